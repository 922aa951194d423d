"""The rules against lists made by someone who had seen neither rules nor code.

`faults` are what an inspector would mark, `right` what a naive checker would mark wrongly. The
rules are held to the lists; what they miss is named in missed.yaml, so that it is known.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from gnbv_cli.review.review import Review, review_bytes

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PLANS = {
    "vinh-phong": ROOT / "plan.yaml",
    "an-binh": ROOT / "tests" / "plans" / "err" / "an-binh.yaml",
    "tan-son": ROOT / "tests" / "plans" / "err" / "tan-son.yaml",
}
MISSED = yaml.safe_load((HERE / "missed.yaml").read_text("utf-8"))


def listed(name: str, key: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load((HERE / f"{name}.yaml").read_text("utf-8"))[key]
    return found


def folded(text: str) -> str:
    return " ".join(text.replace("*", "").split())


def told(review: Review) -> list[tuple[str, str, str]]:
    """Each finding: its family, the words that it stands on, and all that it says or points at."""
    text = review.reading.source.text
    found = []
    for reported in review.findings:
        spans = [reported.location, *(other.location for other in reported.related)]
        around = [folded(text[max(span.start - 60, 0) : span.end + 90]) for span in spans]
        own = folded(text[reported.location.start : reported.location.end])
        said = folded(reported.finding.message.say("vi"))
        found.append((reported.rule.family, own, " ~ ".join([*around, said])))
    return found


def is_found(fault: dict[str, Any], findings: list[tuple[str, str, str]]) -> bool:
    quote = folded(fault["quote"]).rstrip(".;,")
    return any(
        family == fault["family"] and (quote in words or (own and own in quote))
        for family, own, words in findings
    )


@pytest.mark.parametrize("name", PLANS)
def test_what_an_inspector_marks_is_found(name: str) -> None:
    findings = told(review_bytes(PLANS[name].read_bytes(), "plan.yaml"))
    faults = listed(name, "faults")
    missed = {
        f"{fault['family']} {fault['kind']}: {fault['quote']}"
        for fault in faults
        if not is_found(fault, findings)
    }
    assert missed == {*MISSED[name]["elsewhere"], *MISSED[name]["missed"]}


@pytest.mark.parametrize("name", PLANS)
def test_what_is_right_is_not_marked(name: str) -> None:
    findings = told(review_bytes(PLANS[name].read_bytes(), "plan.yaml"))
    faults = [folded(fault["quote"]) for fault in listed(name, "faults")]
    wrongly = []
    for right in listed(name, "right"):
        words = folded(right["quote"])
        for family, own, _ in findings:
            stands_on_it = own and (own == words or (len(own) > 3 and own in words))
            if stands_on_it and not any(own in fault or fault in own for fault in faults):
                wrongly.append((family, own, words))
    assert wrongly == []
