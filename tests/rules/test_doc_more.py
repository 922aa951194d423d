"""DOC: days of no calendar, the own symbol, the signer, the archive, other communes."""

from __future__ import annotations

import json

import pytest

from gnbv_cli.review.review import review_text
from tests.rules.test_examples import laid_over


def marked(fragment: str, code: str) -> list[str]:
    text = laid_over(fragment)
    return [
        text[each.location.start : each.location.end]
        for each in review_text(text, "plan.yaml").findings
        if each.finding.code == code
    ]


def closing(words: str) -> str:
    return f"closing: [{json.dumps(words, ensure_ascii=False)}]\n"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Trước ngày 31 tháng 6 năm 2026", ["ngày 31 tháng 6 năm 2026"]),
        ("Trước ngày 29/02/2026", ["29/02/2026"]),
        ("Trước ngày 30/02", ["ngày 30/02"]),
        ("Ngày 15 tháng 13 năm 2026", ["Ngày 15 tháng 13 năm 2026"]),
        ("Ngày 29 tháng 02, ngày 31 tháng 12 năm 2026, 28/02/2026, 29/02/2024", []),
        ("Đạt 31/6 hộ; đạt 45/30 ngày công; số 31/02/2026/NQ-HĐND", []),
        ("Theo mẫu “ngày 31 tháng 6 năm 2026”", []),
        ("Từ ngày 01/6 đến ngày 30/6; ngày 31/12.2026", []),
    ],
)
def test_days_that_no_calendar_has(words: str, found: list[str]) -> None:
    assert marked(closing(words), "DOC010") == found


_DOCUMENT = (
    "document: {{kind: {kind}, title: Kế hoạch năm 2026 xã An Bình, issuer: {issuer}, "
    "place: An Bình, number: '{number}', date: 2026-03-20, year: 2026}}\n"
)
_COMMITTEE = "Ủy ban nhân dân xã An Bình"


@pytest.mark.parametrize(
    ("number", "kind", "issuer", "found"),
    [
        ("45/UBND-KH", "Kế hoạch", _COMMITTEE, True),
        ("45/QĐ-UBND", "Kế hoạch", _COMMITTEE, True),
        ("45/KH-UBND", "Kế hoạch", _COMMITTEE, False),
        ("/KH-UBND", "Kế hoạch", _COMMITTEE, False),
        ("45/KH-UBND-KT", "Kế hoạch", _COMMITTEE, False),
        ("45/KH-BCĐ", "Kế hoạch", _COMMITTEE, False),
        ("45-KH/ĐU", "Kế hoạch", "Đảng ủy xã An Bình", False),
        ("45/UBND-KT", "Công văn", _COMMITTEE, False),
        ("45/QĐ-UBND", "Quyết định", _COMMITTEE, False),
    ],
)
def test_the_own_symbol(number: str, kind: str, issuer: str, found: bool) -> None:
    fragment = _DOCUMENT.format(number=number, kind=kind, issuer=issuer)
    assert bool(marked(fragment, "DOC011")) is found


def signed(acting: str, position: str, name: str = "Lê Văn A") -> str:
    return (
        f"signature: {{body: TM. ỦY BAN NHÂN DÂN, acting_for: {acting or 'null'}, "
        f"position: {position}, names: ['{name}']}}\n"
    )


@pytest.mark.parametrize(
    ("acting", "position", "found"),
    [
        ("KT. CHỦ TỊCH", "CHỦ TỊCH", True),
        ("KT.CHỦ TỊCH", "CHỦ TỊCH UBND XÃ", True),
        ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", False),
        ("KT. CHỦ TỊCH", "ỦY VIÊN", False),
        ("", "CHỦ TỊCH", False),
        ("TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG", False),
    ],
)
def test_who_signs_for_the_head(acting: str, position: str, found: bool) -> None:
    assert bool(marked(signed(acting, position), "DOC012")) is found


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("ThS. Nguyễn Văn An", True),
        ("PGS.TS. Lê Văn A", True),
        ("Tiến sĩ Lê Văn A", True),
        ("Ông Nguyễn Văn An", True),
        ("Đ/c Lê Văn A", True),
        ("Ông Ích Khiêm", False),
        ("Tô Thị Sen", False),
        ("Lê Văn Kỹ Sư", False),
        ("Họ và tên", False),
        ("ThS.", False),
    ],
)
def test_titles_before_a_name(name: str, found: bool) -> None:
    assert bool(marked(signed("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", name), "DOC013")) is found


@pytest.mark.parametrize(
    ("line", "found"),
    [("Lưu: PKT", True), ("- Lưu : PKT.", True), ("Lưu: VT, PKT", False),
     ("Lưu: Văn thư", False), ("Lưu học sinh tại xã", False)],
)  # fmt: skip
def test_the_line_of_the_archive(line: str, found: bool) -> None:
    fragment = f"recipients: [Các phòng của xã, '{line}']\n"
    assert bool(marked(fragment, "DOC014")) is found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Thực hiện trên địa bàn xã Tân Lập năm 2026", ["xã Tân Lập"]),
        ("Thực hiện trên địa bàn phường Tân Lập", ["phường Tân Lập"]),
        ("Thực hiện trên địa bàn xã An Bình năm 2026", []),
        ("Thực hiện trên địa bàn toàn xã", []),
        ("Thực hiện trên địa bàn xã Tân Lập (cũ)", []),
        ("Các ấp trên địa bàn xã Tân Lập trước đây", []),
        ("Sau khi sáp nhập, các ấp trên địa bàn xã Tân Lập được bàn giao", []),
        ("Trên địa bàn xã An Bình và xã Tân Lập", []),
        ("Học tập kinh nghiệm trên địa bàn xã Tân Lập", []),
        ("Xã Tân Lập giáp An Bình. Không thi công trên địa bàn xã Tân Lập", []),
        ("Theo Quyết định số 5/QĐ-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh về việc "
         "giao kinh phí trên địa bàn xã Tân Lập", []),
    ],
)  # fmt: skip
def test_other_communes(words: str, found: list[str]) -> None:
    assert marked(closing(f"{words}./."), "DOC015") == found


@pytest.mark.parametrize(
    "words", ["20" * 3000, "ngày " * 3000, "địa bàn xã " + "Tân " * 2000, "ngày 99/99/20" * 500]
)
def test_hostile_words(words: str) -> None:
    assert marked(closing(words), "FIL001") == []
