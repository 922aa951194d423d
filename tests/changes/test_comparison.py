"""The table of an amendment: its rows, its formulas, and how office programs show it."""

from __future__ import annotations

import io
import shutil
import subprocess
from decimal import Decimal
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings

from gnbv_cli.changes.difference.comparison import comparison
from gnbv_cli.tables.cells import Cell, Figure, Gap
from gnbv_cli.tables.forms.docx import table_docx
from gnbv_cli.tables.forms.xlsx import table_xlsx
from gnbv_cli.tables.table import Table
from gnbv_cli.texts.sentence import Sentence
from tests.tables.test_xlsx_in_libreoffice import body, recalculated
from tests.tables.workbook import cells_of, without_stored_values

from .pairs import PAIRS
from .random_edits import Edited, edited_plans
from .test_worked_pairs import AMENDED, ISSUED
from .versions import VINH_PHONG, compared, dumped

OFFICE = pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice (soffice)")


def table(old: str, new: str) -> Table:
    found = comparison(compared(old, new))
    assert found is not None
    return found


def amendment() -> Table:
    return table(ISSUED.read_text("utf-8"), AMENDED.read_text("utf-8"))


def rows(of: Table) -> list[list[str]]:
    """The rows in words, amounts in đồng."""
    return [[_text(cell) for cell in row.cells] for row in of.rows]


def _text(cell: Cell) -> str:
    if isinstance(cell, Figure):
        return f"{cell.value}{'*' * cell.doubtful}"
    if isinstance(cell, Gap):
        return cell.kind
    return cell.say("vi").partition(":")[0] if isinstance(cell, Sentence) else ""


def test_the_total_that_does_not_follow_is_marked() -> None:
    assert rows(table(VINH_PHONG, PAIRS["379-397"])) == [
        ["2", "Dự án 3", "379000000", "18000000", "0", "397000000", ""],
        ["2.1", "Tiểu dự án 1", "379000000", "18000000", "", "397000000", ""],
        ["", "TỔNG CỘNG", "1334016000", "18000000", "0", "1334016000*", ""],
    ]


def test_money_moved_rises_and_falls() -> None:
    assert rows(table(VINH_PHONG, PAIRS["moved"])) == [
        ["1", "Dự án 2", "857700000", "0", "10000000", "847700000", ""],
        ["-", "Ngân sách trung ương", "745400000", "", "10000000", "735400000", ""],
        ["4", "Dự án 7", "79316000", "10000000", "0", "89316000", ""],
        ["4.1", "Tiểu dự án 1", "79316000", "10000000", "0", "89316000", ""],
        ["-", "Ngân sách trung ương", "71016000", "10000000", "", "81016000", ""],
        ["", "TỔNG CỘNG", "1334016000", "10000000", "10000000", "1334016000", ""],
    ]


def test_what_is_dropped_falls_to_nothing() -> None:
    plan = ISSUED.read_text("utf-8")
    start = plan.index("  - id: truyen-thong")
    new = plan[:start] + plan[plan.index("budget:\n  total") :]
    assert rows(table(plan, new))[0] == ["-", "Dự án 3", "10000000", "", "10000000", "none", ""]


def test_what_cannot_be_read_stands_as_written() -> None:
    plan = ISSUED.read_text("utf-8")
    new = plan.replace("total: 10 triệu đồng", "total: 10.00.000 đồng")
    assert rows(table(plan, new))[0][2:6] == ["10000000", "unknown", "unknown", "None"]


def test_a_total_of_what_cannot_be_told_is_not_told() -> None:
    old = "gnbv: 1\ndocument: {title: x, year: 2026}\nprojects:\n" + "".join(
        f"  - {{id: {name}, name: Dự án {name}, budget: {million} triệu đồng}}\n"
        for name, million in (("a", 10), ("b", 20))
    )
    new = old.replace("10 triệu đồng", "một ít").replace("20 triệu", "30 triệu")
    assert rows(table(old, new))[-1][2:6] == ["30000000", "unknown", "unknown", "unknown"]


def test_nothing_changed_is_no_table() -> None:
    assert comparison(compared(VINH_PHONG, PAIRS["words"])) is None


def test_sums_of_the_sheet_are_live() -> None:
    cells = cells_of(table_xlsx(amendment(), "vi"))
    formulas = {at: cell.formula for at, cell in cells.items() if cell.formula}
    first = next(int(at[1:]) for at, cell in cells.items() if cell.value == "4=1+2-3") + 1
    total = first + 6
    assert formulas[f"F{first}"] == f"SUM(C{first}:D{first})-SUM(E{first})"
    assert formulas[f"D{total}"] == f"SUM(D{first},D{first + 2},D{first + 4})"
    assert f"F{total}" not in formulas  # it does not follow, and stays as written
    off = [cell.value for at, cell in cells.items() if cell.formula and at == f"I{total}"]
    assert off == ["-2000000"]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(edited_plans())
def test_every_row_adds_up_or_is_marked(plan: Edited) -> None:
    found = comparison(compared(dumped(plan.old), dumped(plan.new)))
    if found is None:
        return
    for row in found.rows:
        before, rise, fall, after = (
            (cell.value or 0) if isinstance(cell, Figure) else 0 for cell in row.cells[2:6]
        )
        is_marked = isinstance(row.cells[5], Figure) and row.cells[5].doubtful
        assert is_marked == (before + rise - fall != after)
    assert found.rows[-1].kind == "total"


@pytest.mark.office
@OFFICE
@pytest.mark.parametrize("name", ["amendment", "379-397", "moved", "dropped-money"])
def test_a_spreadsheet_program_comes_to_the_same(name: str, tmp_path: Path) -> None:
    whole = amendment() if name == "amendment" else None
    if name == "dropped-money":
        plan = ISSUED.read_text("utf-8")
        start = plan.index("  - id: truyen-thong")
        whole = table(plan, plan[:start] + plan[plan.index("budget:\n  total") :])
    whole = whole or table(VINH_PHONG, PAIRS[name])
    data = table_xlsx(whole, "vi")
    shown = recalculated(without_stored_values(data), tmp_path)
    stored = cells_of(data)
    for at, cell in stored.items():
        if cell.formula:
            text = shown[int(at[1:]) - 1][ord(at[0]) - ord("A")].strip().removesuffix(" (*)")
            assert Decimal(text.replace(".", "")) == Decimal(cell.value), at
    assert len(body(shown)) == len(whole.rows)


@pytest.mark.office
@OFFICE
def test_a_word_processor_shows_every_word(tmp_path: Path) -> None:
    path = tmp_path / "sua-doi.docx"
    path.write_bytes(table_docx(amendment(), "vi"))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    call = ["soffice", "--headless", profile, "--convert-to", "txt:Text (encoded):UTF8"]
    subprocess.run(
        [*call, "--outdir", str(tmp_path), str(path)], check=True, capture_output=True, timeout=300
    )
    text = path.with_suffix(".txt").read_text("utf-8-sig")
    for words in ("Đã ban hành", "Sau sửa đổi", "4=1+2-3", "Lý do", "Truyền thông về giảm nghèo"):
        assert words in text


def test_the_column_of_reasons_is_empty_and_wide_enough_to_write_in() -> None:
    document = docx.Document(io.BytesIO(table_docx(amendment(), "vi")))
    (grid,) = document.tables
    cells = grid.columns[6].cells
    assert [cell.text for cell in cells[:2]] == ["Lý do", "C"]
    assert {cell.text for cell in cells[2:]} == {""}
    assert cells[0].width.pt > 100
