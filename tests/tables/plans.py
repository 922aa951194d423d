"""Plans for tests: from YAML, and random ones whose sums may or may not hold."""

from __future__ import annotations

from typing import Any

import yaml
from hypothesis import strategies as st

from gnbv_cli.review.review import review_text
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.written.amount import format_dong

HEAD = """\
gnbv: 1
document: {title: Thực hiện Chương trình, issuer: Ủy ban nhân dân xã An Bình, year: 2026}
funding_sources:
  central: {name: Ngân sách Trung ương}
  local: {name: Ngân sách địa phương}
units:
  kinh-te: {name: Phòng Kinh tế}
  van-hoa: {name: Phòng Văn hóa}
"""


def checked(text: str, head: str = HEAD) -> CheckedPlan:
    """A plan from YAML, with a usual head."""
    found = review_text(head + text, "plan.yaml").checked
    assert found is not None
    return found


@st.composite
def plans(draw: st.DrawFn) -> str:
    """YAML of a plan of any depth; a sum may be off by a slip or by anything."""
    sources = ("central", "province", "local")[: draw(st.integers(0, 3))]

    def number() -> int:
        return draw(st.integers(0, 30)) * 1_100_003

    def amount(value: int) -> str:
        wrong = not draw(st.integers(0, 14))
        return f"{format_dong(number() if wrong else value)} đồng"

    def budget(values: dict[str, int], total: int) -> Any:
        stated: dict[str, Any] = {"total": amount(total)}
        named = {source: value for source, value in values.items() if value or draw(st.booleans())}
        parted = bool(named) and draw(st.booleans())
        if parted:
            stated["sources"] = {source: amount(value) for source, value in named.items()}
        return stated

    def item(depth: int) -> tuple[dict[str, Any], dict[str, int], int]:
        stated: dict[str, Any] = {"name": "Nội dung"}
        count = draw(st.integers(0, 3)) if depth < 2 else 0
        parts = [item(depth + 1) for _ in range(count)]
        values: dict[str, int]
        if parts:
            stated["subprojects"] = [part for part, _, _ in parts]
            values = {source: sum(below[source] for _, below, _ in parts) for source in sources}
            total = sum(below for _, _, below in parts)
            if draw(st.booleans()):
                stated["budget"] = budget(values, total)
            return stated, values, total
        if not draw(st.integers(0, 5)):
            return stated, dict.fromkeys(sources, 0), 0
        values = {source: number() for source in sources}
        total = sum(values.values()) if sources else number()
        stated["budget"] = budget(values, total)
        return stated, values, total

    projects = [item(0) for _ in range(draw(st.integers(0, 3)))]
    plan: dict[str, Any] = {
        "gnbv": 1,
        "document": {"title": "Kế hoạch", "year": 2026},
        "funding_sources": {source: {"name": source} for source in sources},
        "projects": [project for project, _, _ in projects],
    }
    if draw(st.booleans()):
        values = {source: sum(below[source] for _, below, _ in projects) for source in sources}
        plan["budget"] = budget(values, sum(below for _, _, below in projects))
    return str(yaml.safe_dump(plan, allow_unicode=True))
