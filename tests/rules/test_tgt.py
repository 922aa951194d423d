"""TGT: what targets tell, and what they do not."""

from __future__ import annotations

import pytest

from gnbv_cli.review.review import review_text
from gnbv_cli.written.target_words import read_target_words
from tests.rules.test_examples import laid_over

_TITLE = (
    "document: {title: Kế hoạch giảm nghèo năm 2026, issuer: Ủy ban nhân dân xã An Bình, "
    "kind: Kế hoạch, place: An Bình, number: 12/KH-UBND, date: 2026-03-20, year: 2026}\n"
)


def targets(*texts: str) -> str:
    lines = "".join(f'  - {{text: "{text}", owner: Phòng Kinh tế xã}}\n' for text in texts)
    return f"targets:\n{lines}"


def reported(fragment: str) -> list[str]:
    findings = review_text(laid_over(fragment), "plan.yaml").findings
    return [each.finding.code for each in findings if each.finding.code.startswith("TGT")]


@pytest.mark.parametrize(
    ("text", "value", "baseline"),
    [
        ("Tỷ lệ hộ nghèo giảm từ 18,6% (372/2.000 hộ) xuống còn 14,6%", ("14,6", "%"), "18,6"),
        ("62 hộ nghèo được hỗ trợ (năm 2025: 48 hộ)", ("62", "hộ"), "48"),
        ("Đầu tư 02 công trình, dài 3,2 km (năm 2025: 01 công trình)", ("02", "công trình"), "01"),
        ("100% trưởng bản (12/12 người; năm 2025: 10/12 người)", ("100", "%"), "10"),
        ("Giảm tỷ lệ hộ nghèo xuống dưới 5% (cuối năm 2025 là 7,2%)", ("5", "%"), "7,2"),
        ("Giảm 1,0 - 1,5% hộ nghèo", ("1,0", "%"), None),
        ("62 hộ (hiện có 48 hộ)", ("62", "hộ"), "48"),
    ],
)
def test_figures_in_words(text: str, value: tuple[str, str], baseline: str | None) -> None:
    words = read_target_words(text, 2026)
    assert words.value is not None
    assert (words.value.number, words.value.unit) == value
    assert (words.baseline.number if words.baseline else None) == baseline


@pytest.mark.parametrize(
    "text",
    [
        "Hoàn thành Dự án 2 trước ngày 31/12/2026 theo Quyết định số 90/QĐ-TTg",
        "Hỗ trợ trẻ em dưới 5 tuổi trong 36 tháng của giai đoạn 2021 - 2025",
        "Hỗ trợ một số mô hình",
        "Tăng tỷ lệ hộ được vay vốn vào năm 2026",
    ],
)
def test_numbers_that_are_no_figures(text: str) -> None:
    assert read_target_words(text, 2026).without_figure
    assert reported(targets(text, "Giảm tỷ lệ hộ nghèo từ 8% xuống 6%")) == ["TGT001"]


@pytest.mark.parametrize(
    "text", ["Không còn hộ nghèo là người có công", "Toàn bộ hộ nghèo có thẻ", "Xây một mô hình"]
)
def test_words_in_the_place_of_a_figure(text: str) -> None:
    assert reported(targets(text)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tỷ lệ hộ nghèo giảm từ 18,6% xuống còn 14,6%, tương ứng giảm 3 điểm phần trăm", True),
        ("Tỷ lệ hộ nghèo giảm từ 18,6% xuống còn 14,6%, tương ứng giảm 4 điểm phần trăm", False),
        ("Tỷ lệ hộ nghèo giảm từ 18,6% xuống còn 14,6%, giảm 21,5% so với năm 2025", False),
        ("Tỷ lệ hộ nghèo giảm từ 18,65% xuống còn 14,6%, giảm 4,1 điểm phần trăm", False),
        ("Tỷ lệ hộ nghèo giảm từ 14,6% xuống còn 18,6%", True),
        ("Số hộ nghèo giảm từ 1.372 hộ xuống còn 1.292 hộ, giảm 80 hộ", False),
        ("Số hộ nghèo giảm từ 372 hộ xuống còn 292 hộ, giảm 70 hộ", True),
        ("Tỷ lệ hộ nghèo 18,6% (372/2.000 hộ), còn 15% (năm 2025: 18,6%)", False),
        ("Tỷ lệ hộ nghèo 18,6% (382/2.000 hộ), còn 15% (năm 2025: 18,6%)", True),
        ("Tỷ lệ hộ nghèo 18,6% (tháng 12/2025), còn 15%", False),
    ],
)
def test_arithmetic_in_a_target(text: str, found: bool) -> None:
    assert ("TGT007" in reported(targets(text))) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("105% người nghèo có thẻ bảo hiểm y tế (năm 2025: 98%)", True),
        ("Tỷ lệ giải ngân đạt 120% (năm 2025: 95%)", True),
        ("Thu nhập bình quân tăng 120% so với năm 2025", False),
        ("Thu ngân sách đạt 110% dự toán (năm 2025: 105%)", False),
        ("Tỷ lệ hoàn thành kế hoạch đạt 120% (năm 2025: 95%)", False),
        ("100% hộ nghèo có thẻ (năm 2025: 98%)", False),
    ],
)
def test_shares(text: str, found: bool) -> None:
    assert ("TGT006" in reported(targets(text))) is found


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ("indicator: Tỷ lệ hộ nghèo, value: 106", True),
        ("indicator: Tỷ lệ hộ nghèo, value: -2", True),
        ("indicator: Giảm tỷ lệ hộ nghèo, value: -2", False),
        ("indicator: Tốc độ tăng trưởng, value: 106", False),
        ("indicator: Tỷ lệ hộ nghèo, value: nhiều", False),
    ],
)
def test_shares_in_fields(fields: str, found: bool) -> None:
    target = f'targets: [{{{fields}, unit: "%", baseline: 8, owner: Phòng Kinh tế xã}}]\n'
    assert ("TGT006" in reported(target)) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Giảm tỷ lệ hộ nghèo từ 8% xuống 6%", False),
        ("Số hộ nghèo giảm 20 hộ (năm 2025: 100 hộ)", False),
        ("30 hộ thoát nghèo (năm 2025: 20 hộ)", False),
        ("Không còn hộ nghèo", False),
        ("62 hộ nghèo được hỗ trợ sản xuất (năm 2025: 48 hộ)", True),
        ("15 hộ mới thoát nghèo được vay vốn (năm 2025: 10 hộ)", True),
        ("Nhân rộng 03 mô hình giảm nghèo (năm 2025: 02 mô hình)", True),
    ],
)
def test_a_target_of_poverty(text: str, found: bool) -> None:
    assert ("TGT008" in reported(_TITLE + targets(text))) is found
    assert "TGT008" not in reported(targets(text))  # no plan against poverty


def test_a_poverty_target_among_the_aims_in_words() -> None:
    aim = "sections: [{heading: Mục tiêu, text: Giảm tỷ lệ hộ nghèo từ 8% xuống còn 6%.}]\n"
    past = "sections: [{heading: Thực trạng, text: Tỷ lệ hộ nghèo năm 2025 là 8%.}]\n"
    other = targets("Dạy nghề cho 20 lao động (năm 2025: 10 lao động)")
    assert reported(_TITLE + other + aim) == []
    assert reported(_TITLE + other + past) == ["TGT008"]


def test_a_plan_without_targets_is_told_once() -> None:
    assert reported(f"{_TITLE}targets: []\n") == ["TGT009"]
    assert reported(f"{_TITLE}targets: [[a]]\n") == []  # what was there could not be read


def test_an_owner_or_a_day_for_all_stands_in_the_section() -> None:
    target = "targets: [Giảm tỷ lệ hộ nghèo từ 8% xuống 6%]\n"
    section = "sections: [{heading: Chỉ tiêu (Phòng Kinh tế theo dõi), part: targets}]\n"
    duty = (
        "organisation: [{unit: Phòng Kinh tế xã, "
        "duties: [Theo dõi, tổng hợp kết quả thực hiện các chỉ tiêu.]}]\n"
    )
    assert reported(target) == ["TGT003"]
    assert reported(target + section) == []
    assert reported(target + duty) == []


@pytest.mark.parametrize("text", ["9" * 6000, "1%" * 3000, "từ 1 " * 3000, "(" * 3000 + "1%"])
def test_hostile_figures(text: str) -> None:
    assert "FIL001" not in reported(targets(text))
