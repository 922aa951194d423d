"""The Word sheet to file: everything that was found, and room for the answers."""

from __future__ import annotations

import io
import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest
from docx.text.paragraph import Paragraph

from gnbv_cli.reports.review_sheet import review_sheet
from gnbv_cli.review.review import Review, review_bytes, review_text
from tests.documents.test_in_libreoffice import pages

ROOT = Path(__file__).parents[2]
PLAN = ROOT / "plan.yaml"
HEADS = [
    "STT", "Vị trí trong văn bản", "Nội dung ghi", "Đề nghị", "Cơ sở",
    "Ý kiến của đơn vị soạn thảo", "Kết quả xử lý",
]  # fmt: skip


def style_of(paragraph: Paragraph) -> str:
    return str(paragraph.style.name) if paragraph.style is not None else ""


def of_plan() -> Review:
    return review_bytes(PLAN.read_bytes(), "plan.yaml")


def opened(review: Review) -> docx.document.Document:
    return docx.Document(io.BytesIO(review_sheet(review, "vi", made=None)))


def rows_of_findings(document: docx.document.Document) -> list[list[str]]:
    (table,) = (t for t in document.tables if [c.text for c in t.rows[0].cells] == HEADS)
    return [[cell.text for cell in row.cells] for row in table.rows[1:]]


def test_every_finding_has_a_row_and_room_for_its_answer() -> None:
    review = of_plan()
    rows = rows_of_findings(opened(review))
    numbered = [row for row in rows if row[0].isdigit()]
    assert [row[0] for row in numbered] == [str(n + 1) for n in range(len(review.findings))]
    assert all(row[5:] == ["", ""] for row in numbered)
    assert rows[0][0] == "Lỗi cần xử lý trước khi ký"
    (wrong,) = (row for row in numbered if "“379 triệu đồng”" in row[2])
    assert wrong[1] == "Mục IV.2.2, Dự án 3, Tiểu dự án 1"
    assert wrong[3] == "397 triệu đồng: xác định được (đảo hai chữ số liền nhau)"
    assert "Giả định: Dự án 6, Tiểu dự án 2 chưa ghi kinh phí, coi là 0 đồng" in wrong[4]
    assert "89/2025/QH15, Điều 52 khoản 1 điểm a" in wrong[4]
    assert "(Đã đối chiếu nguồn)" in wrong[4]


def test_parts_are_numbered_without_a_gap() -> None:
    heads = [p.text for p in opened(of_plan()).paragraphs if style_of(p) == "Heading 1"]
    assert [head.partition(".")[0] for head in heads] == ["I", "II", "III", "IV", "V", "VI", "VII"]
    assert heads[0] == "I. Thông tin chung"
    assert heads[-1] == "VII. Nội dung chưa kiểm tra được"


def test_no_line_of_the_file_and_no_address() -> None:
    document = opened(of_plan())
    words = [p.text for p in document.paragraphs]
    words += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert not [text for text in words if re.search(r"yaml:\d|projects\.|budget\.|sources\.", text)]


def test_an_issued_plan_is_not_simply_mended() -> None:
    text = PLAN.read_text("utf-8").replace("number: null", "number: 5/KH-UBND")
    review = review_text(text.replace("date: null", "date: 2026-04-01"), "plan.yaml")
    rows = rows_of_findings(opened(review))
    assert rows[0][0] == "Sai sót về nội dung: cần văn bản sửa đổi, thay thế"


def test_a_file_that_is_no_plan() -> None:
    rows = rows_of_findings(opened(review_text("a: [", "plan.yaml")))
    assert [row[0] for row in rows if row[0].isdigit()] == ["1"]


def test_the_same_review_gives_the_same_bytes() -> None:
    made = datetime(2026, 3, 5, 8, 7, tzinfo=UTC)
    first, second = (review_sheet(of_plan(), "vi", made=made) for _ in range(2))
    assert first == second
    paragraphs = [p.text for p in docx.Document(io.BytesIO(first)).paragraphs]
    assert any(text.startswith("Lập lúc 08 giờ 07 ngày 05/3/2026") for text in paragraphs)


@pytest.mark.office
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice (soffice)")
def test_as_an_office_program_shows_it(tmp_path: Path) -> None:
    found = pages(review_sheet(of_plan(), "vi", made=None), tmp_path)
    assert "PHIẾU RÀ SOÁT KẾ HOẠCH" in found[0]
    assert "NGƯỜI RÀ SOÁT" in found[-1]
    assert any("Kết quả xử lý" in page for page in found[2:])  # the heads are repeated
