"""The paragraphs of a document as a tree: chapters, headings, lists, each below what holds it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gnbv_cli.documents.importing import labels
from gnbv_cli.documents.importing.marker import (
    DASH,
    FIELD,
    LETTER,
    NONE,
    PROJECT,
    ROMAN,
    Marker,
    follows,
    is_first,
)
from gnbv_cli.documents.importing.paragraph import Paragraph
from gnbv_cli.documents.importing.project_line import ProjectLine, project_line

_LONGEST_HEADING = 160
_COUNTED = "counted field"


class Node:
    """A paragraph and those that stand below it."""

    def __init__(self, paragraph: Paragraph, rank: int, style: str) -> None:
        self.paragraph = paragraph
        self.rank = rank
        self.style = style
        self.children: list[Node] = []
        self.project: ProjectLine | None = None
        self.field: labels.Labelled | None = None

    @property
    def text(self) -> str:
        """The words behind the marker."""
        return self.paragraph.text

    @property
    def line(self) -> int:
        """Where it stands in the document."""
        return self.paragraph.line

    @property
    def marker(self) -> Marker:
        """What stands before the words."""
        return self.paragraph.marker

    @property
    def is_heading(self) -> bool:
        """Whether it bears the number of a heading, or looks like one."""
        return self.rank < PROJECT or self.style == "caps"

    def below(self) -> Iterator[Node]:
        """Every node below this one, in the order of the document."""
        for child in self.children:
            yield child
            yield from child.below()


def tree(paragraphs: Sequence[Paragraph]) -> Node:
    """The root of the tree; the chapters are its children."""
    return _Tree().grown(paragraphs)


class _Tree:
    def __init__(self) -> None:
        self._stack = [Node(Paragraph(NONE, "", 0), -1, "root")]

    def grown(self, paragraphs: Sequence[Paragraph]) -> Node:
        for paragraph in paragraphs:
            node = self._node(paragraph)
            while len(self._stack) > 1 and not self._holds(self._stack[-1], node):
                self._stack.pop()
            self._stack[-1].children.append(node)
            if node.style != "text" or node.text.endswith(":"):
                self._stack.append(node)
        return self._stack[0]

    def _inside_project(self) -> bool:
        return any(node.project is not None for node in self._stack)

    def _node(self, paragraph: Paragraph) -> Node:
        marker = paragraph.marker
        inside = self._inside_project()
        named = None if paragraph.table else project_line(paragraph.text, inside=inside)
        if named is not None and not _is_amount_only(named.name):
            rank = marker.rank if marker.rank < PROJECT else PROJECT + named.depth
            node = Node(paragraph, rank, marker.style if rank < PROJECT else f"project{rank}")
            node.project = named
            return node
        if marker.text:
            node = Node(paragraph, marker.rank, marker.style)
        elif _is_capitals(paragraph):
            node = Node(paragraph, self._rank_of_capitals(), "caps")
        elif paragraph.heading > 1 and not inside:
            node = Node(paragraph, ROMAN + paragraph.heading - 2, "caps")
        else:
            node = Node(paragraph, 99, "text")
        node.field = labels.labelled(paragraph.text)
        if node.field is not None and node.style == "text" and node.field.key is not None:
            node.rank, node.style = FIELD, "field"
        elif self._is_counted_field(node):
            node.rank, node.style = LETTER - 1, _COUNTED
        return node

    def _is_counted_field(self, node: Node) -> bool:
        """Whether it is one of the fields that are counted anew below a project: '1. Kinh phí: …'.

        Its number has the rank of the project's own.
        """
        project = next((each for each in reversed(self._stack) if each.project is not None), None)
        if project is None or node.field is None or node.style != "decimal0":
            return False
        last = project.children[-1] if project.children else None
        if last is None:
            return node.field.key is not None and _count(node) == 1
        return last.style == _COUNTED and _count(node) == _count(last) + 1

    def _rank_of_capitals(self) -> int:
        numbered = [node.rank for node in self._stack if ROMAN <= node.rank < PROJECT]
        return numbered[-1] if numbered else ROMAN

    def _holds(self, above: Node, node: Node) -> bool:
        """Whether `node` stands below `above`."""
        if node.paragraph.table is not None:  # a line may announce it, but does not hold it
            return above.rank < PROJECT or above.project is not None or above.style == "root"
        if node.style == "text":
            return above.rank < DASH or above.text.endswith(":")
        if node.style == "letter" and above.project is not None and above.marker.style == "letter":
            return not follows(node.marker, above.marker)
        if above.rank < node.rank:
            return above.style != "text" or above.text.endswith(":")
        begins = node.rank >= LETTER and is_first(node.marker) and above.text.endswith(":")
        return begins and node.style not in {each.style for each in self._stack}


def _is_capitals(paragraph: Paragraph) -> bool:
    text = paragraph.text
    return (
        paragraph.table is None
        and text.isupper()
        and len(text) <= _LONGEST_HEADING
        and sum(map(str.isalpha, text)) > 2
        and not text.endswith((".", ";", ","))
    )


def _count(node: Node) -> int:
    return int("".join(filter(str.isdecimal, node.marker.text)))


def _is_amount_only(name: str) -> bool:
    return name[:1].isdigit()
