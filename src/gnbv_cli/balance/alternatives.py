"""What a repair would become if an item taken to get nothing got the difference."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from gnbv_cli.balance.diagnose import diagnose
from gnbv_cli.balance.diagnosis import Diagnosis, Repair
from gnbv_cli.balance.sheet import Cell, Sheet

_EFFORT = 2_000
"""Search steps: the question is about one small neighbourhood of a solved sheet."""

_SHOWN = 3


class Supposed(NamedTuple):
    """`cell` (omitted) would hold `amount` đồng; `repairs` are what else would have to change."""

    cell: str
    amount: int
    repairs: tuple[Repair, ...]


def alternatives(
    sheet: Sheet, diagnosis: Diagnosis, groups: Iterable[tuple[str, ...]]
) -> list[Supposed]:
    """For each group of omitted cells (an item's, its total first): the diagnosed figures kept as
    written, the group free to be what the sums need, and the changes that are needed then.

    Groups that cannot take the difference, or with which nothing else is wrong, are left out.
    """
    if not diagnosis.repairs:
        return []
    kept = set(diagnosis.repairs[0])
    found = []
    for group in groups:
        supposed = _with(sheet, kept, set(group))
        diagnoses = diagnose(supposed, _EFFORT, compound=False)
        if len(diagnoses) != 1 or not diagnoses[0].repairs:
            continue
        repairs = diagnoses[0].repairs
        amount = _missing(sheet, diagnosis.violated, group)
        if amount > 0 and all(len(repair) == 1 for repair in repairs):
            found.append(Supposed(group[0], amount, repairs[:_SHOWN]))
    return found


def _with(sheet: Sheet, kept: set[str], freed: set[str]) -> Sheet:
    """The sheet with some cells fixed as they are written and others unknown."""
    copy = Sheet()
    copy.equations = sheet.equations
    copy.cells = dict(sheet.cells)
    for name in kept:
        copy.cells[name] = sheet.cells[name]._replace(fixed=True)
    for name in freed:
        copy.cells[name] = Cell(name, None, free=True)
    return copy


def _missing(sheet: Sheet, violated: tuple[str, ...], group: tuple[str, ...]) -> int:
    """What the first violated equation that a cell of the group stands in lacks, in đồng."""
    for name in violated:
        terms = sheet.equations[name].terms
        cell = next((cell for cell in group if cell in terms), None)
        values = [(terms[other], sheet.cells[other].value) for other in terms if other != cell]
        if cell is not None and all(value is not None for _, value in values):
            rest = sum(coefficient * (value or 0) for coefficient, value in values)
            return -rest // terms[cell]
    return 0
