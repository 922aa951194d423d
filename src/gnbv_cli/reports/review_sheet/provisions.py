"""The provisions that the findings cite, each with how far its text was checked."""

from __future__ import annotations

from collections.abc import Mapping

from docx.shared import Length

from gnbv_cli.documents.word.grid import (
    CENTRE,
    LEFT,
    WIDTH_ACROSS,
    new_grid,
    repeat_as_head,
    write_cell,
)
from gnbv_cli.reports.outline import words
from gnbv_cli.reports.outline.provisions import provisions_of
from gnbv_cli.reports.review_sheet.paper import SIZE, Paper
from gnbv_cli.review.review import Review

_COLUMNS = (
    (words.DOCUMENT, 16),
    (words.CLAUSE, 24),
    (words.SUBJECT, 56),
    (words.STANDS, 18),
    (words.CITED_BY, 13),
)
"""The heads, and how much of the width each column takes beside the others."""
_MOST = 6
_CUT = "…"


def add_provisions(paper: Paper, review: Review, numbers: Mapping[int, int]) -> None:
    """A row for each; `numbers` are those of the findings in their table, by position."""
    cited = provisions_of(review, paper.language)
    if not cited:
        paper.add_list([])
        return
    whole = sum(share for _, share in _COLUMNS)
    widths = [Length(WIDTH_ACROSS * share // whole) for _, share in _COLUMNS]
    head, *rows = new_grid(paper.document, 1 + len(cited), widths).rows
    repeat_as_head(head)
    for cell, (said, _) in zip(head.cells, _COLUMNS, strict=True):
        write_cell(cell, [paper.say(said)], SIZE, CENTRE, bold=True)
    for row, law in zip(rows, cited, strict=True):
        citing = _numbers(
            sorted(
                numbers[position]
                for position, found in enumerate(review.findings)
                if law.key in found.rule.legal_basis
            )
        )
        texts = (law.document, law.clause, law.subject, law.standing, citing)
        for cell, text in zip(row.cells, texts, strict=True):
            write_cell(cell, [text], SIZE, CENTRE if text is citing else LEFT)


def _numbers(citing: list[int]) -> str:
    shown = [str(number) for number in citing[:_MOST]]
    return ", ".join(shown if len(citing) <= _MOST else [*shown, _CUT])
