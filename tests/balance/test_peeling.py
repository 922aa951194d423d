"""Where the search stops: what several sums agree on is named, but never as certain."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from gnbv_cli.balance import Sheet, diagnose, violations
from gnbv_cli.balance.peeling import replaced

from .tables import table

PLAN = """
     | total      | central    | local
plan | 8064       | 7320       | 774
d1   | 4860       | 4419       | 441
d3   | 1544       | 1441       | 113
d4   | 240        | 211        | 29
d5   | 1170       | 1053       | 117
d7   | 240        | 169        | 44
"""
MEANT = {"plan.local": 744, "d3.total": 1554, "d7.central": 196}


def test_slips_on_which_two_sums_agree_are_named() -> None:
    found = diagnose(table(PLAN), effort=5)
    named = {cell: value for each in found for cell, value in (each.proposed or {}).items()}
    assert named == MEANT
    assert all(each.status != "certain" for each in found)


def test_a_sum_by_itself_lists_what_would_mend_it() -> None:
    sheet = table("""
     | total | central | local
plan | 900   | 700     | 200
a    | 400   | 300     | 100
b    | 500   | 410     | 101
""")
    for each in diagnose(sheet, effort=0):
        for repair in each.repairs:
            mended = violations(replaced(sheet, dict(repair)))
            assert set(each.violated).isdisjoint(found.equation for found in mended)


@settings(derandomize=True, deadline=None, max_examples=150)
@given(
    amounts=st.lists(st.tuples(*[st.integers(10, 9_999)] * 3), min_size=2, max_size=8),
    wrong=st.lists(
        st.tuples(st.integers(0, 8), st.integers(0, 3), st.integers(1, 9_999)), max_size=6
    ),
    effort=st.integers(0, 200),
)
def test_every_violated_sum_is_told_and_every_change_mends_what_it_says(
    amounts: list[tuple[int, int, int]], wrong: list[tuple[int, int, int]], effort: int
) -> None:
    rows = [[sum(row), *row] for row in amounts]
    grid = [[sum(column) for column in zip(*rows, strict=True)], *rows]
    for row, column, value in wrong:
        grid[row % len(grid)][column] = value
    sheet = Sheet()
    for row, values in enumerate(grid):
        for column, value in enumerate(values):
            sheet.cell(f"{row}.{column}", value)
        sheet.equation(f"row {row}", {f"{row}.{c}": 1 if c == 0 else -1 for c in range(4)})
    for column in range(4):
        terms = {f"{row}.{column}": 1 if row == 0 else -1 for row in range(len(grid))}
        sheet.equation(f"column {column}", terms)
    found = diagnose(sheet, effort=effort)
    told = {name for each in found for name in each.violated}
    assert {each.equation for each in violations(sheet)} <= told
    mended = replaced(
        sheet, {c: v for each in found if each.repairs for c, v in each.repairs[0].items()}
    )
    left = {each.equation for each in violations(mended)}
    assert left <= {name for each in found if not each.repairs for name in each.violated}
