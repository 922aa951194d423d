"""One line on a project's money, as communes write it → the project's budget."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gnbv_cli.documents.importing.accounting import missing_lines
from gnbv_cli.documents.importing.paragraph import paragraphs
from gnbv_cli.documents.reading.text import read_text
from gnbv_cli.written.amount import read_amount
from tests.documents.importing.shape import imported, plan_of, shape

ABOVE = "KẾ HOẠCH\nGiảm nghèo năm 2026\nI. NỘI DUNG\n1. Dự án 2: Đa dạng hóa sinh kế\n"

LINES: dict[str, Any] = {
    "- Kinh phí hỗ trợ: 500 triệu đồng\n- Kinh phí đối ứng: 50 triệu đồng": "500 triệu đồng",
    "- Kinh phí: 550 triệu đồng\n- Vốn đối ứng: 50 triệu đồng": {
        "total": "550 triệu đồng",
        "of_which.local": "50 triệu đồng",
    },
    "- Kinh phí: 1,25 tỷ đồng, trong đó NSTW: 1,1 tỷ đồng, NSĐP: 150.000 nghìn đồng": {
        "total": "1,25 tỷ đồng",
        "sources.central": "1,1 tỷ đồng",
        "sources.local": "150.000 nghìn đồng",
    },
    "- Kinh phí: 357,5 triệu đồng (ngân sách trung ương: 325,0 triệu đồng; "
    "ngân sách tỉnh: 32,5 triệu đồng)": {
        "total": "357,5 triệu đồng",
        "sources.central": "325,0 triệu đồng",
        "sources.province": "32,5 triệu đồng",
    },
    "Kinh phí 500 triệu đồng, trong đó NSTW: 450 triệu đồng, NSĐP: 50 triệu đồng": {
        "total": "500 triệu đồng",
        "sources.central": "450 triệu đồng",
        "sources.local": "50 triệu đồng",
    },
    "- Kinh phí: 500 triệu đồng\n+ NSTW: 450 triệu đồng\n"
    "+ NSĐP: 50 triệu đồng (NS tỉnh: 30 triệu đồng; NS xã: 20 triệu đồng)": {
        "total": "500 triệu đồng",
        "sources.central": "450 triệu đồng",
        "sources.local": {
            "total": "50 triệu đồng",
            "sources.province": "30 triệu đồng",
            "sources.commune": "20 triệu đồng",
        },
    },
    "- Kinh phí: 500 triệu đồng (trong đó chi năm 2025 chuyển sang: 100 triệu đồng)": (
        "500 triệu đồng"
    ),
    "- Kinh phí: 450 triệu đồng NSTW, 50 triệu đồng NSĐP": {
        "total": None,
        "sources.central": "450 triệu đồng",
        "sources.local": "50 triệu đồng",
    },
    "- Kinh phí: 450 triệu đồng từ NSTW và 50 triệu đồng từ NSĐP": {
        "total": None,
        "sources.central": "450 triệu đồng",
        "sources.local": "50 triệu đồng",
    },
    "- Kinh phí: 500 triệu đồng từ NSTW 450 triệu đồng, NSĐP 50 triệu đồng": {
        "total": "500 triệu đồng",
        "sources.central": "450 triệu đồng",
        "sources.local": "50 triệu đồng",
    },
    "- Kinh phí thực hiện năm 2026 là 500 triệu đồng, gồm: NSTW: 450 triệu đồng + NSĐP: 50 triệu": {
        "total": "500 triệu đồng",
        "sources.central": "450 triệu đồng",
        "sources.local": "50 triệu",
    },
    "- Tổng vốn là NS tỉnh là 81 triệu đồng + NSTW là 165 triệu đồng": None,
    "- Kinh phí năm 2026: 500 triệu đồng, năm 2027: 600 triệu đồng": "500 triệu đồng",
    "- Kinh phí: năm 2026 là 500 triệu đồng; năm 2027 là 600 triệu đồng": {
        "total": None,
        "years.2026": "500 triệu đồng",
        "years.2027": "600 triệu đồng",
    },
    "- Kinh phí: 15 triệu đồng/hộ": None,
    "- Kinh phí: 50 triệu đồng x 10 hộ": None,
    "- Kinh phí: Tổng 500 triệu đồng, NSTW: 450 triệu đồng": None,
    "- Nguồn kinh phí: Ngân sách trung ương.\n- Tổng kinh phí: 500 triệu đồng": "500 triệu đồng",
    "- Kinh phí:\n+ NSTW: 450 triệu đồng\n+ NSĐP: 50 triệu đồng\n+ Cộng: 500 triệu đồng": {
        "total": "500 triệu đồng",
        "sources.central": "450 triệu đồng",
        "sources.local": "50 triệu đồng",
    },
    "- Kinh phí: 500 triệu đồng\n+ Ngân sách Trung ương:\n450 triệu đồng.\n"
    "+ Ngân sách địa phương: 50 triệu đồng": {
        "total": "500 triệu đồng",
        "sources.central": "450 triệu đồng",
        "sources.local": "50 triệu đồng",
    },
    "- Kinh phí: 500 triệu đồng, chia ra:\n+ Trạm Y tế: 300 triệu đồng\n+ Thôn 1: 200 triệu đồng": {
        "total": "500 triệu đồng",
        "units.tram-y-te": "300 triệu đồng",
        "units.thon-1": "200 triệu đồng",
    },
    "1. Kinh phí: 200 triệu đồng\n2. Chủ trì: Phòng Kinh tế": "200 triệu đồng",
    "a) Vốn và nguồn vốn\n- Tổng vốn: 200 triệu đồng": "200 triệu đồng",
}


@pytest.mark.parametrize("line", LINES)
def test_its_amounts_are_what_it_says(line: str) -> None:
    made = imported(f"{ABOVE}{line}\n")
    plan = plan_of(made)
    (project,) = shape(plan)["projects"]
    assert project.get("budget") == LINES[line]
    assert plan.budget is None
    lines, _ = paragraphs(read_text(f"{ABOVE}{line}\n").parts)
    assert made.unplaced == 0
    assert missing_lines(plan, lines) == []


def test_units_that_share_money_are_declared() -> None:
    text = "- Kinh phí: 5 triệu đồng\n+ Phòng Kinh tế: 3 triệu đồng\n+ Thôn 1: 2 triệu đồng\n"
    plan = plan_of(imported(f"{ABOVE}{text}- Chủ trì: Phòng Kinh tế\n"))
    assert [unit.name for unit in plan.units.values()] == ["Phòng Kinh tế", "Thôn 1"]
    assert plan.projects[0].budget is not None
    assert set(plan.projects[0].budget.units or {}) == set(plan.units)


def test_the_chapter_on_money_is_no_project() -> None:
    plan = plan_of(imported("KẾ HOẠCH\nGiảm nghèo\nI. KINH PHÍ\nTổng kinh phí: 7 triệu đồng\n"))
    assert plan.projects == []
    assert shape(plan)["budget"] == "7 triệu đồng"


def test_the_numbers_of_parts_are_kept() -> None:
    chapter = "KẾ HOẠCH\nGiảm nghèo\nI. MỤC TIÊU\n- a\nII. KINH PHÍ\nTổng kinh phí: 7 triệu đồng:\n"
    made = imported(f"{chapter}1. Vốn đầu tư: 5 triệu đồng\n2. Vốn sự nghiệp: 2 triệu đồng\n")
    assert made.unplaced == 0
    assert shape(plan_of(made))["budget"] == {
        "total": "7 triệu đồng",
        "kinds.capital": "5 triệu đồng",
        "kinds.recurrent": "2 triệu đồng",
    }


_NAMES = {
    "central": ("Ngân sách trung ương", "NSTW", "vốn trung ương", "ngân sách trung ương hỗ trợ"),
    "local": ("Ngân sách địa phương", "NSĐP", "vốn đối ứng của địa phương"),
    "commune": ("Ngân sách xã", "NS xã"),
}
_UNITS = (("triệu đồng", 1), ("nghìn đồng", 1000), ("đồng", 1_000_000))


@st.composite
def _lines(draw: st.DrawFn) -> tuple[str, int | None, dict[str, int]]:
    """A line on money with its total in millions, if it states one, and its sources."""

    def amount(value: int) -> str:
        unit, times = draw(st.sampled_from(_UNITS))
        return f"{value * times:,} {unit}".replace(",", ".")

    parts = draw(st.dictionaries(st.sampled_from(sorted(_NAMES)), st.integers(1, 9999), min_size=2))
    label = draw(st.sampled_from(("Kinh phí", "Tổng kinh phí", "Kinh phí thực hiện năm 2026")))
    label += draw(st.sampled_from((": ", " là ", " là: ", " ")))
    said = [(draw(st.sampled_from(_NAMES[key])), amount(value)) for key, value in parts.items()]
    order = draw(st.sampled_from(("{0}: {1}", "{0} {1}", "{0} là {1}", "{1} {0}", "{1} từ {0}")))
    listed = draw(st.sampled_from((", ", "; ", " và ", " + "))).join(
        order.format(*part) for part in said
    )
    if draw(st.booleans()):
        return f"- {label}{listed}", None, parts
    leading = draw(st.sampled_from((", trong đó: ", " (", ". Trong đó: ", ", gồm: ", ": ", ", ")))
    total = sum(parts.values())
    return f"- {label}{amount(total)}{leading}{listed}{')' * leading.count('(')}", total, parts


@given(line=_lines())
def test_no_amount_is_read_as_another(line: tuple[str, int | None, dict[str, int]]) -> None:
    text, total, parts = line
    budget = plan_of(imported(f"{ABOVE}{text}\n")).projects[0].budget
    if budget is None:
        return
    if budget.total is not None:
        assert read_amount(str(budget.total)).value == (total or 0) * 1_000_000
    for key, part in {**(budget.sources or {}), **(budget.of_which or {})}.items():
        assert read_amount(str(part.total)).value == parts[key] * 1_000_000
