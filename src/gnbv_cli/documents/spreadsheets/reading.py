"""A grid of cells as allocations: projects with their budgets."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from gnbv_cli.documents.spreadsheets.allocation import Allocation
from gnbv_cli.documents.spreadsheets.grid import Grid
from gnbv_cli.documents.spreadsheets.grids import grids_of
from gnbv_cli.documents.spreadsheets.remarks import HIDDEN_LEFT, NO_TABLE
from gnbv_cli.documents.spreadsheets.table_reader import TableReader
from gnbv_cli.documents.spreadsheets.table_span import tables_in
from gnbv_cli.documents.spreadsheets.telling import quoted, told, unreadable


def read_file(path: Path) -> tuple[Allocation, ...]:
    """The allocation tables of a spreadsheet, in order; raises `UnreadableDocument` for none.

    Those of hidden sheets are read only where no other sheet has one.
    """
    shown: list[Allocation] = []
    hidden: list[Allocation] = []
    for grid in grids_of(path):
        (hidden if grid.is_hidden else shown).extend(read_allocations(grid))
    if not (shown or hidden):
        raise unreadable(NO_TABLE, file=quoted(path.name))
    if shown and hidden:
        names = ", ".join(quoted(name) for name in dict.fromkeys(table.name for table in hidden))
        said = told(HIDDEN_LEFT, names=names)
        shown[0] = shown[0]._replace(remarks=(*shown[0].remarks, said))
    return tuple(shown or hidden)


def read_allocation(grid: Grid) -> Allocation | None:
    """The first allocation table in a grid, None where it has none."""
    return next(iter(read_allocations(grid)), None)


def read_allocations(grid: Grid) -> Iterable[Allocation]:
    """The allocation tables in a grid, from above."""
    unit = ""
    found: list[Allocation] = []
    for span in tables_in(grid):
        reader = TableReader(grid, span, unit)
        unit = unit or reader.stated_unit
        remarks = () if found else grid.remarks
        table = reader.allocation()
        found.append(table._replace(remarks=(*remarks, *table.remarks)))
    return found
