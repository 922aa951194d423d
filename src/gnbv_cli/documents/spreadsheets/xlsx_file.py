"""The sheets of an .xlsx file as grids."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from gnbv_cli.documents.spreadsheets.cell_names import At
from gnbv_cli.documents.spreadsheets.formula_tokens import NotComparedError
from gnbv_cli.documents.spreadsheets.formulas import Worked
from gnbv_cli.documents.spreadsheets.grid import Formula, Grid, Span
from gnbv_cli.documents.spreadsheets.package import opened
from gnbv_cli.documents.spreadsheets.sheet_cells import (
    SheetCells,
    SheetTooLargeError,
    StoredCell,
    sheet_cells,
)
from gnbv_cli.documents.spreadsheets.stored_numbers import plain
from gnbv_cli.documents.spreadsheets.telling import number_text, quoted, told, unreadable
from gnbv_cli.documents.spreadsheets.workbook import (
    SheetPart,
    looks_of,
    shared_texts,
    sheets_of,
)
from gnbv_cli.texts.sentence import Words

_MOST_PLACES = 2_000_000
_NEAR = Fraction(1, 10**12)
"""So much of a value may a stored one be off, by the binary fractions it was worked out in."""

_HIDDEN_SHEET = Words("Trang tính '{name}' đang ẩn, vẫn được đọc", "Hidden sheet '{name}': read")
_SCALED = Words(
    "{count} ô hiện số đã chia cho nghìn hoặc triệu theo định dạng của ô; ghi như hiện ra (ví dụ"
    " '{text}')",
    "{count} cells show their numbers divided by a thousand or a million, by their format; taken as"
    " shown (as '{text}')",
)
_LARGE_SHEET = Words(
    "Trang tính '{name}' có quá nhiều ô, không phải biểu phân bổ: bỏ qua",
    "Sheet '{name}' has too many cells to be an allocation table: left out",
)
_ALL_LARGE = Words(
    "{file}: các trang tính có quá nhiều ô, không phải biểu phân bổ; chưa đọc gì",
    "{file}: the sheets have too many cells to be an allocation table; nothing was read",
)


def xlsx_grids(path: Path) -> tuple[Grid, ...]:
    """The sheets that hold something, in order; raises `UnreadableDocument`."""
    with opened(path) as package:
        texts, looks = shared_texts(package), looks_of(package)
        grids: list[Grid] = []
        skipped: list[Words] = []
        for sheet in sheets_of(package):
            try:
                found = _grid(sheet, sheet_cells(package, sheet.part, texts, looks))
            except SheetTooLargeError:
                skipped.append(told(_LARGE_SHEET, name=quoted(sheet.name)))
            else:
                grids += [found] if found.rows else []
        if not grids and skipped:
            raise unreadable(_ALL_LARGE, file=package.name)
        return tuple(_with_remarks(grids, skipped))


def _with_remarks(grids: list[Grid], remarks: list[Words]) -> Iterator[Grid]:
    for position, grid in enumerate(grids):
        yield grid if position else grid._replace(remarks=(*remarks, *grid.remarks))


def _grid(sheet: SheetPart, stored: SheetCells) -> Grid:
    cells = _computed(stored)
    lines = sorted({row for row, _ in cells})
    columns = sorted({column for _, column in cells})
    if len(lines) * len(columns) > _MOST_PLACES:
        raise SheetTooLargeError
    row_of = {line: at for at, line in enumerate(lines)}
    column_of = {column: at for at, column in enumerate(columns)}
    rows = [[""] * len(columns) for _ in lines]
    for (row, column), (cell, _) in cells.items():
        rows[row_of[row]][column_of[column]] = cell.text
    at = {place: (row_of[place[0]], column_of[place[1]]) for place in cells}
    return Grid(
        tuple(map(tuple, rows)),
        sheet.name,
        tuple(lines),
        tuple(columns),
        {at[p]: cell.number for p, (cell, _) in cells.items() if cell.number is not None},
        {at[p]: cell.look.indent for p, (cell, _) in cells.items() if cell.look.indent},
        tuple(_spans(stored.spans, lines, columns)),
        {at[p]: formula for p, (_, formula) in cells.items() if formula is not None},
        stored.hidden_rows & set(lines),
        stored.hidden_columns & set(columns),
        tuple(_about(sheet, cells.values())),
        is_hidden=sheet.hidden,
        is_sheet=True,
    )


def _about(sheet: SheetPart, cells: Iterable[tuple[StoredCell, Formula | None]]) -> Iterator[Words]:
    if sheet.hidden:
        yield told(_HIDDEN_SHEET, name=quoted(sheet.name))
    scaled = [cell for cell, _ in cells if cell.number is not None and cell.look.thousands]
    if scaled:
        yield told(_SCALED, count=len(scaled), text=number_text(scaled[0].number or Decimal(0)))


def _spans(spans: tuple[Span, ...], lines: list[int], columns: list[int]) -> Iterator[Span]:
    """Merged cells in the rows and columns that are left."""
    for span in spans:
        top, bottom = bisect_left(lines, span.top), bisect_right(lines, span.bottom) - 1
        left, right = bisect_left(columns, span.left), bisect_right(columns, span.right) - 1
        if top <= bottom and left <= right:
            yield Span(top, left, bottom, right)


def _computed(stored: SheetCells) -> dict[At, tuple[StoredCell, Formula | None]]:
    """Each cell with what came of its formula; one without a stored value takes its result."""
    worked = Worked(stored.cells)
    found: dict[At, tuple[StoredCell, Formula | None]] = {}
    for at in sorted(stored.cells):
        cell = stored.cells[at]
        formula = _compared(worked, at, cell) if cell.formula or cell.shared else None
        if formula is not None and formula.state == "computed" and formula.computed is not None:
            number = _decimal(formula.computed)
            cell = cell._replace(text=f"{number:f}", number=number)
        if cell.text.strip():
            found[at] = cell, formula
    return found


def _compared(worked: Worked, at: At, cell: StoredCell) -> Formula:
    try:
        value = worked.value(at)
    except NotComparedError:
        return Formula("not-compared", cell.number)
    if not isinstance(value, Fraction):
        return Formula("not-compared", cell.number)
    value /= 1000**cell.look.thousands
    if cell.number is None:
        return Formula("not-compared" if cell.text.strip() else "computed", None, value)
    far = abs(value - Fraction(cell.number)) > _NEAR * max(1, abs(value))
    return Formula("differs" if far else "same", cell.number, value)


def _decimal(value: Fraction) -> Decimal:
    """The value with at most nine decimals."""
    return plain(Decimal(round(value * 10**9)).scaleb(-9))
