"""What a table's rows say beside names and money that has no place in a plan."""

from __future__ import annotations

from collections.abc import Iterator

from gnbv_cli.documents.spreadsheets.columns import TextColumn
from gnbv_cli.documents.spreadsheets.grid import Grid
from gnbv_cli.documents.spreadsheets.items import ItemTree
from gnbv_cli.documents.spreadsheets.table_span import TableSpan


def leftovers(grid: Grid, span: TableSpan, tree: ItemTree) -> Iterator[tuple[int, str]]:
    """Each such text with its row, behind the head of its column."""
    others = [column for column in span.columns.others if not repeats_total(grid, span, column)]
    known = _known(span)
    for at in dict.fromkeys(row.at for row in span.rows):
        for column in others:
            if text := _text(grid, at, column.at):
                yield at, f"{column.head}: {text}"
        for column_at in range(len(grid.rows[at])):
            if column_at not in known and (text := _text(grid, at, column_at)):
                yield at, text
    yield from _of_rows_without_items(grid, span, tree)


def _of_rows_without_items(
    grid: Grid, span: TableSpan, tree: ItemTree
) -> Iterator[tuple[int, str]]:
    """Words beside a subtotal or a part of the money above, which have no item of their own."""
    total = tree.total.row if tree.total is not None else None
    for row in span.rows:
        if row.kind == "item" and row is not total:
            continue
        for column in span.columns.texts:
            is_noted = row is total and column.role == "note"
            if not is_noted and (text := _text(grid, row.at, column.at)):
                yield row.at, f"{column.head}: {text}"


def repeats_total(grid: Grid, span: TableSpan, column: TextColumn) -> bool:
    """Whether a column says the same as the first column of money, in every row."""
    first = span.columns.money[0].at
    rows = {row.at for row in span.rows}
    texts = [(_text(grid, at, column.at), _text(grid, at, first)) for at in rows]
    return any(text for text, _ in texts) and all(one == other for one, other in texts)


def _text(grid: Grid, row: int, column: int) -> str:
    return " ".join(grid.rows[row][column].split())


def _known(span: TableSpan) -> set[int | None]:
    columns = span.columns
    texts = (*columns.texts, *columns.others, *columns.checks)
    money = {column.at for column in columns.money}
    return {columns.number, *columns.names, *money, *(column.at for column in texts)}
