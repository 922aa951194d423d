"""How wide the columns of a sheet are, and how high its rows, so that nothing in them is cut off.

Words that stand over several columns do not stretch their row: its height has to be stated.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil

from gnbv_cli.documents.word.widths import PADDING, Need, fitted, width_of, word_width
from gnbv_cli.tables.cells import DOUBTFUL
from gnbv_cli.tables.forms.terminal.texts import TextRow, TextTable
from gnbv_cli.tables.table import FIGURES

SIZE = 11
"""Of letters, in points."""
MARGIN = 0.6
"""Left and right of the page, in inches."""

_PAGE = 841.9 - 2 * 72 * MARGIN
"""The width of A4 across within its margins, in points."""
_HIGH = 380.0
"""The points that the rows of a table may take for it to stand on one page."""
_PRINTED = (11, 10, 9)
"""Sizes that letters may be printed in, where the table is wider than the page."""
_LONGEST_WORD = 120.0
"""Points; a longer word in a text is broken rather than given more."""
_TO_WRITE_IN = 110.0
"""Points of a column that is filled in by hand."""
_HEAD_LINES = 3
_PIXEL = 0.75
"""A pixel in points: the width of a column is a whole number of them."""
_LINE = 1.3
"""The height of a line, by the size of its letters."""
_HIGHEST = 409
"""The points that a row may be high."""
_MOST_LINES = 18
"""Of a piece of a text that takes several rows."""


def widths_of(table: TextTable) -> list[float]:
    """The widths of the columns in points; a table that is wider than the page is scaled to it.

    It is as little wider as lets it stand on one page, if its letters are still read easily.
    """
    needs = [_need(table, at) for at in range(len(table.columns))]
    least = sum(need.least for need in needs)
    found: list[float] = []
    for size in _PRINTED:
        across = max(_PAGE * SIZE / size, least)
        widths = [width // _PIXEL * _PIXEL for width in fitted(needs, across) or []]
        found = widths or [need.least for need in needs]
        if _rows_height(table, found) <= _HIGH * SIZE / size:
            break
    return found


def pixels(points: float) -> int:
    """Points in the unit that the widths of columns are stated in."""
    return int(points / _PIXEL)


def height(texts: Sequence[tuple[str, float]], size: float = SIZE, *, bold: bool = False) -> int:
    """The height of a row in points, for texts each in so many points of width."""
    lines = max([_lines(text, width, size, bold) for text, width in texts], default=1)
    return min(_height(lines, size), _HIGHEST)


def in_rows(text: str, width: float, size: float) -> list[str]:
    """A text in as many pieces as it needs rows: one, unless a row cannot be so high."""
    lines = _lines(text, width, size, bold=True)
    if _height(lines, size) <= _HIGHEST:
        return [text]
    step = len(text) * _MOST_LINES // lines
    pieces, rest = [], text
    while len(rest) > step:
        end = rest.rfind(" ", 0, step) + 1 or step
        pieces.append(rest[:end].rstrip())
        rest = rest[end:]
    return [*pieces, rest]


def _need(table: TextTable, at: int) -> Need:
    """What a column needs: only words are broken into lines, and what a figure is included in."""
    column = table.columns[at]
    if column.role == "blank":
        return Need(_TO_WRITE_IN, _TO_WRITE_IN, 1.0, elastic=False)
    is_figure = column.role in FIGURES
    least = [word_width([column.head], SIZE, bold=True), width_of(column.letter, SIZE)]
    whole = [width_of(column.head, SIZE, bold=True) / _HEAD_LINES]
    amount = 1.0
    for row in table.rows:
        if row.kind == "heading":
            continue
        cell, bold = row.cells[at], row.kind == "total"
        length = width_of(cell.text, SIZE, bold=bold)
        longest = word_width([cell.text], SIZE, bold=bold)
        if is_figure and cell.gap:
            least.append(max(longest, length / 2))
        elif is_figure or column.role == "number":
            # a figure without a mark has room for one
            least.append(length + (width_of(DOUBTFUL, SIZE, bold=bold) if is_figure else 0))
        else:
            least.append(min(longest, _LONGEST_WORD))
        whole.append(length)
        amount += length
    needed = max(least)
    wanted = needed if is_figure else max(needed, *whole)
    return Need(needed + PADDING, wanted + PADDING, amount, column.role in ("item", "text"))


def _rows_height(table: TextTable, widths: Sequence[float]) -> int:
    return sum(_row_height(row, widths) for row in table.rows)


def _row_height(row: TextRow, widths: Sequence[float]) -> int:
    if row.kind == "heading":
        return height([(" ".join(cell.text for cell in row.cells), sum(widths))], bold=True)
    texts = [(cell.text, width) for cell, width in zip(row.cells, widths, strict=True)]
    return height(texts, bold=row.kind == "total")


def _height(lines: int, size: float) -> int:
    return ceil(lines * size * _LINE) + 3


def _lines(text: str, width: float, size: float, bold: bool) -> int:
    """The lines that a text takes in a cell; a word that is longer than a line is broken."""
    room = max(width - PADDING, size)
    space = width_of(" ", size, bold=bold)
    lines, used = 1, 0.0
    for length in _lengths(text, room, size, bold):
        if used and used + space + length > room:
            lines, used = lines + 1, length
        else:
            used += length + (space if used else 0)
    return lines


def _lengths(text: str, room: float, size: float, bold: bool) -> Iterator[float]:
    """How long the words of a text are, the longest broken so that each fits on a line."""
    for word in text.split(" "):
        length = width_of(word, size, bold=bold)
        while length > room:
            yield room
            length -= room
        yield length
