"""Whether linear constraints with bounds have a solution, exactly, and if not, why not.

The general simplex of Dutertre & de Moura (2006), 'A fast linear-arithmetic solver for DPLL(T)':
each row is a variable of its own with bounds; a basic variable outside its bounds is pivoted back
in; a row that cannot move is the reason that there is no solution. Bland's rule ends the search.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

Number = int | Fraction
Bounds = tuple[int | None, int | None]


class Infeasible(NamedTuple):
    """A combination of rows that the bounds forbid, and the unknowns whose bounds it uses."""

    rows: dict[int, Number]
    unknowns: tuple[int, ...]


def solve(
    rows: Sequence[Mapping[int, int]],
    limits: Sequence[Bounds],
    bounds: Mapping[int, Bounds],
    start: Mapping[int, int],
) -> dict[int, Number] | Infeasible:
    """Values of the unknowns with every row within its limits and every unknown in its bounds.

    `rows` are coefficients by unknown; `start` a value of each unknown within its `bounds`, from
    which as few as possible are moved.
    """
    count = len(rows)
    # Variable i < count is row i; count + k is the k-th unknown.
    names = list(bounds)
    place = {name: count + k for k, name in enumerate(names)}
    bound = [*limits, *(bounds[name] for name in names)]
    table: dict[int, dict[int, Number]] = {
        i: {place[name]: coefficient for name, coefficient in row.items()}
        for i, row in enumerate(rows)
    }
    value: list[Number] = [*(0 for _ in rows), *(start[name] for name in names)]
    for i, row in table.items():
        value[i] = sum(a * value[j] for j, a in row.items())
    while True:
        broken = next((i for i in sorted(table) if not _within(value[i], bound[i])), None)
        if broken is None:
            return {name: value[place[name]] for name in names}
        low, high = bound[broken]
        up = low is not None and value[broken] < low
        target = low if up else high
        assert target is not None
        row = table[broken]
        entering = next((j for j in sorted(row) if _movable(value[j], bound[j], row[j], up)), None)
        if entering is None:
            combination = {j: -a for j, a in row.items() if j < count}
            if broken < count:
                combination[broken] = 1
            unknowns = tuple(names[j - count] for j in (broken, *row) if j >= count)
            return Infeasible(combination, unknowns)
        _pivot(table, value, broken, entering, target)


def _within(value: Number, bound: Bounds) -> bool:
    low, high = bound
    return (low is None or value >= low) and (high is None or value <= high)


def _movable(value: Number, bound: Bounds, coefficient: Number, up: bool) -> bool:
    limit = bound[1] if (coefficient > 0) == up else bound[0]
    return limit is None or value != limit


def _pivot(
    table: dict[int, dict[int, Number]], value: list[Number], leaving: int, entering: int, to: int
) -> None:
    row = table.pop(leaving)
    pivot = row.pop(entering)
    shift = _quotient(to - value[leaving], pivot)
    value[leaving] = to
    value[entering] = value[entering] + shift
    solved = {j: _quotient(-a, pivot) for j, a in row.items()}
    solved[leaving] = _quotient(1, pivot)
    for i, other in table.items():
        factor = other.pop(entering, 0)
        if not factor:
            continue
        value[i] = value[i] + factor * shift
        for j, a in solved.items():
            total = other.get(j, 0) + factor * a
            if total:
                other[j] = total
            else:
                other.pop(j, None)
    table[entering] = solved


def _quotient(a: Number, b: Number) -> Number:
    if b == 1:
        return a
    if b == -1:
        return -a
    exact = Fraction(a) / Fraction(b)
    return exact.numerator if exact.denominator == 1 else exact
