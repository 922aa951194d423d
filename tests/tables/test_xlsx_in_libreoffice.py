"""The Excel sheet recalculated by a real spreadsheet program."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
from pathlib import Path

import pytest

from gnbv_cli.tables.forms.json import table_json
from gnbv_cli.tables.forms.xlsx import table_xlsx

from .test_xlsx import of_plan
from .workbook import cells_of, without_stored_values

pytestmark = [
    pytest.mark.office,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice (soffice)"),
]


def recalculated(data: bytes, folder: Path) -> list[list[str]]:
    """The first sheet as the program shows it, all formulas worked out by it."""
    (folder / "table.xlsx").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    form = "csv:Text - txt - csv (StarCalc):44,34,76"
    call = ["soffice", "--headless", profile, "--convert-to", form, "--outdir", str(folder)]
    subprocess.run(
        [*call, str(folder / "table.xlsx")], check=True, capture_output=True, timeout=300
    )
    text = (folder / "table.csv").read_text("utf-8")
    return list(csv.reader(io.StringIO(text)))


def body(rows: list[list[str]]) -> list[list[str]]:
    """The rows of the table: those below its index."""
    start = next(number for number, row in enumerate(rows) if row[:2] == ["A", "B"])
    end = next(number for number, row in enumerate(rows) if row[1] == "TỔNG CỘNG")
    return [[cell.strip() for cell in row] for row in rows[start + 1 : end + 1]]


@pytest.mark.parametrize(
    ("figures", "unit"), [("written", "dong"), ("repaired", "dong"), ("repaired", "trieu")]
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
