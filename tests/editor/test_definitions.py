"""Where what is named is declared."""

from __future__ import annotations

import pytest

from gnbv_cli.editor.definitions import definition
from tests.editor.plans import ROOT, SMALL, VINH_PHONG, review

INCLUDED = (ROOT / "tests" / "plans" / "err" / "vinh-phong.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "words", "into", "declared"),
    [
        (VINH_PHONG, "central: 345", 1, "\n  central: {name"),
        (VINH_PHONG, "unit: mat-tran-to-quoc", 7, "\n  mat-tran-to-quoc:"),
        (
            VINH_PHONG,
            "Phòng Kinh tế xã chủ trì, phối hợp với các phòng, ban,\n",
            3,
            "\n  phong-kinh-te:",
        ),
        (SMALL, "lead: Phòng Kinh tế xã", 8, "\n  phong-kinh-te:"),
        (
            INCLUDED,
            "included_in: projects",
            15,
            "\n      - id: tda1\n        number: 1\n        marker: a.",
        ),
    ],
)
def test_it_is_found(text: str, words: str, into: int, declared: str) -> None:
    found = definition(review(text), text.index(words) + into)
    assert found is not None
    start = text.index(declared)
    assert start < found.declared[0] < start + 200
    assert found.named[0] <= text.index(words) + into <= found.named[1]


def test_an_address_leads_to_what_it_names() -> None:
    found = definition(review(INCLUDED), INCLUDED.index("included_in: ") + 15)
    assert found is not None
    assert INCLUDED[slice(*found.declared)] == "Nâng cao năng lực thực hiện Chương trình"


@pytest.mark.parametrize(
    "text",
    [
        SMALL.replace("sources: {central", "sources: {centrl"),
        SMALL.replace("budget: 100 triệu đồng", "budget: {included_in: projects.centrl}"),
    ],
)
def test_what_is_declared_nowhere_leads_nowhere(text: str) -> None:
    assert text != SMALL
    assert definition(review(text), text.index("centrl") + 1) is None


def test_a_waiver_leads_to_the_place_that_it_is_for() -> None:
    text = SMALL + "waivers: [{code: BAL001, at: budget.sources.local, reason: a, by: b}]\n"
    found = definition(review(text), text.index("budget.sources.local") + 3)
    assert found is not None
    assert text[slice(*found.declared)] == "40 triệu đồng"
