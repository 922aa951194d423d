"""Allocation tables of a document → the budgets of its projects."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import cast

from gnbv_cli.documents.importing.allocation_table import allocation_of
from gnbv_cli.documents.importing.fields import Tables
from gnbv_cli.documents.importing.ids import unique
from gnbv_cli.documents.importing.told import Told
from gnbv_cli.documents.importing.tree_values import Element, Tree
from gnbv_cli.documents.labels import KINDS, PROJECT_LEVELS
from gnbv_cli.documents.spreadsheets.allocation import Allocation
from gnbv_cli.texts.sentence import Words
from gnbv_cli.written.amount import read_amount
from gnbv_cli.written.names import folded

_PROJECT = re.compile(r"da\d")
"""The id of what a row calls 'Dự án 2'."""


class TablePlacing:
    """Puts the figures of tables where they belong; what has no place is kept by its row.

    A figure that the plan's words state otherwise has none: both stay, and somebody decides.
    """

    def __init__(self, plan: Element) -> None:
        self._plan = plan
        self.unplaced: list[Tree] = []
        self.remarks: list[Words] = []

    def place(self, tables: Tables) -> None:
        """Places each of `tables`, under the project that it stands in if any."""
        for holder, paragraph in tables:
            allocation = allocation_of(paragraph)
            if allocation is None:
                self._leave(paragraph.line, paragraph.whole)
                continue
            self.remarks += [said for said in allocation.remarks if said not in self.remarks]
            self.take(allocation, holder, paragraph.line)

    def _leave(self, line: int, text: str) -> None:
        self.unplaced.append({"line": str(line), "text": Told.at(line, text)})

    def take(self, table: Allocation, holder: Element | None, line: int) -> None:
        """Places a table that begins on `line`, under the project `holder` if it stands in one."""
        for key in ("funding_sources", "units"):
            declared = cast(Element, self._plan.setdefault(key, {}))
            for name, entry in getattr(table, key).items():
                declared.setdefault(name, entry)
        for project in table.projects:
            self._merge(cast(Element, project), self._among(cast(Element, project), holder), line)
        for policy in table.policies:
            self._merge(cast(Element, policy), self._list("policies"), line)
        if table.budget:
            self._set_budget(self._plan if holder is None else holder, table.budget, line)
        for row in (*table.above, *table.unplaced):
            self._leave(row.row, row.text)

    def _among(self, project: Element, holder: Element | None) -> list[Element]:
        """Where a row's project belongs: below the project `holder`, or among the plan's."""
        top = self._list("projects")
        if holder is None or _PROJECT.match(str(project["id"])):
            return top
        below = cast("list[Element]", holder.get("subprojects", []))
        if _same(project, below) is None and _same(project, top) is not None:
            return top
        return cast("list[Element]", holder.setdefault("subprojects", cast(Tree, below)))

    def _list(self, key: str) -> list[Element]:
        return cast("list[Element]", self._plan.setdefault(key, []))

    def _merge(self, project: Element, among: list[Element], line: int) -> None:
        """Gives a row's figures to the project that it names, or adds a project for it."""
        same = _same(project, among)
        if same is None:
            project["id"] = unique(str(project["id"]), {str(each["id"]) for each in among})
            among.append(project)
            return
        if "budget" in project:
            self._set_budget(same, project["budget"], line)
        for key, value in project.items():
            if key not in ("id", "number", "label", "name", "budget", "subprojects"):
                same.setdefault(key, value)
        parts = cast("list[Element]", project.get("subprojects", []))
        if parts:
            below = cast("list[Element]", same.setdefault("subprojects", []))
            for part in parts:
                self._merge(part, below, line)

    def _set_budget(self, holder: Element, budget: Tree, line: int) -> None:
        stated = holder.get("budget")
        if stated is None:
            parts = holder.pop("subprojects", None)
            holder["budget"] = budget
            if parts is not None:
                holder["subprojects"] = parts
        elif _is_total_of(stated, budget):
            holder["budget"] = {**_full(stated), **_full(budget), "total": _full(stated)["total"]}
        elif not _agree(stated, budget):
            name = str(holder.get("name", "Tổng cộng"))
            figures = "; ".join(f"{self._part(at)}{text}" for at, text in _figures(budget))
            self._leave(line, f"{name}: {figures}")

    def _part(self, at: str) -> str:
        """How a part is called, ready to stand before its amount; '' for the total."""
        steps = at.split(".")[1:]
        called = []
        for breakdown, key in zip(steps[::2], steps[1::2], strict=True):
            register = {"sources": "funding_sources"}.get(breakdown, breakdown)
            entry = cast(Element, self._plan.get(register, {})).get(key)
            name = entry.get("name") if isinstance(entry, dict) else None
            usual = KINDS.get(key) if breakdown == "kinds" else None
            year = f"Năm {key}" if breakdown == "years" else None
            called.append(str(name or usual or year or key))
        return f"{', '.join(called)} " if called else ""


def call_as_usual(projects: Sequence[Element], depth: int) -> None:
    """Takes away labels that say what a project on its level is called anyway."""
    usual = PROJECT_LEVELS[min(depth, len(PROJECT_LEVELS) - 1)]
    for project in projects:
        if project.get("label") == usual:
            del project["label"]
        call_as_usual(cast("list[Element]", project.get("subprojects", [])), depth + 1)


def _same(project: Element, among: Sequence[Element]) -> Element | None:
    number, label = project.get("number"), project.get("label")
    name = folded(str(project.get("name", "")))
    for each in among:
        by_number = number is not None and each.get("number") == number
        if by_number and each.get("label") == label:
            return each
    for each in among:
        one_is_open = number is None or each.get("number") is None
        if name and one_is_open and folded(str(each.get("name", ""))) == name:
            return each
    return None


def _is_total_of(stated: Tree, budget: Tree) -> bool:
    """Whether the words state a total alone, and a table the same with its parts."""
    own, other = _full(stated), _full(budget)
    parts = any(isinstance(value, dict) for value in own.values())
    same = "total" in own and "total" in other and _value(own) == _value(other)
    return same and not parts and len(other) > 1


def _full(budget: Tree) -> Element:
    return budget if isinstance(budget, dict) else {"total": budget}


def _value(budget: Element) -> int | None:
    return read_amount(str(budget["total"])).value


def _agree(stated: Tree, budget: Tree) -> bool:
    """Whether a table's figures are those that the words state already."""
    known = dict(_figures(stated))
    return all(
        at in known and read_amount(known[at]).value == read_amount(text).value
        for at, text in _figures(budget)
    )


def _figures(budget: Tree, at: str = "") -> Iterator[tuple[str, str]]:
    """Each amount of a budget by where it stands in it."""
    if isinstance(budget, str):
        yield at, budget
    elif isinstance(budget, dict):
        for key, value in budget.items():
            if key == "total" and isinstance(value, str):
                yield at, value
            elif isinstance(value, dict):
                for part, held in value.items():
                    yield from _figures(held, f"{at}.{key}.{part}")
