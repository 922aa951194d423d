"""A Word file, printed by gnbv or made by hand, becomes the plan that its text becomes."""

from __future__ import annotations

from pathlib import Path

import pytest

from gnbv_cli.documents.docx import render_docx
from gnbv_cli.documents.importing.document import import_document
from gnbv_cli.documents.outline import outline
from gnbv_cli.documents.reading.source import read_document
from gnbv_cli.documents.text import render_text
from gnbv_cli.plan.reading import read_plan
from gnbv_cli.written.source import Source
from tests.documents.importing.shape import imported

ROOT = Path(__file__).parents[3]
PLANS = [
    ROOT / "plan.yaml",
    ROOT / "tests" / "plans" / "ok" / "an-binh.yaml",
    ROOT / "tests" / "plans" / "err" / "tan-son.yaml",
]


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_the_word_file_of_a_plan_becomes_what_its_text_becomes(path: Path, tmp_path: Path) -> None:
    plan = read_plan(Source(path.read_text("utf-8"))).plan
    assert plan is not None
    lines = outline(plan)
    file = tmp_path / "ke-hoach.docx"
    file.write_bytes(render_docx(lines))
    made = import_document(read_document(file))
    assert made.text() == imported(render_text(lines)).text()
    assert made.unplaced == 0
