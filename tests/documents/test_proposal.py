"""The document with the certain fixes made: the changed words, and only they, are marked."""

from __future__ import annotations

from pathlib import Path

from gnbv_cli.documents.lines import Kind, Line
from gnbv_cli.documents.proposal import proposal
from gnbv_cli.findings.finding import Edit, Fix, Place
from gnbv_cli.review.located import LocatedEdit, LocatedFix, Locator
from gnbv_cli.review.proposed import BANNER
from gnbv_cli.review.repaired import Repaired, repaired, with_edits
from gnbv_cli.review.review import review_text
from gnbv_cli.texts.sentence import Words

PLAN = (Path(__file__).parents[2] / "plan.yaml").read_text("utf-8")


def proposed(text: str, *edits: tuple[str, str, str]) -> list[Line]:
    """The proposal for `text` with one certain fix more: address, old and new words."""
    review = review_text(text, "plan.yaml")
    mended = repaired(review)
    first, *others = mended.applied
    found = []
    for at, old, new in edits:
        location = Locator(review.reading).locate(Place(at))
        fix = Fix(Words("", "").filled(), "certain", (Edit(Place(at), old, new),))
        located = LocatedFix(fix, (LocatedEdit(at, location, old, new),))
        found.append(first._replace(fixes=(located,)))
    applied = [first, *others, *found]
    changes = [edit for one in applied for edit in one.fixes[0].edits]
    return proposal(review, Repaired(review_text(with_edits(text, changes), "p"), applied))


def marked(lines: list[Line]) -> list[tuple[str | None, str]]:
    return [(line.at, words) for line in lines for words in line.changed]


def notes(lines: list[Line]) -> list[str]:
    return [line.text for line in lines if line.kind is Kind.NOTE and line.text.startswith("(*)")]


def test_the_amounts_are_marked_where_they_stand() -> None:
    lines = proposed(PLAN)
    assert lines[0] == Line(Kind.BANNER, BANNER.vi)
    assert marked(lines) == [
        ("projects.da3.tda1.budget", "397 triệu đồng"),
        ("budget.sources.local", "172.600.000 đồng"),
    ]


def test_what_is_assumed_is_said() -> None:
    assert any("(Dự án 6, Tiểu dự án 2) là 0 đồng" in line.text for line in proposed(PLAN))


def test_other_words_than_amounts() -> None:
    edit = ("recipients[5]", "Các ấp", "Các khóm")
    lines = proposed(PLAN, edit)
    assert ("recipients[5]", "Các khóm") in marked(lines)
    assert notes(lines)[-1].endswith(
        ": Các khóm. Chữ do gnbv đề nghị, Kế hoạch ghi 'Các ấp'; chưa được phê duyệt."
    )


def test_what_is_not_printed_is_noted_without_a_mark() -> None:
    lines = proposed(PLAN, ("settings.programme", "gnbv-2021-2025", "gnbv-2026-2030"))
    assert len(marked(lines)) == 2
    assert len(notes(lines)) == 3


def test_a_fix_that_was_left_out_is_not_said() -> None:
    # It overlaps the certain fix of the same amount, so that one alone is made.
    lines = proposed(PLAN, ("budget.sources.local", "172.6000.000 đồng", "999 đồng"))
    assert len(notes(lines)) == len(marked(lines)) == 2


def test_words_twice_in_a_line_are_marked_in_their_order() -> None:
    line = Line(Kind.PARAGRAPH, "a 5 b 6 c 5", changed=("5", "6"))
    assert line.words == "a 5 (*) b 6 (*) c 5"
    assert "".join(text for text, _ in line.runs()) == line.text
