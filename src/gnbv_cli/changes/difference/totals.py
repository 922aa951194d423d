"""Totals above an amount, a project or a part of one, in both versions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from gnbv_cli.balance.ledger import TOTAL
from gnbv_cli.changes.difference.pairs import Pairs
from gnbv_cli.changes.difference.version import Version
from gnbv_cli.written.names import plain


class Above(NamedTuple):
    """A total above what changed, before and after; `owner` '' is the plan."""

    old_owner: str
    new_owner: str
    coordinate: str
    old: int | None
    new: int | None
    is_written: bool
    """Whether it stands in the new version, and is not added up from its parts."""
    is_same: bool = False
    """Whether it is written in the same way in both versions, even if it cannot be read."""

    @property
    def change(self) -> int | None:
        """By how much it rose; None where that is not known."""
        if self.is_same:
            return 0
        return None if self.old is None or self.new is None else self.new - self.old


class Totals:
    """The totals of both versions. Coordinates are those of the new one."""

    def __init__(self, old: Version, new: Version, pairs: Pairs) -> None:
        self._old, self._new, self._pairs = old, new, pairs

    def of(self, old_owner: str, new_owner: str, coordinate: str) -> Above:
        """The total of what both versions have."""
        in_old = self._pairs.in_old(coordinate)
        old, new = self._old.value(old_owner, in_old), self._new.value(new_owner, coordinate)
        first = self._old.written(old_owner, in_old)
        second = self._new.written(new_owner, coordinate)
        is_same = bool(first) and plain(first) == plain(second)
        return Above(old_owner, new_owner, coordinate, old, new, bool(second), is_same)

    def above(self, old_owner: str, new_owner: str, coordinate: str) -> Iterator[Above]:
        """The totals of what an item of both versions is part of, up to the plan's."""
        while new_owner:
            old_owner, new_owner = self._old.parent(old_owner), self._new.parent(new_owner)
            if not self._is_same(old_owner, new_owner):
                return  # it moved: what is above it is not the same
            yield from self._told(old_owner, new_owner, coordinate)

    def around(self, old_owner: str | None, new_owner: str | None) -> tuple[Above, ...]:
        """The totals above an item that was added, dropped or moved, as a whole and by source."""
        parents: list[tuple[str, str]] = []
        if old_owner is not None:
            parent = self._old.parent(old_owner)
            after = self._pairs.new_of.get(parent) if parent else ""
            parents += [(parent, after)] if after is not None else []
        if new_owner is not None:
            parent = self._new.parent(new_owner)
            before = self._pairs.old_of.get(parent) if parent else ""
            parents += [(before, parent)] if before is not None else []
        found: dict[tuple[str, str], Above] = {}
        for coordinate in self._coordinates(old_owner, new_owner):
            for old, new in parents:
                own = self._told(old, new, coordinate)
                for each in (*own, *self.above(old, new, coordinate)):
                    found.setdefault((each.new_owner, coordinate), each)
        owners = list(dict.fromkeys(owner for owner, _ in found))
        return tuple(sorted(found.values(), key=lambda each: owners.index(each.new_owner)))

    def _coordinates(self, old_owner: str | None, new_owner: str | None) -> Iterator[str]:
        """Where an item has money: as a whole, then by source."""
        sources = (f"sources.{source}" for source in self._new.plan.funding_sources)
        for coordinate in (TOTAL, *sources):
            in_old = self._pairs.in_old(coordinate)
            old = self._old.value(old_owner, in_old) if old_owner is not None else None
            new = self._new.value(new_owner, coordinate) if new_owner is not None else None
            if old or new:
                yield coordinate

    def _is_same(self, old_owner: str, new_owner: str) -> bool:
        return (self._pairs.new_of.get(old_owner, "-") if old_owner else "") == new_owner

    def _told(self, old_owner: str, new_owner: str, coordinate: str) -> Iterator[Above]:
        total = self.of(old_owner, new_owner, coordinate)
        if not total.is_written and not total.old and total.new == 0:
            return  # no source of this one: its budget leaves it out
        if total.is_same or total.old is not None or total.new is not None:
            yield total
