"""The money that each leading unit answers for: every đồng of the projects once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from gnbv_cli.balance.ledger import TOTAL
from gnbv_cli.plan.walk import Item
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.tables.cells import Figure, Gap, Money
from gnbv_cli.tables.funds import Funds
from gnbv_cli.tables.leads import Leads
from gnbv_cli.tables.stated import total
from gnbv_cli.texts.sentence import Sentence, Words, verbatim

Group: TypeAlias = tuple[str, ...]
"""Who leads together: one unit, several, or nobody."""

_NO_LEAD = Words("Chưa ghi đơn vị chủ trì", "No lead unit stated")
_JOINT = Words("{names} (cùng chủ trì)", "{names} (joint leads)")


def group_name(group: Group) -> Sentence:
    """One or more leading units in words; that there is none."""
    if not group:
        return _NO_LEAD.filled()
    names = "; ".join(group)
    return _JOINT.filled(names=names) if len(group) > 1 else verbatim(names)


class LedMoney:
    """The projects' money by who leads; joint leads are one group, counted once."""

    def __init__(self, checked: CheckedPlan, funds: Funds) -> None:
        leads = Leads(checked)
        self._funds = funds
        self._figures = dict(_led(checked.items, funds))
        self.groups: dict[Group, list[str]] = {}
        """The items that each group leads, which together are all that have money."""
        for address in self._figures:
            self.groups.setdefault(leads.for_item(address), []).append(address)

    def cell(self, group: Group, coordinate: str = TOTAL, within: str = "") -> Money:
        """What a group leads at a coordinate, of the item `within` or of the whole plan."""
        items = self.groups.get(group, [])
        if within:
            items = [item for item in items if item == within or item.startswith(f"{within}.")]
        if not items:
            return Gap("none")
        if coordinate == TOTAL:
            return total(self._figures[item] for item in items)
        return self._funds.added_up(items, coordinate)


def _led(items: list[Item], funds: Funds) -> Iterator[tuple[str, Figure]]:
    """Amounts that together are all the projects' money: each item's, or those of its parts.

    What may have been left out is a doubtful 0.
    """
    for item in items:
        parts = [part.address for part in item.parts]
        told = all(funds.is_told(address) for address in parts)
        if told and any(isinstance(funds.cell(address), Figure) for address in parts):
            yield from _led(item.parts, funds)
            continue
        money = funds.cell(item.address)
        if isinstance(money, Figure):
            yield item.address, money
        elif money.doubtful:
            yield item.address, Figure(0, doubtful=True)
