"""The places for two signatures, side by side."""

from __future__ import annotations

from docx.shared import Length, Pt

from gnbv_cli.documents.word.blocks import add_line, two_columns
from gnbv_cli.documents.word.grid import WIDTH_ACROSS
from gnbv_cli.reports.review_sheet.paper import Paper
from gnbv_cli.texts.sentence import Words

_REVIEWER = Words("Người rà soát", "Reviewer")
_DRAFTER = Words("Đơn vị soạn thảo", "Drafting unit")
_ROOM_TO_SIGN = Pt(60)


def add_signatures(paper: Paper) -> None:
    """Two empty places, on the page of the line above them."""
    paper.document.paragraphs[-1].paragraph_format.keep_with_next = True
    space = paper.document.add_paragraph(style="Rule")
    space.paragraph_format.keep_with_next = True
    half = Length(WIDTH_ACROSS // 2)
    for cell, said in zip(
        two_columns(paper.document, half, half), (_REVIEWER, _DRAFTER), strict=True
    ):
        line = add_line(cell, paper.say(said), "Authority")
        line.paragraph_format.space_before = Pt(6)
        line.paragraph_format.space_after = _ROOM_TO_SIGN
    paper.document.add_paragraph(style="Rule")  # a document may not end in a table
