"""Workbooks of several shapes, made for the tests."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import xlsxwriter


def written(fill: Callable[[Any], None]) -> bytes:
    """A workbook that `fill` puts sheets into, without stored values but those it gives."""
    file = io.BytesIO()
    workbook = xlsxwriter.Workbook(file, {"in_memory": True})
    fill(workbook)
    workbook.close()
    return file.getvalue()


def sheet_of(workbook: Any, rows: Sequence[Sequence[object]], name: str = "Biểu 1") -> Any:
    sheet = workbook.add_worksheet(name)
    for at, row in enumerate(rows):
        for column, value in enumerate(row):
            if value is not None:
                sheet.write(at, column, value)
    return sheet


def merged_heads(workbook: Any) -> None:
    """Two rows of heads, merged; numbers stored as numbers; a total on top with formulas."""
    sheet = workbook.add_worksheet("Phân bổ")
    sheet.merge_range("A1:F1", "PHÂN BỔ KINH PHÍ NĂM 2026")
    sheet.write("F2", "Đơn vị tính: triệu đồng")
    for span, text in (("A3:A4", "TT"), ("B3:B4", "Nội dung"), ("C3:C4", "Tổng cộng"),
                       ("D3:E3", "Trong đó"), ("F3:F4", "Ghi chú")):  # fmt: skip
        sheet.merge_range(span, text)
    sheet.write_row("D4", ["NSTW", "NSĐP"])
    sheet.write_row("A5", ["A", "B", "1=2+3", 2, 3, "C"])
    sheet.write("B6", "TỔNG CỘNG")
    sheet.write_formula("C6", "=SUM(D6:E6)", None, 1254.7)
    sheet.write_formula("D6", "=D7+D8", None, 1090.4)
    sheet.write_formula("E6", "=E7+E8", None, 164.3)
    sheet.write_row("A7", [1, "Dự án 2: Đa dạng hóa sinh kế", 857.7, 745.4, 112.3])
    sheet.write_row("A8", [2, "Dự án 3: Hỗ trợ phát triển sản xuất", 397, 345, 52, "Đợt 1"])


def stale_formulas(workbook: Any) -> None:
    """Stored values that the formulas no longer give, some missing, some not worked out here."""
    rows: list[list[object]] = [
        ["ĐVT: đồng"],
        ["STT", "Nội dung", "Tổng cộng", "NSTW", "NSĐP"],
        [1, "Dự án 2", None, 745_400_000, 112_300_000],
        [2, "Dự án 3", None, 345_000_000, 52_000_000],
        [3, "Dự án 7", None, 71_016_000, 8_300_000],
        ["", "Tổng cộng"],
    ]
    sheet = sheet_of(workbook, rows)
    sheet.write_formula("C3", "=D3+E3", None, 857_700_000)
    sheet.write_formula("C4", "=SUM(D4:E4)", None, 379_000_000)
    sheet.write_formula("C5", "=ROUND(D5+E5,-3)", None, "")
    sheet.write_formula("C6", "=SUBTOTAL(9,C3:C5)", None, 1_316_016_000)
    sheet.write_formula("D6", '=SUMIF(A3:A5,">0",D3:D5)', None, 1_161_416_000)
    sheet.write_formula("E6", "=E6+1", None, 172_600_000)


def indents(workbook: Any) -> None:
    """Levels by the indents of cells, sources as heads, no column of numbers."""
    sheet = workbook.add_worksheet("Sheet1")
    sheet.write_row(
        "A1", ["Danh mục dự án (ĐVT: triệu đồng)", "Tổng số", "Vốn ĐTPT", "Vốn sự nghiệp"]
    )
    looks = [workbook.add_format({"indent": indent}) for indent in range(3)]
    rows = [
        (0, "Phát triển sản xuất", [379.5, 100, 279.5]),
        (1, "Nông nghiệp", [279.5, 0, 279.5]),
        (2, "Giống cây trồng", [79.5, 0, 79.5]),
        (2, "Tập huấn", [200, 0, 200]),
        (1, "Dinh dưỡng", [100, 100, 0]),
        (0, "Truyền thông", ["-", "-", "-"]),
    ]
    for at, (indent, name, amounts) in enumerate(rows, start=1):
        sheet.write(at, 0, name, looks[indent])
        sheet.write_row(at, 1, amounts)


def hidden(workbook: Any) -> None:
    """A hidden row, a hidden column, a hidden sheet with a table, a sheet without one."""
    sheet_of(workbook, [["Danh sách"], ["Họ tên", "Ấp"], ["Hộ số 1", "Ấp 3"]], "Danh sách hộ")
    rows: list[list[object]] = [
        ["Đơn vị: nghìn đồng"],
        ["TT", "Nội dung", "Kinh phí", "NSTW", "NSĐP"],
        ["I", "Dự án 2: Sinh kế", 857_700, 745_400, 112_300],
        ["II", "Dự án 3: Sản xuất", 397_000, 345_000, 52_000],
        ["Tổng cộng", None, 1_254_700, 1_090_400, 164_300],
    ]
    sheet = sheet_of(workbook, rows, "Biểu 02")
    sheet.set_row(3, None, None, {"hidden": True})
    sheet.set_column("E:E", None, None, {"hidden": True})
    sheet_of(workbook, [*rows[:2], ["I", "Dự án 6: Truyền thông", 18, 18, 0]], "Nháp").hide()


def shown_in_millions(workbook: Any) -> None:
    """Numbers that are shown in millions by their format, under the unit of what is shown."""
    sheet = sheet_of(workbook, [["ĐVT: triệu đồng"], ["TT", "Nội dung", "Tổng cộng", "NSTW"]])
    millions = workbook.add_format({"num_format": "#,##0.0,,"})
    sheet.write_row("A3", ["1", "Dự án 2: Sinh kế"])
    sheet.write_number("C3", 857_700_000, millions)
    sheet.write_number("D3", 745_400_000, millions)
    sheet.write_row("A4", ["2", "Dự án 6: Truyền thông", 18, 0.1 + 0.2])


def texts_and_joined_cells(workbook: Any) -> None:
    """Numbers stored as texts, one of them malformed; one amount for two rows; a stray word."""
    rows: list[list[object]] = [
        ["Đơn vị tính: đồng"],
        ["TT", "Nội dung", "Tổng cộng", "NSTW", "NSĐP", "Đơn vị thực hiện", "Mã số"],
        [
            "1",
            "Dự án 7: Nâng cao năng lực",
            "79.316.000",
            "71.016.000",
            "8.300.000",
            "Phòng Kinh tế",
        ],
        ["a)", "Tiểu dự án 1: Năng lực", None, None, None, None, "TDA1"],
        ["b)", "Tiểu dự án 2: Giám sát"],
        ["", "Cộng", "1.334.016.000", "1.161.416.000", "172.6000.000"],
        [],
        ["", "NGƯỜI LẬP BIỂU", None, None, "CHỦ TỊCH"],
    ]
    sheet = sheet_of(workbook, rows)
    sheet.merge_range("C4:C5", "79.316.000")


def recalculated(workbook: Any) -> None:
    """Formulas without stored values; those of a program that works them out are right."""
    rows: list[list[object]] = [
        ["ĐVT: đồng"],
        ["STT", "Nội dung", "Tổng cộng", "NSTW", "NSĐP"],
        [1, "Dự án 2", None, 745_400_000, 112_300_000],
        [2, "Dự án 3", None, 345_000_000, 52_000_000],
        [3, "Dự án 7", None, 71_016_000.4, 8_300_000.1],
        ["", "Tổng cộng"],
    ]
    sheet = sheet_of(workbook, rows)
    for row in (3, 4, 5):
        sheet.write_formula(f"C{row}", f"=ROUND(SUM(D{row}:E{row}),0)", None, "")
    for column in "CDE":
        sheet.write_formula(f"{column}6", f"=ROUND(SUBTOTAL(9,{column}3:{column}5),0)", None, "")


WORKBOOKS: dict[str, Callable[[Any], None]] = {
    "merged-heads": merged_heads,
    "stale-formulas": stale_formulas,
    "recalculated": recalculated,
    "indents": indents,
    "hidden": hidden,
    "shown-in-millions": shown_in_millions,
    "texts-and-joined-cells": texts_and_joined_cells,
}


def saved(name: str, folder: Path) -> Path:
    """One of the workbooks as a file."""
    path = folder / f"{name}.xlsx"
    path.write_bytes(written(WORKBOOKS[name]))
    return path
