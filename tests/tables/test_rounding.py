"""Rounded tables still add up, no figure is off by one in its last digit, and it is said."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gnbv_cli.tables.cells import Cell, Figure, Gap, money_text
from gnbv_cli.tables.controlled import controlled
from gnbv_cli.tables.figures import Figures
from gnbv_cli.tables.measures import BILLION, MEASURES, MILLION, THOUSAND
from gnbv_cli.tables.named import named_table
from gnbv_cli.tables.pivot import pivot
from gnbv_cli.tables.rounding import in_measure
from gnbv_cli.tables.table import Table, parents

from .plans import checked, plans

Tables = Callable[[Figures], Table]


@st.composite
def sheets(draw: st.DrawFn) -> tuple[list[int | None], list[list[int]]]:
    """Rows in a tree, each a whole and its parts; a sum may be off."""
    count, width = draw(st.integers(1, 9)), draw(st.integers(0, 3))
    above: list[int | None] = [None, *(draw(st.integers(0, row - 1)) for row in range(1, count))]
    rows = [[0] * (width + 1) for _ in range(count)]
    for row in reversed(range(count)):
        below = [child for child, parent in enumerate(above) if parent == row]
        for part in range(1, width + 1):
            own = draw(st.integers(0, 9_999))
            rows[row][part] = sum(rows[child][part] for child in below) if below else own
        whole = sum(rows[child][0] for child in below) if below else draw(st.integers(0, 9_999))
        rows[row][0] = sum(rows[row][1:]) if width else whole
    if draw(st.booleans()):
        row, part = draw(st.integers(0, count - 1)), draw(st.integers(0, width))
        rows[row][part] += draw(st.integers(-999, 999))
    return above, rows


def sums(above: Sequence[int | None], rows: Sequence[Sequence[int]]) -> list[tuple[int, list[int]]]:
    """Every whole of a sheet with its parts, across and down."""
    found = [(row[0], list(row[1:])) for row in rows if len(row) > 1]
    for number, row in enumerate(rows):
        below = [rows[child] for child, parent in enumerate(above) if parent == number]
        if below:
            found += [(whole, [part[at] for part in below]) for at, whole in enumerate(row)]
    return found


@given(sheets())
def test_every_sum_that_holds_holds_when_rounded(
    sheet: tuple[list[int | None], list[list[int]]],
) -> None:
    above, rows = sheet
    rounded = controlled(above, rows, 1_000)
    for row, new in zip(rows, rounded, strict=True):
        for value, steps in zip(row, new, strict=True):
            assert steps in (value // 1_000, -(-value // 1_000))
    exact = sums(above, rows)
    for (whole, parts), (new_whole, new_parts) in zip(exact, sums(above, rounded), strict=True):
        assert whole != sum(parts) or new_whole == sum(new_parts)


@given(st.lists(st.integers(0, 9_999), min_size=1, max_size=12))
def test_a_single_sum_is_rounded_by_largest_remainders(parts: list[int]) -> None:
    whole = sum(parts)
    rounded = controlled([None, *[0] * len(parts)], [[whole], *([part] for part in parts)], 1_000)
    (total,), *new = rounded
    remainders = sorted((part % 1_000 for part in parts), reverse=True)
    raised = [
        part % 1_000 for part, (steps,) in zip(parts, new, strict=True) if steps > part // 1_000
    ]
    lifted = total - sum(part // 1_000 for part in parts)
    assert sum(raised) == sum(remainders[:lifted])


def amount(cell: Cell) -> int:
    assert isinstance(cell, Figure)
    assert cell.rounded is not None
    return cell.rounded


def is_marked(cell: Cell) -> bool:
    return isinstance(cell, Figure | Gap) and cell.doubtful


def is_known(cell: Cell) -> bool:
    return isinstance(cell, Figure) and cell.best is not None


def of_table(table: Table) -> list[tuple[Cell, list[Cell]]]:
    """Every whole of a table with its parts; gaps that stand for no amount are left out."""
    found: list[tuple[Cell, list[Cell]]] = []
    for row in table.rows:
        if table.whole is not None and table.parts and row.kind != "heading":
            found.append((row.cells[table.whole], [row.cells[at] for at in table.parts]))
    above = parents(table)
    for number, row in enumerate(table.rows):
        below = [table.rows[child] for child, parent in enumerate(above) if parent == number]
        if below:
            at_all = table.at("money")
            found += [(row.cells[at], [part.cells[at] for part in below]) for at in at_all]
    return found


@pytest.mark.parametrize("unit", ["dong", "nghin", "trieu", "ty"])
@pytest.mark.parametrize(
    "make",
    [
        lambda figures: named_table("allocation", figures),
        lambda figures: named_table("units", figures),
        lambda figures: named_table("sources", figures),
        lambda figures: pivot(figures, "projects", "units"),
        lambda figures: pivot(figures, "projects", "kinds"),
        lambda figures: pivot(figures, "units", "sources"),
    ],
    ids=["allocation", "units", "sources", "by-unit", "by-kind", "units-by-source"],
)
@settings(max_examples=25, deadline=None)
@given(text=plans())
def test_what_is_shown_adds_up_or_is_marked(make: Tables, unit: str, text: str) -> None:
    table = in_measure(make(Figures(checked(text, head=""))), MEASURES[unit])
    for whole, parts in of_table(table):
        stated = [part for part in parts if isinstance(part, Figure)]
        silent = [part for part in parts if isinstance(part, Gap) and part.kind != "none"]
        if not is_known(whole) or not stated or not all(map(is_known, stated)) or silent:
            continue
        if any(map(is_marked, (whole, *parts))):
            continue
        if unit == "dong":
            assert isinstance(whole, Figure)
            assert whole.value == sum(part.value or 0 for part in stated)
        else:
            assert amount(whole) == sum(map(amount, stated))


@pytest.mark.parametrize(
    ("budget", "measure", "shown"),
    [
        ("1.334.016.000 đồng", MILLION, "1.334,016"),
        ("12 triệu đồng", MILLION, "12"),
        ("12,5 triệu đồng", MILLION, "12,5"),
        ("1.234.567 đồng", MILLION, "1,235"),
        ("1.234.567 đồng", THOUSAND, "1.235"),
        ("1.334.016.000 đồng", BILLION, "1,334"),
        ("khoảng 2 tỷ đồng", BILLION, "khoảng 2"),
    ],
)
def test_as_few_decimals_as_are_needed(budget: str, measure: object, shown: str) -> None:
    table = named_table("allocation", Figures(checked(f"budget: {budget}\n")))
    (unit,) = (unit for unit in MEASURES.values() if unit is measure)
    rounded = in_measure(table, unit)
    total = rounded.rows[-1].cells[2]
    assert isinstance(total, Figure)
    assert rounded.measure is not None
    assert money_text(total, "vi", rounded.measure) == shown
    said = [remark.say("vi") for remark in rounded.remarks]
    exact = shown not in ("1,235", "1.235", "1,334")
    assert any("đã cân để các cột cộng khớp" in remark for remark in said) is not exact


def test_what_was_rounded_to_is_said() -> None:
    table = named_table("allocation", Figures(checked("budget: 1.234.567 đồng\n")))
    said = [remark.say("vi") for remark in in_measure(table, MILLION).remarks]
    assert said == ["Số làm tròn đến nghìn đồng, đã cân để các cột cộng khớp"]
