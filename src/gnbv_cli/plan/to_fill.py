"""The mark of a place that only a person can fill in: '[CẦN ĐIỀN: tổng kinh phí]'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gnbv_cli.plan.address import Path, address_of
from gnbv_cli.written.nodes import Mapping, Node, Sequence, Text

BEGUN = "[CẦN ĐIỀN"
MARK = re.compile(r"\[CẦN ĐIỀN(?:\s*:\s*(?P<what>[^\]\n]*))?\]")


def to_fill(what: str) -> str:
    """The mark for what is to be filled in."""
    return f"{BEGUN}: {what}]"


def places_to_fill(root: Node) -> Iterator[str]:
    """The addresses of the texts below `root` that hold a mark, in the order of the file."""
    for path in _paths(root, ()):
        yield address_of(root, path)


def _paths(node: Node, path: Path) -> Iterator[Path]:
    if isinstance(node, Text):
        if BEGUN in node and MARK.search(node):
            yield path
    elif isinstance(node, Mapping):
        for key, value in node.items():
            yield from _paths(value, (*path, str(key)))
    elif isinstance(node, Sequence):
        for position, value in enumerate(node):
            yield from _paths(value, (*path, position))
