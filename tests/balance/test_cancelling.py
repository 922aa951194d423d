"""A part that was left out is never put right elsewhere with certainty."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import given, settings
from hypothesis import strategies as st

from gnbv_cli.balance import diagnose
from gnbv_cli.balance.sheet import Sheet

MILLION = 1_000_000


def sheet_of(rows: Mapping[str, tuple[int, int]], whole: tuple[int, int]) -> Sheet:
    """Rows of two sources, each with its total, below a row with theirs; in millions."""
    sheet = Sheet()
    for name, (central, local) in [*rows.items(), ("whole", whole)]:
        for column, value in (("total", central + local), ("central", central), ("local", local)):
            sheet.cell(f"{name}.{column}", value * MILLION, step=MILLION)
        sheet.equation(name, {f"{name}.total": 1, f"{name}.central": -1, f"{name}.local": -1})
    for column in ("total", "central", "local"):
        parts = {f"{name}.{column}": -1 for name in rows}
        sheet.equation(column, {f"whole.{column}": 1, **parts})
    return sheet


@settings(derandomize=True, deadline=None, max_examples=150)
@given(
    rows=st.lists(st.tuples(st.integers(1, 999), st.integers(1, 99)), min_size=2, max_size=4),
    left_out=st.tuples(st.integers(1, 99), st.integers(1, 99)),
)
def test_a_row_that_was_left_out(rows: list[tuple[int, int]], left_out: tuple[int, int]) -> None:
    whole = tuple(sum(column) for column in zip(*rows, left_out, strict=True))
    named = {f"row{number}": row for number, row in enumerate(rows)}
    found = diagnose(sheet_of(named, (whole[0], whole[1])))
    assert all(each.status != "certain" for each in found)


def test_three_digits_that_all_fit_are_likely_at_most() -> None:
    rows = {"one": (40, 20), "two": (20, 10)}
    (found,) = diagnose(sheet_of(rows, (65, 35)))
    assert len(found.repairs[0]) == 3
    assert found.status != "certain"


def test_two_amounts_exchanged_in_a_row_are_one_slip_and_stay_certain() -> None:
    sheet = sheet_of({"one": (40, 20), "two": (3, 171)}, (211, 23))
    assert [each.status for each in diagnose(sheet)] == ["certain"]
