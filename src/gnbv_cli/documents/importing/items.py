"""Headings with their lines → policies and projects: fields, budgets, parts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeAlias, cast

from gnbv_cli.documents.importing import blocks
from gnbv_cli.documents.importing.amount_text import AMOUNT
from gnbv_cli.documents.importing.ids import id_of, unique
from gnbv_cli.documents.importing.labels import Labelled
from gnbv_cli.documents.importing.marker import DEEPEST_HEADING, LETTER
from gnbv_cli.documents.importing.money import budget_of, goes_on, is_part
from gnbv_cli.documents.importing.node import Node
from gnbv_cli.documents.importing.paragraph import Paragraph
from gnbv_cli.documents.importing.told import Told
from gnbv_cli.documents.importing.total_line import stated_total
from gnbv_cli.documents.importing.tree_values import Element, Tree
from gnbv_cli.documents.labels import LABELS
from gnbv_cli.plan.model import Project

Tables: TypeAlias = "list[tuple[Element | None, Paragraph]]"
"""The tables met on the way, each with the project that it stands under."""

_LONGEST_NAME = 40
_LEVELS = ("da", "tda")
_UNITS = ("lead", "coordinating", "executing")
_FIRST = ("id", "number", "section", "label", "marker", "name")
_ORDER = (*_FIRST, *(key for key in Project.model_fields if key not in _FIRST))
_MONEY_IN_NAME = re.compile(
    r"[\s:,;.(–-]*(?:(?:tổng )?(?:kinh phí|số tiền|dự toán|vốn)[^\d()]{0,40}?)?[\s:(–-]*\Z",
    re.IGNORECASE,
)


def policy(node: Node, taken: set[str], tables: Tables) -> Element:
    """A policy from its heading and what stands below it; its id is added to `taken`."""
    name, _, rest = node.text.partition(": ")
    made: Element = {"id": _taken(id_of(name), taken), "section": _section(node)}
    made["name"] = Told.at(node.line, name.rstrip(":"))
    parts = _read_fields(made, node.children, tables)
    content = [
        *([Told.at(node.line, rest)] if rest else []),
        *cast("list[Tree]", made.get("content", [])),
    ]
    content += blocks.items(parts)
    if content:
        made["content"] = content
    return _ordered(made)


def project(node: Node, taken: set[str], tables: Tables) -> Element:
    """A project, or a part of one, with all that stands below it."""
    made: Element = {}
    named = node.project
    name = node.text if named is None else named.name
    if named is not None:
        prefix = "-".join(id_of(named.label).split("-")) if named.label else _LEVELS[named.depth]
        made["id"] = _taken(f"{prefix}{'-' if named.label else ''}{_plain(named.number)}", taken)
        made["number"] = named.number
        if named.label:
            made["label"] = named.label
    else:
        made["id"] = _taken(id_of(name), taken)
    _place(made, node)
    name, below = _money_of_name(made, name, node)
    if not name and named is not None:
        name = _name_below(below) or node.text.rstrip(" :.")
    made["name"] = Told.at(node.line, name)
    parts = _read_fields(made, below, tables)
    if parts:
        inner: set[str] = set()
        made["subprojects"] = [project(part, inner, tables) for part in parts]
    return _ordered(made)


def has_fields(node: Node) -> bool:
    """Whether a heading's lines are those of a policy or project: who leads it, its money."""
    keys = {child.field.key for child in node.children if child.field is not None}
    return bool(keys & {"lead", "coordinating", "executing", "responsibility", "budget"})


def has_money(node: Node) -> bool:
    """Whether a heading's lines state its budget."""
    return any(child.field is not None and child.field.key == "budget" for child in node.children)


def _name_below(lines: list[Node]) -> str | None:
    """A name that stands on the line below 'Dự án 3', which is taken out of the lines."""
    first = lines[0] if lines else None
    if first is None or first.style != "text" or first.field or first.paragraph.table:
        return None
    if first.text.endswith((".", ";", ":")) or len(first.text.split()) > _LONGEST_NAME:
        return None
    return lines.pop(0).text


def _place(made: Element, node: Node) -> None:
    marker = node.marker.text
    if not marker:
        return
    if node.marker.rank <= DEEPEST_HEADING:
        made["section"] = _section(node)
    else:
        made["marker"] = marker


def _section(node: Node) -> str:
    text = node.marker.text
    return text[:-1] if text.endswith(".") else text


def _money_of_name(made: Element, name: str, node: Node) -> tuple[str, list[Node]]:
    """Takes the amount out of a name that states one, with its parts in the lines below it.

    'Đa dạng hóa sinh kế: 857 triệu đồng'. Gives the name and the lines that are left.
    """
    below = list(node.children)
    found = AMOUNT.search(name)
    before = _MONEY_IN_NAME.sub("", name[: found.start()]) if found else ""
    if found is None or not before:
        return name.rstrip().removesuffix(":").rstrip(), below
    text = name[found.start() :]
    if text.count(")") > text.count("("):
        head, _, tail = text.rpartition(")")
        text = head + tail
    parts = []
    while below and is_part(below[0]):
        parts.append(below.pop(0))
    made["budget"] = budget_of(text, node.line, parts)
    return before, below


def _read_fields(made: Element, nodes: Sequence[Node], tables: Tables) -> list[Node]:
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


def _ordered(made: Element) -> Element:
    """`made` itself, which tables still refer to, its keys in their usual order."""
    ordered = {key: made[key] for key in _ORDER if key in made}
    made.clear()
    made.update(ordered)
    return made


def _plain(number: str) -> str:
    return number.lower().lstrip("0").replace(".", "-") or "0"


def _taken(wanted: str, taken: set[str]) -> str:
    made = unique(wanted, taken)
    taken.add(made)
    return made
