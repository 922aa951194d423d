"""Whether freeing some cells lets some equations hold, and if not, what else must be freed.

This is the elimination step of Fellegi & Holt (1976): a cell that is freed merges the equations
that it stands in. The combination of equations that still cannot hold is the conflict: every
larger repair changes at least one of its cells.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from math import gcd
from typing import NamedTuple

from .effort import OutOfEffort
from .simplex import Bounds, Infeasible, Number, solve
from .system import System

DEPTH = 12
"""How many fractions may be rounded one after the other before the search gives up."""


class Solution(NamedTuple):
    """Values of the freed and the unreadable cells with which the equations hold."""

    values: dict[int, int]


class Conflict(NamedTuple):
    """Cells of which any larger repair changes one; none if there is no larger repair."""

    cells: tuple[int, ...]


class _Rows(NamedTuple):
    """Linear constraints on the unknowns; `equations` numbers them in the system."""

    equations: list[int]
    coefficients: list[dict[int, int]]
    limits: list[Bounds]
    bounds: dict[int, Bounds]
    start: dict[int, int]


MALFORMED = 60
"""How many malformed cells of one block are read together; every one opens its readings anew."""


def eliminate(
    system: System,
    blocks: Iterable[int],
    freed: Collection[int],
    changed: Mapping[int, int],
    pinned: Mapping[int, Bounds] | None = None,
) -> Solution | Conflict:
    """Solve the blocks for the freed cells, with the values of `changed` in place of the written.

    `pinned` narrows the bounds of freed or unreadable cells.
    """
    settled = {*freed, *changed}
    equations: list[int] = []
    for block in sorted(blocks):
        cell = block - len(system.terms)
        if cell >= 0 and cell not in settled:
            return Conflict(() if system.cells[cell].fixed else (cell,))
        equations += system.equations_of(block)
    for cell, value in changed.items():
        minimum = system.cells[cell].minimum
        if minimum is not None and value < minimum:
            return Conflict(())
    built = _build(system, equations, freed, changed, pinned or {})
    if isinstance(built, int):
        return Conflict(_alterable(system, (c for c, _ in system.terms[built]), settled))
    if sum(bool(system.cells[c].readings) for c in built.bounds) > MALFORMED:
        raise OutOfEffort
    for depth in range(DEPTH):
        solved = _integral(system, built, settled, depth)
        if solved is not None:
            return Conflict(tuple(sorted(solved))) if isinstance(solved, set) else Solution(solved)
    raise OutOfEffort


def _build(
    system: System,
    equations: Collection[int],
    freed: Collection[int],
    changed: Mapping[int, int],
    pinned: Mapping[int, Bounds],
) -> _Rows | int:
    """The constraints that are left; or the shortest equation that nothing freed can mend."""
    constant = {e: system.residual[e] for e in equations}
    rows: dict[int, dict[int, int]] = {
        e: dict(system.unknowns_of[e]) if e in system.unknowns_of else {} for e in equations
    }
    for c in freed:
        for e, a in system.stands[c]:
            if e in rows:
                rows[e][c] = a
                constant[e] -= a * system.written[c]
    for c, value in changed.items():
        for e, a in system.stands[c]:
            if e in rows:
                rows[e].pop(c, None)
                constant[e] += a * (value - system.written[c])
    broken = [e for e in equations if _unmendable(rows[e], constant[e], system.slack[e])]
    if broken:
        return min(broken, key=lambda e: len(system.terms[e]))
    kept = [e for e in equations if rows[e]]
    bounds: dict[int, Bounds] = {}
    start = {}
    for c in sorted({*freed, *(c for e in kept for c in rows[e])}):
        cell = system.cells[c]
        low, high = cell.minimum, None
        if cell.readings and c not in freed:
            low, high = min(cell.readings), max(cell.readings)
        least, most = pinned.get(c, (None, None))
        low = least if low is None or (least is not None and least > low) else low
        high = most if high is None or (most is not None and most < high) else high
        bounds[c] = (low, high)
        start[c] = _clip(system.written[c], low, high)
    limits: list[Bounds] = [
        (-((system.slack[e] + 2 * constant[e]) // 2), (system.slack[e] - 2 * constant[e]) // 2)
        for e in kept
    ]
    return _Rows(kept, [rows[e] for e in kept], limits, bounds, start)


def _unmendable(row: Mapping[int, int], constant: int, slack: int) -> bool:
    if not row:
        return 2 * abs(constant) > slack
    return not slack and constant % gcd(*row.values()) != 0


def _clip(value: int, low: int | None, high: int | None) -> int:
    if low is not None and value < low:
        return low
    return high if high is not None and value > high else value


def _integral(
    system: System, rows: _Rows, settled: Collection[int], depth: int
) -> dict[int, int] | set[int] | None:
    """Integer values with every reading respected, or the cells that the failure rests on.

    None if `depth` roundings do not tell.
    """
    if any(
        low is not None and high is not None and low > high for low, high in rows.bounds.values()
    ):
        return set()
    found = solve(rows.coefficients, rows.limits, rows.bounds, rows.start)
    if isinstance(found, Infeasible):
        return _conflict(system, rows, found, settled)
    for c, value in found.items():
        readings = () if c in settled else system.cells[c].readings
        if readings and value not in readings:
            cases = [(r, r) for r in readings if _clip(r, *rows.bounds[c]) == r]
            return _of_cases(system, rows, settled, depth, (c, cases, {c}))
    for c, value in found.items():
        if value.denominator != 1:
            if not depth:
                return None
            floor = value.numerator // value.denominator
            low, high = rows.bounds[c]
            halves = [(low, floor), (floor + 1, high)]
            return _of_cases(system, rows, settled, depth - 1, (c, halves, set()))
    return {c: int(value) for c, value in found.items()}


def _of_cases(
    system: System,
    rows: _Rows,
    settled: Collection[int],
    depth: int,
    split: tuple[int, Sequence[Bounds], set[int]],
) -> dict[int, int] | set[int] | None:
    """The first case of a split cell that has a solution, or what their failures rest on."""
    cell, cases, conflict = split
    told = True
    for low, high in cases:
        case = _Rows(
            rows.equations,
            rows.coefficients,
            rows.limits,
            {**rows.bounds, cell: (low, high)},
            {**rows.start, cell: _clip(rows.start[cell], low, high)},
        )
        outcome = _integral(system, case, settled, depth)
        if isinstance(outcome, dict):
            return outcome
        told = told and outcome is not None
        conflict = conflict | (outcome or set())
    return conflict if told else None


def _conflict(system: System, rows: _Rows, found: Infeasible, settled: Collection[int]) -> set[int]:
    total: dict[int, Number] = {}
    for i, factor in found.rows.items():
        for c, a in system.terms[rows.equations[i]]:
            total[c] = total.get(c, 0) + factor * a
    cells = set(_alterable(system, (c for c, a in total.items() if a), settled))
    cells.update(c for c in found.unknowns if c not in settled and system.cells[c].readings)
    return cells


def _alterable(system: System, cells: Iterable[int], settled: Collection[int]) -> tuple[int, ...]:
    return tuple(
        c for c in cells if not system.cells[c].fixed and c not in settled and not system.unknown[c]
    )
