"""What each format looks like, whole. `UPDATE_GOLDEN=1` writes the outputs anew."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from gnbv_cli.documents.docx import render_docx
from gnbv_cli.documents.lines import Line
from gnbv_cli.documents.markdown import render_markdown
from gnbv_cli.documents.outline import outline
from gnbv_cli.documents.proposal import proposal
from gnbv_cli.documents.text import render_text
from gnbv_cli.review.repaired import repaired
from gnbv_cli.review.review import review_text
from tests.documents.word_file import content

GOLDEN = Path(__file__).parent / "golden"
PLANS = {"small": GOLDEN / "small.yaml", "vinh-phong": Path(__file__).parents[2] / "plan.yaml"}


def lines_of(plan: str, figures: str) -> list[Line]:
    review = review_text(PLANS[plan].read_text("utf-8"), PLANS[plan].name)
    assert review.checked is not None
    if figures == "written":
        return outline(review.checked.plan)
    return proposal(review, repaired(review))


def as_word(lines: list[Line]) -> str:
    return content(render_docx(lines))


FORMATS: dict[str, Callable[[list[Line]], str]] = {
    "txt": render_text,
    "md": render_markdown,
    "docx.txt": as_word,
}


@pytest.mark.parametrize(
    ("plan", "figures", "ending"),
    [
        *(("small", figures, ending) for figures in ("written", "repaired") for ending in FORMATS),
        ("vinh-phong", "repaired", "docx.txt"),
    ],
)
def test_looks_as_before(plan: str, figures: str, ending: str) -> None:
    shown = FORMATS[ending](lines_of(plan, figures))
    golden = GOLDEN / f"{plan}-{figures}.{ending}"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(shown, "utf-8")
    assert shown == golden.read_text("utf-8")


@pytest.mark.parametrize("ending", FORMATS)
def test_only_the_changed_figures_and_the_marks_differ(ending: str) -> None:
    written = FORMATS[ending](lines_of("vinh-phong", "written")).split("\n")
    mended = FORMATS[ending](lines_of("vinh-phong", "repaired")).split("\n")
    gone = [line for line in written if line and line not in mended]
    assert [line.rpartition(": ")[2] for line in gone if "header" not in line] == [
        "379 triệu đồng, trong đó:",
        "172.6000.000 đồng.",
    ]
    assert not [line for line in written if "(*)" in line or "ĐỀ NGHỊ SỬA" in line]
