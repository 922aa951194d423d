"""The violated equations of a sheet: its syndrome."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from .sheet import Cell, Equation, Sheet

ROUNDING_SHARE = 100
"""Rounding explains at most this part of the largest term of a sum."""


class Violation(NamedTuple):
    """An equation that does not hold, in đồng.

    `parts` are coefficient × value of each cell that can be read; `residual` is how far from 0
    their sum stays, whatever admissible values the other cells have; `rounding` is twice the miss
    that rounded amounts explain, and a miss within it is `weak`.
    """

    equation: str
    residual: int
    parts: Mapping[str, int]
    rounding: int
    weak: bool


class Rounding(NamedTuple):
    """Twice the miss that the rounding of the terms explains; `tolerated` if that is no error."""

    doubled: int
    tolerated: bool


def violations(sheet: Sheet) -> list[Violation]:
    """The equations that no admissible values of the unreadable cells satisfy, in order."""
    found = []
    for equation in sheet.equations.values():
        residual, parts = _miss(sheet, equation)
        if not residual:
            continue
        rounding = rounding_of(sheet, equation)
        if 2 * abs(residual) > (rounding.doubled if rounding.tolerated else 0):
            weak = 2 * abs(residual) <= rounding.doubled
            found.append(Violation(equation.name, residual, parts, rounding.doubled, weak))
    return found


def rounding_of(sheet: Sheet, equation: Equation) -> Rounding:
    """What rounding explains: half the last written digit of each term.

    Terms written to one unit add up exactly, so that there a miss is an error all the same. An
    amount written to the đồng is exact; one that is not written has no unit. '1 tỷ' may leave out
    half a billion by its form, but nobody rounds off so much of a sum: at most a hundredth of the
    largest term counts.
    """
    if equation.exact:
        return Rounding(0, False)
    doubled = 0
    largest = 0
    steps = set()
    for name, coefficient in equation.terms.items():
        cell = sheet.cells[name]
        if cell.value is None or cell.omitted:
            continue
        steps.add(cell.step)
        largest = max(largest, abs(coefficient * cell.value))
        if cell.step > 1:
            doubled += abs(coefficient) * cell.step
    return Rounding(min(doubled, largest // ROUNDING_SHARE * 2), len(steps) > 1)


def _miss(sheet: Sheet, equation: Equation) -> tuple[int, dict[str, int]]:
    """The sum of the readable parts, brought as near to 0 as the other cells can bring it."""
    parts = {}
    low: int | None = 0
    high: int | None = 0
    for name, coefficient in equation.terms.items():
        cell = sheet.cells[name]
        if cell.value is not None:
            parts[name] = coefficient * cell.value
            continue
        least, most = _range(cell)
        ends = (least, most) if coefficient > 0 else (most, least)
        low = None if low is None or ends[0] is None else low + coefficient * ends[0]
        high = None if high is None or ends[1] is None else high + coefficient * ends[1]
    known = sum(parts.values())
    if low is not None and known + low > 0:
        return known + low, parts
    if high is not None and known + high < 0:
        return known + high, parts
    return 0, parts


def _range(cell: Cell) -> tuple[int | None, int | None]:
    if cell.readings:
        return min(cell.readings), max(cell.readings)
    return cell.minimum, None
