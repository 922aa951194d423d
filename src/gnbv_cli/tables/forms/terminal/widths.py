"""How wide the columns of a grid are."""

from __future__ import annotations

from gnbv_cli.tables.cells import DOUBTFUL
from gnbv_cli.tables.forms.terminal.texts import TextTable
from gnbv_cli.tables.forms.terminal.wrapping import in_width, longest_word
from gnbv_cli.tables.table import FIGURES
from gnbv_cli.texts.styled import columns

GAP = 2
"""Columns of a terminal between two columns of a table."""

MARK = columns(DOUBTFUL)

_LEAST = {"item": 18, "text": 12, "note": 7}
"""Columns of a terminal that texts need to be read with ease."""

_FULL = 72
"""A table of few words is made this wide, where there is room."""

_HEAD_LINES = 3


def fitting(table: TextTable, width: int) -> list[int] | None:
    """The width of each column, within `width` all told; None where the table does not fit."""
    natural = [_natural(table, at) for at in range(len(table.columns))]
    texts = [at for at, column in enumerate(table.columns) if column.role in _LEAST]
    given = [0 if at in texts else length for at, length in enumerate(natural)]
    room = width - sum(given) - GAP * (len(given) - 1)
    for at in texts:
        given[at] = min(natural[at], _LEAST[table.columns[at].role])
    room -= sum(given[at] for at in texts)
    if room < 0:
        return None
    while room and (wanting := [at for at in texts if given[at] < natural[at]]):
        # The column whose texts take the most lines gets the next one.
        given[max(wanting, key=lambda at: natural[at] / given[at])] += 1
        room -= 1
    (item,) = table.at("item")
    given[item] += min(room, max(columns(table.columns[item].head) - given[item], 0))
    given[item] += max(min(width, _FULL) - sum(given) - GAP * (len(given) - 1), 0)
    return given


def _natural(table: TextTable, at: int) -> int:
    """The width in which nothing is wrapped but the head and what a figure is included in."""
    column = table.columns[at]
    cells = [row.cells[at] for row in table.rows]
    if column.role not in FIGURES:
        lengths = [columns(line) for cell in cells for line in cell.text.split("\n")]
        # That of the items gives way, so that no row is wrapped for the sake of the head.
        head = _head_width(column.head) if column.role == "item" else columns(column.head)
    else:
        lengths = [
            longest_word(cell.text) if cell.gap == "included" else columns(cell.text)
            for cell in cells
        ]
        mark = MARK if has_marks(table, at) else 0
        lengths = [length + mark for length in lengths]
        head = _head_width(column.head)
    return max([*lengths, head, columns(column.letter)])


def _head_width(head: str) -> int:
    """The width in which a head takes few lines."""
    width = max(longest_word(head), columns(head) // _HEAD_LINES)
    while len(in_width(head, width)) > _HEAD_LINES:
        width += 1
    return width


def has_marks(table: TextTable, at: int) -> bool:
    """Whether a column has a doubtful figure, so that all its figures leave room for the mark."""
    return any(row.cells[at].doubtful for row in table.rows)
