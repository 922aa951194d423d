"""The lines below a heading → the fields of a policy or project, each by its label."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias, cast

from gnbv_cli.documents.importing import blocks
from gnbv_cli.documents.importing.amount_text import amount_at_start
from gnbv_cli.documents.importing.labels import Labelled
from gnbv_cli.documents.importing.marker import LETTER, ROMAN
from gnbv_cli.documents.importing.money import budget_of
from gnbv_cli.documents.importing.node import Node
from gnbv_cli.documents.importing.paragraph import Paragraph
from gnbv_cli.documents.importing.part_lines import goes_on, is_part
from gnbv_cli.documents.importing.total_line import stated_total
from gnbv_cli.documents.importing.tree_values import Element, Tree
from gnbv_cli.documents.labels import LABELS
from gnbv_cli.written.names import folded

Tables: TypeAlias = "list[tuple[Element | None, Paragraph]]"
"""The tables met on the way, each with the project that it stands under."""

_Group: TypeAlias = "tuple[Labelled | None, Node, list[Node]]"
"""A field's label if the line has one, the line, and the lines that follow it."""
_UNITS = ("lead", "coordinating", "executing")


def has_fields(node: Node) -> bool:
    """Whether a heading's lines are those of a policy or project: who leads it, its money."""
    keys = _keys(node)
    return bool(keys & {"lead", "coordinating", "executing", "responsibility", "budget"})


def has_money(node: Node) -> bool:
    """Whether a heading's lines state its budget."""
    return "budget" in _keys(node)


def _keys(node: Node) -> set[str | None]:
    """The fields that the lines below a heading name; a chapter, 'I. MỤC TIÊU', is no line."""
    lines = (child for child in node.children if child.rank > ROMAN)
    return {line.field.key for line in lines if line.field is not None}


def read_fields(made: Element, nodes: Sequence[Node], tables: Tables) -> list[Node]:
    """Puts each line into the field that its label names; the lines behind it follow it.

    Returns the headings of what is a part of it.
    """
    groups: list[_Group] = []
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
    for field, node, below in _stated_first(groups):
        if field is None or field.key is None or not _set(made, field, node, below):
            content = cast("list[Tree]", made.setdefault("content", []))
            more = [each for each in below if each not in node.children]
            content += blocks.items([node, *more])
    return parts


def _is_project(node: Node) -> bool:
    return node.field is None and has_fields(node)


def _stated_first(groups: list[_Group]) -> list[_Group]:
    """Of two lines on the budget the one with an amount is it: 'Nguồn kinh phí: NSTW' is words."""
    budgets = [n for n, (field, _, _) in enumerate(groups) if field and field.key == "budget"]
    if len(budgets) < 2 or _has_amount(groups[budgets[0]]):
        return groups
    if not any(map(_has_amount, (groups[n] for n in budgets[1:]))):
        return groups
    _, node, below = groups[budgets[0]]
    return [*groups[: budgets[0]], (None, node, below), *groups[budgets[0] + 1 :]]


def _has_amount(group: _Group) -> bool:
    field, _, below = group
    return bool(below) or (field is not None and amount_at_start(field.text) is not None)


def _belongs(group: _Group, node: Node) -> bool:
    """Whether a line without a field's label goes on with the field above it."""
    field, _, _ = group
    if field is None:
        return False
    if node.field is not None and node.field.text and not is_part(node):
        return field.key == "activities" and not field.text
    if field.key == "budget":
        return goes_on(node) and not _is_beside(field, node)
    return not field.text or not node.marker.text


def _is_beside(field: Labelled, node: Node) -> bool:
    """Whether a line's money comes to that of the line above and is no part of it: support there,
    the counterpart here.
    """
    label = node.field.label if node.field is not None else node.text
    support = "ho tro" in folded(field.label)
    of_which = field.text.rstrip(" :;,.").endswith("trong đó")
    return support and not of_which and "doi ung" in folded(label)


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
