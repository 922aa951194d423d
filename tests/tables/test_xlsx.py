"""The Excel sheet: formulas whose stored values are what they come to, and text that is text."""

from __future__ import annotations

import os
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings

from gnbv_cli.review.review import review_bytes
from gnbv_cli.tables.figures import Figures, proposed_figures
from gnbv_cli.tables.forms.xlsx import table_xlsx
from gnbv_cli.tables.measures import MEASURES
from gnbv_cli.tables.named import named_table
from gnbv_cli.tables.pivot import pivot
from gnbv_cli.tables.rounding import in_measure
from gnbv_cli.tables.table import Table

from .plans import checked, plans
from .workbook import cells_of, worked_out

PLAN = Path(__file__).parents[2] / "plan.yaml"
GOLDEN = Path(__file__).parent / "golden"


def of_plan(name: str, figures: str = "written", unit: str = "dong") -> Table:
    review = review_bytes(PLAN.read_bytes(), "plan.yaml")
    assert review.checked is not None
    source = proposed_figures(review) if figures == "repaired" else Figures(review.checked)
    assert source is not None
    return in_measure(named_table(name, source), MEASURES[unit])


def is_same(worked: Decimal, stored: str) -> bool:
    """To the last decimal that a sheet shows: its numbers are doubles."""
    return round(worked, 3) == round(Decimal(stored), 3)


@pytest.mark.parametrize("figures", ["written", "repaired"])
def test_the_cells_of_the_annex(figures: str) -> None:
    cells = cells_of(table_xlsx(of_plan("allocation", figures), "vi"))
    lines = [
        f"{name}: {cell.formula}{' → ' if cell.formula else ''}{cell.value}\n"
        for name, cell in cells.items()
    ]
    path = GOLDEN / f"table-vinh-phong-{figures}.xlsx.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text("".join(lines), "utf-8")
    assert "".join(lines) == path.read_text("utf-8")


@pytest.mark.parametrize("unit", ["dong", "trieu", "ty"])
@pytest.mark.parametrize("name", ["allocation", "units", "sources"])
@pytest.mark.parametrize("figures", ["written", "repaired"])
def test_stored_values_are_what_the_formulas_give(name: str, figures: str, unit: str) -> None:
    cells = cells_of(table_xlsx(of_plan(name, figures, unit), "vi"))
    formulas = {at: cell for at, cell in cells.items() if cell.formula}
    assert formulas
    for at, cell in formulas.items():
        exact = worked_out(cells, at)
        if "/" in cell.formula:
            assert abs(float(exact) - float(cell.value)) < 0.0001
        else:
            assert is_same(exact, cell.value), at


def test_a_repaired_annex_has_no_check_that_is_off() -> None:
    cells = cells_of(table_xlsx(of_plan("allocation", "repaired"), "vi"))
    checks = [cell.value for at, cell in cells.items() if cell.formula and at[0] >= "K"]
    assert len(checks) > 10
    assert set(checks) == {"0"}


@settings(max_examples=30, deadline=None)
@given(plans())
def test_random_plans(text: str) -> None:
    figures = Figures(checked(text, head=""))
    for table in (named_table("allocation", figures), pivot(figures, "units", "sources")):
        for unit in ("dong", "trieu"):
            cells = cells_of(table_xlsx(in_measure(table, MEASURES[unit]), "vi"))
            for at, cell in cells.items():
                if cell.formula:
                    assert is_same(worked_out(cells, at), cell.value), at


HOSTILE = ["=1+1", "+1", "-1", "@x", "<script>", "[red]x", "http://a.b", "x" * 40_000, "{=1}"]


@pytest.mark.parametrize("name", HOSTILE)
def test_text_of_a_plan_is_text(name: str) -> None:
    quoted = "'" + name + "'"
    table = named_table(
        "allocation", Figures(checked(f"projects: [{{name: {quoted}, lead: {quoted}}}]"))
    )
    cells = cells_of(table_xlsx(table, "vi"))
    found = [cell for cell in cells.values() if cell.value.startswith(name[:32_000])]
    assert found
    assert not any(cell.formula or cell.is_number for cell in found)
    assert max(len(cell.value) for cell in cells.values()) <= 32_767


def test_characters_that_a_sheet_cannot_hold_are_made_visible() -> None:
    table = named_table("allocation", Figures(checked('projects: [{name: "a\\e[31m\\nb\\x07"}]')))
    values = [cell.value for cell in cells_of(table_xlsx(table, "vi")).values()]
    assert "a\\x1b[31m b\\x07" in values


def test_an_amount_that_a_sheet_cannot_hold_is_text() -> None:
    table = named_table("allocation", Figures(checked(f"budget: {10**16 + 1} đồng")))
    cells = cells_of(table_xlsx(table, "vi"))
    (found,) = {cell for cell in cells.values() if cell.value.startswith("10.000.000.000.000.001")}
    assert not found.is_number


def test_the_same_table_gives_the_same_bytes() -> None:
    table = of_plan("allocation")
    assert table_xlsx(table, "vi") == table_xlsx(table, "vi")
