"""Formulas of a sheet worked out exactly, to be compared with the values stored beside them."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from gnbv_cli.documents.spreadsheets.cell_names import At
from gnbv_cli.documents.spreadsheets.formula_sums import DEEPEST, Sum, Value
from gnbv_cli.documents.spreadsheets.formula_tokens import NotComparedError, shifted, tokens_of
from gnbv_cli.documents.spreadsheets.sheet_cells import StoredCell

_MOST_VISITS = 2_000_000
"""Cells that all the formulas of a sheet together may look at."""


class Worked:
    """The values of a sheet's cells, its formulas worked out from the cells that hold none."""

    def __init__(self, cells: dict[At, StoredCell]) -> None:
        self._cells = cells
        self._written = {cell.shared: at for at, cell in cells.items() if cell.shared}
        self._written |= {
            c.shared: at for at, c in reversed(cells.items()) if c.shared and c.formula
        }
        self._known: dict[At, Value | NotComparedError] = {}
        self._under_way: set[At] = set()
        self._visits = 0

    def value(self, at: At) -> Value:
        """The value of a cell; raises `NotComparedError`."""
        self._visits += 1
        cell = self._cells.get(at)
        if cell is None:
            return None
        if not (cell.formula or cell.shared):
            return cell.text if cell.number is None else Fraction(cell.number)
        if at not in self._known:
            self._known[at] = self._worked_out(at)
        known = self._known[at]
        if isinstance(known, NotComparedError):
            raise known
        return known

    def formula(self, at: At) -> str:
        """The formula of a cell, a shared one as it stands there."""
        cell = self._cells[at]
        if cell.formula or not cell.shared:
            return cell.formula
        origin = self._written[cell.shared]
        return shifted(self._cells[origin].formula, at[0] - origin[0], at[1] - origin[1])

    def is_subtotal(self, at: At) -> bool:
        """Whether a cell holds a subtotal, which another one leaves out."""
        cell = self._cells.get(at)
        return cell is not None and cell.formula.lstrip().startswith("SUBTOTAL(")

    def within(self, first: At, last: At) -> Iterator[At]:
        """The cells from one corner to the other that hold something, in order."""
        top, bottom = sorted((first[0], last[0]))
        left, right = sorted((first[1], last[1]))
        if (bottom - top + 1) * (right - left + 1) <= len(self._cells):
            every = ((row, at) for row in range(top, bottom + 1) for at in range(left, right + 1))
            self._visits += (bottom - top + 1) * (right - left + 1)
        else:
            every = (at for at in self._cells)
            self._visits += len(self._cells)
        if self._visits > _MOST_VISITS:
            raise NotComparedError
        for at in every:
            if at in self._cells and top <= at[0] <= bottom and left <= at[1] <= right:
                yield at

    def _worked_out(self, at: At) -> Value | NotComparedError:
        if at in self._under_way or len(self._under_way) >= DEEPEST:
            return NotComparedError()
        self._under_way.add(at)
        try:
            return Sum(self, tokens_of(self.formula(at))).result()
        except NotComparedError as error:
            return error
        finally:
            self._under_way.discard(at)
