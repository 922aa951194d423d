"""Addresses: the stable name of a value, such as `projects.da3.tda1.budget.sources.central`.

Keys and ids are joined by dots; `subprojects` is left out before an id; an item without an id is
counted from 1 (`activities[3]`). A scalar answers to what it is short for (`budget.total`).
"""

from __future__ import annotations

import re
from typing import NamedTuple, TypeAlias

from gnbv_cli.written.nodes import Mapping, Node, Sequence, Text

Path: TypeAlias = tuple[str | int, ...]
"""The way to a node from the root: keys, and indices from 0."""

SEGMENT = re.compile(r"\[([0-9]{1,9})\]|([^.\[\]]+)")
"""A step of an address: a position, counted from 1, or a key or id."""
_SHORT_FOR = frozenset(("items", "text", "total"))


class Spot(NamedTuple):
    """Where an address leads. `exact` is False where only the way to it was found."""

    node: Node
    key: Text | None
    exact: bool

    @property
    def words(self) -> Text | None:
        """What to point at: the value, what a mapping is known by, or the key of a collection."""
        if isinstance(self.node, Text):
            return self.node
        if isinstance(self.node, Mapping):
            for name in ("total", "text", "name", "heading", "number"):
                if isinstance(title := self.node.get(name), Text):
                    return title
        if self.key is not None:
            return self.key
        if isinstance(self.node, Mapping):
            return next((key for key in self.node if isinstance(key, Text)), None)
        if isinstance(self.node, Sequence):
            return next((Spot(item, None, True).words for item in self.node), None)
        return None


def address_of(root: Node, path: Path) -> str:
    """The address of the node that `path` leads to."""
    address = ""
    node = root
    listed = ""  # the key of a list, held back until it is known whether its item has an id
    for step in path:
        if isinstance(step, int):
            node = node[step] if isinstance(node, Sequence) and step < len(node) else None
            item_id = node.get("id") if isinstance(node, Mapping) else None
            if isinstance(item_id, Text):
                address = _joined(address, "" if listed == "subprojects" else listed)
                address = _joined(address, item_id)
            else:
                address = f"{_joined(address, listed)}[{step + 1}]"
            listed = ""
            continue
        if listed:
            address = _joined(address, listed)
        node = node.get(step) if isinstance(node, Mapping) else node
        listed = step if isinstance(node, Sequence) else ""
        if not listed:
            address = _joined(address, step)
    return _joined(address, listed) if listed else address


def _joined(address: str, name: str) -> str:
    return f"{address}.{name}" if address and name else address or name


def find(root: Node, address: str) -> Spot:
    """The node at `address`, or the last one on the way to it."""
    return Addresses(root).find(address)


class Addresses:
    """Finds many addresses below one root: the ids of a list are gathered once."""

    def __init__(self, root: Node) -> None:
        self._root = root
        self._ids: dict[int, dict[str, Mapping]] = {}
        self._found: dict[str, Spot] = {}

    def find(self, address: str) -> Spot:
        """The node at `address`, or the last one on the way to it."""
        spot = self._found.get(address)
        if spot is None:
            spot = self._found[address] = self._find(address)
        return spot

    def _find(self, address: str) -> Spot:
        node, key = self._root, None
        for found in SEGMENT.finditer(address):
            step = _indexed(node, found[1]) if found[1] else self._named(node, found[2])
            if step is None:
                return Spot(node, key, False)
            node, key = step[0], step[1] or (None if found[1] else key)
        return Spot(node, key, True)

    def _named(self, node: Node, name: str) -> tuple[Node, Text | None] | None:
        if isinstance(node, Mapping):
            key = node.key(name)
            if key is not None:
                return node[key], key
            nested = node.get("subprojects")
            return self._by_id(nested, name) if isinstance(nested, Sequence) else None
        if isinstance(node, Sequence):
            return self._by_id(node, name) or ((node, None) if name in _SHORT_FOR else None)
        return (node, None) if name in _SHORT_FOR and node is not None else None

    def _by_id(self, items: Sequence, name: str) -> tuple[Node, Text | None] | None:
        ids = self._ids.get(id(items))
        if ids is None:
            ids = self._ids[id(items)] = {}
            for item in items:
                if isinstance(item, Mapping) and isinstance(own := item.get("id"), Text):
                    ids.setdefault(own, item)
        return (ids[name], None) if name in ids else None


def _indexed(node: Node, index: str) -> tuple[Node, Text | None] | None:
    position = int(index) - 1
    if isinstance(node, Sequence) and 0 <= position < len(node):
        return node[position], None
    return None
