"""One of two versions of a plan: its review, and what its figures come to."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Any

from gnbv_cli.balance.ledger import TOTAL, Entry
from gnbv_cli.plan.address import SEGMENT
from gnbv_cli.plan.model import Budget, LegalBasis, Plan, Policy
from gnbv_cli.plan.walk import BREAKDOWNS, Item, addressed, every_item
from gnbv_cli.review.review import Review
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.tables.cells import Figure
from gnbv_cli.tables.stated import Stated, steps_of


class Version:
    """A plan as one of the two sides of a comparison."""

    def __init__(self, review: Review, checked: CheckedPlan) -> None:
        self.review = review
        self.checked = checked
        self._values: dict[tuple[str, str], int | None] = {}

    @property
    def plan(self) -> Plan:
        """The plan."""
        return self.checked.plan

    @cached_property
    def items(self) -> dict[str, Item]:
        """The projects and their parts by address, each before its parts."""
        return {item.address: item for item in every_item(self.checked.items)}

    def parent(self, address: str) -> str:
        """The item that an item is part of; '' for a project."""
        return self._above.get(address, "")

    @cached_property
    def _above(self) -> dict[str, str]:
        return {part.address: at for at, item in self.items.items() for part in item.parts}

    def part(self, address: str) -> object:
        """A heading, target, entry of duties, or what a register has, by its address.

        None for what the plan does not have.
        """
        part: Any = self.plan
        for position, key in SEGMENT.findall(address):
            if position:
                at = int(position)
                part = part[at - 1] if isinstance(part, list) and 0 < at <= len(part) else None
            else:
                part = part.get(key) if isinstance(part, dict) else getattr(part, key, None)
        return part

    def unit_name(self, text: str) -> str:
        """The name of the unit whose id `text` is; else `text` itself."""
        unit = self.plan.units.get(text)
        return unit.name if unit is not None else text

    @cached_property
    def policies(self) -> dict[str, Policy]:
        """The policies by address."""
        return dict(addressed("", "policies", self.plan.policies))

    @cached_property
    def bases(self) -> dict[str, LegalBasis]:
        """The legal bases by address."""
        return dict(addressed("", "legal_bases", self.plan.legal_bases))

    @cached_property
    def entries(self) -> dict[str, dict[str, Entry]]:
        """The written amounts of each owner ('' the plan), by their address below it."""
        found: dict[str, dict[str, Entry]] = {}
        for cell, entry in self.checked.ledger.entries.items():
            found.setdefault(entry.item, {})[cell[len(entry.item) :]] = entry
        return found

    def budget(self, owner: str) -> Budget | None:
        """The budget of an item, a policy, or ('') the plan; what a legal basis grants."""
        if not owner:
            return self.plan.budget
        if owner in self.bases:
            return self.bases[owner].grants
        if owner in self.policies:
            return self.policies[owner].budget
        return self.items[owner].project.budget if owner in self.items else None

    def is_written(self, owner: str, coordinate: str = TOTAL) -> bool:
        """Whether the amount at a coordinate stands in the plan, and is not added up."""
        return bool(self.written(owner, coordinate))

    def written(self, owner: str, coordinate: str = TOTAL) -> str:
        """The amount at a coordinate as it stands in the plan; '' where it does not."""
        entry = self.checked.ledger.written(owner, coordinate)
        return entry.text if entry is not None else ""

    def value(self, owner: str, coordinate: str = TOTAL) -> int | None:
        """What an owner ('' the plan) has at a coordinate, in đồng, by the figures as written.

        Where nothing is written it is what the finer figures or the parts add up to, and 0 for
        what states no money at all; None where that cannot be told.
        """
        place = (owner, coordinate)
        if place not in self._values:
            self._values[place] = self._worked_out(owner, coordinate)
        return self._values[place]

    def _worked_out(self, owner: str, coordinate: str) -> int | None:
        budget = self.budget(owner)
        if budget is not None and budget.included_in is not None:
            return 0
        stated = self._stated.get(owner)
        figure = stated.at(steps_of(coordinate)) if stated is not None else None
        if figure is not None:
            return figure.value
        dimension, _, part = coordinate.partition(".")
        if budget is not None and dimension == "kinds" and budget.kind is not None:
            return self.value(owner) if part == budget.kind else 0
        parts = self._parts(owner)
        is_whole_part = dimension in BREAKDOWNS and "." not in part
        if stated is not None and is_whole_part and stated.parts(dimension):
            return 0  # left out of a breakdown that is stated as full
        if stated is not None and not parts:
            return None
        return added_up(self.value(each, coordinate) for each in parts)

    def _parts(self, owner: str) -> list[str]:
        if not owner:
            return [item.address for item in self.checked.items]
        item = self.items.get(owner)
        return [part.address for part in item.parts] if item is not None else []

    @cached_property
    def _stated(self) -> dict[str, Stated]:
        found: dict[str, Stated] = {}
        for owner, entries in self.entries.items():
            stated = found[owner] = Stated(_figure)
            for entry in entries.values():
                stated.add(entry)
        return found


def added_up(values: Iterable[int | None]) -> int | None:
    """The sum of amounts; None where one of them is not known."""
    terms = list(values)
    known = [value for value in terms if value is not None]
    return sum(known) if len(known) == len(terms) else None


def _figure(entry: Entry) -> Figure:
    return Figure(entry.amount.value, entry.text)
