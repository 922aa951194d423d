"""Who leads, takes part in and carries out what, by the names of the register."""

from __future__ import annotations

from functools import cached_property

from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.mentions import Mention
from gnbv_cli.tables.names import on_one_line


class Leads:
    """The units of the plan's items and policies."""

    def __init__(self, checked: CheckedPlan) -> None:
        self._units = checked.plan.units
        self._order = {str(unit): position for position, unit in enumerate(checked.plan.units)}
        self._mentions = checked.mentions

    def of(self, address: str) -> tuple[str, ...]:
        """The units that the item or policy itself names as leading, in the register's order.

        Each stands once; who is not in the register stands behind, in the plan's words.
        """
        named = self._mentions.leads.get(address, ())
        found: dict[str, int] = {}
        for mention in named:
            position = self._order.get(mention.unit or "", len(self._order))
            found.setdefault(self._name(mention), position)
        return tuple(sorted(found, key=lambda name: found[name]))

    def for_item(self, address: str) -> tuple[str, ...]:
        """The leading units of an item: its own, or else those of the item that it is part of."""
        while address:
            if own := self.of(address):
                return own
            address = address.rpartition(".")[0]
        return ()

    def partners(self, address: str) -> tuple[str, ...]:
        """Who coordinates, units and groups, in the order of the plan."""
        return self._in_order(self._coordinating.get(address, []))

    def executing(self, address: str) -> tuple[str, ...]:
        """Who carries it out, units and groups, in the order of the plan."""
        return self._in_order(self._executing.get(address, []))

    @cached_property
    def _coordinating(self) -> dict[str, list[Mention]]:
        return self._mentions.by_owner("coordinating")

    @cached_property
    def _executing(self) -> dict[str, list[Mention]]:
        return self._mentions.by_owner("executing")

    def _in_order(self, mentions: list[Mention]) -> tuple[str, ...]:
        ordered = sorted(mentions, key=lambda mention: (mention.at, mention.within or (0, 0)))
        return tuple(dict.fromkeys(map(self._name, ordered)))

    def _name(self, mention: Mention) -> str:
        declared = self._units.get(mention.unit or "")
        return on_one_line(declared.name if declared is not None else mention.words)
