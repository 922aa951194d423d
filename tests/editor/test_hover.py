"""What is shown under the cursor."""

from __future__ import annotations

import pytest

from gnbv_cli.editor.hover import Hover, Line, hover
from tests.editor.plans import SMALL, VINH_PHONG, review


def at(text: str, words: str, language: str = "vi") -> Hover | None:
    """What is shown where `words` stand, which are in the text once."""
    assert text.count(words) == 1
    return hover(review(text), text.index(words) + 1, "vi" if language == "vi" else "en")


def test_an_amount_is_shown_with_its_sums_and_in_words() -> None:
    shown = at(VINH_PHONG, "379 triệu đồng")
    assert shown is not None
    assert VINH_PHONG[slice(*shown.span)] == "379 triệu đồng"
    assert shown.as_text() == (
        "Mục IV.2.2, Dự án 3, Tiểu dự án 1: 379 triệu đồng\n"
        "Bằng chữ: Ba trăm bảy mươi chín triệu đồng\n"
        "Phép cộng 1: Mục IV.2.2, Dự án 3, Tiểu dự án 1 chia theo nguồn\n"
        "  345 triệu + 52 triệu = 397 triệu đồng; ghi 379 triệu đồng; chênh 18.000.000: chưa khớp\n"
        "  Các số khác cho biết 397 triệu đồng\n"
        "Phép cộng 2: Mục V, Tổng kinh phí: cộng các dự án, tiểu dự án\n"
        "  857.700.000 + 379.000.000 + 79.316.000 = 1.316.016.000; ghi 1.334.016.000 đồng; "
        "chênh 18.000.000: chưa khớp\n"
        "  Các số khác cho biết 397 triệu đồng\n"
        "Đề nghị: 397 triệu đồng: xác định được (đảo hai chữ số liền nhau)"
    )


def test_a_malformed_amount_is_read_as_the_sums_tell() -> None:
    shown = at(VINH_PHONG, "172.6000.000")
    assert shown is not None
    assert [line.text for line in shown.lines[:2]] == [
        "Đọc là 172.600.000 đồng",
        "Bằng chữ: Một trăm bảy mươi hai triệu sáu trăm nghìn đồng",
    ]


def test_an_amount_in_short_form_is_an_amount() -> None:
    shown = hover(review(SMALL), SMALL.index("budget: 100 triệu") + 10, "vi")
    assert shown is not None
    assert shown.lines[0] == Line("Bằng chữ: Một trăm triệu đồng")


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("central: 345 triệu", "Ngân sách Trung ương"),
        ("local: {name", "Ngân sách địa phương"),
        ("unit: mat-tran-to-quoc", None),
        ("phong-kinh-te:", "Phòng Kinh tế xã"),
        ("mat-tran-to-quoc\n", "Ủy ban Mặt trận Tổ quốc Việt Nam xã"),
    ],
)
def test_an_id_is_shown_with_the_full_name(words: str, title: str | None) -> None:
    shown = at(VINH_PHONG, words)
    assert shown is not None
    assert shown.title == (title or "unit: Đơn vị được giao; trống nếu không rõ đơn vị nào")


def test_a_unit_named_in_words_is_shown_with_its_full_name() -> None:
    text = SMALL.replace("lead: Phòng Kinh tế xã", "lead: Phòng Kinh tế")
    shown = at(text, "lead: Phòng Kinh tế\n")
    assert shown is not None
    assert shown.title == "lead: Đơn vị chủ trì"
    shown = hover(review(text), text.index("lead: Phòng Kinh tế\n") + 10, "vi")
    assert shown is not None
    assert (shown.title, shown.lines) == (
        "Phòng Kinh tế xã",
        (Line("Cách gọi khác: Phòng Kinh tế"),),
    )
    assert text[slice(*shown.span)] == "Phòng Kinh tế"


def test_a_key_is_shown_with_what_it_holds() -> None:
    text = SMALL.replace(
        "budget: 100 triệu đồng\n", "budget: {total: 100 triệu đồng, kind: capital}\n"
    )
    shown = at(text, "kind: capital")
    assert shown is not None
    assert shown.as_text() == (
        "kind: Loại vốn của cả khoản\ncapital: Vốn đầu tư phát triển\nrecurrent: Kinh phí sự nghiệp"
    )
    assert at(SMALL, "funding_sources:") == Hover(
        (SMALL.index("funding_sources"), SMALL.index("funding_sources:") + 15),
        "funding_sources: Các nguồn vốn",
    )


def test_nothing_is_shown_where_nothing_is_to_be_said() -> None:
    assert at(SMALL, "Trên đây là Kế hoạch") is None
    assert hover(review(SMALL), len(SMALL), "vi") is None
    assert hover(review("gnbv: ["), 3, "vi") is None
    assert at(SMALL.replace("number: 1\n", "khac: 1\n"), "khac:") is None


def test_no_name_of_a_plan_is_markdown() -> None:
    text = SMALL.replace("name: Ngân sách trung ương", 'name: "*a* <b>\\n# c [d](e)"')
    shown = at(text, "central: 60")
    assert shown is not None
    assert shown.as_markdown().split("\n")[0] == r"**\*a\* \<b\>\\x0a\# c \[d\](e)**"
    assert shown.as_text().split("\n")[0] == r"*a* <b>\x0a# c [d](e)"
