"""A table of cells, whatever file it stands in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Literal, NamedTuple

from gnbv_cli.documents.spreadsheets.cell_names import At, column_name
from gnbv_cli.texts.sentence import Words


class Span(NamedTuple):
    """A merged cell: its first and last row and column, whose text stands in the first."""

    top: int
    left: int
    bottom: int
    right: int


class Formula(NamedTuple):
    """A formula of a cell and what came of working it out.

    'same': the stored value is right; 'differs': it is not; 'computed': none was stored;
    'not-compared': the formula has something that is not worked out here.
    """

    state: Literal["same", "differs", "computed", "not-compared"]
    stored: Decimal | None = None
    computed: Fraction | None = None


class Grid(NamedTuple):
    """The cells of a sheet or table, without rows and columns that are empty from end to end."""

    rows: tuple[tuple[str, ...], ...]
    name: str = ""
    """Of the sheet or the file."""
    lines: tuple[int, ...] = ()
    """The number of each row in its file."""
    columns: tuple[int, ...] = ()
    """The number of each column in its file."""
    numbers: Mapping[At, Decimal] = {}
    """The cells that are stored as numbers, as they are shown."""
    indents: Mapping[At, int] = {}
    spans: tuple[Span, ...] = ()
    formulas: Mapping[At, Formula] = {}
    hidden_lines: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    remarks: tuple[Words, ...] = ()
    """What has to be said of how it was read."""
    is_hidden: bool = False
    is_sheet: bool = False
    """Whether cells have names such as 'D12'."""
    above: tuple[str, ...] = ()
    """Lines of the document right above the table, where its unit may stand."""
    decimal_points: bool = False
    """Whether it is known that its texts have English decimal points."""

    def cell_name(self, at: At) -> str:
        """What a reader calls a cell: 'D12', or 'hàng 12, cột 4' where cells have no names."""
        line, column = self.lines[at[0]], self.columns[at[1]]
        return f"{column_name(column)}{line}" if self.is_sheet else f"{line}:{column}"


def grid_of_rows(
    rows: Sequence[Sequence[str]],
    line: int = 1,
    *,
    name: str = "",
    spans: Iterable[Span] = (),
    above: Iterable[str] = (),
) -> Grid:
    """The grid of a table inside a document that starts at `line`; `above` are lines before it."""
    width = max(map(len, rows), default=0)
    texts = tuple((*row, *[""] * (width - len(row))) for row in rows)
    lines = tuple(range(line, line + len(texts)))
    return Grid(
        texts, name, lines, tuple(range(1, width + 1)), spans=tuple(spans), above=tuple(above)
    )
