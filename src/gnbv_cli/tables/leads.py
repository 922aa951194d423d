"""Who leads what, by the names of the register."""

from __future__ import annotations

from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.tables.names import on_one_line


class Leads:
    """The leading units of the plan's items and policies."""

    def __init__(self, checked: CheckedPlan) -> None:
        self._units = checked.plan.units
        self._order = {str(unit): position for position, unit in enumerate(checked.plan.units)}
        self._mentions = checked.mentions.leads

    def of(self, address: str) -> tuple[str, ...]:
        """The units that the item or policy itself names, each once, in the register's order.

        Who is not in the register stands behind, in the plan's words.
        """
        found: dict[str, int] = {}
        for mention in self._mentions.get(address, ()):
            position = self._order.get(mention.unit or "", len(self._order))
            declared = self._units.get(mention.unit or "")
            name = declared.name if declared is not None else mention.words
            found.setdefault(on_one_line(name), position)
        return tuple(sorted(found, key=lambda name: found[name]))

    def for_item(self, address: str) -> tuple[str, ...]:
        """The leading units of an item: its own, or else those of the item that it is part of."""
        while address:
            if own := self.of(address):
                return own
            address = address.rpartition(".")[0]
        return ()
