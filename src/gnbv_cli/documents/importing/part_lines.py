"""The lines below one on money that state its parts, and those that stand above such lines."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence

from gnbv_cli.documents.importing.breakdown import DIMENSIONS, part_called
from gnbv_cli.documents.importing.inline_parts import named_amount
from gnbv_cli.documents.importing.labels import labelled
from gnbv_cli.documents.importing.node import Node
from gnbv_cli.documents.labels import OF_WHICH
from gnbv_cli.written.names import folded


def is_part(node: Node) -> bool:
    """Whether a line states a source, kind or year and its amount: a part of the one above it."""
    named = named_amount(node.text)
    return named is not None and part_called(named.name) is not None


def goes_on(node: Node) -> bool:
    """Whether a line belongs to the budget of the line above it: a part, or 'Trong đó:'."""
    return is_part(node) or (dimension_of(node) is not None and bool(node.children))


def dimension_of(node: Node) -> str | None:
    """The breakdown whose parts stand below a line: 'Chia theo nguồn vốn:'."""
    field = labelled(node.text)
    return None if field is None or field.text else DIMENSIONS.get(folded(field.label))


def nested(nodes: Sequence[Node]) -> Iterator[tuple[Node, list[Node]]]:
    """Each line with those below it: also those that bear the same sign, behind 'trong đó:'."""
    todo = deque(nodes)
    while todo:
        node = todo.popleft()
        below = list(node.children)
        if not below and node.text.endswith(OF_WHICH.strip(", ")) and is_part(node):
            while todo and not is_part(todo[0]):
                below.append(todo.popleft())
        yield node, below
