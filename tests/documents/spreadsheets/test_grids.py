"""Tables inside documents, and what must hold for every table."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from gnbv_cli.documents.spreadsheets.allocation import Allocation
from gnbv_cli.documents.spreadsheets.csv_file import _separator
from gnbv_cli.documents.spreadsheets.grid import Span, grid_of_rows
from gnbv_cli.documents.spreadsheets.outline import mark_of, named
from gnbv_cli.documents.spreadsheets.reading import read_allocation, read_allocations, read_file
from gnbv_cli.review.review import review_text
from gnbv_cli.written.names import folded

TABLES = sorted((Path(__file__).parent / "tables").glob("*.csv"))
ROWS = [
    ["TT", "Nội dung", "Kinh phí (triệu đồng)", "", "", "Đơn vị chủ trì"],
    ["", "", "Tổng", "NSTW", "NSĐP", ""],
    ["1", "Dự án 2: Sinh kế", "857,7", "745,4", "112,3", "Phòng Kinh tế"],
    ["", "Tổng cộng", "857,7", "745,4", "112,3", ""],
]
SPANS = [Span(0, 0, 1, 0), Span(0, 1, 1, 1), Span(0, 2, 0, 4), Span(0, 5, 1, 5)]
SOURCES = {"central": "745,4 triệu đồng", "local": "112,3 triệu đồng"}


@pytest.mark.parametrize("spans", [SPANS, []])
def test_a_table_of_a_document(spans: list[Span]) -> None:
    found = read_allocation(grid_of_rows(ROWS, 40, spans=spans))
    assert found is not None
    assert found.budget == {"total": "857,7 triệu đồng", "sources": SOURCES}
    assert [project["lead"] for project in found.projects] == ["Phòng Kinh tế"]


def test_the_unit_may_stand_above_the_table() -> None:
    rows = [["Nội dung", "Tổng cộng"], ["Dự án 6: Truyền thông", "18"], ["Khác", "x"]]
    grid = grid_of_rows(rows, 7, above=["II. KINH PHÍ", "Đơn vị tính: triệu đồng"])
    found = read_allocation(grid)
    assert found is not None
    assert found.projects[0]["budget"] == {"total": "18 triệu đồng"}
    assert [(line.row, line.text) for line in found.unplaced] == [(9, "Khác"), (9, "x")]


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [[]],
        [["", ""], ["", ""]],
        [["Họ tên", "Ấp"], ["Hộ số 1", "3"]],
        [["TT", "Nội dung", "Đơn vị"], ["1", "Kiểm tra", "Phòng Kinh tế"]],
        [["TT", "Chỉ tiêu", "Số hộ"], ["1", "Hộ nghèo", "12"]],
        [["TT", "Nội dung", "Tổng cộng"]],
        [["Dự án 2: Sinh kế", "857,7 triệu đồng"]],
    ],
)
def test_what_is_no_allocation(rows: list[list[str]]) -> None:
    assert read_allocation(grid_of_rows(rows)) is None


def everything(tables: tuple[Allocation, ...]) -> str:
    parts = [
        [t.projects, t.policies, t.budget, t.funding_sources, t.units]
        + [line.text for line in (*t.above, *t.unplaced)]
        for t in tables
    ]
    return yaml.safe_dump(parts, allow_unicode=True, width=10**6)


@pytest.mark.parametrize("file", TABLES, ids=lambda file: file.stem)
def test_nothing_is_lost(file: Path) -> None:
    """Every figure and every word below the heads stands somewhere in what is read."""
    tables = read_file(file)
    found = everything(tables)
    words, digits = folded(found.replace("\n", " ")), re.sub(r"[^0-9A-Za-z]", "", found)
    text = file.read_text("utf-8")
    rows = list(csv.reader(io.StringIO(text), delimiter=_separator(text)))
    heads = max(at for at, row in enumerate(rows) if {"TT", "STT", "Số TT"} & set(row) or not at)
    for row in rows[heads + 4 :]:
        for cell in row[1:] if mark_of(row[0]) else row:
            name = named("", cell).name
            if re.fullmatch(r"[0-9.,]+", cell):
                shortest = re.sub(r"[.,]0+$", "", cell)
                assert re.sub("[.,]", "", shortest) in digits or shortest == "0", cell
            elif not mark_of(cell) and not re.match(_SAID_OTHERWISE, folded(name)):
                assert folded(name) in words, cell


_SAID_OTHERWISE = (
    r"(?:tong|cong|trong do|nstw|nsdp|ngan sach|von|bang chu|so tien bang chu|tt|stt|\Z)"
)


@pytest.mark.parametrize("file", TABLES, ids=lambda file: file.stem)
def test_it_is_a_plan(file: Path) -> None:
    """No finding about the form of the file: what is read has the keys and kinds of a plan."""
    for table in read_file(file):
        plan: dict[str, Any] = {
            "gnbv": "1",
            "document": {"title": "Kế hoạch", "year": "2026"},
            **{key: value for key, value in table._asdict().items() if key in _KEYS and value},
        }
        review = review_text(yaml.safe_dump(plan, allow_unicode=True), "plan.yaml")
        form = [str(f) for f in review.findings if f.finding.code.startswith(("SCH", "FIL"))]
        assert form == []


_KEYS = ("projects", "policies", "budget", "funding_sources", "units")


def test_several_tables_of_one_grid() -> None:
    rows = [*ROWS, ["", "", "", "", "", ""], *ROWS]
    assert len(list(read_allocations(grid_of_rows(rows)))) == 2
