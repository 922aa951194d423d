"""The lines below a heading → the fields of a policy or project, each by its label."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias, cast

from gnbv_cli.documents.importing import blocks
from gnbv_cli.documents.importing.labels import Labelled
from gnbv_cli.documents.importing.marker import LETTER
from gnbv_cli.documents.importing.money import budget_of, goes_on, is_part
from gnbv_cli.documents.importing.node import Node
from gnbv_cli.documents.importing.paragraph import Paragraph
from gnbv_cli.documents.importing.total_line import stated_total
from gnbv_cli.documents.importing.tree_values import Element, Tree
from gnbv_cli.documents.labels import LABELS

Tables: TypeAlias = "list[tuple[Element | None, Paragraph]]"
"""The tables met on the way, each with the project that it stands under."""

_UNITS = ("lead", "coordinating", "executing")


def has_fields(node: Node) -> bool:
    """Whether a heading's lines are those of a policy or project: who leads it, its money."""
    keys = {child.field.key for child in node.children if child.field is not None}
    return bool(keys & {"lead", "coordinating", "executing", "responsibility", "budget"})


def has_money(node: Node) -> bool:
    """Whether a heading's lines state its budget."""
    return any(child.field is not None and child.field.key == "budget" for child in node.children)


def read_fields(made: Element, nodes: Sequence[Node], tables: Tables) -> list[Node]:
    """Puts each line into the field that its label names; the lines behind it follow it.

    Returns the headings of what is a part of it.
    """
    groups: list[tuple[Labelled | None, Node, list[Node]]] = []
    parts: list[Node] = []
    for node in nodes:
        field = node.field
        if node.paragraph.table is not None:
            tables.append((made, node.paragraph))
        elif node.project is not None or (node.rank < LETTER and _is_project(node)):
            parts.append(node)
        elif field is not None and field.key is not None:
            groups.append((field, node, list(node.children)))
        elif (total := stated_total(node)) is not None and "budget" not in made:
            groups.append((Labelled("budget", *total), node, list(node.children)))
        elif groups and groups[-1][0] is not None and _belongs(groups[-1], node):
            groups[-1][2].append(node)
        else:
            groups.append((None, node, []))
    for field, node, below in groups:
        if field is None or field.key is None or not _set(made, field, node, below):
            content = cast("list[Tree]", made.setdefault("content", []))
            more = [each for each in below if each not in node.children]
            content += blocks.items([node, *more])
    return parts


def _is_project(node: Node) -> bool:
    return node.field is None and has_fields(node)


def _belongs(group: tuple[Labelled | None, Node, list[Node]], node: Node) -> bool:
    """Whether a line without a field's label goes on with the field above it."""
    field, _, _ = group
    if field is None:
        return False
    if node.field is not None and node.field.text and not is_part(node):
        return field.key == "activities" and not field.text
    if field.key == "budget":
        return goes_on(node)
    return not field.text or not node.marker.text


def _set(made: Element, field: Labelled, node: Node, below: list[Node]) -> bool:
    """Sets a field; False where it is set already."""
    key = str(field.key)
    if key in made:
        return False
    if key == "budget":
        label = None if field.label == LABELS[key] else field.label
        budget = budget_of(field.text, node.line, below, label)
        _mark(budget, node)
        made[key] = budget if list(budget) != ["total"] else budget["total"]
        return True
    text = field.text
    if key in _UNITS and text.endswith(".") and not text.endswith(".."):
        text = text[:-1].rstrip()
    value = blocks.block(text, node.line, below)
    extra: Element = {} if field.label == LABELS[key] else {"label": field.label}
    _mark(extra, node)
    if extra:
        value = {**extra, **_full(value)}
    made[key] = value
    return True


def _mark(made: Element, node: Node) -> None:
    if node.marker.text != "-":
        made["marker"] = node.marker.text


def _full(value: Tree) -> Element:
    if isinstance(value, dict):
        return value
    return {"items": value} if isinstance(value, list) else {"text": value} if value else {}
