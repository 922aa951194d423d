"""The Excel sheet recalculated by a real spreadsheet program."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import subprocess
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import pytest
import xlsxwriter

from gnbv_cli.tables.forms.json import table_json
from gnbv_cli.tables.forms.xlsx import table_xlsx
from gnbv_cli.tables.forms.xlsx.looks import FONT
from gnbv_cli.tables.forms.xlsx.measuring import height, pixels

from .test_xlsx import PLAN, of_plan
from .workbook import cells_of, without_stored_values

pytestmark = [
    pytest.mark.office,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice (soffice)"),
]


def converted(path: Path, form: str) -> str:
    """A file as the program writes it out in another form, in a folder of its own."""
    folder = path.parent / "out"
    profile = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
    call = ["soffice", "--headless", profile, "--convert-to", form, "--outdir", str(folder)]
    subprocess.run([*call, str(path)], check=True, capture_output=True, timeout=300)
    return (folder / f"{path.stem}.{form.partition(':')[0]}").read_text("utf-8")


def recalculated(data: bytes, folder: Path) -> list[list[str]]:
    """The first sheet as the program shows it, all formulas worked out by it."""
    path = folder / "table.xlsx"
    path.write_bytes(data)
    text = converted(path, "csv:Text - txt - csv (StarCalc):44,34,76")
    return list(csv.reader(io.StringIO(text)))


def body(rows: list[list[str]]) -> list[list[str]]:
    """The rows of the table: those below its index."""
    start = next(number for number, row in enumerate(rows) if row[:2] == ["A", "B"])
    end = next(number for number, row in enumerate(rows) if row[1] == "TỔNG CỘNG")
    return [[cell.strip() for cell in row] for row in rows[start + 1 : end + 1]]


@pytest.mark.parametrize(
    ("figures", "unit"),
    [("written", "dong"), ("written", "trieu"), ("repaired", "dong"), ("repaired", "trieu")],
)
def test_it_shows_the_figures_of_the_json(figures: str, unit: str, tmp_path: Path) -> None:
    table = of_plan("allocation", figures, unit)
    shown = body(recalculated(without_stored_values(table_xlsx(table, "vi")), tmp_path))
    document = json.loads(table_json(table, "vi"))
    assert len(shown) == len(document["rows"]) == 9
    for row, stated in zip(shown, document["rows"], strict=True):
        for cell, wanted in zip(row, stated["cells"], strict=False):
            text = wanted["text"] if wanted else ""
            mark = " (*)" if wanted and wanted.get("doubtful") else ""
            assert cell == text + mark


def test_a_changed_leaf_changes_every_total_above_it(tmp_path: Path) -> None:
    data = table_xlsx(of_plan("allocation", "repaired"), "vi")
    cells = cells_of(data)
    (leaf,) = (at for at, cell in cells.items() if cell.value == "52000000" and not cell.formula)
    changed = without_stored_values(data, {leaf: 53_000_000})
    rows = body(recalculated(changed, tmp_path))
    found = {row[1].split(":")[0]: [cell.split(" ")[0] for cell in row[2:5]] for row in rows}
    assert found["Tiểu dự án 1"] != []
    assert rows[2][2:5] == ["398.000.000 (*)", "345.000.000", "53.000.000"]
    assert rows[1][2:5] == ["398.000.000 (*)", "345.000.000", "53.000.000"]
    assert found["TỔNG CỘNG"] == ["1.335.016.000", "1.161.416.000", "173.600.000"]
    checks = [cell for row in rows for cell in row[10:] if cell]
    assert set(checks) == {"0"}


@pytest.mark.parametrize(
    ("unit", "off"),
    [
        ("dong", ["-18000000", "-18000000", "172600000", "18000000", "-172600000", "18000000"]),
        ("trieu", ["-18", "-18", "18", "18"]),  # what cannot be read is shown as the sums leave it
    ],
)
def test_the_checks_come_to_what_is_stored(unit: str, off: list[str], tmp_path: Path) -> None:
    data = table_xlsx(of_plan("allocation", "written", unit), "vi")
    rows = recalculated(without_stored_values(data), tmp_path)
    stored = {at: cell for at, cell in cells_of(data).items() if cell.formula and at[0] >= "K"}
    found = {
        f"{chr(65 + column)}{number}": text.replace(".", "").replace(",", ".")
        for number, row in enumerate(rows, start=1)
        for column, text in enumerate(row)
    }
    shown = {at: Decimal(found[at]) for at in stored}
    assert shown == {at: Decimal(cell.value) for at, cell in stored.items()}
    assert [value for value in shown.values() if value] == [Decimal(value) for value in off]


def row_heights(fods: str) -> list[float]:
    """The heights of the rows of the first sheet, in points."""
    style = r'<style:style style:name="(ro\d+)".*?style:row-height="([\d.]+)(in|cm|mm|pt)"'
    in_points = {"in": 72, "cm": 72 / 2.54, "mm": 7.2 / 2.54, "pt": 1}
    heights = {
        name: float(high) * in_points[unit]
        for name, high, unit in re.findall(style, fods, re.DOTALL)
    }
    found: list[float] = []
    for row in re.findall(r"<table:table-row [^>]*>", fods):
        name = re.findall(r'table:style-name="(ro\d+)"', row)[0]
        times = re.findall(r'rows-repeated="(\d+)"', row) or ["1"]
        found += [heights[name]] * min(int(times[0]), 100)
    return found


def needed_heights(fods: str, folder: Path) -> list[float]:
    """The heights that the program itself gives the rows, so that their words are shown."""
    path = folder / "unstated.fods"
    open_rows = re.sub(r' style:row-height="[^"]*"', "", fods)
    path.write_text(
        open_rows.replace('optimal-row-height="false"', 'optimal-row-height="true"'), "utf-8"
    )
    return row_heights(converted(path, "fods"))


@pytest.mark.parametrize("name", ["allocation", "units", "policies", "targets", "sources"])
def test_rows_are_as_high_as_their_words_need(name: str, tmp_path: Path) -> None:
    path = tmp_path / "table.xlsx"
    path.write_bytes(table_xlsx(of_plan(name), "vi"))
    fods = converted(path, "fods")
    stated, needed = row_heights(fods), needed_heights(fods, tmp_path)
    assert max(needed) > 24  # some words take two lines, and it has seen it
    rows = range(int(re.findall(r'<row r="(\d+)"', sheet_of(path))[-1]))
    assert [at + 1 for at in rows if stated[at] < needed[at]] == []


def sheet_of(path: Path) -> str:
    with ZipFile(path) as parts:
        return parts.read("xl/worksheets/sheet1.xml").decode()


def test_words_over_several_columns_have_room(tmp_path: Path) -> None:
    path, across = tmp_path / "notes.xlsx", 755.25
    words = PLAN.read_text("utf-8").split()
    texts = [" ".join(words[at : at + 5 + at % 90]) for at in range(0, 1500, 15)]
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet()
        sheet.set_column_pixels(0, 0, pixels(across))
        look = workbook.add_format({"font_name": FONT, "font_size": 13, "text_wrap": True})
        look.set_bold()
        for row, text in enumerate(texts):
            sheet.write_string(row, 0, text, look)
    needed = needed_heights(converted(path, "fods"), tmp_path)
    assert max(needed) > 40
    stated = [height([(text, across)], 13, bold=True) for text in texts]
    assert [
        text for text, high, need in zip(texts, stated, needed, strict=False) if high < need
    ] == []
