"""Lines of words → blocks of the plan: running text, lists, and lists within them."""

from __future__ import annotations

from collections.abc import Sequence

from gnbv_cli.documents.importing.node import Node
from gnbv_cli.documents.importing.told import Told
from gnbv_cli.documents.importing.tree_values import Element, Tree
from gnbv_cli.documents.labels import usual_marker


def items(nodes: Sequence[Node], level: int = 1) -> list[Tree]:
    """The lines of a list on `level`, each with what stands below it; a table is no line."""
    return [_block(node, level) for node in nodes if node.paragraph.table is None]


def paragraphs(nodes: Sequence[Node]) -> list[Tree]:
    """Running text."""
    return items(nodes, 0)


def split_paragraphs(nodes: Sequence[Node]) -> tuple[list[Node], list[Node]]:
    """The lines without a marker that come first, and the rest."""
    count = 0
    while count < len(nodes) and not nodes[count].marker.text:
        count += 1
    return list(nodes[:count]), list(nodes[count:])


def block(text: str, line: int, below: Sequence[Node]) -> Tree:
    """A block of `text` on its label's line, with the lines `below`; as short as can be."""
    if not below:
        return Told.at(line, text)
    running, listed = split_paragraphs(below)
    if not text and not running:
        return items(listed, 2)
    made: Element = {}
    if text:
        made["text"] = Told.at(line, text)
    if running:
        made["paragraphs"] = paragraphs(running)
    if listed:
        made["items"] = items(listed, 2)
    return made


def _block(node: Node, level: int) -> Tree:
    text = Told.at(node.line, node.text)
    marker = node.marker.text
    if marker == usual_marker(level) and not node.children:
        return text
    made: Element = {}
    if marker != usual_marker(level):
        made["marker"] = marker
    made["text"] = text
    deeper = (level if marker else 0) + 1
    running, listed = split_paragraphs(node.children)
    if running:
        made["paragraphs"] = paragraphs(running)
    if listed:
        made["items"] = items(listed, deeper if level else 1)
    return made
