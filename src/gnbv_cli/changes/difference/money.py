"""Amounts that changed, and what each does to the totals above it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from gnbv_cli.balance.ledger import TOTAL, Entry
from gnbv_cli.changes.difference.pairs import Pairs
from gnbv_cli.changes.difference.totals import Above, Totals
from gnbv_cli.changes.difference.version import Version
from gnbv_cli.written.names import plain


class Stated(NamedTuple):
    """An amount of one version: as written ('' where it is not) and in đồng, where that is known.

    What is not written has what the other figures come to.
    """

    written: str
    value: int | None


class AmountChange(NamedTuple):
    """One amount in both versions; an address is '' where the version does not state it."""

    old_owner: str
    new_owner: str
    coordinate: str
    old_at: str
    new_at: str
    old: Stated
    new: Stated
    above: tuple[Above, ...]

    @property
    def change(self) -> int | None:
        """By how much it rose; None where one of the two cannot be read.

        0 where only one of the two states it, and the other adds up to the same.
        """
        old, new = self.old.value, self.new.value
        return None if old is None or new is None else new - old


class Rewritten(NamedTuple):
    """The same amount, written in another way."""

    old_at: str
    new_at: str
    old: str
    new: str


def amounts(old: Version, new: Version, pairs: Pairs) -> tuple[list[AmountChange], list[Rewritten]]:
    """The amounts that changed, in the order of the document, and those written otherwise."""
    changes: list[AmountChange] = []
    rewritten: list[Rewritten] = []
    for owners in _owners(old, new, pairs):
        for found in _Owned(old, new, pairs, *owners).compared():
            if isinstance(found, Rewritten):
                rewritten.append(found)
            else:
                changes.append(found)
    return changes, rewritten


def _owners(old: Version, new: Version, pairs: Pairs) -> Iterator[tuple[str, str]]:
    """What has a budget in both versions: bases, policies, projects, and the plan ('')."""
    for version_of in ("bases", "policies", "items"):
        for address in getattr(new, version_of):
            before = pairs.old_of.get(address)
            if before is not None and (before in old.entries or address in new.entries):
                yield before, address
    yield "", ""


class _Owned:
    """The amounts of one owner in both versions."""

    def __init__(
        self, old: Version, new: Version, pairs: Pairs, old_owner: str, new_owner: str
    ) -> None:
        self._old, self._new, self._pairs = old, new, pairs
        self._owners = old_owner, new_owner
        self._totals = Totals(old, new, pairs)

    def compared(self) -> Iterator[AmountChange | Rewritten]:
        """What differs between the two, in the order of the new version."""
        old_owner, new_owner = self._owners
        new = self._new.entries.get(new_owner, {})
        old = {
            self._pairs.renamed(below): (below, entry)
            for below, entry in self._old.entries.get(old_owner, {}).items()
        }
        for below in dict.fromkeys((*new, *old)):
            before, first = old.get(below, ("", None))
            second = new.get(below)
            old_at = old_owner + before if first is not None else ""
            new_at = new_owner + below if second is not None else ""
            found = self._compared(old_at, new_at, first, second)
            if found is not None:
                yield found

    def _compared(
        self, old_at: str, new_at: str, first: Entry | None, second: Entry | None
    ) -> AmountChange | Rewritten | None:
        entry = second or first
        assert entry is not None
        coordinate = entry.coordinate
        if second is None:
            coordinate = self._pairs.renamed(coordinate)
        before = self._stated(self._old, self._owners[0], coordinate, first)
        after = self._stated(self._new, self._owners[1], coordinate, second)
        if plain(before.written) == plain(after.written):
            return None
        both = bool(before.written) and bool(after.written)
        if both and before.value is not None and before.value == after.value:
            return Rewritten(old_at, new_at, before.written, after.written)
        above = tuple(self._above(coordinate))
        return AmountChange(*self._owners, coordinate, old_at, new_at, before, after, above)

    def _stated(self, version: Version, owner: str, coordinate: str, entry: Entry | None) -> Stated:
        if version is self._old:
            coordinate = self._pairs.in_old(coordinate)
        # It may stand under another address: a source's year, or a year's source.
        entry = entry or version.checked.ledger.written(owner, coordinate)
        if entry is not None:
            return Stated(entry.text, entry.amount.value)
        if "of_which" in coordinate:
            return Stated("", None)
        return Stated("", version.value(owner, coordinate))

    def _above(self, coordinate: str) -> Iterator[Above]:
        """The owner's own total, then those of what it is part of, at the same coordinate."""
        for coarser in _coarser(coordinate):
            yield self._totals.of(*self._owners, coarser)
        if "of_which" not in coordinate and self._owners[1] in self._new.items:
            yield from self._totals.above(*self._owners, coordinate)


def _coarser(coordinate: str) -> Iterator[str]:
    """The coordinates that one is a part of: 'sources.central', then the total."""
    steps = coordinate.split(".") if coordinate else []
    if "of_which" in steps:
        yield TOTAL
        return
    if len(steps) > 2:
        yield ".".join(steps[:2])
        yield ".".join(steps[2:])
    if steps:
        yield TOTAL
