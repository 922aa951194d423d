"""The markers and numbers that stand in a plan's file, and its lists: one walk for all rules."""

from __future__ import annotations

from gnbv_cli.plan.address import Path
from gnbv_cli.written.nodes import Mapping, Node, Sequence, Text

_KEYS = frozenset(("marker", "number"))


class StatedMarks:
    """What goes before points and headings, as written, and where."""

    def __init__(self, root: Node) -> None:
        self.all: list[tuple[Path, Text]] = []
        """Every text under one of the keys, in the order of the file."""
        self.lists: list[tuple[Path, Sequence]] = []
        """Every list of more than texts, behind those that it holds."""
        self._gather(root, ())

    def _gather(self, node: Node, path: Path) -> None:
        if isinstance(node, Mapping):
            for key, value in node.items():
                if value.__class__ is not Text:
                    self._gather(value, (*path, key))
                elif key in _KEYS:
                    self.all.append(((*path, str(key)), value))
        elif isinstance(node, Sequence):
            holds_more = False
            for position, element in enumerate(node):
                if element.__class__ is not Text:
                    holds_more = True
                    self._gather(element, (*path, position))
            if holds_more:
                self.lists.append((path, node))
