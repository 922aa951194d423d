"""The projects of both versions as one tree, in the order of the new one."""

from __future__ import annotations

from collections.abc import Iterator

from gnbv_cli.balance.ledger import TOTAL
from gnbv_cli.changes.difference.pairs import Pairs
from gnbv_cli.changes.difference.version import Version


class Node:
    """A project or a part of one, or ('' in both) the plan as a whole.

    `old` and `new` are its addresses, None where it is not there. What moved stands at both
    places, without its other address at each; `moved_with` is the same for both.
    """

    def __init__(
        self, above: Node | None, old: str | None, new: str | None, moved_with: str = ""
    ) -> None:
        self.above = above
        self.old, self.new = old, new
        self.moved_with = moved_with
        self.parts: list[Node] = []

    def all_below(self) -> Iterator[Node]:
        """Everything below it, each before its parts."""
        for part in self.parts:
            yield part
            yield from part.all_below()


class Tree:
    """Both versions' projects with what they come to."""

    def __init__(self, old: Version, new: Version, pairs: Pairs) -> None:
        self._old, self._new, self._pairs = old, new, pairs
        self.root = Node(None, "", "")
        self._grow(self.root)

    def _grow(self, root: Node) -> None:
        waiting = [root]
        while waiting:
            node = waiting.pop()
            node.parts = list(self._parts(node))
            waiting += node.parts

    def _parts(self, node: Node) -> Iterator[Node]:
        """The parts of both versions: those of the new one, the others where they stood."""
        old = _below(self._old, node.old)
        new = _below(self._new, node.new)
        own = set(new)
        kept = {address for address in old if self._pairs.new_of.get(address) in own}
        gone = _gone(old, kept)
        yield from (self._left(node, address) for address in gone.get("", []))
        for address in new:
            before = self._pairs.old_of.get(address)
            stayed = before in kept
            moved = address if before is not None and not stayed else ""
            yield Node(node, before if stayed else None, address, moved)
            yield from (self._left(node, each) for each in gone.get(before or "-", []))

    def _left(self, node: Node, address: str) -> Node:
        return Node(node, address, None, self._pairs.new_of.get(address, ""))

    def values(self, node: Node, coordinate: str = TOTAL) -> tuple[int | None, int | None]:
        """What a node has in the old and in the new version; 0 where it is not there."""
        in_old = self._pairs.in_old(coordinate)
        old = 0 if node.old is None else self._old.value(node.old, in_old)
        return old, 0 if node.new is None else self._new.value(node.new, coordinate)

    def is_written(self, node: Node, coordinate: str = TOTAL) -> bool:
        """Whether both versions state an amount, rather than have it added up."""
        if node.old is None or node.new is None:
            return False
        old, new = self._pairs.in_old(coordinate), coordinate
        return self._old.is_written(node.old, old) and self._new.is_written(node.new, new)

    def change(self, node: Node, coordinate: str = TOTAL) -> int | None:
        """By how much a node rose; None where one of its values is not known."""
        old, new = self.values(node, coordinate)
        return None if old is None or new is None else new - old


def _below(version: Version, address: str | None) -> list[str]:
    if address is None:
        return []
    found = version.items[address].parts if address else version.checked.items
    return [item.address for item in found]


def _gone(old: list[str], kept: set[str]) -> dict[str, list[str]]:
    """What of `old` is not kept, by the one that is kept before it; '' at the beginning."""
    found: dict[str, list[str]] = {}
    last = ""
    for address in old:
        if address in kept:
            last = address
        else:
            found.setdefault(last, []).append(address)
    return found
