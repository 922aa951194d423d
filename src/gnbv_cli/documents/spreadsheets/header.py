"""The rows of heads above a table, and what stands in its columns."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from gnbv_cli.documents.spreadsheets.columns import Columns, columns_of
from gnbv_cli.documents.spreadsheets.figures import money_in
from gnbv_cli.documents.spreadsheets.grid import Grid
from gnbv_cli.documents.spreadsheets.heads import Head, head_of

_MOST_ROWS = 4
_INDEX = re.compile(r"\(?(?:[A-ZĐa-zđ]|[IVX]{1,4}|[0-9]{1,2})\)?(?:\s*=?\s*[-=+(][-=+0-9()… ]*)?\Z")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}\Z")


class Header(NamedTuple):
    """The first row of heads, the first row below them, and the columns."""

    top: int
    body: int
    columns: Columns


def headers_of(grid: Grid) -> list[Header]:
    """The heads of every table in the grid, from above."""
    found: list[Header] = []
    at = 0
    while at < len(grid.rows):
        header = _header_at(grid, at) if _may_start(grid, at) else None
        if header is not None:
            found.append(header)
        at = header.body if header is not None else at + 1
    return found


def _may_start(grid: Grid, row: int) -> bool:
    """Whether a row has the heads of a table: a name or number and one more."""
    texts = [text for text in grid.rows[row] if text.strip()]
    if len(texts) < 2 or any(_is_amount(grid, row, at) for at in range(len(grid.rows[row]))):
        return False
    roles = [head_of(text).role for text in texts]
    known = [role for role in roles if role]
    return len(known) > 1 and ("name" in known or "number" in known)


def _is_amount(grid: Grid, row: int, column: int) -> bool:
    text = grid.rows[row][column].strip()
    if not text or _YEAR.match(text):
        return False
    return money_in(text, grid.numbers.get((row, column))).kind in ("number", "amount")


def _header_at(grid: Grid, top: int) -> Header | None:
    fixed = [
        column
        for column, text in enumerate(grid.rows[top])
        if head_of(text).role in ("number", "name")
    ]
    bottom = top
    while bottom - top + 1 < _MOST_ROWS and _continues(grid, top, bottom + 1, fixed):
        bottom += 1
    body = bottom + 1
    while body < len(grid.rows) and _is_index(grid.rows[body]):
        body += 1
    paths = head_paths(grid, top, bottom)
    columns = columns_of(paths, _figures_below(grid, body, len(paths)))
    return Header(top, body, columns) if columns is not None else None


def _continues(grid: Grid, top: int, row: int, fixed: list[int]) -> bool:
    """Whether a row has more heads: none of them over the names, and no amounts."""
    if row >= len(grid.rows) or _is_index(grid.rows[row]):
        return False
    cells = grid.rows[row]
    if any(cells[at].strip() not in ("", grid.rows[top][at].strip()) for at in fixed):
        return False
    heads: list[Head] = []
    for at, text in enumerate(cells):
        if text.strip():
            if _is_amount(grid, row, at):
                return False
            heads.append(head_of(text))
    return any(head.role for head in heads) or len(heads) > 1


def _is_index(cells: tuple[str, ...]) -> bool:
    """Whether a row numbers the columns: 'A', 'B', '1=2+3', '2', '3'."""
    texts = [text.strip() for text in cells if text.strip()]
    if len(texts) < 2 or not all(_INDEX.match(text) for text in texts):
        return False
    found = (re.match("[0-9]+", text.lstrip("(")) for text in texts)
    numbers = [int(number[0]) for number in found if number]
    rising = all(after == before + 1 for before, after in pairwise(numbers))
    return rising and len(numbers) > 1


def head_paths(grid: Grid, top: int, bottom: int) -> list[tuple[str, ...]]:
    """The heads above each column, from the top."""
    rows = [[" ".join(text.split()) for text in grid.rows[row]] for row in range(top, bottom + 1)]
    for span in grid.spans:
        if top <= span.top <= bottom:
            text = rows[span.top - top][span.left]
            for column in range(span.left, span.right + 1):
                rows[span.top - top][column] = text
    for level in range(len(rows) - 1):
        for column in range(1, len(rows[level])):
            if not rows[level][column] and _is_spanned(rows, level, column):
                rows[level][column] = rows[level][column - 1]
    return [
        tuple(dict.fromkeys(row[column] for row in rows if row[column]))
        for column in range(len(rows[0]))
    ]


def _is_spanned(rows: list[list[str]], level: int, column: int) -> bool:
    """Whether the head on the left reaches over a column that has heads of its own below."""
    below = rows[level + 1 :]
    return (
        any(row[column] for row in below)
        and any(row[column - 1] for row in below)
        and all(row[column] == row[column - 1] for row in rows[:level])
    )


def _figures_below(grid: Grid, body: int, width: int) -> list[bool]:
    """For each column whether amounts stand in the first rows below its head."""
    rows = range(body, min(len(grid.rows), body + 60))
    return [any(_is_amount(grid, row, column) for row in rows) for column in range(width)]
