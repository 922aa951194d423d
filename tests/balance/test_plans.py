"""From a plan to its BAL findings: what holds is silent, what is changed is found."""

from __future__ import annotations

from typing import Any

import yaml
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from gnbv_cli.balance.ledger import Ledger
from gnbv_cli.plan.reading import read_plan
from gnbv_cli.review.review import review_text
from gnbv_cli.written.source import Source

from .random_plans import balanced_plans

quick = settings(
    derandomize=True,
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def text_of(plan: dict[str, Any]) -> str:
    return yaml.dump(plan, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)


def codes(text: str) -> list[str]:
    return [found.finding.code for found in review_text(text, "plan.yaml").findings]


@quick
@given(plan=balanced_plans())
def test_a_balanced_plan_has_no_finding_about_sums(plan: dict[str, Any]) -> None:
    assert not [code for code in codes(text_of(plan)) if code.startswith(("BAL", "SCH", "FIL"))]


@quick
@given(plan=balanced_plans(), data=st.data())
def test_a_changed_amount_is_found(plan: dict[str, Any], data: st.DataObject) -> None:
    text = text_of(plan)
    ledger = Ledger(read_plan(Source(text)))
    held = sorted(
        cell
        for stated in ledger.sums.values()
        if stated.kind in ("parts", "children", "same")
        and not any(ledger.sheet.cells[c].free for c in (stated.whole, *stated.parts))
        for cell in (stated.whole, *stated.parts)
        if cell in ledger.entries
    )
    assume(held)
    entry = ledger.entries[data.draw(st.sampled_from(held))]
    step = entry.amount.step
    changed = (entry.amount.value or 0) // step + data.draw(st.integers(1, 10**5))
    unit = "triệu đồng" if step == 10**6 else "đồng"
    broken = text[: entry.text.start] + f"{changed} {unit}" + text[entry.text.end :]
    assert [code for code in codes(broken) if code.startswith("BAL")]
