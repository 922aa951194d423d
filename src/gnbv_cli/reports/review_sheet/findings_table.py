"""The findings as one table of Word, its last two columns left empty for answers by hand."""

from __future__ import annotations

from docx.shared import Length
from docx.table import _Row

from gnbv_cli.documents.word.grid import (
    CENTRE,
    WIDTH_ACROSS,
    keep_with_next,
    let_cut,
    new_grid,
    repeat_as_head,
    write_cell,
)
from gnbv_cli.reports.outline.grouping import groups_of
from gnbv_cli.reports.review_sheet.paper import SIZE, Paper
from gnbv_cli.reports.review_sheet.told import basis_of, place_of, proposals_of, words_of
from gnbv_cli.review.review import Review
from gnbv_cli.texts.sentence import Words

_COLUMNS = (
    (Words("STT", "No."), 6),
    (Words("Vị trí trong văn bản", "Place in the document"), 17),
    (Words("Nội dung ghi", "As written"), 19),
    (Words("Đề nghị", "Proposed"), 22),
    (Words("Cơ sở", "Basis"), 32),
    (Words("Ý kiến của đơn vị soạn thảo", "The drafting unit's answer"), 17),
    (Words("Kết quả xử lý", "Outcome"), 15),
)
"""The heads, and how much of the width each column takes beside the others."""
_TALL = 400
"""Characters in a cell; a row with more may go on to the next page."""


def order_of(review: Review) -> dict[int, int]:
    """The number that each finding has in the table, by its position in the review."""
    positions = [position for group in groups_of(review) for position in group.found]
    return {position: number for number, position in enumerate(positions, start=1)}


def add_findings(paper: Paper, review: Review) -> None:
    """A row a finding, below the group that it is dealt with in."""
    groups = groups_of(review)
    if not groups:
        paper.add_list([])
        return
    whole = sum(share for _, share in _COLUMNS)
    widths = [Length(WIDTH_ACROSS * share // whole) for _, share in _COLUMNS]
    count = 1 + len(groups) + len(review.findings)
    rows = iter(new_grid(paper.document, count, widths).rows)
    head = next(rows)
    repeat_as_head(head)
    for cell, (said, _) in zip(head.cells, _COLUMNS, strict=True):
        write_cell(cell, [paper.say(said)], SIZE, CENTRE, bold=True)
    number = 0
    for group in groups:
        row = next(rows)
        write_cell(row.cells[0].merge(row.cells[-1]), [paper.say(group.head)], SIZE, bold=True)
        keep_with_next(row)
        for position in group.found:
            number += 1
            _fill(next(rows), number, paper, review, position)


def _fill(row: _Row, number: int, paper: Paper, review: Review, position: int) -> None:
    found, language = review.findings[position], paper.language
    first, *others = row.cells
    write_cell(first, [str(number)], SIZE, CENTRE)
    texts = (
        [place_of(found, language)],
        [words_of(review, found)],
        proposals_of(found, language),
        basis_of(review, found, language),
    )
    for cell, told in zip(others, texts, strict=False):
        write_cell(cell, told, SIZE)
    if max(sum(map(len, told)) for told in texts) > _TALL:
        let_cut(row)
