"""An independent exact solver: the smallest sets of cells whose change lets every sum hold."""

from __future__ import annotations

from itertools import combinations

import z3  # type: ignore[import-untyped]

from gnbv_cli.balance import Cell, Equation, Sheet

Supports = set[frozenset[str]]


def smallest_supports(sheet: Sheet) -> Supports:
    """Every set of the least size; empty if no set does."""
    changeable = [c.name for c in sheet.cells.values() if not c.fixed and not _for_nothing(c)]
    for size in range(len(changeable) + 1):
        found = {frozenset(s) for s in combinations(changeable, size) if _mends(sheet, set(s))}
        if found:
            return found
    return set()


def _for_nothing(cell: Cell) -> bool:
    """Whether a value for the cell counts as no change."""
    return cell.value is None and not cell.readings


def _mends(sheet: Sheet, support: set[str]) -> bool:
    solver = z3.Solver()
    x = {name: z3.Int(name) for name in sheet.cells}
    for cell in sheet.cells.values():
        if cell.minimum is not None:
            solver.add(x[cell.name] >= cell.minimum)
        if cell.name in support or _for_nothing(cell):
            continue
        if cell.readings:
            solver.add(z3.Or([x[cell.name] == reading for reading in cell.readings]))
        else:
            solver.add(x[cell.name] == cell.value)
    for equation in sheet.equations.values():
        total = 2 * z3.Sum([a * x[name] for name, a in equation.terms.items()])
        slack = _slack(sheet, equation)
        solver.add(total <= slack, total >= -slack)
    verdict = solver.check()
    assert verdict != z3.unknown
    return bool(verdict == z3.sat)


def _slack(sheet: Sheet, equation: Equation) -> int:
    """Twice the tolerated miss: only where amounts are written to different units."""
    stated = [sheet.cells[n] for n in equation.terms]
    stated = [c for c in stated if c.value is not None and not c.omitted]
    if equation.exact or len({c.step for c in stated}) < 2:
        return 0
    halves = sum(abs(equation.terms[c.name]) * c.step for c in stated if c.step > 1)
    largest = max(abs(equation.terms[c.name] * (c.value or 0)) for c in stated)
    return min(halves, 2 * (largest // 100))  # no more than a hundredth of the largest term
