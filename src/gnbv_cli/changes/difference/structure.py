"""What was added, dropped, moved, renamed or renumbered."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

from gnbv_cli.changes.difference.elements import KINDS, Element, Kind
from gnbv_cli.changes.difference.pairs import Pairs
from gnbv_cli.changes.difference.totals import Above, Totals
from gnbv_cli.changes.difference.version import Version
from gnbv_cli.changes.difference.words import spoken
from gnbv_cli.plan.places import heading_numbers

What: TypeAlias = Literal["added", "dropped", "moved", "renamed", "renumbered", "reordered"]


class StructureChange(NamedTuple):
    """A change of an element; an address is None in the version that does not have it.

    Of what is reordered the addresses are those of what the elements are parts of.
    """

    what: What
    kind: Kind
    old_at: str | None
    new_at: str | None
    old: str = ""
    new: str = ""
    """The name or number before and after, or the address of what it was and is a part of."""
    of: Literal["", "number", "heading"] = ""
    """Of what is renumbered: its number in the programme, or that of its heading."""
    counted: bool = False
    """Whether the number is counted, and only follows from other changes."""
    above: tuple[Above, ...] = ()
    """Of a project added, dropped or moved: the totals above it, at both places."""


def structure(old: Version, new: Version, pairs: Pairs) -> list[StructureChange]:
    """The changes, kind by kind in the order of the plan; of what is whole, not of its parts."""
    numbers = heading_numbers(old.plan), heading_numbers(new.plan)
    found: list[StructureChange] = []
    for kind in KINDS:
        found += _dropped_and_added(kind, pairs)
        both = pairs.each(kind)
        for before, after in both:
            found += _moved(kind, before, after, pairs)
            found += _renamed(kind, before, after)
            found += _renumbered(kind, before, after, numbers)
        found += _reordered(kind, both, pairs)
    totals = Totals(old, new, pairs)
    return [_with_totals(change, totals) for change in found]


def _with_totals(change: StructureChange, totals: Totals) -> StructureChange:
    if change.kind != "project" or change.what not in ("added", "dropped", "moved"):
        return change
    return change._replace(above=totals.around(change.old_at, change.new_at))


def _dropped_and_added(kind: Kind, pairs: Pairs) -> Iterator[StructureChange]:
    dropped, added = pairs.dropped(kind), pairs.added(kind)
    gone = {each.address for each in dropped}
    come = {each.address for each in added}
    for each in dropped:
        if each.parent not in gone:
            yield StructureChange("dropped", kind, each.address, None, old=each.name)
    for each in added:
        if each.parent not in come:
            yield StructureChange("added", kind, None, each.address, new=each.name)


def _moved(kind: Kind, old: Element, new: Element, pairs: Pairs) -> Iterator[StructureChange]:
    if not _has_same_parent(old, new, pairs):
        yield StructureChange("moved", kind, old.address, new.address, old.parent, new.parent)


def _has_same_parent(old: Element, new: Element, pairs: Pairs) -> bool:
    return (pairs.new_of.get(old.parent) if old.parent else "") == new.parent


def _renamed(kind: Kind, old: Element, new: Element) -> Iterator[StructureChange]:
    before, after = spoken(old.name), spoken(new.name)
    if before != after and kind != "entry":  # an entry is called after its unit: its words
        yield StructureChange("renamed", kind, old.address, new.address, before, after)


def _renumbered(
    kind: Kind, old: Element, new: Element, numbers: tuple[dict[str, str], dict[str, str]]
) -> Iterator[StructureChange]:
    """Its number in the programme, and that of its heading on paper."""
    stated = tuple(map(spoken, old.numbers)), tuple(map(spoken, new.numbers))
    ends = old.address, new.address
    if kind == "project" and stated[0][0] != stated[1][0]:
        before, after = stated[0][0], stated[1][0]
        yield StructureChange("renumbered", kind, *ends, before, after, "number")
    is_entry = kind == "entry"  # one that is placed elsewhere is not counted
    before = numbers[0].get(old.address, stated[0][0] if is_entry else "")
    after = numbers[1].get(new.address, stated[1][0] if is_entry else "")
    if before != after:
        heading = 1 if kind in ("project", "policy") else 0
        counted = stated[0][heading] == stated[1][heading]
        yield StructureChange("renumbered", kind, *ends, before, after, "heading", counted)


def _reordered(
    kind: Kind, both: list[tuple[Element, Element]], pairs: Pairs
) -> Iterator[StructureChange]:
    """Lists whose elements that both versions have stand in another order now."""
    if kind in ("source", "unit"):
        return  # a register has no order on paper
    position = {each.address: at for at, each in enumerate(pairs.old[kind])}
    last: dict[str, int] = {}
    told: set[str] = set()
    for old, new in both:
        if not _has_same_parent(old, new, pairs):
            continue
        at = position[old.address]
        if at < last.get(new.parent, -1) and new.parent not in told:
            told.add(new.parent)
            yield StructureChange("reordered", kind, old.parent, new.parent)
        last[new.parent] = max(at, last.get(new.parent, -1))
