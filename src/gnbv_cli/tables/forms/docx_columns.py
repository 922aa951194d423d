"""The columns of a table in Word: what stands in them, and how wide that makes them."""

from __future__ import annotations

from docx.shared import Length, Pt

from gnbv_cli.documents.word.widths import PADDING, Need, fitted, width_of, word_width
from gnbv_cli.tables.forms.terminal.texts import TextCell, TextTable
from gnbv_cli.tables.table import FIGURES, Role

SIZES = (11.0, 10.0, 9.0, 8.0)
"""Of letters, in points; a table of many columns takes the first that its words fit in."""
_ELASTIC: frozenset[Role] = frozenset(("item", "text"))
_HEAD_LINES = 3
_TO_WRITE_IN = 110.0
"""Points of a column that is filled in by hand."""
_LONGEST_WORD = 120.0
"""Points; a longer word in a text is broken rather than given more."""
_SHORT_TEXT = 90.0
"""Points; texts as short as this all stand on one line."""
_JOINED = "\u00a0"
"""A space that no line ends at."""


def columns_within(table: TextTable, width: Length) -> tuple[float, list[Length]]:
    """The size of the letters and the widths of the columns, which fill `width`."""
    for size in SIZES:
        needs = [_need(table, at, size) for at in range(len(table.columns))]
        found = fitted(needs, width.pt)
        if found is not None:
            break
    else:  # words will be broken
        least = sum(need.least for need in needs)
        found = [need.least * width.pt / least for need in needs]
    widths = [Length(Pt(points)) for points in found]
    widths[-1] = Length(width - sum(widths[:-1]))
    return size, widths


def _need(table: TextTable, at: int, size: float) -> Need:
    """What a column needs: a head may take three lines, and what a figure is included in two."""
    column = table.columns[at]
    if column.role == "blank":
        return Need(_TO_WRITE_IN, _TO_WRITE_IN, 1.0, elastic=False)
    least = [word_width([column.head], size, bold=True), width_of(column.letter, size)]
    whole = [width_of(column.head, size, bold=True) / _HEAD_LINES]
    amount = 1.0
    for row in table.rows:
        if row.kind == "heading":
            continue
        bold = row.kind == "total"
        cell = row.cells[at]
        text = cell_text(cell, column.role)
        length = width_of(text, size, bold=bold)
        longest = word_width([text], size, bold=bold)
        least.append(longest if column.role in FIGURES else min(longest, _LONGEST_WORD))
        whole.append(length / 2 if cell.gap == "included" else length)
        amount += length
    needed, wanted = max(least), max(*least, *whole)
    if wanted <= _SHORT_TEXT:
        needed = wanted
    return Need(needed + PADDING, wanted + PADDING, amount, column.role in _ELASTIC)


def cell_text(cell: TextCell, role: Role) -> str:
    """What a cell shows: a figure is not parted from its mark."""
    is_figure = role in FIGURES and not cell.gap
    return cell.marked.replace(" ", _JOINED) if is_figure else cell.marked
