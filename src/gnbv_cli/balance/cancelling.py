"""Changes that cancel each other within a sum.

Two slips of the pen in one sum that leave its balance as it was are no accident: a part was left
out, money was moved, or the row is right and what stands above it is not. So none of them is
certain, however well each digit could be explained.
"""

from __future__ import annotations

from collections.abc import Iterable

from .diagnosis import Diagnosis
from .sheet import Equation, Sheet
from .slips import OF_SEVERAL, Slip


def without_cancelling(sheet: Sheet, diagnoses: list[Diagnosis]) -> list[Diagnosis]:
    """The diagnoses; those whose changes cancel each other are likely at most."""
    made = {
        cell: (value, found.repairs[0].slips.get(cell))
        for found in diagnoses
        if found.status == "certain"
        for cell, value in found.repairs[0].items()
    }
    if len(made) < 2:
        return diagnoses
    doubted = {
        cell for equation in sheet.equations.values() for cell in _cancelling(sheet, equation, made)
    }
    return [
        each.at_most_likely() if each.repairs and not doubted.isdisjoint(each.repairs[0]) else each
        for each in diagnoses
    ]


def _cancelling(
    sheet: Sheet, equation: Equation, made: dict[str, tuple[int, Slip | None]]
) -> list[str]:
    """The changed cells of a sum whose balance they leave as it was."""
    changed = [cell for cell in equation.terms if cell in made]
    if len(changed) < 2 or _is_one_slip(made[cell][1] for cell in changed):
        return []
    balance = 0
    for cell in changed:
        written = sheet.cells[cell].value
        if written is None:
            return []
        balance += equation.terms[cell] * (made[cell][0] - written)
    return [] if balance else changed


def _is_one_slip(slips: Iterable[Slip | None]) -> bool:
    """Whether one slip explains them all: two amounts exchanged, a row in another unit."""
    found = {(slip.kind, slip.factor) if slip is not None else None for slip in slips}
    one = found.pop()
    return not found and one is not None and one[0] in OF_SEVERAL
