"""Several tables of one file, joined."""

from __future__ import annotations

from pathlib import Path

from gnbv_cli.documents.spreadsheets.joining import joined
from gnbv_cli.documents.spreadsheets.reading import read_file

TABLES = Path(__file__).parent / "tables"

TEXT = """\
ĐVT: đồng,,
TT,Nội dung,Tổng cộng,NSTW
1,Dự án 7: Nâng cao năng lực,79316000,71016000
a,Tiểu dự án 1: Năng lực,79316000,71016000
b,Tiểu dự án 2: Giám sát,(trong Tiểu dự án 1),
,Tổng cộng,79316000,71016000
"""


def test_one_table_stays_as_it_is() -> None:
    tables = read_file(TABLES / "01-one-row-of-heads.csv")
    assert joined(tables) is tables[0]


def test_projects_one_after_the_other(tmp_path: Path) -> None:
    path = tmp_path / "bieu.csv"
    path.write_text(TEXT + TEXT.replace("Tổng cộng,NSTW", "Tổng số,NSĐP"), "utf-8")
    found = joined(read_file(path))
    assert [project["id"] for project in found.projects] == ["da7", "da7-2"]
    budgets = [project["subprojects"][1]["budget"] for project in found.projects]
    assert [budget["included_in"] for budget in budgets] == [
        "projects.da7.tda1",
        "projects.da7-2.tda1",
    ]
    assert found.budget == {"total": "79.316.000 đồng", "sources": {"central": "71.016.000 đồng"}}
    assert list(found.funding_sources) == ["central", "local"]
    assert [(line.row, line.text) for line in found.unplaced] == [
        (12, "budget.total: 79.316.000 đồng; budget.sources.local: 71.016.000 đồng")
    ]
    assert [words.vi for words in found.remarks] == [
        "Tệp có 2 biểu phân bổ (bieu, bieu): các dự án được ghi nối tiếp nhau",
        "Biểu 'bieu' có tổng riêng ở hàng 12, để ở phần chưa xếp; tổng của kế hoạch lấy từ"
        " hàng 6 của biểu 'bieu'",
    ]
