"""One table of a grid as an allocation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gnbv_cli.documents.spreadsheets.allocation import Allocation, TableLine
from gnbv_cli.documents.spreadsheets.budgets import Tree
from gnbv_cli.documents.spreadsheets.coordinates import source_entry
from gnbv_cli.documents.spreadsheets.figures import Convention, votes_of
from gnbv_cli.documents.spreadsheets.grid import Grid
from gnbv_cli.documents.spreadsheets.items import ItemTree
from gnbv_cli.documents.spreadsheets.leftovers import leftovers
from gnbv_cli.documents.spreadsheets.projects import identify, project, resolve_included, with_notes
from gnbv_cli.documents.spreadsheets.remarks import remarks_on
from gnbv_cli.documents.spreadsheets.rows import TableRow
from gnbv_cli.documents.spreadsheets.table_span import IN_WORDS, TableSpan
from gnbv_cli.documents.spreadsheets.units_of_money import unit_line
from gnbv_cli.written.names import folded

_POLICIES = re.compile(r"chinh sach co ghi kinh phi|policies with funds stated")
_PROGRAMME = re.compile(r"(?:ct|ctr|chuong trinh) ?(?:mtqg|muc tieu)")
_LARGE = 1_000_000
"""Figures of this size are no thousands or millions of đồng."""


class TableReader:
    """Reads one table; `unit` is that of the table before it."""

    def __init__(self, grid: Grid, span: TableSpan, unit: str = "") -> None:
        self._grid, self._span = grid, span
        self._cells = [cell for row in span.rows for cell in row.money]
        self._votes = votes_of(c.text for c in self._cells if c.kind == "amount" and c.bare)
        self._convention: Convention = "english" if grid.decimal_points else self._votes.convention
        self.stated_unit = self._find_unit() or unit or span.columns.unit_of_parts
        is_open = any(not column.unit for column in span.columns.money)
        self._assumed = is_open and not self.stated_unit and self._is_large()
        self._unit = self.stated_unit or ("đồng" if self._assumed else "")

    def allocation(self) -> Allocation:
        """What the table says."""
        ahead, behind = self._parted()
        tree, policies = self._tree(ahead), self._tree(behind)
        self._take_programme(tree)
        identify(tree.top)
        identify(policies.top, "policies")
        resolve_included(tree.top)
        lost = [*tree.lost.texts, *policies.lost.texts]
        lost += leftovers(self._grid, self._span, tree)
        words, below = self._below()
        budget = self._budget(tree, words)
        columns = self._span.columns
        return Allocation(
            self._grid.name,
            [project(item, self._grid, columns) for item in tree.top],
            [_policy(project(item, self._grid, columns)) for item in policies.top],
            budget,
            self._grid.lines[tree.total.row.at] if tree.total is not None else 0,
            self._register("sources", tree),
            self._register("units", tree),
            self._unit or columns.unit,
            columns.year,
            tuple(self._line(row, text) for row, text in self._above()),
            tuple(self._line(row, text) for row, text in sorted([*lost, *below], key=_row_of)),
            tuple(remarks_on(self._grid, self._span, tree, self._votes, self._unit_said())),
        )

    def _unit_said(self) -> str:
        """'stated', 'assumed' or 'missing'."""
        if self._assumed:
            return "assumed"
        bare = any(cell.bare for cell in self._cells)
        every = all(column.unit for column in self._span.columns.money)
        return "stated" if self._unit or every or not bare else "missing"

    def _find_unit(self) -> str:
        span = self._span
        for row in (*reversed(span.above), *span.heads, *span.below):
            for text in self._grid.rows[row]:
                if unit := unit_line(text):
                    return unit
        return next(filter(None, map(unit_line, reversed(self._grid.above))), "")

    def _is_large(self) -> bool:
        digits = ["".join(filter(str.isdigit, cell.text)) for cell in self._cells if cell.bare]
        return any(int(found or 0) >= _LARGE for found in digits)

    def _parted(self) -> tuple[list[TableRow], list[TableRow]]:
        """The rows of projects, and those of policies below them."""
        rows = list(self._span.rows)
        for position, row in enumerate(rows):
            if _POLICIES.match(folded(row.name)):
                return rows[:position], rows[position + 1 :]
        return rows, []

    def _tree(self, rows: list[TableRow]) -> ItemTree:
        columns = self._span.columns
        units = [column.unit or self._unit for column in columns.money]
        tree = ItemTree(columns, units, self._convention)
        for row in rows:
            tree.add(row)
        return tree

    def _take_programme(self, tree: ItemTree) -> None:
        """The row of the whole programme is the plan's own where all others stand below it."""
        if len(tree.top) == 1 and tree.total is None:
            only = tree.top[0]
            if only.parts and only.label is None and _PROGRAMME.match(folded(only.row.name)):
                tree.total, tree.top = only, only.parts

    def _budget(self, tree: ItemTree, words: str) -> Tree:
        kind = self._span.columns.kind
        if tree.total is None:
            for item in tree.top:
                if kind and item.budget:
                    item.budget.setdefault("kind", kind)
            return {"words": words} if words else {}
        if words:
            tree.total.budget["words"] = words
        if kind:
            tree.total.budget["kind"] = kind
        return with_notes(tree.total, self._grid, self._span.columns)

    def _register(self, breakdown: str, tree: ItemTree) -> Tree:
        """The sources or units that the budgets use, with their names."""
        heads = {
            step[1]: column.name_of(step)
            for column in self._span.columns.money
            for step in column.steps
            if step[0] == breakdown
        }
        for row in self._span.rows:
            heads |= {
                key: row.name for name, key in row.steps if name == breakdown and key not in heads
            }
        if breakdown == "sources":
            return {key: source_entry(key, text) for key, text in heads.items()}
        return {key: {"name": " ".join(text.split())} for key, text in heads.items()}

    def _above(self) -> Iterator[tuple[int, str]]:
        for row in self._span.above:
            for text in self._grid.rows[row]:
                if text.strip() and not _is_only_unit(text):
                    yield row, text

    def _below(self) -> tuple[str, list[tuple[int, str]]]:
        """The total in words, and what else stands below the table."""
        words, rest = "", []
        for row in self._span.below:
            for text in self._grid.rows[row]:
                found = IN_WORDS.match(" ".join(text.split()))
                if found and not words:
                    words = found["words"]
                elif text.strip() and not _is_only_unit(text):
                    rest.append((row, text))
        return words, rest

    def _line(self, row: int, text: str) -> TableLine:
        return TableLine(self._grid.lines[row], " ".join(text.split()), self._grid.name)


def _is_only_unit(text: str) -> bool:
    return bool(unit_line(text)) and len(text.split()) < 9


def _row_of(lost: tuple[int, str]) -> int:
    return lost[0]


def _policy(item: Tree) -> Tree:
    """A policy has neither number nor parts."""
    return {key: item[key] for key in item if key not in ("number", "label", "subprojects")}
