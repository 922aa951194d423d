"""What the sums of a sheet come to: worked out once, and again only when the sheet is another."""

from __future__ import annotations

from functools import cached_property

from gnbv_cli.balance.alternatives import Supposed, alternatives
from gnbv_cli.balance.diagnose import diagnose, settle
from gnbv_cli.balance.diagnosis import Diagnosis
from gnbv_cli.balance.sheet import Sheet
from gnbv_cli.balance.violations import Violation, violations

_EFFORT = 60_000
"""Search steps for each connected part of a plan: a second or so, where they run out."""


class SheetSums:
    """Of one sheet: the sums that do not hold, the faults, what they leave."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._supposed: dict[tuple[int, tuple[tuple[str, ...], ...]], list[Supposed]] = {}

    def is_of(self, sheet: Sheet) -> bool:
        """Whether `sheet` says the same, in the same order."""
        return _said(self._sheet) == _said(sheet)

    @cached_property
    def violations(self) -> dict[str, Violation]:
        """The sums that do not hold, by name."""
        return {found.equation: found for found in violations(self._sheet)}

    @cached_property
    def diagnoses(self) -> list[Diagnosis]:
        """The faults of the sums, each with its smallest repairs."""
        cells = self._sheet.cells.values()
        if not self.violations and all(cell.value is not None for cell in cells):
            return []  # unknown cells may tie equations that hold one by one, but not together
        return diagnose(self._sheet, _EFFORT)

    @cached_property
    def settled(self) -> dict[str, int]:
        """What the sums leave to amounts that cannot be read, certain repairs taken as made."""
        made = [found.repairs[0] for found in self.diagnoses if found.status == "certain"]
        return settle(self._sheet, made)

    def alternatives(
        self, diagnosis: Diagnosis, groups: tuple[tuple[str, ...], ...]
    ) -> list[Supposed]:
        """What else would change if one of `groups` got the difference; of a diagnosis of ours."""
        key = id(diagnosis), groups
        if key not in self._supposed:
            self._supposed[key] = alternatives(self._sheet, diagnosis, groups)
        return self._supposed[key]


def _said(sheet: Sheet) -> tuple[object, ...]:
    """All that a sheet says; of mappings the order too, by which repairs are searched."""
    cells, stated = list(sheet.cells.values()), sheet.equations.values()
    equations = [(each.name, list(each.terms.items()), each.exact) for each in stated]
    rows = [(each.name, list(each.cells.items()), each.children) for each in sheet.rows.values()]
    return cells, equations, rows
