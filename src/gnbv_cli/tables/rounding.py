"""A table in thousands, millions or billions of đồng, rounded so that it still adds up."""

from __future__ import annotations

from gnbv_cli.tables.cells import Cell, Figure
from gnbv_cli.tables.controlled import controlled
from gnbv_cli.tables.measures import Measure, fitting_decimals, step_name
from gnbv_cli.tables.table import Table, parents
from gnbv_cli.texts.sentence import Words

_ROUNDED = Words(
    "Số làm tròn đến {unit}, đã cân để các cột cộng khớp",
    "Rounded to {unit} so that the columns add up",
)


def in_measure(table: Table, measure: Measure) -> Table:
    """`table` in the unit `measure`; where figures had to be rounded for it, a remark says so.

    Whatever adds up in đồng adds up as it is shown, and no figure is off by one in its last digit
    or more.
    """
    money = table.at("money")
    if measure.scale == 1 or table.measure is None:
        return table
    amounts = [_amount(row.cells[at]) for row in table.rows for at in money]
    measure = fitting_decimals(measure, amounts)
    exact = all(amount % measure.step == 0 for amount in amounts)
    for columns in _added_together(table):
        table = _with_rounded(table, columns, measure)
    table = _with_differences(table)
    remarks = table.remarks if exact else (*table.remarks, _ROUNDED.filled(unit=step_name(measure)))
    return table._replace(measure=measure, remarks=remarks)


def _added_together(table: Table) -> list[list[int]]:
    """The money columns in groups, each a whole with its parts, or one that stands alone."""
    if table.whole is None:
        return [[at] for at in table.at("money")]
    together = [table.whole, *table.parts]
    return [together, *([at] for at in table.at("money") if at not in together)]


def _with_rounded(table: Table, columns: list[int], measure: Measure) -> Table:
    values = [[_amount(row.cells[at]) for at in columns] for row in table.rows]
    whole = table.whole
    if whole is not None and columns != [whole] and len(columns) == 1:
        own = [[_amount(row.cells[whole])] for row in table.rows]
        if own == values:  # the same money once more, as what is carried over
            return _filled(table, columns, [[_rounded(row.cells[whole])] for row in table.rows])
    found = controlled(parents(table), values, measure.step)
    return _filled(table, columns, [[int(value) for value in row] for row in found])


def _with_differences(table: Table) -> Table:
    """What is over is what the figures beside it leave as they are shown."""
    at = {column.adds: position for position, column in enumerate(table.columns)}
    if "over" not in at:
        return table
    columns = (at["whole"], at["given"])
    shown = [[_rounded(row.cells[column]) for column in columns] for row in table.rows]
    return _filled(table, [at["over"]], [[whole - given] for whole, given in shown])


def _filled(table: Table, columns: list[int], rounded: list[list[int]]) -> Table:
    rows = []
    for row, values in zip(table.rows, rounded, strict=True):
        cells = list(row.cells)
        for at, value in zip(columns, values, strict=True):
            cell = cells[at]
            if isinstance(cell, Figure) and cell.best is not None:
                cells[at] = cell._replace(rounded=value)
        rows.append(row._replace(cells=tuple(cells)))
    return table._replace(rows=tuple(rows))


def _amount(cell: Cell) -> int:
    """The đồng of a cell; 0 where it has none that can be read."""
    return cell.best or 0 if isinstance(cell, Figure) else 0


def _rounded(cell: Cell) -> int:
    return cell.rounded or 0 if isinstance(cell, Figure) else 0
