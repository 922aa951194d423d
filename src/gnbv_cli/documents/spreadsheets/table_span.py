"""Where in a grid the tables stand, and what stands around them."""

from __future__ import annotations

import re
from typing import NamedTuple

from gnbv_cli.documents.spreadsheets.columns import Columns
from gnbv_cli.documents.spreadsheets.grid import Grid
from gnbv_cli.documents.spreadsheets.header import Header, headers_of
from gnbv_cli.documents.spreadsheets.outline import named
from gnbv_cli.documents.spreadsheets.rows import TableRow, rows_between
from gnbv_cli.documents.spreadsheets.units_of_money import unit_line

IN_WORDS = re.compile(
    r"\(?\s*(?:(?:số|tổng) (?:tiền|kinh phí)\s+)?(?:viết\s+)?(?:bằng chữ|in words)\s*:\s*"
    r"(?P<words>.+?)[\s./;)]*\Z",
    re.IGNORECASE,
)


class TableSpan(NamedTuple):
    """A table: its rows, the rows of its heads, the rows above and below it."""

    columns: Columns
    rows: tuple[TableRow, ...]
    heads: tuple[int, ...]
    above: tuple[int, ...]
    below: tuple[int, ...]


def tables_in(grid: Grid) -> list[TableSpan]:
    """The tables that have amounts, from above."""
    found: list[TableSpan] = []
    groups = _groups(grid, headers_of(grid))
    start = 0
    for position, headers in enumerate(groups):
        is_last = position + 1 == len(groups)
        last = len(grid.rows) if is_last else groups[position + 1][0].top
        table = _table(grid, headers, start, last)
        if table is not None:
            found.append(table)
            start = last if is_last else _end(table)
    if found:
        rest = range(_end(found[-1]), len(grid.rows))
        found[-1] = found[-1]._replace(below=tuple(rest))
    return found


def _end(table: TableSpan) -> int:
    return table.rows[-1].at + 1


def _groups(grid: Grid, headers: list[Header]) -> list[list[Header]]:
    """The heads of each table: those repeated on the next page belong to the same one."""
    groups: list[list[Header]] = []
    for header in headers:
        if groups and groups[-1][-1].columns == header.columns:
            body = rows_between(grid, header.columns, groups[-1][-1].body, header.top)
            if not any(row.kind == "total" for row in body):
                groups[-1].append(header)
                continue
        groups.append([header])
    return groups


def _table(grid: Grid, headers: list[Header], start: int, last: int) -> TableSpan | None:
    columns = headers[0].columns
    ends = [*(header.top for header in headers[1:]), last]
    rows = [
        row
        for header, end in zip(headers, ends, strict=True)
        for row in rows_between(grid, columns, header.body, end)
    ]
    if not any(cell.kind in ("number", "amount") for row in rows for cell in row.money):
        return None
    end = 1 + max(row.at for row in rows if _belongs(grid, columns, row))
    for row in rows:
        is_next = row.at == end and grid.lines[end] == grid.lines[end - 1] + 1
        if is_next and row.kind == "item" and row.name and (row.label or row.indent):
            end = row.at + 1
    heads = tuple(at for header in headers for at in range(header.top, header.body))
    return TableSpan(
        columns,
        tuple(row for row in rows if row.at < end),
        heads,
        tuple(range(start, headers[0].top)),
        (),
    )


def _belongs(grid: Grid, columns: Columns, row: TableRow) -> bool:
    """Whether a row has money, a number in front of its name, or a label in it."""
    if any(cell.kind not in ("blank", "words") for cell in row.money):
        return True
    if IN_WORDS.match(row.name) or unit_line(row.name) or not row.name:
        return False
    number = grid.rows[row.at][columns.number] if columns.number is not None else ""
    is_marked = bool(number.strip()) and named(number, "").name == ""
    is_labelled = row.label is not None and any(cell.kind == "words" for cell in row.money)
    return is_marked or is_labelled
