"""Findings of a roll-up as they are reported: at the level that gnbv.yaml has for them."""

from __future__ import annotations

from gnbv_cli.findings.finding import SEVERITIES, Finding
from gnbv_cli.fleet.rollup.names import Commune
from gnbv_cli.review.conditions import Conditions
from gnbv_cli.review.located import Locator, Reported
from gnbv_cli.review.review import Review
from gnbv_cli.rules.named import rule_named
from gnbv_cli.rules.rule import Rule
from gnbv_cli.texts.sentence import Words, verbatim

_FAMILIES = ("FIL", "SCH", "NUM", "BAL")
"""What a comparison of money rests on; all else is told by `gnbv check`."""

_PLAN_OF = Words("Kế hoạch của", "Plan of")


def rule_of(name: str) -> Rule:
    """The rule of gnbv's own with that code or name."""
    rule = rule_named(name)
    assert rule is not None
    return rule


def reported(locator: Locator, finding: Finding, conditions: Conditions) -> Reported:
    """`finding` at its level; its message names the place on paper itself."""
    level = conditions.levels.get(finding.code)
    severity = next((each for each in SEVERITIES if each == level), finding.severity)
    return locator.reported(rule_of(finding.code), finding._replace(severity=severity), None)


def about_money(review: Review, across: list[Reported]) -> Review:
    """Of the findings those that a comparison rests on, with `across`; errors first."""
    kept = [
        each
        for each in review.findings
        if each.rule.family in _FAMILIES and each.finding.severity == "error"
    ]
    return review._replace(findings=_ranked(review, [*kept, *across]), unchecked=[])


def with_commune(review: Review, commune: Commune) -> Review:
    """The review with whose plan it is in each finding that does not say so."""
    fact = (_PLAN_OF, verbatim(commune.name))
    return review._replace(
        findings=[
            each
            if "commune" in each.finding.message.values
            else each._replace(finding=each.finding._replace(facts=(fact, *each.finding.facts)))
            for each in review.findings
        ]
    )


def with_more(review: Review, across: list[Reported]) -> Review:
    """The review with more findings; errors first."""
    return review._replace(findings=_ranked(review, [*review.findings, *across]))


def _ranked(review: Review, findings: list[Reported]) -> list[Reported]:
    shown = [each for each in findings if not review.conditions.is_off(each.finding.code)]
    return sorted(shown, key=_rank)


def _rank(found: Reported) -> tuple[int, int, str]:
    return SEVERITIES.index(found.finding.severity), found.location.start, found.finding.code
