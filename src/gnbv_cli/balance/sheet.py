"""A sheet: the written amounts of a plan and the sums that they must obey."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple


class Cell(NamedTuple):
    """One written amount, in đồng.

    `value` is None where nothing can be read: missing, malformed (then `readings` holds what it
    may say, most plausible first) or `free`. `minimum` None means signed. `step` is the value of
    the last written digit: slips of the pen act on the digits of `value // step`.
    """

    name: str
    value: int | None
    minimum: int | None = 0
    step: int = 1
    fixed: bool = False
    omitted: bool = False
    free: bool = False
    readings: tuple[int, ...] = ()

    @property
    def missing(self) -> bool:
        """Something belongs here and cannot be read."""
        return self.value is None and not self.free


class Equation(NamedTuple):
    """Σ coefficient × value = 0 over the cells of `terms`.

    `exact` False lets a miss within the rounding of the written amounts pass for less than an
    error: see `violations`.
    """

    name: str
    terms: Mapping[str, int]
    exact: bool = False


class Row(NamedTuple):
    """A line of a budget table: its cells by column, and the rows that it is the sum of."""

    name: str
    cells: Mapping[str, str]
    children: tuple[str, ...] = ()


class Sheet:
    """Cells, equations and rows, in the order in which they are declared."""

    def __init__(self) -> None:
        self.cells: dict[str, Cell] = {}
        self.equations: dict[str, Equation] = {}
        self.rows: dict[str, Row] = {}

    def cell(
        self,
        name: str,
        value: str | int | None,
        *,
        minimum: int | None = 0,
        step: int | None = None,
        fixed: bool = False,
        omitted: bool = False,
        free: bool = False,
    ) -> None:
        """Declare an amount: a text as it is written, đồng, or None for what cannot be read.

        `fixed`: never changed. `omitted`: 0 because nothing is stated. `free`: unknown, and
        never named as a repair. `step`: the unit it is written to, by default read from a text
        and 1 for a number.
        """
        if name in self.cells:
            raise ValueError(f"cell declared twice: {name}")
        readings: tuple[int, ...] = ()
        if isinstance(value, str):
            value, readings, written_step = _read(value)
            step = step or written_step
        if free:
            value = None
        self.cells[name] = Cell(
            name, value, minimum, step or 1, fixed, omitted, free, () if free else readings
        )

    def equation(self, name: str, terms: Mapping[str, int], *, exact: bool = False) -> None:
        """Declare that Σ coefficient × value = 0.

        Amounts written to a unit larger than the đồng are rounded; `exact` says that the
        equation holds to the đồng all the same.
        """
        if name in self.equations:
            raise ValueError(f"equation declared twice: {name}")
        for cell in terms:
            if cell not in self.cells:
                raise ValueError(f"equation {name}: no such cell: {cell}")
        kept = {cell: coefficient for cell, coefficient in terms.items() if coefficient}
        self.equations[name] = Equation(name, kept, exact)

    def row(self, name: str, cells: Mapping[str, str], children: Iterable[str] = ()) -> None:
        """Declare a line of the table, where compound slips are possible.

        `cells` maps a column to a cell; `children` names the rows whose sum it is (they may be
        declared later).
        """
        if name in self.rows:
            raise ValueError(f"row declared twice: {name}")
        for cell in cells.values():
            if cell not in self.cells:
                raise ValueError(f"row {name}: no such cell: {cell}")
        self.rows[name] = Row(name, dict(cells), tuple(children))


def _read(text: str) -> tuple[int | None, tuple[int, ...], int]:
    from gnbv_cli.written.amount import read_amount  # noqa: PLC0415  only sheets of texts need it

    amount = read_amount(text)
    readings = dict.fromkeys(reading.value for reading in amount.readings)
    return amount.value, tuple(readings), amount.step
