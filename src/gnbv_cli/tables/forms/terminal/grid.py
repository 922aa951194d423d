"""A table as a grid of text: heads, index row and rows, in columns parted by spaces."""

from __future__ import annotations

from gnbv_cli.tables.cells import DOUBTFUL
from gnbv_cli.tables.forms.terminal.texts import (
    TextCell,
    TextColumn,
    TextRow,
    TextTable,
    common_gap,
)
from gnbv_cli.tables.forms.terminal.widths import GAP, MARK, has_marks
from gnbv_cli.tables.forms.terminal.wrapping import Side, in_width, padded
from gnbv_cli.tables.table import FIGURES
from gnbv_cli.texts.styled import Line

_STYLES = {"total": "bold", "heading": "bold"}


def grid_lines(table: TextTable, widths: list[int]) -> list[Line]:
    """The heads and rows of a table, its columns as wide as `widths` says."""
    rule: Line = [("─" * span_of(widths), "dim")]
    lines = [rule, *_heads(table, widths), rule]
    index = [padded(c.letter, w, "centre") for c, w in zip(table.columns, widths, strict=True)]
    lines += [[(_joined(index), "dim")], rule]
    for number, row in enumerate(table.rows):
        if number and not row.level:
            lines.append(rule)
        lines += _row(table, row, widths)
    return [*lines, rule]


def span_of(widths: list[int]) -> int:
    """How many columns of a terminal the columns of a table take with the gaps between them."""
    return sum(widths) + GAP * (len(widths) - 1)


def _joined(cells: list[str]) -> str:
    return (" " * GAP).join(cells)


def _heads(table: TextTable, widths: list[int]) -> list[Line]:
    """The heads; those that share one stand under it."""
    grouped = [at for at, column in enumerate(table.columns) if column.group]
    heads = [
        in_width(column.head, width) for column, width in zip(table.columns, widths, strict=True)
    ]
    below = max((len(heads[at]) for at in grouped), default=0)
    height = max(*map(len, heads), below + 2 if grouped else 0)
    for at, head in enumerate(heads):
        above = height - below if at in grouped else (height - len(head) + 1) // 2
        heads[at] = [""] * above + head
    spanned = span_of([widths[at] for at in grouped]) if grouped else 0
    lines: list[Line] = []
    for number in range(height):
        pieces = []
        for at, width in enumerate(widths):
            text = heads[at][number] if number < len(heads[at]) else ""
            if at in grouped and number < height - below:
                if at == grouped[0]:
                    group = table.columns[at].group if number == height - below - 2 else ""
                    last = number == height - below - 1
                    pieces.append("─" * spanned if last else padded(group, spanned, "centre"))
                continue
            pieces.append(padded(text, width, "centre"))
        lines.append([(_joined(pieces), "bold")])
    return lines


def _row(table: TextTable, row: TextRow, widths: list[int]) -> list[Line]:
    """A row, as many lines high as its highest cell."""
    money = table.at("money")
    if row.kind == "heading":
        return [[(line, "bold")] for line in in_width(_heading(row), span_of(widths))]
    cells: list[tuple[list[str], int]] = []
    gap = common_gap(row, money) if len(money) > 1 and _together(money) else ""
    for at, (column, cell, width) in enumerate(zip(table.columns, row.cells, widths, strict=True)):
        if gap and at in money:
            if at == money[0]:
                span = span_of([widths[each] for each in money])
                cells.append(([padded(line, span, "centre") for line in in_width(gap, span)], span))
            continue
        cells.append((_cell(table, at, column, cell, width), width))
    lines: list[Line] = []
    style = _STYLES.get(row.kind, "")
    for number in range(max(len(cell) for cell, _ in cells)):
        pieces = [cell[number] if number < len(cell) else " " * width for cell, width in cells]
        lines.append([(_joined(pieces), style)])
    return lines


def _cell(table: TextTable, at: int, column: TextColumn, cell: TextCell, width: int) -> list[str]:
    """A cell's lines; figures stand right, their last digits below each other."""
    if column.role not in FIGURES:
        side: Side = "centre" if column.role == "number" and "." not in cell.text else "left"
        return [padded(line, width, side) for line in in_width(cell.text, width)]
    if not has_marks(table, at):
        return [padded(line, width, "right") for line in in_width(cell.text, width)]
    lines = in_width(cell.text, width - MARK)
    marks = [" " * MARK] * (len(lines) - 1) + [DOUBTFUL if cell.doubtful else " " * MARK]
    return [padded(line + mark, width, "right") for line, mark in zip(lines, marks, strict=True)]


def _together(columns: list[int]) -> bool:
    return columns[-1] - columns[0] == len(columns) - 1


def _heading(row: TextRow) -> str:
    return " ".join(cell.text for cell in row.cells if cell.text)
