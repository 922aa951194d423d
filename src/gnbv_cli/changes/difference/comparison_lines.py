"""The rows of an amendment's table with their figures, before they are a table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from gnbv_cli.balance.ledger import TOTAL
from gnbv_cli.changes.difference.difference import Difference
from gnbv_cli.changes.difference.named import included, naming
from gnbv_cli.changes.difference.tree import Node
from gnbv_cli.changes.difference.version import Version
from gnbv_cli.tables.cells import Figure, Gap, Money
from gnbv_cli.tables.framing import GRAND_TOTAL
from gnbv_cli.tables.names import column_head, item_name
from gnbv_cli.texts.sentence import Sentence

NO_NUMBER = "-"


class Line(NamedTuple):
    """A row with its figures; `parts` are the rows added up in it."""

    name: Sentence
    at: str
    before: Money
    after: Money
    change: int | None
    parts: list[Line]
    by_parts: bool
    """Whether what it rose and fell by is what its parts did, even if it does not follow."""

    @property
    def rise_and_fall(self) -> tuple[int, int] | None:
        """What it rose and fell by: with its parts, where these tell; None where unknown."""
        parts = [part.rise_and_fall for part in self.parts]
        if self.change is None and None in parts:
            return None
        both = [each for each in parts if each is not None]
        rise, fall = sum(up for up, _ in both), sum(down for _, down in both)
        if both and (self.by_parts or rise - fall == self.change):
            return rise, fall
        if self.change is None:
            return None
        return max(self.change, 0), max(-self.change, 0)

    @property
    def off(self) -> int:
        """What comes after less what it was and how it changed; 0 where that cannot be told."""
        before, after, both = amount_of(self.before), amount_of(self.after), self.rise_and_fall
        if before is None or after is None or both is None:
            return 0
        return after - before - both[0] + both[1]


def amount_of(money: Money) -> int | None:
    """The đồng of a cell, 0 for none at all; None where it cannot be told."""
    if isinstance(money, Figure):
        return money.value
    return None if money.kind == "unknown" else 0


class Lines:
    """The rows of one difference."""

    def __init__(self, found: Difference) -> None:
        self._found = found
        self._numbers = {
            item.address: str(at) for at, item in enumerate(found.new.checked.items, start=1)
        }
        self._sources: dict[str, list[str]] = {}
        self._changed: set[str] = set()
        for change in found.amounts:
            if change.change == 0:
                continue  # the same, stated in one version alone
            self._changed.add(change.new_owner)
            steps = change.coordinate.split(".")
            if steps[0] == "sources" and len(steps) == 2:
                self._sources.setdefault(change.new_owner, []).append(change.coordinate)

    def is_changed(self, node: Node) -> bool:
        """Whether a figure of it is another one."""
        if node.new is not None and node.new in self._changed:
            return True
        old, new = self._found.tree.values(node)
        return old != new

    def projects(self) -> list[Line]:
        """The projects whose figures, or whose parts' figures, changed."""
        return self._below(self._found.tree.root)

    def total(self) -> Line:
        """The plan's total, without its parts."""
        return self._line(self._found.tree.root, GRAND_TOTAL.filled(), [], by_parts=True)

    def numbered(self, lines: list[Line]) -> Iterator[tuple[str, Line]]:
        """The rows of projects with their numbers: those of the new plan, '-' for one dropped."""
        for line in lines:
            yield self._numbers.get(line.at, NO_NUMBER), line

    def _below(self, node: Node) -> list[Line]:
        found = []
        for part in node.parts:
            below = self._below(part)
            if below or self.is_changed(part):
                owner = part.new or ""
                by_parts = bool(below)
                if not below:
                    below = [self._source(part, each) for each in self._sources.get(owner, [])]
                found.append(self._line(part, self._name(part), below, by_parts=by_parts))
        return found

    def _name(self, node: Node) -> Sentence:
        version, at = (self._found.new, node.new) if node.new else (self._found.old, node.old)
        return item_name(version.checked, version.items[at or ""])

    def _source(self, node: Node, coordinate: str) -> Line:
        name = column_head(naming(self._found, coordinate).checked, coordinate)
        return self._line(node, name, [], coordinate)

    def _line(
        self,
        node: Node,
        name: Sentence,
        parts: list[Line],
        coordinate: str = TOTAL,
        *,
        by_parts: bool = False,
    ) -> Line:
        change = self._found.tree.change(node, coordinate)
        old_coordinate = self._found.pairs.in_old(coordinate)
        before = _money(self._found.old, node.old, old_coordinate)
        after = _money(self._found.new, node.new, coordinate)
        return Line(name, node.new or "", before, after, change, parts, by_parts)


def _money(version: Version, owner: str | None, coordinate: str) -> Money:
    """What an owner has in one version, as written; '–' where it is not there."""
    if owner is None:
        return Gap("none")
    entry = version.checked.ledger.written(owner, coordinate)
    if entry is not None:
        return Figure(entry.amount.value, entry.text, hedge=entry.amount.hedge)
    value = version.value(owner, coordinate)
    if value is None:
        return Gap("unknown")
    part = included(version, owner)
    if part is not None:
        return part
    if value:
        return Figure(value)
    return Gap("unused" if owner in version.checked.without_money else "not-stated")
