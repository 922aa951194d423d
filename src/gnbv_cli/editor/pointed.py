"""What stands at a place of the file: which key or value, and the way to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from gnbv_cli.editor.positions import Span
from gnbv_cli.plan.address import Path, address_of
from gnbv_cli.written.nodes import Mapping, Node, Sequence, Text, Unread


class Pointed(NamedTuple):
    """A key or a value, with the way to it from the root."""

    root: Node
    path: Path
    text: Text
    is_key: bool

    @property
    def span(self) -> Span:
        """Where it is written."""
        return self.text.start, self.text.end

    @property
    def address(self) -> str:
        """Its address; of a key, that of its value."""
        return address_of(self.root, self.path)


def pointed(root: Node, offset: int) -> Pointed | None:
    """The key or value whose characters begin, go on or end at `offset`."""
    node: Node = root
    path: Path = ()
    while True:
        step = None
        for key, part, child in _parts(node):
            if key is not None and key.start <= offset <= key.end:
                return Pointed(root, (*path, part), key, True)
            if isinstance(child, Text):
                if child.start <= offset <= child.end and not isinstance(child, Unread):
                    return Pointed(root, (*path, part), child, False)
            elif child is not None and child.start <= offset <= child.end:
                step = (part, child)
        if step is None:
            return None
        path, node = (*path, step[0]), step[1]


def _parts(node: Node) -> Iterator[tuple[Text | None, str | int, Node]]:
    """The keys and children of a collection; what was made up to mend it is left out."""
    if isinstance(node, Mapping):
        for key, child in node.items():
            if isinstance(key, Text) and key.end > key.start:
                yield key, str(key), child
    elif isinstance(node, Sequence):
        for position, child in enumerate(node):
            yield None, position, child
