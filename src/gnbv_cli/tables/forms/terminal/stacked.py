"""A table as a list: for a terminal that is too narrow for a grid."""

from __future__ import annotations

from gnbv_cli.tables.forms.terminal.texts import TextRow, TextTable, common_gap
from gnbv_cli.tables.forms.terminal.widths import MARK
from gnbv_cli.tables.forms.terminal.wrapping import in_width, padded
from gnbv_cli.tables.table import FIGURES
from gnbv_cli.texts.styled import Line, columns

_INDENT = 2


def stacked_lines(table: TextTable, width: int) -> list[Line]:
    """Each row as a heading with its figures below it, within `width` columns."""
    sizes = _sizes(table)
    aligned = sizes if _INDENT + sum(sizes) + 2 + MARK <= width else None
    lines: list[Line] = []
    for row in table.rows:
        lines += [*_row(table, row, aligned, width), []]
    return lines[:-1]


def _sizes(table: TextTable) -> tuple[int, int]:
    """The columns of a terminal that the heads of figures take, and the figures."""
    money = _figures_at(table)
    figures = [row.cells[at].text for row in table.rows for at in money if not row.cells[at].gap]
    return (
        max((columns(table.columns[at].head) for at in money), default=0),
        max(map(columns, figures), default=0),
    )


def _figures_at(table: TextTable) -> list[int]:
    return [at for at, column in enumerate(table.columns) if column.role in FIGURES]


def _row(table: TextTable, row: TextRow, aligned: tuple[int, int] | None, width: int) -> list[Line]:
    number = " ".join(row.cells[at].text for at in table.at("number") if row.cells[at].text)
    item = " ".join(row.cells[at].text for at in table.at("item"))
    head = f"{number}. " if number else ""
    first, *rest = in_width(item, width - columns(head))
    lines: list[Line] = [[(head + first, "bold")]]
    lines += [[(" " * columns(head) + line, "bold")] for line in rest]
    if row.kind != "heading":
        lines += _figures(table, row, aligned, width)
        lines += _texts(table, row, width)
    return lines


def _figures(
    table: TextTable, row: TextRow, aligned: tuple[int, int] | None, width: int
) -> list[Line]:
    """A row's amounts below each other, or each behind its head where there is no room."""
    money = table.at("money")
    gap = common_gap(row, money) if money else ""
    if gap:
        return [[(" " * _INDENT + line, "")] for line in in_width(gap, width - _INDENT)]
    lines: list[Line] = []
    for at in _figures_at(table):
        head, cell = table.columns[at].head, row.cells[at]
        if aligned is None:
            lines += _paragraph(f"{head}: {cell.marked}", width)
            continue
        margin, digits = aligned
        figure = padded(cell.text, digits, "right") + cell.marked[len(cell.text) :]
        lines.append([(f"{' ' * _INDENT}{padded(head, margin, 'left')}  {figure}", "")])
    return lines


def _paragraph(text: str, width: int) -> list[Line]:
    first, *rest = in_width(text, width - 2 * _INDENT)
    indent = " " * _INDENT
    return [[(indent + first, "")], *([(indent * 2 + line, "")] for line in rest)]


def _texts(table: TextTable, row: TextRow, width: int) -> list[Line]:
    lines: list[Line] = []
    for at in (*table.at("text"), *table.at("note")):
        if row.cells[at].text:
            lines += _paragraph(f"{table.columns[at].head}: {row.cells[at].text}", width)
    return lines
