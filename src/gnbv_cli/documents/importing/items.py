"""Headings with their lines → policies and projects: fields, budgets, parts."""

from __future__ import annotations

import re
from typing import cast

from gnbv_cli.documents.importing import blocks
from gnbv_cli.documents.importing.amount_text import AMOUNT
from gnbv_cli.documents.importing.fields import Tables, read_fields
from gnbv_cli.documents.importing.ids import id_of, unique
from gnbv_cli.documents.importing.marker import DEEPEST_HEADING
from gnbv_cli.documents.importing.money import budget_of
from gnbv_cli.documents.importing.node import Node
from gnbv_cli.documents.importing.part_lines import is_part
from gnbv_cli.documents.importing.told import Told
from gnbv_cli.documents.importing.tree_values import Element, Tree
from gnbv_cli.plan.model import Project

_LONGEST_NAME = 40
_LEVELS = ("da", "tda")
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
    parts = read_fields(made, node.children, tables)
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
    parts = read_fields(made, below, tables)
    if parts:
        inner: set[str] = set()
        made["subprojects"] = [project(part, inner, tables) for part in parts]
    return _ordered(made)


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
