"""Tables of a document: those of money become budgets, all others stay word for word."""

from __future__ import annotations

import pytest

from gnbv_cli.documents.importing.document import import_document
from gnbv_cli.documents.importing.imported import Imported
from gnbv_cli.documents.reading.parts import SourceDocument, SourceLine, SourceTable
from tests.documents.importing.shape import plan_of, shape

Row = tuple[str, ...]
DATES: tuple[Row, ...] = (("TT", "Việc", "Hạn"), ("1", "Rà soát hộ nghèo", "30/6"))
HOUSEHOLDS: tuple[Row, ...] = (
    ("TT", "Thôn", "Tổng số hộ", "Hộ nghèo năm 2025", "Hộ nghèo năm 2026"),
    ("1", "Thôn 1", "200", "20", "15"),
    ("2", "Thôn 2", "150", "15", "10"),
)
TARGETS: tuple[Row, ...] = (
    ("TT", "Chỉ tiêu", "ĐVT", "Thực hiện 2025", "Kế hoạch 2026"),
    ("I", "Giảm nghèo", "", "", ""),
    ("1", "Tỷ lệ hộ nghèo", "%", "5,2", "4,0"),
    ("2", "Lao động được đào tạo", "người", "100", "120"),
)


def _imported(above: str, rows: tuple[Row, ...], below: str = "") -> Imported:
    lines = [f"{part}" for part in ("KẾ HOẠCH", "Giảm nghèo", *above.splitlines())]
    parts: list[SourceLine | SourceTable] = [
        SourceLine(text, line) for line, text in enumerate(lines, start=1)
    ]
    parts.append(SourceTable(rows, len(lines) + 1, ()))
    parts += [SourceLine(text, 50 + line) for line, text in enumerate(below.splitlines())]
    return import_document(SourceDocument(tuple(parts)))


def _whole(rows: tuple[Row, ...]) -> str:
    return "\n".join("\t".join(row) for row in rows)


@pytest.mark.parametrize("rows", [DATES, HOUSEHOLDS, TARGETS])
@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("I. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế\n- Chủ trì.", "2. Trạm Y tế\n- Phối hợp."),
        ("I. CHẾ ĐỘ BÁO CÁO\nBáo cáo theo biểu:", "Gửi trước ngày 15."),
        ("I. NỘI DUNG\na) Việc thứ nhất\n- Chi tiết:", "b) Việc thứ hai"),
        ("I. CHÍNH SÁCH\n1. Chính sách y tế\n- Chủ trì: Trạm Y tế", ""),
        ("I. NỘI DUNG\n1. Dự án 2: Sinh kế\n- Nội dung:\n+ Việc a", "+ Việc b"),
        ("I. MỤC TIÊU\n- a\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", ""),
    ],
)
def test_a_table_that_is_not_of_money_is_kept(
    above: str, below: str, rows: tuple[Row, ...]
) -> None:
    made = _imported(above, rows, below)
    plan = plan_of(made)
    assert [str(each.text) for each in plan.unplaced] == [_whole(rows)]
    assert made.amounts == 0


def test_projects_called_by_their_numbers_alone_are_told_apart() -> None:
    rows = (
        ("TT", "Nội dung", "Tổng", "NSTW", "NSĐP"),
        ("1", "Dự án 2", "230", "200", "30"),
        ("2", "Dự án 3", "230", "200", "30"),
        ("", "Cộng", "460", "400", "60"),
    )
    plan = plan_of(_imported("I. KINH PHÍ\nĐơn vị tính: triệu đồng", rows))
    money = {
        "total": "230 triệu đồng",
        "sources.central": "200 triệu đồng",
        "sources.local": "30 triệu đồng",
    }
    assert shape(plan)["projects"] == [
        {"name": "Dự án 2", "number": "2", "budget": money},
        {"name": "Dự án 3", "number": "3", "budget": money},
    ]


def test_projects_of_one_name_and_two_numbers_are_told_apart() -> None:
    rows = (("TT", "Nội dung", "Kinh phí"), ("1", "Dự án 3: Sinh kế", "230"))
    above = "I. NỘI DUNG\n1. Dự án 2: Sinh kế\n- Chủ trì: Phòng Kinh tế\nII. BIỂU\nĐVT: triệu đồng"
    plan = plan_of(_imported(above, rows))
    assert [(str(each.number), each.budget is not None) for each in plan.projects] == [
        ("2", False),
        ("3", True),
    ]


def test_the_unit_above_a_table_is_kept_with_it() -> None:
    rows = (("Nguồn vốn", "Số tiền"), ("Ngân sách trung ương", "450"))
    plan = plan_of(_imported("I. KINH PHÍ\nĐơn vị tính: triệu đồng", rows))
    assert [str(each.text) for each in plan.unplaced] == [
        f"Đơn vị tính: triệu đồng\n{_whole(rows)}"
    ]


def test_a_chapter_below_a_part_counts_its_entries_anew() -> None:
    above = "Phần I\nKẾ HOẠCH NĂM 2026\nI. MỤC TIÊU\n- a\nII. TỔ CHỨC THỰC HIỆN\n"
    made = _imported(f"{above}1. Phòng Kinh tế\n- Chủ trì.\n2. Trạm Y tế\n- Phối hợp.", DATES)
    assert [str(each.number) for each in plan_of(made).organisation] == ["1", "2"]
    assert made.unplaced == 1
