"""LAW: symbols, blanks, times of carrying out, ended bodies, names that end in a level's word."""

from __future__ import annotations

import pytest

from tests.rules.test_law import document, marked, reported, said


@pytest.mark.parametrize(
    "words",
    [
        "Giao ông Lý Văn Huyện, Trưởng thôn Phố Huyện",
        "Các thôn Nà Lốc, Phố Huyện, Nậm Thố",
        "Phố Huyện là thôn trung tâm",
        "Bà Nguyễn Thị Xã, ông Trần Văn Quận và ông Huyện",
        "Đường Bà Huyện Thanh Quan",
        "Thôn Huyện, ấp Quận",
    ],
)
def test_names_that_end_in_the_word_of_a_level(words: str) -> None:
    assert "LAW013" not in said(words)


@pytest.mark.parametrize(
    ("words", "phrase"),
    [
        ("Toàn Huyện có 5 xã", "Toàn Huyện"),
        ("Gửi Huyện trước ngày 05 tháng 12", "Gửi Huyện"),
        ("UBND Huyện giao", "UBND Huyện"),
        ("UBND Huyện Bảo Lạc giao", "UBND Huyện Bảo Lạc"),
        ("Thường trực Huyện ủy chỉ đạo", "Huyện ủy"),
        ("Các phường của Quận 5", "của Quận"),
    ],
)
def test_levels_with_a_capital_are_levels(words: str, phrase: str) -> None:
    assert marked(f'closing: ["{words}./."]\n', "LAW013") == [phrase]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Việc quyết toán kinh phí theo Nghị định số 163/2016/NĐ-CP ngày 21 tháng 12 năm 2016 của "
         "Chính phủ quy định chi tiết một luật", True),
        ("Việc quyết toán kinh phí năm 2025 theo Nghị định số 163/2016/NĐ-CP ngày 21 tháng 12 năm "
         "2016 của Chính phủ quy định chi tiết một luật", False),
    ],
)  # fmt: skip
def test_the_accounts_of_an_earlier_year_go_by_the_old_decree(words: str, found: bool) -> None:
    assert ("LAW003" in said(words, document(day="2026-05-04"))) is found


@pytest.mark.parametrize(
    ("words", "symbols"),
    [
        ("Theo Quyết định số 15/QD-UBND", ["15/QD-UBND"]),
        ("Theo Nghị định số 27/2022/ND-CP và Nghị quyết số 5/NQ-HDND",
         ["27/2022/ND-CP", "5/NQ-HDND"]),
        ("Theo Thông tư số 10/2022/TT-BLDTBXH", ["10/2022/TT-BLDTBXH"]),
        ("Theo Hướng dẫn số 12/HD-SNV, Kế hoạch số 5/KH-UBND, Thông tư số 2/2022/TT-BVHTTDL", []),
        ("Theo Quyết định số 90/QĐ-TTg và Nghị quyết số 24/2021/QH15", []),
    ],
)  # fmt: skip
def test_symbols(words: str, symbols: list[str]) -> None:
    assert marked(f'closing: ["{words}./."]\n', "LAW014") == symbols


@pytest.mark.parametrize(
    ("words", "blank"),
    [
        ("Theo Quyết định số ……/QĐ-UBND ngày … tháng … năm 2026 của xã",
         ["Quyết định số ……/QĐ-UBND ngày … tháng … năm 2026"]),
        ("Theo Nghị quyết số .../NQ-HĐND của xã", ["Nghị quyết số .../NQ-HĐND"]),
        ("Kế hoạch số …/KH-UBND ngày … tháng … năm 2026", []),
        ("Ngày … tháng … năm 2026; số …/KH-UBND", []),
        ("Theo quyết định của xã, chi …/người, xem tệp ../phu-luc", []),
    ],
)  # fmt: skip
def test_blanks(words: str, blank: list[str]) -> None:
    assert marked(f'closing: ["{words}./."]\n', "LAW015") == blank


def test_a_blank_in_a_draft_is_a_note() -> None:
    words = "Theo Quyết định số …/QĐ-UBND của xã"
    assert said(words, document(day=None))["LAW015"] == "note"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Thời gian thực hiện: Từ ngày 01/01/2025 đến hết ngày 31/12/2025", True),
        ("Thời gian thực hiện: Năm 2027", True),
        ("Thời gian thực hiện: Quý I/2027", True),
        ("Thời gian thực hiện: Từ năm 2025 đến năm 2027", False),
        ("Thời gian thực hiện: Năm 2026; báo cáo năm 2027", False),
        ("Thời gian thực hiện: Năm 2025 đối với kinh phí chuyển nguồn", False),
        ("Thời gian thực hiện: Đã hoàn thành năm 2025", False),
        ("Thời gian thực hiện: Giai đoạn 2026 - 2030", False),
        ("Thời gian thực hiện: 12 tháng", False),
    ],
)
def test_times_of_carrying_out(words: str, found: bool) -> None:
    assert ("LAW016" in said(words)) is found


def test_a_time_under_its_heading() -> None:
    heading = "sections: [{{heading: Thời gian thực hiện, text: Từ 01/01/{0} đến 31/12/{0}.}}]\n"
    assert "LAW016" in reported(heading.format(2025))
    assert "LAW016" not in reported(heading.format(2026))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Báo cáo Sở Lao động - Thương binh và Xã hội", True),
        ("Báo cáo Sở LĐ-TBXH", True),
        ("Trước đây Sở Lao động – Thương binh và Xã hội giao", False),
        ("Cán bộ kế hoạch và đầu tư của xã", False),
        ("Theo Thông tư số 09/2022/TT-BLĐTBXH ngày 25 tháng 5 năm 2022 của Bộ trưởng Bộ Lao động - "
         "Thương binh và Xã hội hướng dẫn một số nội dung", False),
        ("Báo cáo Sở Nông nghiệp và Môi trường", False),
    ],
)  # fmt: skip
def test_bodies_that_ended(words: str, found: bool) -> None:
    findings = said(words)
    assert findings.get("LAW017") == ("note" if found else None)


def test_bodies_of_a_plan_from_before() -> None:
    assert "LAW017" not in said("Báo cáo Sở Kế hoạch và Đầu tư", document(2024, "2024-05-20"))


@pytest.mark.parametrize(
    "words",
    [
        "/" * 3000, "…/QĐ" * 1000, "Thời gian thực hiện:" * 300, "Sở " * 2000, "Huyện " * 2000,
        "Quyết định số " + "." * 3000 + "/QĐ",
    ],
)  # fmt: skip
def test_hostile_words(words: str) -> None:
    assert "FIL001" not in said(words)


@pytest.mark.parametrize(
    ("cited", "severity"),
    [
        ("number: 73/2026/NĐ-CP, date: 2016-12-21", "warning"),
        ("number: 73/2026/NĐ-CP, date: 2026-03-11", "warning"),
        ("number: 73/2026/NĐ-CP, date: 2026-03-10", None),
        ("number: 26/2026/TT-BTC, date: 2026-03-01", "note"),
        ("number: 02/2022/QĐ-TTg, date: 2021-01-18", "warning"),
        ("number: 02/2022/QĐ-TTg, date: 2022-01-18", None),
        ("number: 118/QĐ-UBND, date: 2016-03-12", None),
        ("number: 02/2022/QĐ-TTg", None),
    ],
)
def test_the_date_of_a_document_fits_its_number(cited: str, severity: str | None) -> None:
    fragment = f"legal_bases: [{{kind: Nghị định, {cited}, issuer: Chính phủ, subject: về chi}}]\n"
    assert reported(fragment).get("LAW018") == severity


def test_a_date_after_the_plan_is_told_by_one_rule() -> None:
    fragment = (
        "legal_bases: [{kind: Nghị định, number: 73/2026/NĐ-CP, date: 2027-03-10, "
        "issuer: Chính phủ, subject: về chi}]\n"
    )
    found = reported(fragment)
    assert "LAW004" in found
    assert "LAW018" not in found


def test_a_wrong_date_in_running_words_is_pointed_at_once() -> None:
    words = "Theo Nghị định số 73/2026/NĐ-CP ngày 21 tháng 12 năm 2016 của Chính phủ về chi"
    fragment = f'closing: ["{words}; {words.lower()}./."]\n'
    assert marked(fragment, "LAW018") == ["ngày 21 tháng 12 năm 2016"]


_CARRIED = (
    "sections: [{heading: KINH PHÍ, text: 'Kinh phí năm 2025 chuyển nguồn sang năm 2026.'}]\n"
    "settings: {programme: gnbv-2021-2025}\n"
)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Hoàn thành mục tiêu giai đoạn 2021 - 2025", True),
        ("Hoàn thành mục tiêu giai đoạn 2021 - 2025 (bằng kinh phí chuyển nguồn)", False),
        ("Mục tiêu giai đoạn 2021 - 2025 được kéo dài sang năm 2026", False),
        ("Năm 2026 tiếp tục thực hiện mục tiêu giai đoạn 2021 - 2025", False),
        ("Mục tiêu giai đoạn 2021 - 2025, chuyển tiếp sang năm 2026", False),
        ("Mục tiêu giai đoạn 2021 - 2025 (theo Quyết định số 90/QĐ-TTg)", False),
        ("Mục tiêu giai đoạn 2021 - 2025 (theo Quyết định số 91/QĐ-TTg)", True),
        ("Năm 2026 tiếp tục thực hiện mục tiêu giai đoạn 2016 - 2020", True),
    ],
)
def test_a_sentence_may_say_why_it_names_the_period(words: str, found: bool) -> None:
    assert ("LAW012" in said(words, _CARRIED)) is found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Gửi Phòng Lao động - Thương binh và Xã hội huyện cũ để theo dõi", True),
        ("Báo cáo Ủy ban nhân dân huyện An Minh cũ trước ngày 05 tháng 12", True),
        ("Trình huyện cũ xem xét", True),
        ("Đã gửi Phòng Lao động - Thương binh và Xã hội huyện cũ", False),
        ("Năm 2024, báo cáo Ủy ban nhân dân huyện An Minh cũ", False),
        ("Hồ sơ do huyện cũ gửi về", False),
        ("Báo cáo kết quả tại các xã của huyện An Minh cũ", False),
        ("Thực hiện tại các xã của huyện An Minh cũ", False),
    ],
)
def test_nothing_is_sent_to_a_former_level(words: str, found: bool) -> None:
    assert ("LAW013" in said(words)) is found
