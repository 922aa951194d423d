"""TGT: figures in running words, parts in brackets, the wrong way, deadlines."""

from __future__ import annotations

import json

import pytest

from gnbv_cli.review.review import review_text
from tests.rules.test_examples import laid_over


def found(fragment: str, code: str) -> list[tuple[str, str]]:
    """The words that the findings of a rule stand on, each with its severity."""
    text = laid_over(fragment)
    return [
        (text[each.location.start : each.location.end], each.finding.severity)
        for each in review_text(text, "plan.yaml").findings
        if each.finding.code == code
    ]


def section(words: str) -> str:
    text = json.dumps(f"Năm 2026: {words}.", ensure_ascii=False)
    return f"sections: [{{heading: TÌNH HÌNH, text: {text}}}]\n"


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("giảm từ 27,73% đầu năm xuống còn 21,74% vào cuối năm 2026 (giảm 6,99 điểm phần trăm)",
         [("giảm 6,99 điểm phần trăm", "error")]),
        ("giảm từ 27,73% đầu năm xuống còn 21,74% cuối năm 2026 (giảm 5,99 điểm phần trăm)", []),
        ("giảm từ 27,73% xuống còn 21,74% (giảm 6 điểm phần trăm)", []),
        ("giảm 80 hộ (từ 412 hộ xuống còn 323 hộ)", [("giảm 80 hộ", "error")]),
        ("giảm 89 hộ (từ 412 hộ xuống còn 323 hộ)", []),
        ("tăng từ 18% xuống còn 20%", [("từ 18% xuống còn 20%", "error")]),
        ("nâng từ 1.200 hộ lên 1.100 hộ", [("từ 1.200 hộ lên 1.100 hộ", "error")]),
        ("hộ nghèo từ 8% xuống còn 6%, tỷ lệ hộ cận nghèo giảm 3 điểm phần trăm", []),
        ("giảm từ 18% xuống còn 14%, bình quân mỗi năm giảm 2 điểm phần trăm", []),
        ("giảm từ 8% xuống còn 6%, giảm 3 điểm phần trăm so với năm 2024", []),
        ("ưu tiên thôn có tỷ lệ từ 10% đến 15%, giảm 3 điểm phần trăm", []),
        ("398/412 hộ, chiếm 69,60%", [("398/412 hộ, chiếm 69,60%", "error")]),
        ("398/412 hộ, chiếm 96,60%", []),
        ("69,6% (398/412 hộ)", [("69,6% (398/412", "error")]),
        ("xã có 412 hộ nghèo; 398 hộ dân tộc thiểu số, chiếm 69,60% tổng số hộ nghèo",
         [("chiếm 69,60% tổng số hộ nghèo", "warning")]),
        ("xã có 412 hộ nghèo; 398 hộ dân tộc thiểu số, chiếm 96,6% tổng số hộ nghèo", []),
        ("từ 500 hộ nghèo còn 412 hộ nghèo; 398 hộ, chiếm 80% tổng số hộ nghèo", []),
        ("xã có 1.486 hộ, 412 hộ nghèo, chiếm 27,73%", []),
        ("số 12/2025 và 5/10 người, đạt khoảng một nửa", []),
    ],
)  # fmt: skip
def test_figures_in_running_words(words: str, marked: list[tuple[str, str]]) -> None:
    assert found(section(words), "TGT015") == marked


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("hỗ trợ 26 hộ (xây mới 15 hộ, sửa chữa 09 hộ)", True),
        ("hỗ trợ 26 hộ (xây mới 15 hộ, sửa chữa 11 hộ)", False),
        ("hỗ trợ 26 hộ (trong đó xây mới 15 hộ, sửa chữa 9 hộ)", False),
        ("hỗ trợ 26 hộ (xây mới 15 hộ và các hộ khác)", False),
        ("có 12 thôn (07 thôn vùng cao và 04 thôn vùng thấp)", True),
        ("có 12 thôn, bản (07 thôn, 04 bản)", False),
        ("có 412 hộ (dân tộc thiểu số 398 hộ, cận nghèo 20 hộ)", False),
        ("mở 04 lớp (mỗi lớp 30 người, 10 lớp)", False),
        ("có 90 hộ (năm 2025 80 hộ, năm 2024 70 hộ)", False),
        ("giao 100 đồng (tỉnh 60 đồng, xã 30 đồng)", False),
        ("gồm 3 lớp (lớp 1, lớp 2)", False),
    ],
)
def test_parts_in_brackets(words: str, wrong: bool) -> None:
    assert bool(found(section(words), "TGT016")) is wrong


def target(**fields: str) -> str:
    stated = {"indicator": "Giảm tỷ lệ hộ nghèo", "unit": "%", "baseline": "8", "value": "6",
              "deadline": "31/12/2026", "owner": "Phòng Kinh tế xã"} | fields  # fmt: skip
    return f"targets: [{json.dumps(stated, ensure_ascii=False)}]\n"


@pytest.mark.parametrize(
    ("indicator", "baseline", "value", "wrong"),
    [
        ("Nâng tỷ lệ lao động qua đào tạo", "52,4", "49,5", True),
        ("Nâng tỷ lệ lao động qua đào tạo", "49,5", "52,4", False),
        ("Tăng số lao động có việc làm", "500", "50", False),
        ("Tăng thêm số hộ", "50", "40", False),
        ("Giảm tỷ lệ hộ nghèo", "8", "9", True),
        ("Giảm số hộ nghèo", "412", "89", False),
        ("Tỷ lệ hộ nghèo", "6", "8", False),
        ("Giảm tỷ lệ hộ nghèo", "8", "8 - 9", False),
    ],
)
def test_the_way_that_a_target_goes(indicator: str, baseline: str, value: str, wrong: bool) -> None:
    fragment = target(indicator=indicator, baseline=baseline, value=value)
    assert bool(found(fragment, "TGT017")) is wrong


@pytest.mark.parametrize(
    ("deadline", "wrong"),
    [("30/6/2027", True), ("31/12/2025", True), ("Quý IV/2026", False), ("Hằng năm", False),
     ("2025 - 2026", False)],
)  # fmt: skip
def test_deadlines(deadline: str, wrong: bool) -> None:
    assert bool(found(target(deadline=deadline), "TGT018")) is wrong


def test_a_target_alone_without_a_deadline() -> None:
    with_day = ", ".join(
        f"{{indicator: Số lớp thứ {n}, unit: lớp, baseline: 1, value: 2, owner: Phòng Kinh tế xã, "
        "deadline: 31/12/2026}"
        for n in ("nhất", "hai", "ba")
    )
    without = (
        "{indicator: Tỷ lệ hộ nghèo, unit: '%', baseline: 8, value: 6, owner: Phòng Kinh tế xã}"
    )
    assert found(f"targets: [{with_day}, {without}]\n", "TGT004") == [("Tỷ lệ hộ nghèo", "note")]
    assert found(f"targets: [{without}]\n", "TGT004") == []


@pytest.mark.parametrize(
    "words",
    ["từ 1% " * 500, "1/2 " * 1000 + "%", "(" * 3000, "chiếm 1% số hộ " * 300, "5 hộ (" * 500],
)
def test_hostile_words(words: str) -> None:
    assert found(section(words), "FIL001") == []


@pytest.mark.parametrize(
    ("words", "lacking"),
    [
        ("Nâng tỷ lệ lao động có việc làm từ 75% năm 2025 lên 80%", False),
        ("Nâng tỷ lệ lao động có việc làm từ 75% (năm 2025) lên 80%", False),
        ("Nâng tỷ lệ lao động có việc làm lên 80% năm 2026", True),
    ],
)
def test_a_share_with_its_year_is_a_baseline(words: str, lacking: bool) -> None:
    fragment = f"targets: [{{text: '{words}', owner: Phòng Kinh tế xã}}]\n"
    assert bool(found(fragment, "TGT002")) is lacking
