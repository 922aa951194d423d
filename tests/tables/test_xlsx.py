"""The Excel sheet: formulas whose stored values are what they come to, and text that is text."""

from __future__ import annotations

import io
import os
import re
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from hypothesis import given, settings

from gnbv_cli.review.review import review_bytes
from gnbv_cli.tables.cells import Figure, Gap
from gnbv_cli.tables.figures import Figures, proposed_figures
from gnbv_cli.tables.forms.xlsx import table_xlsx
from gnbv_cli.tables.forms.xlsx.sums import Sums
from gnbv_cli.tables.measures import MEASURES
from gnbv_cli.tables.named import named_table
from gnbv_cli.tables.pivot import pivot
from gnbv_cli.tables.rounding import in_measure
from gnbv_cli.tables.table import Row, Table, children
from gnbv_cli.texts.sentence import verbatim

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


def is_marked(row: Row, columns: list[int]) -> bool:
    cells = [row.cells[at] for at in columns]
    return any(isinstance(cell, Figure | Gap) and cell.doubtful for cell in cells)


@settings(max_examples=60, deadline=None)
@given(plans())
def test_a_check_that_is_off_stands_beside_a_mark(text: str) -> None:
    figures = Figures(checked(text, head=""))
    for table in (named_table("allocation", figures), pivot(figures, "units", "sources")):
        for unit in ("dong", "trieu"):
            shown = in_measure(table, MEASURES[unit])
            sums, below = Sums(shown), children(shown)
            for row, term in sums.across().items():
                assert term.value == 0 or is_marked(shown.rows[row], shown.at("money"))
            for (row, column), term in sums.down().items():
                beside = [shown.rows[at] for at in (row, *below[row])]
                assert term.value == 0 or any(is_marked(other, [column]) for other in beside)


def test_no_check_is_off_for_an_amount_that_is_not_stated() -> None:
    parts = "{budget: {total: 5 đồng, sources: {central: 5 đồng}}}, {budget: 7 đồng}"
    plan = f"projects: [{{name: a, budget: {{total: 12 đồng}}, subprojects: [{parts}]}}]"
    sums = Sums(named_table("allocation", Figures(checked(plan))))
    assert {at: term.value for at, term in sums.down().items()} == {(0, 2): 0, (3, 2): 0}


HOSTILE = [
    "=1+1", "+1", "-1", "@x", "<script>", "[red]x", "http://a.b", "x" * 40_000, "{=1}",
    "<r><t>&</r>",
]  # fmt: skip


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


def well_formed(data: bytes) -> dict[str, ElementTree.Element]:
    """Every part of the file, read as XML."""
    with ZipFile(io.BytesIO(data)) as parts:
        return {name: ElementTree.fromstring(parts.read(name)) for name in parts.namelist()}


STRANGE = [
    *HOSTILE,
    "_x0041_",
    "\x1b[31m",
    "a\nb",
    "a\x00b",
    "a\ud800b",
    "a\uffffb",
    "😀" * 20_000,
    "",
]


@pytest.mark.parametrize("text", STRANGE, ids=lambda text: ascii(text)[:20])
def test_any_text_anywhere_makes_a_file_that_opens(text: str) -> None:
    said = verbatim(text)
    table = of_plan("allocation", "repaired")
    table = table._replace(
        columns=tuple(column._replace(head=said) for column in table.columns),
        title=(said,),
        attached=said,
        words=said,
        remarks=(said,),
    )
    data = table_xlsx(table, "vi")
    (sheet,) = (part for name, part in well_formed(data).items() if "sheets/" in name)
    heights = [float(row.get("ht", 0)) for row in sheet.iter() if row.tag.endswith("}row")]
    assert max(heights) <= 409
    values = [cell.value for cell in cells_of(data).values()]
    assert max(len(value.encode("utf-16-le")) // 2 for value in values) <= 32_767


def test_a_note_too_long_for_a_row_goes_on_in_the_next() -> None:
    note = " ".join(f"chữ{number}" for number in range(3000))
    table = of_plan("allocation")._replace(remarks=(verbatim(note),))
    values = [cell.value for cell in cells_of(table_xlsx(table, "vi")).values()]
    pieces = [value for value in values if value.startswith("chữ")]
    assert len(pieces) > 1
    assert " ".join(pieces) == f"{note}."


def test_the_longest_figure_fits_its_column() -> None:
    most = "999.999.999.999.999 đồng"
    plan = f"projects: [{{name: a, budget: {{total: {most}, sources: {{central: {most}}}}}}}]"
    data = table_xlsx(named_table("allocation", Figures(checked(plan))), "vi")
    sheet = ZipFile(io.BytesIO(data)).read("xl/worksheets/sheet1.xml").decode()
    found = re.findall(r'<col min="(\d+)" max="(\d+)" width="([\d.]+)"', sheet)
    widths = {at: float(w) for first, last, w in found for at in range(int(first), int(last) + 1)}
    assert min(widths[3], widths[4]) > len("999.999.999.999.999 (*)")


def test_characters_that_a_sheet_cannot_hold_are_made_visible() -> None:
    table = named_table("allocation", Figures(checked('projects: [{name: "a\\e[31m\\nb\\x07"}]')))
    values = [cell.value for cell in cells_of(table_xlsx(table, "vi")).values()]
    assert "a\\x1b[31m b\\x07" in values


def test_an_amount_that_a_sheet_cannot_hold_is_text() -> None:
    table = named_table("allocation", Figures(checked(f"budget: {10**16 + 1} đồng")))
    cells = cells_of(table_xlsx(table, "vi"))
    (found,) = {cell for cell in cells.values() if cell.value.startswith("10.000.000.000.000.001")}
    assert not found.is_number


@pytest.mark.parametrize("epoch", [None, "1767225600"])
def test_the_same_table_gives_the_same_bytes(
    epoch: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    if epoch is not None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    data = table_xlsx(of_plan("allocation"), "vi")
    assert data == table_xlsx(of_plan("allocation"), "vi")
    with ZipFile(io.BytesIO(data)) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        about = parts.read("docProps/core.xml").decode()
    year = "1980-01-01" if epoch is None else "2026-01-01"
    assert set(re.findall(r">(\d{4}-\d\d-\d\d)T", about)) == {year}


def test_a_banner_is_printed_on_every_page() -> None:
    for figures, printed in (("written", 0), ("repaired", 1)):
        data = table_xlsx(of_plan("allocation", figures), "vi")
        sheet = ZipFile(io.BytesIO(data)).read("xl/worksheets/sheet1.xml").decode()
        assert len(re.findall("<oddHeader>.*KHÔNG PHẢI SỐ LIỆU", sheet)) == printed


def test_checks_are_not_printed() -> None:
    data = table_xlsx(of_plan("allocation"), "vi")
    names = ZipFile(io.BytesIO(data)).read("xl/workbook.xml").decode()
    assert re.findall(r"Print_Area[^>]*>'Phân bổ'!\$A\$1:\$I\$\d+<", names)
    assert cells_of(data)["K4"].value == "Kiểm tra (0 = khớp)"


def test_a_table_without_money_has_neither_unit_nor_checks() -> None:
    values = [cell.value for cell in cells_of(table_xlsx(of_plan("targets"), "vi")).values()]
    assert not [value for value in values if value.startswith(("Đơn vị tính:", "Kiểm tra"))]
