"""Which cells of a sheet are sums of others, and what they come to as the sheet shows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeAlias

from gnbv_cli.tables.cells import Cell, Figure, Gap
from gnbv_cli.tables.table import Adds, Table, children

At: TypeAlias = tuple[int, int]
"""Row and column of a cell, counted from 0 in the table's own rows and columns."""

LARGEST = 999_999_999_999_999
"""A spreadsheet keeps fifteen digits; a larger amount is written as text."""


class Term(NamedTuple):
    """A cell's formula: one cell, or none, less the sum of others; or just their sum.

    `value` is what it comes to, in the last digit that the table shows. `added` are several cells
    that the others are taken from.
    """

    plus: At | None
    summed: tuple[At, ...]
    value: int
    added: tuple[At, ...] = ()


def shown_number(cell: Cell) -> int | None:
    """What a figure counts in the last digit that is shown; None for one that is shown as text."""
    if not isinstance(cell, Figure) or cell.hedge:
        return None
    number = cell.rounded if cell.rounded is not None else cell.value
    return number if number is not None and abs(number) <= LARGEST else None


class Sums:
    """The sums of a table that hold as it is shown, and the checks beside it."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._money = table.at("money")
        self._added = [at for at in table.parts if table.columns[at].adds == "part"]
        self._rest = [at for at in table.parts if table.columns[at].adds == "rest"]
        self.children = children(table)
        self._copies = self._copied_columns()
        self._steps: dict[Adds, int] = {
            column.adds: at for at, column in enumerate(table.columns) if column.adds
        }

    def number(self, at: At) -> int | None:
        """The number that a cell shows; None for words or nothing."""
        return shown_number(self._cell(at))

    def formulas(self) -> dict[At, Term]:
        """The formula of every figure that is a sum of others, or what they leave.

        None leads back to itself: a row that others are added up in takes each column from them; a
        lowest row takes its whole from its parts.
        """
        found: dict[At, Term] = {}
        for row in range(len(self._table.rows)):
            for column in self._money:
                term = self._of_cell(row, column)
                if term is not None and term.value == self.number((row, column)):
                    found[row, column] = term
        return found

    def across(self) -> dict[int, Term]:
        """For each row with parts, its whole less their sum: 0 where they agree."""
        if "after" in self._steps:
            return dict(self._checked_changes())
        whole = self._table.whole
        if whole is None or self._rest or not self._added:
            return {}
        found = {}
        for row in range(len(self._table.rows)):
            cells = [(row, column) for column in self._added]
            term = self._check((row, whole), cells)
            if term is not None:
                found[row] = term
        return found

    def down(self) -> dict[At, Term]:
        """For each column of a row that others are added up in, its figure less their sum."""
        found = {}
        listed = [at for at in self._money if self._is_listed_whole(at)]
        for row, below in enumerate(self.children):
            for column in listed:
                cells = [(child, column) for child in below]
                term = self._check((row, column), cells)
                if term is not None:
                    found[row, column] = term
        return found

    def _check(self, whole: At, parts: list[At]) -> Term | None:
        """The whole less its parts; None where there is nothing to check, or to tell from it."""
        if all(self.number(part) is None for part in parts):
            return None
        term = self._term(whole, parts)
        return None if term.value and self._may_be_unstated(term, whole) else term

    def _may_be_unstated(self, term: Term, whole: At) -> bool:
        """Whether what a sum is off by may be an amount that is not stated: no fault is shown."""
        of, *parts = [self._cell(at) for at in (whole, *term.summed)]
        if any(isinstance(cell, Figure | Gap) and cell.doubtful for cell in (of, *parts)):
            return False
        return _is_open(of) or (term.value > 0 and any(_is_open(part) for part in parts))

    def _cell(self, at: At) -> Cell:
        return self._table.rows[at[0]].cells[at[1]]

    def _is_listed_whole(self, column: int) -> bool:
        """Whether a column's rows are all there: of what changed only the changes are."""
        return self._table.columns[column].adds not in ("before", "after")

    def _change(self, row: int, more: tuple[Adds, ...], less: tuple[Adds, ...]) -> Term:
        """Some columns of a row less the others; each by what it `adds`."""
        added = tuple((row, self._steps[name]) for name in more)
        summed = tuple((row, self._steps[name]) for name in less)
        return Term(None, summed, self._total(added) - self._total(summed), added)

    def _checked_changes(self) -> Iterator[tuple[int, Term]]:
        """For each row what comes after less what was before and how it changed."""
        for row in range(len(self._table.rows)):
            cells = [(row, column) for column in self._steps.values()]
            if not any(self._is_unreadable(at) or _is_open(self._cell(at)) for at in cells):
                yield row, self._change(row, ("after", "fall"), ("before", "rise"))

    def _of_cell(self, row: int, column: int) -> Term | None:
        whole = self._table.whole
        if not self._is_listed_whole(column):
            is_after = column == self._steps["after"]
            return self._change(row, ("before", "rise"), ("fall",)) if is_after else None
        if self.children[row]:
            below = [(child, column) for child in self.children[row]]
            term = self._sum(below)
            if term is not None and term.value == self.number((row, column)):
                return term
        if column in self._rest and whole is not None:
            return self._term((row, whole), [(row, part) for part in self._added])
        if column == self._steps.get("over") and whole is not None:
            return self._term((row, whole), [(row, self._steps["given"])])
        if column in self._copies and whole is not None and self.number((row, whole)) is not None:
            return self._term((row, whole), [])
        if column == whole and self._added and not self._rest:
            return self._sum([(row, part) for part in self._added])
        return None

    def _copied_columns(self) -> list[int]:
        """Money columns beside the whole that repeat it in every row, as what is carried over."""
        whole = self._table.whole
        beside = [at for at in self._money if not self._table.columns[at].adds]
        if whole is None:
            return []
        return [
            at
            for at in beside
            if all(row.cells[at] == row.cells[whole] for row in self._table.rows)
        ]

    def _sum(self, cells: list[At]) -> Term | None:
        """The sum of cells; None where none of them has a number, or one that is only words."""
        if any(self._is_unreadable(cell) for cell in cells):
            return None
        if "after" not in self._steps and all(self.number(cell) is None for cell in cells):
            return None  # of an amendment an empty cell is no rise, or no fall
        return Term(None, tuple(cells), self._total(cells))

    def _term(self, plus: At, less: list[At]) -> Term:
        return Term(plus, tuple(less), (self.number(plus) or 0) - self._total(less))

    def _total(self, cells: Iterable[At]) -> int:
        return sum(self.number(cell) or 0 for cell in cells)

    def _is_unreadable(self, at: At) -> bool:
        return isinstance(self._cell(at), Figure) and self.number(at) is None


def _is_open(cell: Cell) -> bool:
    return isinstance(cell, Gap) and cell.kind in ("not-stated", "unknown")


def runs(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Numbers in order as runs of neighbours: 3, 4, 5, 9 as (3, 5), (9, 9)."""
    first = last = None
    for number in sorted(numbers):
        if last is not None and first is not None and number == last + 1:
            last = number
            continue
        if first is not None and last is not None:
            yield first, last
        first = last = number
    if first is not None and last is not None:
        yield first, last
