"""A Word file, printed by gnbv or made by hand, becomes the plan that its text becomes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from docx import Document

from gnbv_cli.documents.docx import render_docx
from gnbv_cli.documents.importing.document import import_document
from gnbv_cli.documents.outline import outline
from gnbv_cli.documents.reading.source import read_document
from gnbv_cli.documents.text import render_text
from gnbv_cli.plan.reading import read_plan
from gnbv_cli.written.source import Source
from tests.documents.importing.shape import imported, plan_of, shape

ROOT = Path(__file__).parents[3]
PLANS = [
    ROOT / "plan.yaml",
    ROOT / "tests" / "plans" / "ok" / "an-binh.yaml",
    ROOT / "tests" / "plans" / "err" / "tan-son.yaml",
]


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_the_word_file_of_a_plan_becomes_what_its_text_becomes(path: Path, tmp_path: Path) -> None:
    plan = read_plan(Source(path.read_text("utf-8"))).plan
    assert plan is not None
    lines = outline(plan)
    file = tmp_path / "ke-hoach.docx"
    file.write_bytes(render_docx(lines))
    made = import_document(read_document(file))
    assert made.text() == imported(render_text(lines)).text()
    assert made.unplaced == 0


def _table(document: Any, rows: list[tuple[str, ...]]) -> Any:
    table = document.add_table(len(rows), len(rows[0]))
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            table.cell(at, column).text = text
    return table


def _lines(cell: Any, *lines: str) -> None:
    cell.text = lines[0]
    for line in lines[1:]:
        cell.add_paragraph(line)


def test_letterhead_allocation_targets_and_signature_as_tables(tmp_path: Path) -> None:
    document = Document()
    head = document.add_table(1, 2)
    _lines(head.cell(0, 0), "ỦY BAN NHÂN DÂN", "XÃ MẪU C", "Số: 15/KH-UBND")
    _lines(head.cell(0, 1), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
    head.cell(0, 1).add_paragraph("Mẫu C, ngày 12 tháng 4 năm 2026")
    for text in (
        "KẾ HOẠCH",
        "Phân bổ kinh phí giảm nghèo bền vững năm 2026",
        "Ủy ban nhân dân xã Mẫu C ban hành Kế hoạch như sau:",
        "I. PHÂN BỔ KINH PHÍ",
        "Tổng kinh phí: 460 triệu đồng, phân bổ theo biểu sau:",
        "Đơn vị tính: Triệu đồng",
    ):
        document.add_paragraph(text)
    money = _table(
        document,
        [
            ("TT", "Nội dung", "Tổng cộng", "Trong đó", ""),
            ("", "", "", "NSTW", "NSĐP"),
            ("", "TỔNG CỘNG", "460", "400", "60"),
            ("1", "Dự án 2: Đa dạng hóa sinh kế", "230", "200", "30"),
            ("2", "Dự án 3: Hỗ trợ phát triển sản xuất", "230", "200", "30"),
            ("2.1", "Tiểu dự án 1: Nông nghiệp", "138", "120", "18"),
            ("2.2", "Tiểu dự án 2: Dinh dưỡng", "92", "80", "12"),
        ],
    )
    money.cell(0, 3).merge(money.cell(0, 4))
    for column in range(3):
        money.cell(0, column).merge(money.cell(1, column))
    document.add_paragraph("II. CHỈ TIÊU")
    _table(
        document,
        [
            ("TT", "Chỉ tiêu", "ĐVT", "Kế hoạch 2026"),
            ("1", "Số hộ thoát nghèo", "hộ", "20"),
            ("2", "Số lao động được đào tạo", "người", "15"),
        ],
    )
    document.add_paragraph("Trên đây là Kế hoạch phân bổ kinh phí năm 2026./.")
    end = document.add_table(1, 2)
    _lines(end.cell(0, 0), "Nơi nhận:", "- Như trên;", "- Lưu: VT.")
    _lines(end.cell(0, 1), "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Họ và tên")
    path = tmp_path / "ke-hoach.docx"
    document.save(str(path))

    made = import_document(read_document(path))
    plan = plan_of(made)
    both = {"sources.central": "200 triệu đồng", "sources.local": "30 triệu đồng"}
    assert made.unplaced == 0
    assert plan.document.issuer == "Ủy ban nhân dân xã Mẫu C"
    assert (plan.document.number, plan.document.place) == ("15/KH-UBND", "Mẫu C")
    assert shape(plan)["budget"] == {
        "total": "460 triệu đồng",
        "sources.central": "400 triệu đồng",
        "sources.local": "60 triệu đồng",
    }
    two, three = shape(plan)["projects"]
    assert two["budget"] == three["budget"] == {"total": "230 triệu đồng", **both}
    assert [(part["name"], part["budget"]["total"]) for part in three["parts"]] == [
        ("Nông nghiệp", "138 triệu đồng"),
        ("Dinh dưỡng", "92 triệu đồng"),
    ]
    assert [(each.indicator, each.unit, each.value) for each in plan.targets] == [
        ("Số hộ thoát nghèo", "hộ", "20"),
        ("Số lao động được đào tạo", "người", "15"),
    ]
    assert plan.recipients == ["Như trên", "Lưu: VT"]
    assert plan.signature is not None
    assert plan.signature.names == ["Họ và tên"]
