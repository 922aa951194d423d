"""Amounts in running words: what is reckoned, and what is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from gnbv_cli.review.review import review_text
from gnbv_cli.rules.bal_words.expressions import expressions
from gnbv_cli.rules.checked import CheckedPlan

SOUND = (Path(__file__).parent.parent / "plans" / "ok" / "small.yaml").read_text("utf-8")
HEAD = SOUND[: SOUND.index("projects:")]
PLAN = (
    HEAD
    + """\
projects:
  - id: da2
    number: 2
    name: Dự án thứ nhất
    lead: Phòng Kinh tế xã
    activities: [ACTIVITY]
    budget: {total: 60 triệu đồng, sources: {central: 45 triệu đồng, local: 15 triệu đồng}}
  - id: da3
    number: 3
    name: Dự án thứ hai
    lead: Phòng Kinh tế xã
    subprojects:
      - {id: tda1, number: 1, name: Phần một, activities: [PART], budget: 30 triệu đồng}
      - {id: tda2, number: 2, name: Phần hai, budget: 10 triệu đồng}
budget:
  total: 100 triệu đồng
  sources: {central: 60 triệu đồng, local: 40 triệu đồng}
  notes: [NOTE]
organisation:
  - {unit: Phòng Kinh tế xã, duties: [DUTY]}
closing: [Trên đây là Kế hoạch năm 2026 của xã./.]
recipients: [Các phòng của xã, "Lưu: VT"]
signature: {body: TM. ỦY BAN NHÂN DÂN, position: CHỦ TỊCH, names: [Họ và tên]}
"""
)
WORDS = {"ACTIVITY": "Tập huấn 5 buổi", "PART": "Hội nghị", "NOTE": "Chi năm 2026", "DUTY": "Làm"}


def plan(**words: str) -> str:
    text = PLAN
    for name, usual in WORDS.items():
        said = words.get(name.lower(), usual).replace("'", "''")
        text = text.replace(f"[{name}]", f"['{said}']")
    return text


def messages(text: str, code: str) -> list[str]:
    found = review_text(text, "plan.yaml").findings
    return [each.finding.message.say("vi") for each in found if each.finding.code == code]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            "Hỗ trợ 62 hộ × 20 triệu đồng = 1.420 triệu đồng.",
            "62 hộ × 20 triệu đồng = 1.240 triệu đồng, ghi 1.420 triệu đồng",
        ),
        ("62 hộ x 20 triệu = 1.250 triệu", "62 hộ × 20 triệu = 1.240 triệu, ghi 1.250 triệu"),
        (
            "Mua 1.200 con * 150.000 đồng/con = 170.000.000 đồng",
            "1.200 con × 150.000 đồng/con = 180.000.000 đồng, ghi 170.000.000 đồng",
        ),
        (
            "03 lớp × 30 người × 1,5 triệu đồng/người = 145 triệu đồng",
            "03 lớp × 30 người × 1,5 triệu đồng/người = 135 triệu đồng, ghi 145 triệu đồng",
        ),
        (
            "10 hộ × 5 triệu đồng + 4 hộ × 10 triệu đồng = 100 triệu đồng",
            "10 hộ × 5 triệu đồng + 4 hộ × 10 triệu đồng = 90 triệu đồng, ghi 100 triệu đồng",
        ),
        (
            "Kinh phí 200 triệu đồng (62 hộ × 3 triệu đồng).",
            "62 hộ × 3 triệu đồng = 186 triệu đồng, ghi 200 triệu đồng",
        ),
        (
            "Năm 2026 hỗ trợ 50% × 40 triệu đồng = 25 triệu đồng",
            "50% × 40 triệu đồng = 20 triệu đồng, ghi 25 triệu đồng",
        ),
        (
            "155 trẻ em × 1,2 triệu đồng = 168 triệu đồng;",
            "155 trẻ em × 1,2 triệu đồng = 186 triệu đồng, ghi 168 triệu đồng",
        ),
        (
            "2,5 ha × 4 triệu đồng = 1 tỷ đồng",
            "2,5 ha × 4 triệu đồng = 0,01 tỷ đồng, ghi 1 tỷ đồng",
        ),
    ],
)
def test_a_product_that_does_not_hold(words: str, message: str) -> None:
    assert messages(plan(activity=words), "BAL009") == [message]


@pytest.mark.parametrize(
    "words",
    [
        "62 hộ × 20 triệu đồng = 1.240 triệu đồng",
        "62 hộ × 20 triệu đồng = 1,24 tỷ đồng",
        "62 hộ × 20 triệu đồng = 1,2 tỷ đồng",  # rounded to the last digit written
        "3 lớp × 33,333 triệu đồng = 100 triệu đồng",
        "62 hộ × 20 triệu đồng/hộ = 1 tỷ 240 triệu đồng",
        "62 hộ × 20 triệu đồng = khoảng 1.250 triệu đồng",
        "62 hộ × 20 = 1.250",
        "62 hộ × mức hỗ trợ = 1.250 triệu đồng",
        "62 hộ × 20 triệu đồng",
        "Kích thước 3 m × 4 m, giá 20 triệu đồng",
        "62 hộ × 20 triệu đồng = 31 hộ × 40 triệu đồng",
        "Hỗ trợ 62 hộ, xã x An = 20 triệu đồng",
        "1/2 × 20 triệu đồng = 11 triệu đồng",
        "2-3 lớp × 20 triệu đồng = 50 triệu đồng",
        "= × = × =",
        "× 20 triệu đồng = 30 triệu đồng",
        "0 hộ × 0 triệu đồng = 0 triệu đồng",
        "1.240 triệu đồng = 62 hộ × 20 triệu đồng",
        "172.6000 hộ × 20 triệu đồng = 30 triệu đồng",
    ],
)
def test_a_product_that_holds_or_cannot_be_told(words: str) -> None:
    assert messages(plan(activity=words), "BAL009") == []


def test_what_would_make_a_product_hold_is_told() -> None:
    text = plan(activity="Sửa 05 cụm loa, 05 cụm × 10 triệu đồng = 60 triệu đồng")
    found = [
        each.finding
        for each in review_text(text, "plan.yaml").findings
        if each.finding.code == "BAL009"
    ]
    facts = [said.say("vi") for _, said in found[0].facts]
    assert facts == [
        "60 triệu đồng khớp với kinh phí ghi tại Mục II.1, Dự án 2",
        "Nếu đơn giá là 12 triệu đồng thì khớp",
        "Nếu số lượng là 6 cụm thì khớp",
    ]


def test_a_product_stands_on_its_own_words() -> None:
    text = plan(activity="Sửa 05 cụm loa, 05 cụm × 10 triệu đồng = 60 triệu đồng; bảo dưỡng")
    located = next(
        each for each in review_text(text, "plan.yaml").findings if each.finding.code == "BAL009"
    ).location
    assert text[located.start : located.end] == "05 cụm × 10 triệu đồng = 60 triệu đồng"


@pytest.mark.parametrize(
    ("where", "words", "item"),
    [
        ("duty", "Chủ trì Dự án 2, kinh phí 65 triệu đồng", "Mục II.1, Dự án 2"),
        ("duty", "Chủ trì Dự án 2 (65 triệu đồng).", "Mục II.1, Dự án 2"),
        ("duty", "Bố trí kinh phí thực hiện Dự án 2 là 65 triệu đồng.", "Mục II.1, Dự án 2"),
        (
            "duty",
            "Chủ trì Tiểu dự án 1 thuộc Dự án 3: 33 triệu đồng",
            "Mục II.2, Dự án 3, Tiểu dự án 1",
        ),
        (
            "duty",
            "Dự án 3, Tiểu dự án 2 kinh phí là 12 triệu đồng",
            "Mục II.2, Dự án 3, Tiểu dự án 2",
        ),
        ("note", "Tổng kinh phí thực hiện Kế hoạch năm 2026 là 120 triệu đồng.", "Mục III"),
        ("activity", "Tổng kinh phí thực hiện: 65 triệu đồng", "Mục II.1, Dự án 2"),
        ("part", "Tiểu dự án 2: kinh phí 15 triệu đồng", "Mục II.2, Dự án 3, Tiểu dự án 2"),
    ],
)
def test_funding_stated_again_differently(where: str, words: str, item: str) -> None:
    found = messages(plan(**{where: words}), "BAL010")
    assert len(found) == 1
    assert found[0].endswith(f"tại {item}")


@pytest.mark.parametrize(
    ("where", "words"),
    [
        ("duty", "Chủ trì Dự án 2, kinh phí 60 triệu đồng"),
        ("duty", "Chủ trì Dự án 2, kinh phí 0,06 tỷ đồng"),
        ("duty", "Chủ trì Dự án 2, kinh phí khoảng 65 triệu đồng"),
        ("duty", "Dự án 2 kinh phí ngân sách trung ương 44 triệu đồng"),
        ("duty", "Dự án 2: 45 triệu đồng"),  # the central money of it
        ("duty", "Dự án 2 và Dự án 3: 65 triệu đồng"),
        ("duty", "Dự án 2, 3: 65 triệu đồng"),
        ("duty", "Dự án 2 đã giải ngân 65 triệu đồng"),
        ("duty", "Năm 2025 kinh phí Dự án 2 là 65 triệu đồng"),
        ("duty", "Dự án 2 hỗ trợ mỗi hộ 15,5 triệu đồng"),
        ("duty", "Dự án 2: 20 triệu đồng/hộ"),
        ("duty", "Bổ sung kinh phí Dự án 2 là 65 triệu đồng"),
        ("duty", "Dự án 7, kinh phí 65 triệu đồng"),
        ("duty", "Tiểu dự án 1 kinh phí 65 triệu đồng"),  # of which project is not said
        ("note", "Ngoài ra, vận động xã hội hóa 65 triệu đồng, không tính vào tổng kinh phí."),
        ("note", "Tổng kinh phí: 60 triệu đồng ngân sách trung ương"),
        ("note", "Tổng kinh phí giai đoạn 2021 - 2025 là 900 triệu đồng"),
        ("activity", "Dự án 2 thực hiện trong 3 năm. Mua bò 65 triệu đồng"),
        ("part", "Tiểu dự án 1 kinh phí 30 triệu đồng"),
    ],
)
def test_other_sums_are_left_alone(where: str, words: str) -> None:
    assert messages(plan(**{where: words}), "BAL010") == []


RECITAL = (
    "  - {kind: Quyết định, number: 10/QĐ-UBND, date: 2026-01-05, issuer: UBND xã, subject: '%s'}\n"
)


@pytest.mark.parametrize(
    ("subjects", "count"),
    [
        (["giao dự toán năm 2026 với tổng kinh phí là 120 triệu đồng"], 1),
        (["giao dự toán năm 2026 với tổng kinh phí là 100 triệu đồng"], 0),
        (["giao dự toán, tổng kinh phí là 60 triệu đồng"], 0),  # a part of the plan's
        (["giao vốn, kinh phí là 70 triệu đồng", "giao dự toán, kinh phí là 30 triệu đồng"], 0),
        (["giao vốn, kinh phí là 70 triệu đồng", "giao dự toán, kinh phí là 40 triệu đồng"], 1),
        (["giao dự toán các chương trình là 900 triệu đồng"], 0),
        (["giao dự toán khoảng 120 triệu đồng"], 0),
        (["về việc phân công, lệ phí là 120 triệu đồng"], 0),  # hands out no money
    ],
)
def test_a_recital_that_states_a_total(subjects: list[str], count: int) -> None:
    recitals = "".join(RECITAL % subject for subject in subjects)
    text = plan().replace("legal_bases:\n", f"legal_bases:\n{recitals}")
    assert len(messages(text, "BAL011")) == count


def test_hostile_words_end() -> None:
    words = "× 1 " * 2_000 + "= " * 2_000 + "1 triệu đồng x " * 2_000 + "1" * 5_000
    review = review_text(plan(activity=words), "plan.yaml")
    assert review.checked is not None
    assert isinstance(review.checked, CheckedPlan)
    assert list(expressions(review.checked.wording)) == []
