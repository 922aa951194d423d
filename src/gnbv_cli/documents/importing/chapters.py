"""Chapters and headings → the plan's sections, and the parts that stand under them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import cast

from gnbv_cli.documents.importing import blocks, items
from gnbv_cli.documents.importing.budget_chapter import heading_budget, plan_budget
from gnbv_cli.documents.importing.fields import Tables, has_fields, has_money
from gnbv_cli.documents.importing.labels import field_key
from gnbv_cli.documents.importing.marker import DASH, LETTER
from gnbv_cli.documents.importing.node import Node
from gnbv_cli.documents.importing.organisation import entries
from gnbv_cli.documents.importing.paragraph import Paragraph
from gnbv_cli.documents.importing.part_names import part_of
from gnbv_cli.documents.importing.targets_table import targets_of
from gnbv_cli.documents.importing.told import Told
from gnbv_cli.documents.importing.tree_values import Element, Tree
from gnbv_cli.plan.numbering import Numbering, as_marker
from gnbv_cli.written.nodes import Text

_LONGEST_TITLE = 12
_TITLED = re.compile(r"(?P<heading>[^:.;]{2,80}):\s+(?P<text>\S.*)", re.DOTALL)


def holds_projects(node: Node) -> bool:
    """Whether a heading is a project's, or has one below it."""
    return node.project is not None or any(each.project for each in node.below())


def _is_item(node: Node) -> bool:
    """Whether a chapter is a project or policy: 'KINH PHÍ THỰC HIỆN' is none."""
    return has_fields(node) and field_key(node.text) is None


class Chapters:
    """Builds the sections and, beside them, the parts of the plan met on the way."""

    def __init__(self) -> None:
        self.parts: dict[str, Tree] = {}
        self.tables: Tables = []
        self.told: list[Paragraph] = []
        """Tables that became parts of the plan."""
        self._ids: dict[str, set[str]] = {"policies": set(), "projects": set()}

    def loose_items(self, nodes: Sequence[Node]) -> list[Node]:
        """Takes chapters that are projects or policies themselves; gives the others."""
        if any(child.project for child in nodes):
            found = [child for child in nodes if child.project]
        elif sum(map(_is_item, nodes)) * 2 > len(nodes):
            found = [n for n in nodes if _is_item(n) and not holds_projects(n)]
        else:
            return list(nodes)
        if any(child.project or has_money(child) for child in found):
            self.parts["projects"] = [
                items.project(node, self._ids["projects"], self.tables) for node in found
            ]
        else:
            self.parts["policies"] = [
                items.policy(node, self._ids["policies"], self.tables) for node in found
            ]
        return [node for node in nodes if node not in found]

    def sections(self, nodes: Sequence[Node], numbers: Numbering) -> list[Tree]:
        """The sections that `nodes` are the headings of."""
        return [self._section(node, numbers) for node in nodes]

    def _section(self, node: Node, numbers: Numbering) -> Element:
        made: Element = {}
        number = node.marker.text.removesuffix(".")
        counted = numbers.next()
        if as_marker(counted) != as_marker(number):
            made["number"] = number
            numbers.next(Text(number))
        self._title(made, node)
        node.children = self._without_tables(made, node.children)
        below = numbers.below(number or counted)
        children = self._part(made, node, below)
        self._content(made, children, below)
        return made

    def _without_tables(self, made: Element, nodes: list[Node]) -> list[Node]:
        """Takes the tables out of the lines; one of targets is the plan's."""
        found = [node for node in nodes if node.paragraph.table is not None]
        for node in found:
            targets = targets_of(node.paragraph.table) if node.paragraph.table else None
            if targets is None or "targets" in self.parts:
                self.tables.append((None, node.paragraph))
            else:
                self.parts["targets"] = [*targets]
                self.told.append(node.paragraph)
                made["part"] = "targets"
        return [node for node in nodes if node not in found]

    def _title(self, made: Element, node: Node) -> None:
        titled = _TITLED.fullmatch(node.text)
        if titled and len(titled["heading"].split()) <= _LONGEST_TITLE:
            made["heading"] = Told.at(node.line, titled["heading"])
            made["text"] = Told.at(node.line, titled["text"])
        else:
            made["heading"] = Told.at(node.line, node.text)

    def _part(self, made: Element, node: Node, below: Numbering) -> list[Node]:
        """Takes the part of the plan that stands here; gives the lines that belong to no part."""
        part = None if "part" in made else part_of(node, frozenset(self.parts))
        if part is None:
            return self._strays(node)
        taken, rest = (
            entries(node.children, below)
            if part == "organisation"
            else getattr(self, f"_{part}")(node)
        )
        if not taken:
            return node.children
        self.parts[part] = taken
        if part == "budget" and "text" in made and heading_budget(node):
            del made["text"]  # the amount behind the heading is the budget's
        made["part"] = part
        return cast("list[Node]", rest)

    def _strays(self, node: Node) -> list[Node]:
        """Projects that stand elsewhere than the others: they are projects all the same."""
        if not any(child.project for child in node.children):
            return node.children
        found = [child for child in node.children if child.project]
        made = [items.project(child, self._ids["projects"], self.tables) for child in found]
        self.parts["projects"] = [*cast("list[Tree]", self.parts.get("projects", [])), *made]
        return [child for child in node.children if child not in found]

    def _targets(self, node: Node) -> tuple[list[Tree], list[Node]]:
        before, listed = blocks.split_paragraphs(node.children)
        if not listed:
            before, listed = [], before
        every = (line for top in listed for line in (top, *top.below()))
        lines = [line for line in every if line.paragraph.table is None]
        return [_target(line) for line in lines], before

    def _policies(self, node: Node) -> tuple[list[Tree], list[Node]]:
        found = [
            child for child in node.children if child.rank <= LETTER and not holds_projects(child)
        ]
        rest = [child for child in node.children if child not in found]
        return [items.policy(child, self._ids["policies"], self.tables) for child in found], rest

    def _projects(self, node: Node) -> tuple[list[Tree], list[Node]]:
        found = [child for child in node.children if child.project]
        if not found:
            found = [child for child in node.children if child.rank < DASH]
        rest = [child for child in node.children if child not in found]
        made: list[Tree] = [
            items.project(child, self._ids["projects"], self.tables) for child in found
        ]
        return [*cast("list[Tree]", self.parts.get("projects", [])), *made], rest

    def _budget(self, node: Node) -> tuple[Element | None, list[Node]]:
        return heading_budget(node) or plan_budget(node.children)

    def _reporting(self, node: Node) -> tuple[list[Tree], list[Node]]:
        return blocks.paragraphs(node.children), []

    def _content(self, made: Element, nodes: Sequence[Node], below: Numbering) -> None:
        running, rest = blocks.split_paragraphs([node for node in nodes if not node.is_heading])
        headings = [node for node in nodes if node.is_heading]
        if running:
            made["paragraphs"] = blocks.paragraphs(running)
        if rest:
            made["items"] = blocks.items(rest)
        if "part" in made:
            made["part"] = made.pop("part")
        if headings:
            made["sections"] = self.sections(headings, below)


def _target(node: Node) -> Tree:
    text = Told.at(node.line, node.text)
    return text if node.marker.text == "-" else {"text": text, "marker": node.marker.text}
