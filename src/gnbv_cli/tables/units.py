"""Who leads and takes part in what, and the money that each leads (WORDING 11)."""

from __future__ import annotations

from collections.abc import Iterator

from gnbv_cli.plan.walk import addressed, every_item
from gnbv_cli.rules.named_in_text import Role
from gnbv_cli.tables.cells import Cell, Money
from gnbv_cli.tables.figures import Figures
from gnbv_cli.tables.framing import GRAND_TOTAL, NUMBER, about, framed, lettered
from gnbv_cli.tables.leads import Leads
from gnbv_cli.tables.led import Group, LedMoney, group_name
from gnbv_cli.tables.names import on_one_line
from gnbv_cli.tables.table import Column, Row, Table
from gnbv_cli.texts.sentence import Sentence, Words, listed, verbatim

_TITLE = Words("PHÂN CÔNG VÀ KINH PHÍ THEO ĐƠN VỊ CHỦ TRÌ THỰC HIỆN", "ASSIGNMENT AND MONEY FOR")
_UNIT = Words("Đơn vị", "Unit")
_LEADS = Words("Chủ trì", "Leads")
_PARTNERS = Words("Phối hợp", "Coordinates")
_DUTIES = Words("Nhiệm vụ giao tại", "Duties in")
_MONEY = Words("Kinh phí chủ trì", "Money led")
_SHARED = Words(
    "Có {n} đơn vị cùng chủ trì; kinh phí ghi một lần, không chia",
    "{n} joint leads; counted once, not split",
)
_WITH_OTHERS = Words("{item} (cùng chủ trì)", "{item} (jointly)")


_ROLES: tuple[Role, ...] = ("lead", "coordinating", "duty")


def units(figures: Figures) -> Table:
    """The units of the register with their work; joint leads have a row of their own for money."""
    return _Units(figures).table()


class _Units:
    def __init__(self, figures: Figures) -> None:
        checked = figures.checked
        self._figures = figures
        self._checked = checked
        self._funds = figures.funds()
        self._leads = Leads(checked)
        self._led = LedMoney(checked, self._funds)
        self._works = self._works_by_address()
        self._mentions = {role: checked.mentions.by_owner(role) for role in _ROLES}

    def table(self) -> Table:
        shared = [group for group in self._led.groups if len(group) > 1]
        joint = {name for group in shared for name in group}
        return framed(
            self._figures,
            "units",
            _TITLE,
            lettered(self._columns()),
            self._rows(),
            doubts=about(self._checked, self._funds.doubts, ("", "projects")),
            remarks=[_SHARED.filled(n=len(joint))] if joint else [],
        )

    def _columns(self) -> Iterator[Column]:
        yield Column("number", NUMBER.filled(), "", name="number")
        yield Column("item", _UNIT.filled(), "", name="item")
        yield Column("text", _LEADS.filled(), "", name="lead")
        yield Column("text", _PARTNERS.filled(), "", name="coordinating")
        yield Column("text", _DUTIES.filled(), "", name="duties")
        yield Column("money", _MONEY.filled(), "", name="total", adds="whole")

    def _rows(self) -> Iterator[Row]:
        numbers = iter(range(1, 10**6))
        single: set[Group] = set()
        for unit_id, unit in self._checked.plan.units.items():
            name = on_one_line(unit.name)
            works = [self._works_of(str(unit_id), role) for role in self._mentions]
            if not any(works):
                continue
            single.add((name,))
            cells: list[Cell] = [listed(work) if work else None for work in works]
            money = self._led.cell((name,))
            yield self._row(next(numbers), verbatim(name), cells, money)
        for group in self._led.groups:
            if group not in single:
                leads = [self._checked.places.named(at) for at in self._led.groups[group]]
                money = self._led.cell(group)
                yield self._row(
                    next(numbers), group_name(group), [listed(leads), None, None], money
                )
        items = [item for items in self._led.groups.values() for item in items]
        total = self._funds.added_up(items)
        yield Row("total", 0, (None, GRAND_TOTAL.filled(), None, None, None, total))

    def _row(self, number: int, name: Sentence, cells: list[Cell], money: Money) -> Row:
        return Row("item", 0, (verbatim(str(number)), name, *cells, money))

    def _works_of(self, unit: str, role: Role) -> list[Sentence]:
        """What a unit is named for in a role, in the order of the plan."""
        found = []
        for owner, mentions in self._mentions[role].items():
            if not any(mention.unit == unit for mention in mentions):
                continue
            work = self._works[owner] if owner in self._works else self._checked.places.of(owner)
            if work is None:
                continue
            joint = role == "lead" and len(self._leads.of(owner)) > 1
            found.append(_WITH_OTHERS.filled(item=work) if joint else work)
        return found

    def _works_by_address(self) -> dict[str, Sentence]:
        """The names of policies and items by address."""
        plan, places = self._checked.plan, self._checked.places
        policies = addressed("", "policies", plan.policies)
        found = {address: verbatim(on_one_line(policy.name)) for address, policy in policies}
        for item in every_item(self._checked.items):
            found[item.address] = places.named(item.address)
        return found
