"""A plan as a sheet: every written amount a cell, every 'whole = sum of parts' an equation.

Cells have the address of their amount as name. What is not written is a cell as well where a sum
needs it: 0 for an item or a source that states nothing, unknown for a breakdown that is not given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from gnbv_cli.balance.sheet import Sheet
from gnbv_cli.plan.model import Budget
from gnbv_cli.plan.reading import Reading
from gnbv_cli.plan.walk import Item, addressed, breakdowns, every_item, item_tree
from gnbv_cli.written.amount import Amount, read_amount
from gnbv_cli.written.nodes import Text

_LEFT_OPEN = re.compile(r"\d|\A\W*(?:theo|chờ|sẽ|sau|khi|căn cứ|tùy|tuỳ)(?!\w)", re.IGNORECASE)

Granted: TypeAlias = Mapping[tuple[str, str], int]
"""What a higher level gave, in đồng, by item ('' the plan) and coordinate."""

NOTHING_GRANTED: Granted = MappingProxyType({})
_KINDS = frozenset(("capital", "recurrent"))

BOUNDS = frozenset(("of-which", "grant", "granted"))
"""Kinds of sums that hold an amount to others without being made up of them."""

TOTAL = ""
"""The coordinate of a whole budget; a part's is 'sources.central', its part's
'sources.central.years.2026', the dimensions in the order of `walk.BREAKDOWNS`."""


class Sum(NamedTuple):
    """What an equation of the sheet says on paper.

    `kind` is 'parts' (a budget and one breakdown), 'children' (an item and its parts), 'same'
    (an amount stated twice), 'of-which', 'grant' or 'granted' (what a higher level gave, and
    what makes it up in the plan); `item` the address of what it is about ('' the
    plan); `whole` the cell on its left, `parts` those on its right.
    """

    kind: str
    item: str
    dimension: str
    whole: str
    parts: list[str]


class Entry(NamedTuple):
    """A cell that is written: its text, and the text read."""

    text: Text
    amount: Amount
    item: str
    coordinate: str


class Ledger:
    """The sheet of a plan, with what its cells and equations are on paper."""

    def __init__(self, reading: Reading, granted: Granted = NOTHING_GRANTED) -> None:
        """`granted` is what a higher level gave, in đồng, by item and coordinate."""
        self.sheet = Sheet()
        self.entries: dict[str, Entry] = {}
        self.sums: dict[str, Sum] = {}
        self.owners: dict[str, str] = {}
        """For each cell that nothing is written for, the item it belongs to."""
        self.left_out: list[str] = []
        """Items whose parts cannot be added up, since the file lost some of them."""
        self._reading = reading
        self._cells: dict[tuple[str, str], str] = {}  # (item, coordinate) → cell
        self._items: dict[str, Item] = {}
        self._derived: set[str] = set()  # totals that only their breakdowns tell
        self._build()
        for (item, coordinate), value in granted.items():
            self._grant(item, coordinate, value)

    def cell_at(self, item: str, coordinate: str = TOTAL) -> str | None:
        """The cell of an item ('' the plan) at a coordinate, if anything needed it."""
        return self._cells.get((item, coordinate))

    def written(self, item: str, coordinate: str = TOTAL) -> Entry | None:
        """What is written for an item ('' the plan) at a coordinate."""
        cell = self._cells.get((item, coordinate))
        return self.entries.get(cell) if cell is not None else None

    @cached_property
    def faulty(self) -> list[tuple[str, Entry]]:
        """The amounts that are not written as they should be, with their cells."""
        return [(cell, entry) for cell, entry in self.entries.items() if entry.amount.faults]

    @property
    def all_read(self) -> bool:
        """Whether every amount that is written can be read."""
        return all(entry.amount.value is not None for entry in self.entries.values())

    @property
    def checked_sums(self) -> int:
        """How many sums have two amounts or more that are written, or told by a breakdown."""
        told = self.entries.keys() | self._derived
        return sum(len(told & {stated.whole, *stated.parts}) > 1 for stated in self.sums.values())

    def residual(self, name: str) -> int:
        """Whole minus parts of a sum, in đồng; 0 where one of them cannot be read."""
        cells = self.sheet.cells
        total = 0
        for cell, coefficient in self.sheet.equations[name].terms.items():
            value = cells[cell].value
            if value is None and not cell.endswith("*"):
                return 0
            total += coefficient * (value or 0)
        return total

    def _build(self) -> None:
        plan = self._reading.plan
        if plan is None:
            return
        self._sources = tuple(plan.funding_sources)
        items = item_tree(plan)
        self._items = {item.address: item for item in every_item(items)}
        if plan.budget is not None:
            self._record("", "budget", plan.budget, [item.address for item in items])
        for item in items:
            self._record_item(item)
        for address, policy in addressed("", "policies", plan.policies):
            if policy.budget is not None:
                self._record(address, f"{address}.budget", policy.budget, [])
        for item in items:
            self._add_up(item)
        self._children("", plan.budget, items)
        self._grants()

    def _record_item(self, item: Item) -> None:
        if item.project.budget is not None:
            parts = [part.address for part in item.parts]
            self._record(item.address, f"{item.address}.budget", item.project.budget, parts)
        for part in item.parts:
            self._record_item(part)

    def _record(
        self, item: str, at: str, budget: Budget, parts: list[str], fixed: bool = False
    ) -> None:
        """Cells and equations of one budget; `at` is its address, `parts` those of its items."""
        if _states_amounts(budget) or (budget.included_in is None and self._reading.is_damaged(at)):
            self._budget(item, at, budget, TOTAL, fixed)
            self._row(item, budget, parts)

    def _budget(self, item: str, at: str, budget: Budget, coordinate: str, fixed: bool) -> str:
        """Record a budget or a part of one; gives the cell of its total."""
        whole = self._total(item, at, budget, coordinate, fixed)
        for dimension, parts in breakdowns(budget):
            cells = [
                self._budget(
                    item,
                    f"{at}.{dimension}.{part}",
                    share,
                    _joined(coordinate, dimension, part),
                    fixed,
                )
                for part, share in parts.items()
            ]
            name = f"{at}.{dimension}"
            if dimension == "of_which":
                slack = self._unknown(f"{name}.*", item)
                self._equation(name, Sum("of-which", item, dimension, whole, cells), slack)
                continue
            left_out = list(self._left_out(dimension, parts))
            for part in left_out:
                cells.append(self._unstated(item, at, dimension, part, coordinate))
            if self._reading.is_damaged(name):
                self.left_out.append(item)
                continue  # a part that was lost, or has a wrong name, is missing from the sum
            self._equation(name, Sum("parts", item, dimension, whole, cells))
        return whole

    def _total(self, item: str, at: str, budget: Budget, coordinate: str, fixed: bool) -> str:
        text = budget.total
        known = self._cells.get((item, coordinate))
        cell = f"{at}.total" if coordinate == TOTAL else at
        if text is None:
            if known is not None:
                return known
            self._cells[item, coordinate] = cell
            self.owners[cell] = item
            # A breakdown without its total: whatever the parts add up to.
            if breakdowns(budget):
                self._derived.add(cell)
            self.sheet.cell(cell, None, free=not self._reading.is_damaged(at))
            return cell
        amount = read_amount(text)
        if amount.value is None and amount.readings:
            self.sheet.cell(cell, text, fixed=fixed)
        else:
            self.sheet.cell(cell, amount.value, step=amount.step, fixed=fixed)
        self.entries[cell] = Entry(text, amount, item, coordinate)
        if known is None:
            self._cells[item, coordinate] = cell
        else:
            same = Sum("same", item, "", known, [cell])
            self._equation(f"{cell}.same", same)
        return cell

    def _left_out(self, dimension: str, parts: dict[str, Budget]) -> Iterator[str]:
        if dimension == "sources":
            yield from (source for source in self._sources if source not in parts)
        elif dimension == "kinds":
            yield from (kind for kind in ("capital", "recurrent") if kind not in parts)

    def _unstated(self, item: str, at: str, dimension: str, part: str, coordinate: str) -> str:
        """A part left out of a breakdown stated as full: 0, unless the file lost something."""
        cell = f"{at}.{dimension}.{part}"
        place = (item, _joined(coordinate, dimension, part))
        if place in self._cells:
            return self._cells[place]
        self._cells[place] = cell
        self.owners[cell] = item
        if self._reading.is_damaged(f"{at}.{dimension}"):
            self.sheet.cell(cell, None, free=True)
        else:
            self.sheet.cell(cell, 0, omitted=True)
        return cell

    def _unknown(self, cell: str, item: str) -> str:
        self.owners[cell] = item
        self.sheet.cell(cell, None, free=True)
        return cell

    def _equation(self, name: str, stated: Sum, slack: str | None = None) -> None:
        terms = {stated.whole: 1}
        for part in stated.parts:
            terms[part] = -1
        if slack is not None:
            terms[slack] = -1
        self.sums[name] = stated
        self.sheet.equation(name, terms)

    def _row(self, item: str, budget: Budget, parts: list[str]) -> None:
        columns = [TOTAL, *(f"sources.{source}" for source in budget.sources or ())]
        cells = {column: self._cells[item, column] for column in columns}
        self.sheet.row(item or "budget", cells, parts)

    # Sums over the parts of an item.

    def _add_up(self, item: Item) -> None:
        for part in item.parts:
            self._add_up(part)
        self._children(item.address, item.project.budget, item.parts)

    def _children(self, owner: str, budget: Budget | None, parts: list[Item]) -> None:
        if not _states_amounts(budget) or not parts:
            return
        assert budget is not None
        if not any(_states_money(part) for part in parts):
            return
        if self._lost_items(owner):
            self.left_out.append(owner)
            return
        for coordinate in _coordinates(budget):
            whole = self._cells[owner, coordinate]
            cells = [cell for part in parts for cell in self._share(part, coordinate)]
            if not any(cell in self.entries or cell in self._derived for cell in cells):
                continue
            stated = Sum("children", owner, coordinate, whole, cells)
            self._equation(f"{owner or 'plan'}/{coordinate}", stated)

    def _tells(self, item: Item, coordinate: str) -> bool:
        """Whether an item's share of a column is written, or follows from what is."""
        if self._reading.is_damaged(item.address):
            return False
        if (item.address, coordinate) in self._cells:
            return True
        budget = item.project.budget
        if budget is not None and budget.included_in is not None:
            return True
        if budget is not None and budget.kind is not None and coordinate.startswith("kinds."):
            return True
        return bool(item.parts) and all(self._tells(part, coordinate) for part in item.parts)

    def _lost_items(self, owner: str) -> bool:
        """Whether a list of items repeats there, so that only the first of them was read."""
        return self._reading.is_damaged(owner) and any(
            fault.kind == "duplicate-key" and fault.detail in ("projects", "subprojects")
            for fault in self._reading.file_faults
        )

    def _share(self, item: Item, coordinate: str) -> list[str]:
        """The cells whose sum is what an item adds to its parent at a coordinate."""
        known = self._cells.get((item.address, coordinate))
        if known is not None:
            return [known]
        budget = item.project.budget
        if budget is not None and budget.included_in is not None:
            return []
        if not _states_amounts(budget) and item.parts:
            return [cell for part in item.parts for cell in self._share(part, coordinate)]
        kind = coordinate.removeprefix("kinds.")
        if budget is not None and budget.kind is not None and kind in _KINDS:
            whole = self._cells.get((item.address, TOTAL))
            return [whole] if kind == budget.kind and whole is not None else []
        if item.parts and all(self._tells(part, coordinate) for part in item.parts):
            return [cell for part in item.parts for cell in self._share(part, coordinate)]
        cell = f"{item.address}.budget.{coordinate or 'total'}"
        self._cells[item.address, coordinate] = cell
        self.owners[cell] = item.address
        unknown = budget is not None and not states_only_words(budget)
        if unknown or self._is_damaged(item):
            self.sheet.cell(cell, None, free=True)
        else:
            self.sheet.cell(cell, 0, omitted=True)
        return [cell]

    def _is_damaged(self, item: Item) -> bool:
        """Whether the file lost something there that may have been an amount."""
        is_damaged = self._reading.is_damaged
        return is_damaged(item.address) or is_damaged(f"{item.address}.budget")

    # What the decisions grant.

    def _grants(self) -> None:
        plan = self._reading.plan
        if plan is None or plan.budget is None:
            return
        granted: list[str] = []
        for address, basis in addressed("", "legal_bases", plan.legal_bases):
            if basis.grants is not None:
                self._record(address, f"{address}.grants", basis.grants, [], fixed=True)
                granted.append(address)
        if not granted:
            return
        for coordinate in _coordinates(plan.budget):
            wholes = [self._cells.get((address, coordinate)) for address in granted]
            cells = [cell for cell in wholes if cell is not None]
            if len(cells) < len(granted):
                continue
            name = f"grants/{coordinate}"
            planned = self._cells.get(("", coordinate))
            if planned is None:
                continue
            slack = self._unknown(f"{name}/*", "")
            terms = {planned: 1, slack: 1} | dict.fromkeys(cells, -1)
            self.sums[name] = Sum("grant", "", coordinate, planned, cells)
            self.sheet.equation(name, terms)

    def shares(self, item: str, coordinate: str = TOTAL) -> list[str]:
        """The cells that make up what an item ('' the plan) has at a coordinate."""
        known = self._cells.get((item, coordinate))
        if known is not None or item not in self._items:
            return [known] if known is not None else []
        return self._share(self._items[item], coordinate)

    def _grant(self, item: str, coordinate: str, value: int) -> None:
        """Let what an item has agree with what a higher level gave."""
        name = f"granted/{item}/{coordinate}"
        cells = self.shares(item, coordinate)
        self.owners[name] = item
        self.sheet.cell(name, value, fixed=True)
        self._equation(name, Sum("granted", item, coordinate, name, cells))


def _joined(coordinate: str, dimension: str, part: str) -> str:
    """A coordinate one dimension finer; source × year and year × source are the same."""
    if not coordinate:
        return f"{dimension}.{part}"
    steps = coordinate.split(".")
    pairs = [(steps[i], steps[i + 1]) for i in range(0, len(steps), 2)]
    return ".".join(f"{name}.{key}" for name, key in sorted([*pairs, (dimension, part)]))


def _coordinates(budget: Budget) -> list[str]:
    """The coordinates at which a budget states something, its total first."""
    own = [TOTAL] if budget.total is not None or breakdowns(budget) else []
    return list(dict.fromkeys((*own, *_coordinates_below(budget, TOTAL))))


def _coordinates_below(part: Budget, coordinate: str) -> Iterator[str]:
    for dimension, shares in breakdowns(part):
        if dimension != "of_which":
            for name, share in shares.items():
                place = _joined(coordinate, dimension, name)
                yield place
                yield from _coordinates_below(share, place)


def _states_amounts(budget: Budget | None) -> bool:
    """Whether a budget has a total or a breakdown, and not only words or another's address."""
    if budget is None or budget.included_in is not None:
        return False
    return budget.total is not None or bool(breakdowns(budget))


def states_only_words(budget: Budget) -> bool:
    """Whether words stand in the place of an amount and give the item none of the plan's money.

    Those with a figure ('khoảng 3 tỷ đồng') and those that leave it open ('theo thực tế') may.
    """
    if budget.text is None or budget.included_in is not None or _states_amounts(budget):
        return False
    return not _LEFT_OPEN.search(budget.text)


def _states_money(item: Item) -> bool:
    if item.project.budget is not None:
        return True
    return any(_states_money(part) for part in item.parts)
