"""Who leads what, and who is given which duties, by the units of the plan."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

from gnbv_cli.plan.address import Addresses
from gnbv_cli.plan.walk import Item, every_item
from gnbv_cli.rules.catalogued import number_of
from gnbv_cli.rules.item_references import ItemReference
from gnbv_cli.rules.mentions import Mention
from gnbv_cli.rules.unit_finder import FoundUnit, UnitFinder
from gnbv_cli.rules.unit_names import UnitNames

if TYPE_CHECKING:
    from gnbv_cli.rules.checked import CheckedPlan

GIVEN = ("giao cho", "giao", "đề nghị", "yêu cầu", "phân công")
"""Words before a unit that is given something to do."""

_OPENS = frozenset(".;:\n-–•")


class Lead(NamedTuple):
    """A unit that leads an item or policy, where it is named first."""

    unit: str
    mention: Mention


class Duties(NamedTuple):
    """An entry under 'Tổ chức thực hiện'; offsets of its words in the wording."""

    address: str
    unit: str | None
    named: bool
    """Whether it names a unit or a group at all."""
    has_duties: bool
    start: int
    end: int


class Responsibility:
    """What the plan says of its units."""

    def __init__(self, checked: CheckedPlan) -> None:
        # Not the checked plan, which holds this: what is done with is given back at once.
        self._plan, self._items, self._root = checked.plan, checked.items, checked.reading.root
        self._mentions, self._wording = checked.mentions, checked.wording
        self.names = UnitNames(checked.plan, checked.mentions)
        self.leads: dict[str, list[Lead]] = {}
        """By the address of an item or policy, each unit once."""
        for owner, mentions in checked.mentions.leads.items():
            found: dict[str, Lead] = {}
            for mention in mentions:
                unit = self.names.of(mention)
                if unit is not None:
                    found.setdefault(unit, Lead(unit, mention))
            if found:
                self.leads[owner] = list(found.values())

    @cached_property
    def named(self) -> list[FoundUnit]:
        """The units named anywhere in the plan's words, in their order."""
        wording = self._wording
        finder = UnitFinder(self.names.writings, self.names.commune)
        return finder.find(wording.text, wording.lower, wording.folded)

    @cached_property
    def _starts(self) -> list[int]:
        return [found.start for found in self.named]

    @cached_property
    def entries(self) -> list[Duties]:
        """The entries of 'Tổ chức thực hiện', in their order."""
        return list(self._entries())

    def _entries(self) -> Iterator[Duties]:
        spans = self._spans()
        by_owner = self._mentions.by_owner("duty")
        for position, entry in enumerate(self._plan.organisation):
            address = f"organisation[{position + 1}]"
            mentions = by_owner.get(address, [])
            unit = next(filter(None, map(self.names.of, mentions)), None)
            start, end = spans.get(position, (0, 0))
            named = bool(mentions) or bool(entry.unit)
            yield Duties(address, unit, named, bool(entry.duties), start, end)

    def _spans(self) -> dict[int, tuple[int, int]]:
        wording = self._wording
        spans: dict[int, tuple[int, int]] = {}
        for number, passage in enumerate(wording.passages):
            if passage.top == "organisation" and isinstance(passage.path[1], int):
                start, end = wording.line(number)
                spans[passage.path[1]] = spans.get(passage.path[1], (start, end))[0], end
        return spans

    def named_in(self, start: int, end: int) -> list[FoundUnit]:
        """The units named between two offsets of the words."""
        first = bisect_left(self._starts, start)
        behind = self.named[first : bisect_left(self._starts, end)]  # in order, none overlapping
        return behind[:-1] if behind and behind[-1].end > end else behind

    def is_addressed(self, found: FoundUnit) -> bool:
        """Whether a unit opens its sentence, or is told to do something: 'Đề nghị Công an xã …'."""
        lower = self._wording.lower
        before = lower[max(0, found.start - 20) : found.start].rstrip(" ")
        return not before or before[-1] in _OPENS or before.endswith(GIVEN)

    @cached_property
    def with_duties(self) -> frozenset[str]:
        """The units that are given something to do under 'Tổ chức thực hiện'."""
        units = {entry.unit for entry in self.entries if entry.unit and entry.has_duties}
        for entry in self.entries:
            among = self.named_in(entry.start, entry.end)
            units.update(found.unit for found in among if self.is_addressed(found))
        return frozenset(units)

    @cached_property
    def _addresses(self) -> Addresses:
        return Addresses(self._root)

    def text_at(self, address: str) -> str:
        """The text at an address, composed as the mentions of units read it."""
        words = self._addresses.find(address).words
        return normalize("NFC", words or "")

    @cached_property
    def items(self) -> dict[str, Item]:
        """The items by address."""
        return {item.address: item for item in every_item(self._items)}

    def item_of(self, reference: ItemReference) -> Item | None:
        """The item that a reference names with its project."""
        if not reference.project:
            return None
        return self._by_number.get((reference.project, reference.part))

    @cached_property
    def _by_number(self) -> dict[tuple[str, str], Item]:
        """The projects by number, their parts by both numbers; of two alike the first."""
        found: dict[tuple[str, str], Item] = {}
        for item in self._items:
            number = number_of(item)
            if (number, "") not in found:
                for part in reversed(item.parts):
                    found[number, number_of(part)] = part
                found[number, ""] = item
        return found

    def leading(self, item: Item) -> list[Lead]:
        """Who leads an item: its own leads, those of its parts, or those of what it is part of."""
        own = self.leads.get(item.address) or [
            lead for part in item.parts for lead in self.leading(part)
        ]
        above = item.address
        while not own and "." in above:
            above = above.rpartition(".")[0]
            own = self.leads.get(above, [])
        return own
