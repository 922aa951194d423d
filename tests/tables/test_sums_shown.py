"""What a table prints adds up, or a figure of the sum that does not is marked."""

from __future__ import annotations

from itertools import takewhile

from hypothesis import given, settings

from gnbv_cli.tables.allocation import allocation
from gnbv_cli.tables.cells import Cell, Figure, Gap
from gnbv_cli.tables.digest.overview import overview
from gnbv_cli.tables.figures import Figures
from gnbv_cli.tables.table import Row

from .plans import checked, plans

FIRST = 2  # the position of the first money column
BEHIND = 3  # so many columns stand behind the money


def amounts(row: Row) -> tuple[Cell, ...]:
    return row.cells[FIRST:-BEHIND]


def below(rows: list[Row], at: int, level: int) -> list[Row]:
    """The rows one level below the row at a position, or all projects."""
    inside = takewhile(lambda row: row.kind == "item" and row.level > level, rows[at + 1 :])
    return [row for row in inside if row.level == level + 1]


def check(whole: Cell, parts: list[tuple[Cell, Cell]]) -> None:
    """`parts`: the cells of a column, each with its row's total."""
    if not isinstance(whole, Figure) or whole.value is None:
        return
    total, marked = 0, whole.doubtful
    for cell, row_total in parts:
        assert isinstance(cell, Figure | Gap)
        marked = marked or cell.doubtful
        if isinstance(cell, Figure):
            assert cell.value is not None
            total += cell.value
        elif cell.kind == "not-stated" and isinstance(row_total, Figure):
            return  # its share is not known
    assert marked or total == whole.value


@settings(max_examples=60, deadline=None)
@given(plans())
def test_totals_are_the_sums_of_what_stands_below_or_are_marked(text: str) -> None:
    rows = list(allocation(Figures(checked(text, head=""))).rows)
    (total,) = (row for row in rows if row.kind == "total")
    tree = [Row("item", -1, total.cells), *(row for row in rows if row.kind == "item")]
    for at, row in enumerate(tree):
        parts = below(tree, at, row.level)
        if not any(isinstance(amounts(part)[0], Figure) for part in parts):
            continue
        for column, whole in enumerate(amounts(row)):
            check(whole, [(amounts(part)[column], amounts(part)[0]) for part in parts])


def test_a_sum_through_a_total_that_is_left_out_is_marked() -> None:
    text = """
projects:
- {name: Một, budget: {sources: {central: 1.000.000 đồng, local: 1.000.000 đồng}}}
budget: {total: 3.000.000 đồng}
"""
    assert allocation(Figures(checked(text))).doubts


@settings(max_examples=60, deadline=None)
@given(plans())
def test_sources_add_up_to_their_total_or_are_marked(text: str) -> None:
    for row in allocation(Figures(checked(text, head=""))).rows:
        whole, *sources = amounts(row)
        stated = [cell for cell in sources if isinstance(cell, Figure)]
        if stated and not any(isinstance(c, Gap) and c.kind != "none" for c in sources):
            check(whole, [(cell, whole) for cell in sources])


@settings(max_examples=60, deadline=None)
@given(plans())
def test_the_lead_units_together_get_what_the_projects_get_or_it_is_marked(text: str) -> None:
    whole = overview(checked(text, head=""))
    projects = [part.money for part in whole.projects if isinstance(part.money, Figure)]
    leads = [part.money for part in whole.leads if isinstance(part.money, Figure)]
    marked = any(figure.doubtful for figure in (*projects, *leads))
    assert marked or sum(f.value or 0 for f in projects) == sum(f.value or 0 for f in leads)


@settings(max_examples=60, deadline=None)
@given(plans())
def test_a_figure_is_marked_only_where_something_is_said_of_it(text: str) -> None:
    table = allocation(Figures(checked(text, head="")))
    doubtful = any(
        cell.doubtful for row in table.rows for cell in row.cells if isinstance(cell, Figure | Gap)
    )
    assert bool(table.doubts) >= doubtful
