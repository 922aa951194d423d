"""NUM, PRG and TXT: amounts, sub-projects and confusions in running words."""

from __future__ import annotations

import json

import pytest

from gnbv_cli.review.review import review_text
from gnbv_cli.rules.prg.examples import SET
from tests.rules.test_examples import laid_over


def marked(fragment: str, code: str) -> list[str]:
    text = laid_over(fragment)
    return [
        text[each.location.start : each.location.end]
        for each in review_text(text, "plan.yaml").findings
        if each.finding.code == code
    ]


def closing(words: str) -> str:
    return f"closing: [{json.dumps(f'Năm 2026: {words}./.', ensure_ascii=False)}]\n"


@pytest.mark.parametrize(
    ("words", "amounts"),
    [
        ("dự toán 70O.000.000 đồng", ["70O.000.000 đồng"]),
        ("dự toán 172.6000.000 đồng, 172.600.000 đồng", ["172.6000.000 đồng"]),
        ("mỗi hộ 300.00 đồng/hộ", ["300.00 đồng"]),
        ("1.500 triệu đồng; 1.234,5 triệu đồng; 05 triệu đồng; 1.5 triệu đồng", []),
        ("100,000,000 đồng; 7.000.đồng; 0,5 tỷ đồng; 64 con × 15.000.000 đồng/con", []),
        ("từ 1.000-2.000 đồng; QĐ12.00 đồng; 100 nghìn đồng", []),
    ],
)
def test_amounts_that_cannot_be_read(words: str, amounts: list[str]) -> None:
    assert marked(closing(words), "NUM009") == amounts


def test_an_amount_of_the_budget_is_told_by_its_own_rule() -> None:
    fragment = "budget: {total: 100.0000.000 đồng}\n"
    assert marked(fragment, "NUM001") and not marked(fragment, "NUM009")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Tiểu dự án 3 thuộc Dự án 3", True),
        ("Dự án 2, Tiểu dự án 1", True),
        ("Tiểu dự án 2 thuộc Dự án 3", False),
        ("Tiểu dự án 3 thuộc Dự án 14", False),
        ("Tiểu dự án 3 thuộc Dự án 3 của Chương trình xây dựng nông thôn mới", False),
        ("Tiểu dự án 3 thuộc Dự án 3, kinh phí lồng ghép từ nguồn khác", False),
        ("nội dung “Tiểu dự án 3 thuộc Dự án 3”", False),
    ],
)
def test_subprojects_that_there_are_not(words: str, found: bool) -> None:
    assert bool(marked(closing(words) + SET, "PRG016")) is found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Dự án 7 giao cho Tiểu dự án 2 (Nâng cao năng lực thực hiện Chương trình)", True),
        ("Dự án 7 giao cho Tiểu dự án 1 (Nâng cao năng lực thực hiện Chương trình)", False),
        (
            "Dự án 6 và Dự án 7 giao cho Tiểu dự án 2 (Nâng cao năng lực thực hiện Chương trình)",
            False,
        ),
        ("Tiểu dự án 2 (Nâng cao năng lực thực hiện Chương trình)", False),
    ],
)
def test_a_name_behind_the_number_of_another_part(words: str, found: bool) -> None:
    assert bool(marked(closing(words) + SET, "PRG002")) is found


@pytest.mark.parametrize(
    ("words", "slips"),
    [
        ("Sau khi sát nhập, xã giành nguồn vốn, giành thời gian", ["sát nhập", "giành nguồn vốn",
                                                                   "giành thời gian"]),
        ("xử dụng, bổ xung, sữa chữa, kỷ thuật, thăm quan, nổ lực", ["xử dụng", "bổ xung",
         "sữa chữa", "kỷ thuật", "thăm quan", "nổ lực"]),
        ("khảo sát nhập số liệu; giám sát nhập khẩu; tranh giành nguồn nước; giành cho được", []),
        ("cảm xúc tích cực; cũng cố gắng; điều chỉnh chu kỳ; bùng nổ lực lượng; lịch sử lý luận",
         []),
        ("phân chia sẽ được công khai; thăm quan chức; dành cho, dành nguồn vốn, sáp nhập", []),
    ],
)  # fmt: skip
def test_words_that_are_confused(words: str, slips: list[str]) -> None:
    assert marked(closing(words), "TXT001") == slips


@pytest.mark.parametrize("words", ["1.00O" * 500 + " đồng", " đồng" * 2000, "Tiểu dự án 1 (" * 400])
def test_hostile_words(words: str) -> None:
    assert marked(closing(words) + SET, "FIL001") == []
