"""LAW: what is and what is not a fault of basis, period and level."""

from __future__ import annotations

from unicodedata import normalize

import pytest

from gnbv_cli.review.review import review_text
from tests.rules.test_examples import laid_over

_NATIONAL = "Chương trình mục tiêu quốc gia: "
_CARRIED = f"{_NATIONAL}kinh phí năm 2025 chuyển nguồn sang năm 2026"
_LIMB = "theo điểm c khoản 3 Điều 66 Luật Ngân sách nhà nước"


def document(year: int = 2026, day: str | None = "2026-03-20") -> str:
    dated = f"number: 1/KH-UBND, date: {day}, " if day else ""
    return (
        f"document: {{title: Kế hoạch năm {year} xã An Bình, issuer: Ủy ban nhân dân xã An Bình, "
        f"kind: Kế hoạch, place: An Bình, {dated}year: {year}}}\n"
    )


def said(words: str, more: str = "") -> dict[str, str]:
    """Code and severity of what LAW says of a plan that ends in `words`."""
    return reported(f'{more}closing: ["{words}./."]\n')


def reported(fragment: str) -> dict[str, str]:
    findings = review_text(laid_over(fragment), "plan.yaml").findings
    found = {each.finding.code: each.finding.severity for each in findings}
    return {code: severity for code, severity in found.items() if code.startswith(("LAW", "FIL"))}


def marked(fragment: str, code: str) -> list[str]:
    """The words that the findings of a rule stand on."""
    text = laid_over(fragment)
    return [
        text[each.location.start : each.location.end]
        for each in review_text(text, "plan.yaml").findings
        if each.finding.code == code
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Ưu tiên các xã trước đây thuộc huyện nghèo",
        "Người dân huyện An Minh cũ; địa bàn thị trấn Thứ Ba trước đây; nguyên huyện An Minh",
        "Huyện An Minh (cũ) đã bàn giao hồ sơ",
        "Cơ quan cấp huyện cũ bàn giao",
        "Năm 2024, huyện giao 50 chỉ tiêu",
        "Năm 2025, huyện đã hỗ trợ 50 hộ",
        "Sau khi sắp xếp đơn vị hành chính, xã nhận hồ sơ của huyện",
        "Hồ sơ của huyện trước ngày 01 tháng 7 năm 2025",
        "Phong trào “xã, huyện sạch đẹp”",
        "Khu đô thị xã An Bình, siêu thị xã An Bình",
        "Học sinh Trường Trung học cơ sở Thị trấn Thứ Ba",
        "Phòng giao dịch Ngân hàng Chính sách xã hội huyện An Minh",
        "Bảo hiểm xã hội cơ sở An Minh; các cấp ủy, các cấp học",
        "Theo Quyết định số 12/QĐ-UBND ngày 10 tháng 01 năm 2024 của Ủy ban nhân dân huyện An Minh "
        "về việc giao chỉ tiêu cho các xã, thị trấn",
    ],
)
def test_words_of_ended_levels_that_are_right(words: str) -> None:
    assert "LAW013" not in said(words)


@pytest.mark.parametrize(
    ("words", "phrase"),
    [
        ("Trên phạm vi toàn huyện", "toàn huyện"),
        ("Giao lưu giữa các xã, thị trấn", "giữa các xã, thị trấn"),
        ("Các quận, huyện phối hợp", "Các quận, huyện"),
        ("Gửi Phòng Lao động huyện An Minh", "Phòng Lao động huyện An Minh"),
        ("Báo cáo UBND huyện An Minh trước ngày 30/11/2026", "UBND huyện An Minh"),
        ("Kinh phí năm 2025 chuyển sang năm 2026 của huyện", "của huyện"),
        ("Không còn hộ nghèo trên toàn huyện", "toàn huyện"),
        ("Huyện ủy chỉ đạo", "Huyện ủy"),
    ],
)  # fmt: skip
def test_words_of_ended_levels_are_pointed_at(words: str, phrase: str) -> None:
    assert marked(f'closing: ["{words}./."]\n', "LAW013") == [phrase]


def test_levels_are_still_there_before_they_ended() -> None:
    assert "LAW013" not in said("Trên phạm vi toàn huyện", document(2025, "2025-05-20"))


def test_a_level_in_the_name_of_a_declared_unit() -> None:
    units = "units: {y-te: {name: Trung tâm Y tế huyện An Minh}, kt: {name: Phòng Kinh tế xã}}\n"
    assert "LAW013" not in said("Trung tâm Y tế huyện An Minh phối hợp", units)


def test_recitals_of_before_may_name_a_level_and_later_ones_may_not() -> None:
    recital = (
        "legal_bases: [{{kind: Quyết định, number: 5/QĐ-UBND, date: {}, "
        "issuer: Ủy ban nhân dân huyện An Minh, subject: về giao chỉ tiêu}}]\n"
    )
    assert reported(recital.format("2025-02-10")) == {}
    assert reported(recital.format("2026-02-10")) == {"LAW013": "error"}


@pytest.mark.parametrize(
    ("words", "severity"),
    [
        ("Hoàn thành mục tiêu giai đoạn 2016 - 2020", "error"),
        ("Hoàn thành mục tiêu giai đoạn từ năm 2016 đến năm 2020", "error"),
        ("Chuẩn bị cho giai đoạn 2031 – 2035", "note"),
        ("Hoàn thành mục tiêu giai đoạn 2026-2030", None),
        ("Kết quả giai đoạn 2021 - 2025 là căn cứ để xây dựng kế hoạch", None),
        ("Tăng so với giai đoạn 2016 - 2020", None),
        ("Rà soát theo chuẩn nghèo đa chiều giai đoạn 2021 - 2025", None),
        ("Phong trào “Chung tay giai đoạn 2016 - 2020”", None),
        ("Theo Nghị quyết số 15/NQ-HĐND ngày 10/7/2022 của Hội đồng nhân dân tỉnh về Chương trình "
         "giai đoạn 2021 - 2025", None),
    ],
)  # fmt: skip
def test_periods(words: str, severity: str | None) -> None:
    assert said(words).get("LAW012") == severity


def test_a_period_is_tied_by_carried_money_a_recital_or_the_programme() -> None:
    words = "Hoàn thành mục tiêu giai đoạn 2021 - 2025"
    carried = f"{words}. Kinh phí năm 2025 chuyển nguồn sang năm 2026"
    recital = (
        "legal_bases: [{kind: Nghị quyết, number: 5/NQ-HĐND, date: 2021-12-01, issuer: Hội đồng "
        "nhân dân tỉnh, subject: về giảm nghèo giai đoạn 2021 - 2025}]\n"
    )
    assert said(words)["LAW012"] == "error"
    assert said(carried)["LAW012"] == "note"
    assert said(words, recital)["LAW012"] == "note"
    assert said(words, "settings: {programme: gnbv-2021-2025}\n")["LAW012"] == "note"


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        (f"{_CARRIED} {_LIMB}, sử dụng đến hết năm 2027", {"LAW009"}),
        (f"{_NATIONAL}kinh phí năm 2025 chuyển nguồn sang năm 2027 {_LIMB}", {"LAW009"}),
        (f"{_CARRIED} {_LIMB}, báo cáo quyết toán trước ngày "
         "31 tháng 01 năm 2027, sử dụng đến hết ngày 31/12/2026", set()),
        (_CARRIED, {"LAW010", "LAW011"}),
        (f"{_NATIONAL}kinh phí năm 2024 đã chuyển nguồn sang năm 2025", set()),
        (f"{_NATIONAL}phần chưa chi năm 2026 được chuyển nguồn sang năm 2027", set()),
        ("Kinh phí năm 2025 chuyển nguồn sang năm 2026, sử dụng đến hết tháng 6 năm 2027", set()),
    ],
)  # fmt: skip
def test_money_carried_over(words: str, codes: set[str]) -> None:
    assert set(said(words)) == codes


def test_a_plan_two_years_later_cannot_use_the_money() -> None:
    words = f"{_NATIONAL}kinh phí chuyển nguồn từ năm 2025 {_LIMB}"
    assert said(words, document(2027, None)) == {"LAW009": "error"}


_DECREE = (
    "legal_bases: [{kind: Nghị định, number: 163/2016/NĐ-CP, date: 2016-12-21, "
    "issuer: Chính phủ, subject: quy định chi tiết một luật}]\n"
)


@pytest.mark.parametrize(
    ("day", "found"),
    [("2026-02-20", False), ("2026-03-10", False), ("2026-03-11", True), (None, True)],
)
def test_a_decree_ends_for_plans_after_its_successor_was_issued(
    day: str | None, found: bool
) -> None:
    assert ("LAW003" in reported(document(day=day) + _DECREE)) is found


def test_what_is_only_partly_confirmed_is_a_note_that_says_so() -> None:
    circular = (
        "legal_bases: [{kind: Thông tư, number: 342/2016/TT-BTC, date: 2016-12-30, "
        "issuer: Bộ Tài chính, subject: hướng dẫn}]\n"
    )
    findings = review_text(laid_over(document(day="2026-05-04") + circular), "x").findings
    messages = [f.finding.message.say("vi") for f in findings if f.finding.code == "LAW003"]
    assert [f.finding.severity for f in findings] == ["note"]
    assert "(cần đối chiếu)" in messages[0]


def test_the_old_document_beside_its_successor_is_no_fault() -> None:
    words = (
        "Theo Nghị định số 73/2026/NĐ-CP ngày 10 tháng 3 năm 2026 của Chính phủ quy định chi tiết "
        "một luật, thay thế Nghị định số 163/2016/NĐ-CP"
    )
    assert said(words) == {}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Theo Quyết định số 15/QĐ-UBND của Ủy ban nhân dân xã", True),
        ("Theo Luật số 89/2025/QH15", True),
        ("Theo Luật Ngân sách nhà nước số 89/2025/QH15", False),
        ("Theo Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15", False),
        ("Theo Thông tư số 12/2022/TT-BVHTTDL ngày 01 tháng 02 năm 2022 của Bộ Văn hóa, Thể thao "
         "và Du lịch hướng dẫn công tác", False),
        ("Kế hoạch số 12/KH-UBND này thực hiện từ ngày ký", False),
        ("Đạt 12/12 người, ngày 11/3/2026, 40 km/h", False),
    ],
)  # fmt: skip
def test_first_citations(words: str, found: bool) -> None:
    assert ("LAW005" in said(words)) is found


def test_recitals_in_words_alone() -> None:
    right = ["Luật Tổ chức chính quyền địa phương", "tình hình thực tế của địa phương"]
    wrong = "Quyết định của Ủy ban nhân dân tỉnh về giao dự toán"
    bases = "".join(f"{{text: Căn cứ {text}}}, " for text in right)
    assert reported(f"legal_bases: [{bases}]\n") == {}
    assert reported(f"legal_bases: [{bases}{{text: Căn cứ {wrong}}}]\n") == {"LAW005": "note"}


def test_money_by_a_carry_over_decision_is_right() -> None:
    basis = (
        "legal_bases: [{kind: Quyết định, number: 5/QĐ-UBND, date: 2026-03-01, issuer: Ủy ban nhân "
        "dân xã An Bình, subject: về việc chuyển nguồn năm 2025 sang năm 2026}]\n"
    )
    assert "LAW002" not in said("Kinh phí theo Quyết định số 5/QĐ-UBND", basis)
    assert "LAW002" in said("Hoàn thành chỉ tiêu theo Quyết định số 5/QĐ-UBND", basis)


def test_numbers_repeat_from_issuer_to_issuer() -> None:
    words = "Theo Nghị quyết số 04/NQ-HĐND ngày 06/01/2024 của Hội đồng nhân dân tỉnh về việc khác"
    assert "LAW007" not in said(words)


def test_decomposed_text_is_read_and_has_no_offsets() -> None:
    assert said(normalize("NFD", "Trên phạm vi toàn huyện")) == {"LAW013": "error"}


@pytest.mark.parametrize(
    "words",
    [
        "Quyết định số / của", "Luật số", "1" * 5000 + "/QĐ", "huyện" * 50, "giai đoạn 9999 - 0000",
        "đến hết ngày 99 tháng 99 năm 2027 chuyển nguồn", "/" * 5000, "Luật " * 2000, "“huyện",
        "chuyển nguồn năm 0000 sang năm 0000", "Quyết định số 1/QĐ của " + "a " * 3000,
    ],
)  # fmt: skip
def test_hostile_words(words: str) -> None:
    assert "FIL001" not in said(_NATIONAL + words)
