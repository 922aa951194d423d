"""Marks on sums that do not add up as they are printed, though each of their figures stands so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gnbv_cli.tables.cells import Cell, Figure, Gap
from gnbv_cli.tables.table import Row, Table, children


def with_marks(table: Table) -> Table:
    """`table` with a mark on every whole that its parts, none of them marked, do not add up to.

    A whole that is written may agree with the wholes below it, and not with the columns that are
    added up from there: the fault is explained where it lies, and shows wherever it is printed.
    """
    rows = list(table.rows)
    for at, below in enumerate(children(table)):
        rows[at] = _marked(table, rows[at], [rows[child] for child in below])
    return table._replace(rows=tuple(rows))


def _marked(table: Table, row: Row, below: Sequence[Row]) -> Row:
    cells = list(row.cells)
    for at, parts in _sums(table, row, below):
        whole = cells[at]
        if isinstance(whole, Figure) and _is_off(whole, parts):
            cells[at] = whole._replace(doubtful=True)
    return row._replace(cells=tuple(cells))


def _sums(table: Table, row: Row, below: Sequence[Row]) -> Iterator[tuple[int, list[Cell]]]:
    """The wholes of a row with their parts: across, and down."""
    if table.whole is not None and table.parts and row.kind != "heading":
        yield table.whole, [row.cells[at] for at in table.parts]
    if below:
        for at in table.at("money"):
            yield at, [part.cells[at] for part in below]


def _is_off(whole: Figure, parts: Sequence[Cell]) -> bool:
    figures = [part for part in parts if isinstance(part, Figure)]
    gaps = [part for part in parts if isinstance(part, Gap)]
    if not figures or any(gap.kind != "none" for gap in gaps):
        return False
    if whole.doubtful or any(part.doubtful for part in figures) or any(g.doubtful for g in gaps):
        return False
    known = [figure.best for figure in figures if figure.best is not None]
    return len(known) == len(figures) and whole.best not in (None, sum(known))
