"""The certain fixes, applied: the promise that nothing about numbers is left."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gnbv_cli.review.repaired import repaired
from gnbv_cli.review.review import review_text

PLAN = (Path(__file__).parent.parent / "plan.yaml").read_text("utf-8")


def numbers(codes: list[str]) -> list[str]:
    return [code for code in codes if code.startswith(("NUM", "BAL"))]


def test_both_certain_fixes_leave_no_finding_about_numbers() -> None:
    mended = repaired(review_text(PLAN, "plan.yaml"))
    assert [found.finding.code for found in mended.applied] == ["BAL001", "NUM001"]
    assert numbers([found.finding.code for found in mended.review.findings]) == []
    changed = [
        (old, new)
        for old, new in zip(
            PLAN.splitlines(), mended.review.reading.source.text.splitlines(), strict=True
        )
        if old != new
    ]
    assert changed == [
        ("          total: 379 triệu đồng", "          total: 397 triệu đồng"),
        ("    local: 172.6000.000 đồng", "    local: 172.600.000 đồng"),
    ]


def test_the_two_texts_replaced_by_hand_leave_nothing_either() -> None:
    text = PLAN.replace("379 triệu đồng", "397 triệu đồng")
    text = text.replace("172.6000.000 đồng", "172.600.000 đồng")
    found = [found.finding.code for found in review_text(text, "plan.yaml").findings]
    assert numbers(found) == []


def test_an_unknown_key_adds_one_finding_and_hides_none() -> None:
    before = [found.finding.code for found in review_text(PLAN, "plan.yaml").findings]
    text = re.sub(r"(?m)^(  - id: da2\n)", r"\1    kinhphi: 5\n", PLAN)
    after = [found.finding.code for found in review_text(text, "plan.yaml").findings]
    assert sorted(after) == sorted([*before, "SCH001"])


@pytest.mark.parametrize(
    "quoted", ["'379 triệu đồng'", '"379 triệu đồng"', "379\n            triệu đồng"]
)
def test_a_fix_keeps_the_quotes_of_the_old_text(quoted: str) -> None:
    text = PLAN.replace("total: 379 triệu đồng", f"total: {quoted}")
    mended = repaired(review_text(text, "plan.yaml")).review
    assert numbers([found.finding.code for found in mended.findings]) == []
    quote = quoted[0] if quoted[0] in "'\"" else ""
    assert f"total: {quote}397 triệu đồng{quote}\n" in mended.reading.source.text


def test_exactly_the_two_faults_of_the_plan_and_no_sum_that_holds() -> None:
    review = review_text(PLAN, "plan.yaml")
    errors = {
        found.finding.place.at: found
        for found in review.findings
        if found.finding.severity == "error" and numbers([found.finding.code])
    }
    assert set(errors) == {"projects.da3.tda1.budget.total", "budget.sources.local"}
    source = review.reading.source
    for address, words in (
        ("projects.da3.tda1.budget.total", "379 triệu đồng"),
        ("budget.sources.local", "172.6000.000 đồng"),
    ):
        location = errors[address].location
        assert source.line(location.line)[location.column - 1 : location.end_column - 1] == words
