"""A plan printed as text and imported again says the same."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from gnbv_cli.documents.outline import outline
from gnbv_cli.documents.text import render_text
from gnbv_cli.plan.model import Plan
from gnbv_cli.plan.reading import read_plan
from gnbv_cli.written.source import Source
from tests.documents.importing.shape import imported, plan_of, shape

ROOT = Path(__file__).parents[3]
PLANS = [
    ROOT / "plan.yaml",
    *sorted((ROOT / "tests" / "plans" / "ok").glob("*.yaml")),
    *(
        ROOT / "tests" / "plans" / "err" / f"{name}.yaml"
        for name in ("an-binh", "tan-son", "grants")
    ),
]


def _read(text: str) -> Plan:
    plan = read_plan(Source(text)).plan
    assert plan is not None
    return plan


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_a_printed_plan_imported_and_printed_again_is_the_same(path: Path) -> None:
    printed = render_text(outline(_read(path.read_text("utf-8"))))
    made = imported(printed)
    assert made.unplaced == 0
    assert render_text(outline(plan_of(made))) == printed


_NAMES = ("Hỗ trợ chăn nuôi bò sinh sản", "Trồng cây dược liệu", "Tập huấn cho cán bộ thôn")
_WORDS = (
    "Hỗ trợ hộ nghèo phát triển sản xuất.",
    "Tổ chức 04 lớp tập huấn; cấp phát tài liệu cho người dân.",
    "Người lao động thuộc hộ nghèo, hộ cận nghèo.",
)
_LEADS = ("Phòng Kinh tế xã", "Phòng Văn hóa - Xã hội", "Trạm Y tế xã và các thôn")


def _amounts() -> st.SearchStrategy[str]:
    value = st.integers(1, 999)
    return st.one_of(
        value.map(lambda n: f"{n}.316.000 đồng"),
        value.map(lambda n: f"{n} triệu đồng"),
        value.map(lambda n: f"{n // 10},{n % 10} tỷ đồng"),
    )  # fmt: skip


@st.composite
def _budgets(draw: st.DrawFn, deeper: bool = True) -> Any:
    total = draw(_amounts())
    shape = draw(st.sampled_from(("short", "sources", "kinds", "years", "both")))
    if shape == "short" or not deeper:
        return total
    part = _budgets(deeper=False)
    budget: dict[str, Any] = {"total": total}
    if shape in ("sources", "both"):
        budget["sources"] = {"central": draw(part), "local": draw(part)}
    if shape in ("kinds", "both"):
        budget["kinds"] = {"capital": draw(part), "recurrent": draw(part)}
    if shape == "years":
        budget["years"] = {"2025": draw(part), "2026": draw(part)}
    return budget


@st.composite
def _projects(draw: st.DrawFn, number: int, depth: int = 0) -> dict[str, Any]:
    made: dict[str, Any] = {
        "id": f"{('da', 'tda')[min(depth, 1)]}{number}",
        "number": number,
        "name": draw(st.sampled_from(_NAMES)),
    }
    if draw(st.booleans()):
        made["objective"] = draw(st.sampled_from(_WORDS))
    if draw(st.booleans()):
        made["activities"] = draw(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=3))
    if draw(st.booleans()):
        made["budget"] = draw(_budgets())
    if draw(st.booleans()):
        made["lead"] = draw(st.sampled_from(_LEADS))
    if depth == 0:
        made["section"] = f"2.{number}"
        count = draw(st.integers(0, 2))
        if count:
            made["subprojects"] = [draw(_projects(n + 1, depth + 1)) for n in range(count)]
    return made


@st.composite
def _plans(draw: st.DrawFn) -> dict[str, Any]:
    count = draw(st.integers(1, 4))
    return {
        "gnbv": 1,
        "document": {
            "kind": "Kế hoạch",
            "title": "Giảm nghèo bền vững xã An Bình năm 2026",
            "issuer": "Ủy ban nhân dân xã An Bình",
            "year": 2026,
        },
        "funding_sources": {
            "central": {"name": "Ngân sách trung ương"},
            "local": {"name": "Ngân sách địa phương"},
        },
        "sections": [
            {"heading": "MỤC TIÊU", "items": [draw(st.sampled_from(_WORDS))]},
            {"heading": "CÁC DỰ ÁN", "part": "projects"},
            {"heading": "KINH PHÍ THỰC HIỆN", "part": "budget"},
        ],
        "projects": [draw(_projects(number + 1)) for number in range(count)],
        "budget": draw(_budgets()),
    }


@settings(deadline=None, max_examples=150)
@given(_plans())
def test_a_random_plan_keeps_its_budgets_and_its_structure(made: dict[str, Any]) -> None:
    plan = _read(yaml.safe_dump(made, allow_unicode=True, sort_keys=False))
    printed = render_text(outline(plan))
    again = imported(printed)
    assert again.unplaced == 0
    assert shape(plan_of(again)) == shape(plan)
    assert render_text(outline(plan_of(again))) == printed
