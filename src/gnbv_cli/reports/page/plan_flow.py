"""The flow of a plan's money: from its sources to its projects to who leads them.

What does not meet is shown as a place of its own, and never spread over the others: money of a
source that no project takes, money of a project that no source gives or no unit leads.
"""

from __future__ import annotations

from collections.abc import Iterator

from gnbv_cli.balance.ledger import TOTAL
from gnbv_cli.plan.walk import Item, every_item
from gnbv_cli.reports.page.flow import STAGES, Flow, Link, Node, Stage, known
from gnbv_cli.tables.cells import Figure, Gap, Money
from gnbv_cli.tables.digest.labels import TOTAL as PLAN_TOTAL
from gnbv_cli.tables.figures import Figures
from gnbv_cli.tables.led import LedMoney, group_name
from gnbv_cli.tables.names import column_head, item_name
from gnbv_cli.tables.stated import total
from gnbv_cli.texts.labels import BROKEN
from gnbv_cli.texts.sentence import Words

POOL = "pool"
UNASSIGNED = "unassigned"
NO_SOURCE = "no-source"
NO_LEAD = "no-lead"

_POOL = Words("Chưa rõ nguồn", "Source not known")
_UNASSIGNED = Words("Chưa bố trí", "Not assigned")


def _is_told(money: Money) -> bool:
    """Whether it is known how much it is, if only that there is none."""
    return money.best is not None if isinstance(money, Figure) else money.kind == "none"


def money_flow(figures: Figures) -> Flow | None:
    """How the money flows by `figures`; None where the plan states none at all."""
    flow = _Flowing(figures).flow()
    return flow if any(flow.size(key) for key in flow.nodes) else None


class _Flowing:
    def __init__(self, figures: Figures) -> None:
        self._checked = figures.checked
        self._funds = figures.funds()
        self._led = LedMoney(figures.checked, self._funds)
        self._groups = {
            address: position
            for position, addresses in enumerate(self._led.groups.values())
            for address in addresses
        }
        self._columns = self._funds.columns or [TOTAL]
        self._flow = Flow()
        self._nodes = self._flow.nodes
        self._unparted: dict[str, int] = {}

    def flow(self) -> Flow:
        for coordinate in self._columns:
            name = column_head(self._checked, coordinate) if coordinate else PLAN_TOTAL.filled()
            money = self._funds.cell("", coordinate)
            self._nodes[f"source:{coordinate}"] = Node("source", name, name, money)
        for item in self._checked.items:
            self._project(item)
        self._from_pool()
        self._unassigned()
        self._leads()
        linked = {key for link in self._flow.links for key in (link.start, link.end)}
        self._flow.nodes = dict(self._in_stages(linked))
        return self._flow

    def _project(self, item: Item) -> None:
        """A project with what comes to it, and what of it neither comes nor goes on."""
        at = item.address
        key = f"project:{at}"
        short = self._checked.places.short(at)
        name = item_name(self._checked, item)
        self._nodes[key] = Node("project", name, short, self._funds.cell(at))
        shares = {coordinate: self._funds.cell(at, coordinate) for coordinate in self._columns}
        for coordinate, money in shares.items():
            self._link(f"source:{coordinate}", key, money)
        for position, money in self._led_of(item).items():
            self._link(key, f"lead:{position}", money)
        size, coming = self._flow.size(key), self._flow.into(key)
        if size > coming and not all(map(_is_told, shares.values())):
            self._unparted[key] = size - coming
        elif size > coming:
            self._open(NO_SOURCE, "source", BROKEN, key, size - coming)
        if size > self._flow.out_of(key):
            self._open(NO_LEAD, "lead", BROKEN, key, size - self._flow.out_of(key))

    def _led_of(self, item: Item) -> dict[int, Money]:
        """What each group leads of a project, by the group's position."""
        led: dict[int, list[Money]] = {}
        for part in every_item([item]):
            if part.address in self._groups:
                led.setdefault(self._groups[part.address], []).append(
                    self._funds.cell(part.address)
                )
        return {position: _added_up(led[position]) for position in sorted(led)}

    def _from_pool(self) -> None:
        """Money of projects whose source is not told, from whatever the sources have left."""
        if not self._unparted:
            return
        self._nodes[POOL] = Node("pool", _POOL.filled(), _POOL.filled(), is_open=True)
        for key, rest in self._rests():
            self._link(key, POOL, Figure(rest))
        for key, amount in self._unparted.items():
            self._link(POOL, key, Figure(amount))
        surplus = self._flow.into(POOL) - self._flow.out_of(POOL)
        if surplus > 0:
            self._open(UNASSIGNED, "project", _UNASSIGNED, POOL, surplus)

    def _unassigned(self) -> None:
        """Money of the sources, or of the plan's total, that no project takes."""
        for key, rest in self._rests():
            self._open(UNASSIGNED, "project", _UNASSIGNED, key, rest)
        told = sum(self._flow.size(key) for key in self._flow.at("project"))
        beyond = known(self._funds.cell("")) - told
        if beyond > 0:
            self._open(UNASSIGNED, "project", _UNASSIGNED, NO_SOURCE, beyond)
            self._nodes.setdefault(NO_SOURCE, _open_node("source", BROKEN))

    def _rests(self) -> list[tuple[str, int]]:
        sources = self._flow.at("source")
        rests = [(key, self._flow.size(key) - self._flow.out_of(key)) for key in sources]
        return [(key, rest) for key, rest in rests if rest > 0]

    def _leads(self) -> None:
        for position, group in enumerate(self._led.groups):
            name = group_name(group)
            self._nodes[f"lead:{position}"] = Node("lead", name, name, self._led.cell(group))

    def _link(self, start: str, end: str, money: Money) -> None:
        """A link, where there is money or may be some."""
        unknown = money.doubtful or (isinstance(money, Gap) and money.kind == "unknown")
        if known(money) or unknown or (isinstance(money, Figure) and money.best is None):
            self._flow.add(Link(start, end, money))

    def _open(self, key: str, stage: Stage, name: Words, other: str, amount: int) -> None:
        """Money between a node and `key`, a place for what does not meet."""
        self._nodes.setdefault(key, _open_node(stage, name))
        start, end = (other, key) if key != NO_SOURCE else (key, other)
        self._link(start, end, Figure(amount, doubtful=True))

    def _in_stages(self, linked: set[str]) -> Iterator[tuple[str, Node]]:
        """The nodes stage by stage; what does not meet stands last.

        A source or a unit without money is left out, where nothing says that it may have some.
        """
        for stage in STAGES:
            at = [(key, self._nodes[key]) for key in self._flow.at(stage)]
            for key, node in sorted(at, key=lambda entry: entry[1].is_open):
                doubtful = node.money is not None and node.money.doubtful
                if stage == "project" or key in linked or known(node.money) or doubtful:
                    yield key, node


def _added_up(money: list[Money]) -> Money:
    """Several amounts as one; where there is none, a 0 that may be more."""
    return total(m if isinstance(m, Figure) else Figure(0, doubtful=True) for m in money)


def _open_node(stage: Stage, name: Words) -> Node:
    return Node(stage, name.filled(), name.filled(), is_open=True)
