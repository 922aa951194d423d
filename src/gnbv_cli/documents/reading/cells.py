"""The cells of a Word table → a table, or lines where the table only places them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from gnbv_cli.documents.reading.parts import SourceLine, SourceTable, Span

Part: TypeAlias = SourceLine | SourceTable
_AMOUNT = re.compile(r"[-+(]?[\d.,\s]*\d[\d.,\s]*(?:%|\)|đồng|triệu đồng|tỷ đồng|triệu|tỷ)?")


class Cell(NamedTuple):
    """What stands in a cell, and how it is merged."""

    parts: list[Part]
    width: int = 1
    goes_on: bool = False
    """It belongs to the cell above."""

    @property
    def text(self) -> str:
        """The cell on one line, automatic numbers included."""
        return " ".join(word for part in self.parts for word in _words(part) if word)


def as_lines(rows: Sequence[Sequence[Cell]]) -> list[Part]:
    """The cells' lines, one cell after the other; none where it is a real table.

    A letterhead or the place for signatures is a table only on paper: few rows, two columns, and
    no cell that is a number.
    """
    filled = [[cell for cell in row if cell.text] for row in rows]
    filled = [row for row in filled if row]
    if len(filled) > 3 or any(_AMOUNT.fullmatch(cell.text) for row in filled for cell in row):
        return []
    if len(filled) > 1 and any(len(row) > 2 for row in filled):
        return []
    return [part for row in filled for cell in row for part in cell.parts]


def as_table(rows: Sequence[Sequence[Cell]], line: int) -> SourceTable:
    """The table, its rows equally long, each merged cell told."""
    width = max((sum(cell.width for cell in row) for row in rows), default=0)
    texts: list[tuple[str, ...]] = []
    spans: dict[tuple[int, int], Span] = {}
    open_spans: dict[int, Span] = {}  # by column: the cell that the next row may go on with
    for place, row in enumerate(rows):
        text: list[str] = []
        still: dict[int, Span] = {}
        for cell in row:
            column = len(text)
            above = open_spans.get(column)
            span = Span(place, column, 1, cell.width)
            if cell.goes_on and above is not None and above.columns == cell.width:
                span = above._replace(rows=above.rows + 1)
            still[column] = spans[span.row, span.column] = span
            text += [cell.text, *[""] * (cell.width - 1)]
        open_spans = still
        texts.append((*text, *[""] * (width - len(text))))
    merged = (span for span in spans.values() if span.rows > 1 or span.columns > 1)
    return SourceTable(tuple(texts), line, tuple(sorted(merged)))


def _words(part: Part) -> tuple[str, ...]:
    if isinstance(part, SourceLine):
        return part.marker, part.text
    return tuple(text for row in part.rows for text in row)
