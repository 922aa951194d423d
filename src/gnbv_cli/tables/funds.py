"""The money of a plan by item and column: as written, else added up, else why there is none."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from gnbv_cli.balance.ledger import TOTAL, Entry
from gnbv_cli.plan.model import Budget
from gnbv_cli.plan.walk import BREAKDOWNS, addressed, every_item
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.tables.cells import Figure, Gap, Money
from gnbv_cli.tables.doubts import Doubt, doubts
from gnbv_cli.tables.stated import Stated, steps_of, total
from gnbv_cli.texts.sentence import Sentence, verbatim

_NO_AMOUNT = ("none", "not-stated", "unused", "included")
"""Which gap is shown for parts that have different ones."""


class Funds:
    """What each item ('' the plan) gets in total and from each source, year or kind of money."""

    def __init__(
        self,
        checked: CheckedPlan,
        dimension: str | None = None,
        proposed: frozenset[str] = frozenset(),
    ) -> None:
        """`dimension` is what the columns part the money by, `proposed` names the cells whose
        figures are not the plan's own.
        """
        plan = checked.plan
        self._proposed = proposed
        self._checked = checked
        self._wanted = dimension
        self._ledger = checked.ledger
        self._budgets: dict[str, Budget | None] = {"": plan.budget}
        self._parts = {"": [item.address for item in checked.items]}
        for item in every_item(checked.items):
            self._budgets[item.address] = item.project.budget
            self._parts[item.address] = [part.address for part in item.parts]
        for address, policy in addressed("", "policies", plan.policies):
            self._budgets[address] = policy.budget
        self._parents = {part: item for item, parts in self._parts.items() for part in parts}
        self._stated: dict[str, Stated] = {}
        for entry in self._ledger.entries.values():
            if "of_which" not in entry.coordinate and entry.item in self._budgets:
                self._stated.setdefault(entry.item, Stated(self._figure)).add(entry)
        self._known: dict[tuple[str, str], Money] = {}

    @cached_property
    def doubts(self) -> list[Doubt]:
        """What the check doubts of the plan's amounts."""
        return doubts(self._checked)

    @cached_property
    def dimension(self) -> str:
        """What the columns part the money by: as asked, sources, or as the plan parts it."""
        if self._wanted is not None:
            return self._wanted
        if self._checked.plan.funding_sources:
            return "sources"
        parted = (name for name in BREAKDOWNS if any(s.parts(name) for s in self._stated.values()))
        return next(parted, "sources")

    @cached_property
    def columns(self) -> list[str]:
        """The coordinates that part the total: 'sources.central', …"""
        sources = self._checked.plan.funding_sources if self.dimension == "sources" else ()
        named = dict.fromkeys(str(source) for source in sources)
        for stated in self._stated.values():
            named |= dict.fromkeys(stated.parts(self.dimension))
        if self.dimension == "kinds":
            named |= dict.fromkeys(kind for kind in map(self._kind, self._budgets) if kind)
        if self.dimension == "years":
            named = dict.fromkeys(sorted(named))
        return [f"{self.dimension}.{part}" for part in named]

    def cell(self, item: str, coordinate: str = TOTAL) -> Money:
        """The money of an item at a coordinate, as it is written or follows from what is."""
        known = self._known.get((item, coordinate))
        if known is None:
            known = self._known[item, coordinate] = self._cell(item, coordinate)
        return known

    def added_up(self, items: Sequence[str], coordinate: str = TOTAL) -> Money:
        """What several items come to together; a gap where none of them has an amount."""
        return self._added_up(items, coordinate) if items else Gap("none")

    def is_told(self, item: str) -> bool:
        """Whether the total of an item is written, follows, or is taken as 0 by the sums."""
        cell = self._ledger.cell_at(item)
        free = cell is not None and self._ledger.sheet.cells[cell].free
        return not free or isinstance(self.cell(item), Figure)

    def _cell(self, item: str, coordinate: str) -> Money:
        budget = self._budgets.get(item)
        if budget is not None and budget.included_in is not None:
            return Gap("included", self._target(budget.included_in))
        kind = coordinate.removeprefix("kinds.")
        if kind != coordinate and "." not in kind and self._kind(item):
            return self.cell(item) if kind == self._kind(item) else Gap("none")
        name = self._ledger.cell_at(item, coordinate)
        cell = self._ledger.sheet.cells[name] if name is not None else None
        doubtful = name in self._doubtful
        stated = self._stated.get(item)
        if cell is not None and cell.missing and name not in self._ledger.entries:
            return Gap("unknown", doubtful=doubtful)
        if stated is not None:
            found = stated.at(steps_of(coordinate))
            if found is not None:
                return found
            dimension = coordinate.partition(".")[0]
            if dimension and stated.parts(dimension) and not stated.names(steps_of(coordinate)):
                lost = cell is not None and cell.free
                return Gap("unknown" if lost else "none", doubtful=doubtful)
        if self._parts.get(item) and (stated is None or coordinate != TOTAL):
            return self._added_up(self._parts[item], coordinate)
        if self._is_damaged(item):
            return Gap("unknown", doubtful=doubtful)
        is_unused = item in self._checked.without_money
        return Gap("unused" if is_unused else "not-stated", doubtful=doubtful)

    def _kind(self, item: str) -> str:
        """The kind of all the money of an item, where it or what it is part of is labelled so."""
        stated = self._stated.get(item)
        if stated is not None and stated.parts("kinds"):
            return ""
        budget = self._budgets.get(item)
        if budget is not None and budget.kind is not None:
            return str(budget.kind)
        return self._kind(self._parents[item]) if item in self._parents else ""

    def _figure(self, entry: Entry) -> Figure:
        cell = self._ledger.cell_at(entry.item, entry.coordinate)
        value = entry.amount.value
        if value is not None:
            return Figure(value, entry.text, cell in self._doubtful, hedge=entry.amount.hedge)
        return Figure(None, entry.text, doubtful=True, settled=self._settled.get(cell or ""))

    @cached_property
    def _doubtful(self) -> set[str | None]:
        """The cells that a doubt is about; of an amount stated twice, the first."""
        found: set[str | None] = set()
        for name in (*self._proposed, *(name for doubt in self.doubts for name in doubt.cells)):
            entry = self._ledger.entries.get(name)
            found.add(self._ledger.cell_at(entry.item, entry.coordinate) if entry else name)
        return found

    @cached_property
    def _settled(self) -> dict[str, int]:
        """What the sums leave to amounts that cannot be read, in đồng."""
        found = dict(self._checked.settled)
        for diagnosis in self._checked.diagnoses:
            if diagnosis.status == "certain":
                found.update(diagnosis.repairs[0])
        return found

    def _added_up(self, parts: Sequence[str], coordinate: str) -> Money:
        """The sum of an item's parts; no amount where one of them does not tell its share."""
        cells = [self.cell(part, coordinate) for part in parts]
        gaps = {cell.kind: cell for cell in cells if isinstance(cell, Gap)}
        if "unknown" in gaps:
            return Gap("unknown", doubtful=gaps["unknown"].doubtful)
        # Who states no share of a column may state a total, or may have left that out.
        silent = [
            self.cell(part)
            for part, cell in zip(parts, cells, strict=True)
            if isinstance(cell, Gap) and cell.kind == "not-stated"
        ]
        if coordinate != TOTAL and any(isinstance(whole, Figure) for whole in silent):
            return Gap("not-stated")
        figures = [cell for cell in cells if isinstance(cell, Figure)]
        if not figures:
            return next(gaps[kind] for kind in _NO_AMOUNT if kind in gaps)
        doubtful = any(cell.doubtful for cell in (*cells, *silent))
        return Figure(total(figures).value, doubtful=doubtful)

    def _is_damaged(self, item: str) -> bool:
        """Whether the file lost something there that may have been an amount."""
        reading = self._checked.reading
        if reading.is_damaged(f"{item}.budget" if item else "budget"):
            return True
        return bool(item) and reading.is_damaged(item)

    def _target(self, address: str) -> Sentence:
        item = address.removesuffix(".budget")
        if item and item in self._budgets:
            return self._checked.places.short(item)
        return verbatim(" ".join(address.split()))
