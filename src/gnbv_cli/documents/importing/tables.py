"""Allocation tables of a document → the budgets of its projects."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import cast

from gnbv_cli.documents.importing.fields import Tables
from gnbv_cli.documents.importing.ids import unique
from gnbv_cli.documents.importing.paragraph import Paragraph
from gnbv_cli.documents.importing.told import Told
from gnbv_cli.documents.importing.tree_values import Element, Tree
from gnbv_cli.documents.labels import PROJECT_LEVELS
from gnbv_cli.documents.spreadsheets.allocation import Allocation
from gnbv_cli.documents.spreadsheets.grid import Span, grid_of_rows
from gnbv_cli.documents.spreadsheets.reading import read_allocation
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
            allocation = _read(paragraph)
            if allocation is None:
                self._leave(paragraph.line, paragraph.whole)
                continue
            self.remarks += allocation.remarks
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
            figures = "; ".join(text for _, text in _figures(budget))
            self._leave(line, f"{name}: {figures}")


def call_as_usual(projects: Sequence[Element], depth: int) -> None:
    """Takes away labels that say what a project on its level is called anyway."""
    usual = PROJECT_LEVELS[min(depth, len(PROJECT_LEVELS) - 1)]
    for project in projects:
        if project.get("label") == usual:
            del project["label"]
        call_as_usual(cast("list[Element]", project.get("subprojects", [])), depth + 1)


def _read(paragraph: Paragraph) -> Allocation | None:
    assert paragraph.table is not None  # only tables are placed
    above = [paragraph.unit] if paragraph.unit else []
    spans = [
        Span(each.row, each.column, each.row + each.rows - 1, each.column + each.columns - 1)
        for each in paragraph.table.spans
    ]
    return read_allocation(
        grid_of_rows(paragraph.table.rows, paragraph.line, spans=spans, above=above)
    )


def _same(project: Element, among: Sequence[Element]) -> Element | None:
    number, label = project.get("number"), project.get("label")
    name = folded(str(project.get("name", "")))
    for each in among:
        by_number = number is not None and each.get("number") == number
        if by_number and each.get("label") == label:
            return each
    return next((each for each in among if folded(str(each.get("name", ""))) == name), None)


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
