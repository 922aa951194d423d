"""The rows of a table: items, totals, parts of the money of the row above."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple, TypeAlias

from gnbv_cli.documents.spreadsheets.columns import Columns
from gnbv_cli.documents.spreadsheets.coordinates import Step, coordinates
from gnbv_cli.documents.spreadsheets.figures import Money, money_in
from gnbv_cli.documents.spreadsheets.grid import Grid
from gnbv_cli.documents.spreadsheets.outline import Label, Mark, Named, named
from gnbv_cli.written.names import folded

Kind: TypeAlias = Literal["item", "total", "subtotal", "part", "empty"]

_TOTAL = re.compile(
    r"(?:tong|grand|sum)(?: (?:so|cong|von|kinh phi|nguon|muc|total|nguon von|ngan sach))+\b"
    r"|(?:tong|cong|total|cong chung|toan xa|toan chuong trinh)\Z"
)
_SUBTOTAL = re.compile(
    r"(?:tong cong|tong so|tong kinh phi|tong|cong)(?: cua)?"
    r" (?P<thing>(?:tieu )?du an|muc|phan|nhom|hop phan|noi dung)?"
    r" ?(?P<of>[0-9]{1,2}(?: [0-9]{1,2})*|[ivx]{1,4}|[a-h])\b"
)
_SPACES = re.compile(r"[ \t\u00a0]*")


class TableRow(NamedTuple):
    """A row: what it is, what stands in front of its name, how far it is moved in, its money.

    `steps` say which part of the money above a 'part' is; `money` has a cell for each column.
    """

    at: int
    kind: Kind
    mark: Mark | None
    label: Label | None
    name: str
    indent: int
    money: tuple[Money, ...]
    steps: tuple[Step, ...] = ()


def rows_between(grid: Grid, columns: Columns, first: int, last: int) -> list[TableRow]:
    """The rows of a table; one whose names stand in two columns is two of them."""
    found: list[TableRow] = []
    for at in range(first, last):
        cells = grid.rows[at]
        filled = [column for column in columns.names if cells[column].strip()]
        money = tuple(
            money_in(cells[column.at], grid.numbers.get((at, column.at)))
            for column in columns.money
        )
        number = cells[columns.number] if columns.number is not None else ""
        if not filled:
            found.append(_row(at, number, "", 0, money))
        for position, column in enumerate(filled):
            is_last = position == len(filled) - 1
            indent = 1000 * columns.names.index(column) + indent_of(grid, at, column)
            own = money if is_last else ()
            found.append(_row(at, "" if position else number, cells[column], indent, own))
    return found


def indent_of(grid: Grid, row: int, column: int) -> int:
    """How far a text is moved in, by the cell's look or by spaces in front of it."""
    text = grid.rows[row][column]
    found = _SPACES.match(text)
    spaces = len(found[0].expandtabs(4)) if found else 0
    return 20 * grid.indents.get((row, column), 0) + spaces


def _row(at: int, number: str, name: str, indent: int, money: tuple[Money, ...]) -> TableRow:
    found = named(number, name)
    words = " ".join(f"{number} {name}".split()) if not found.mark else found.name
    kind = _kind(found, folded(words), "+" in words)
    steps: tuple[Step, ...] = ()
    has_money = any(cell.kind not in ("blank", "words") for cell in money)
    if kind == "item" and not found.label and has_money:
        said = coordinates(found.name)
        steps = said.steps if said.rest in ("", "doi ung") else ()
        kind = "part" if steps else kind
    elif kind == "item" and not found.label and not has_money and folded(found.name) in _OPENERS:
        kind = "empty"
    return TableRow(at, kind, found.mark, found.label, found.name, indent, money, steps)


_OPENERS = ("", "trong do", "of which", "bao gom", "gom", "chia ra", "phan theo nguon von")
"""What says nothing but that parts follow."""


def _kind(found: Named, words: str, is_sum: bool) -> Kind:
    if found.label is not None:
        return "item"
    if part := _SUBTOTAL.match(words):
        return "total" if is_sum and not part["thing"] else "subtotal"
    return "total" if _TOTAL.match(words) else "item"
