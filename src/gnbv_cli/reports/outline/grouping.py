"""Findings in the groups that an officer works through, and a count of them by family."""

from __future__ import annotations

from itertools import groupby
from typing import NamedTuple

from gnbv_cli.findings.finding import SEVERITIES, Severity
from gnbv_cli.reports.outline import words
from gnbv_cli.review.located import Reported
from gnbv_cli.review.review import Review
from gnbv_cli.texts.labels import SEVERITY
from gnbv_cli.texts.sentence import Words

_FORM = frozenset(("DOC", "TXT"))
"""Families whose slips are of form or layout: a corrigendum mends them in an issued plan."""


class Group(NamedTuple):
    """Findings that are dealt with in the same way, by their positions in the review."""

    head: Words
    severity: Severity
    found: list[int]


class Family(NamedTuple):
    """A family's findings, by their positions in the review."""

    letters: str
    name: Words
    found: dict[Severity, list[int]]


def is_issued(review: Review) -> bool:
    """Whether the plan has been signed: a slip in it is not simply written anew."""
    if review.checked is None:
        return False
    document = review.checked.plan.document
    if document.status:
        return bool(document.status == "issued")
    return bool(document.number and document.date)


def groups_of(review: Review) -> list[Group]:
    """The findings by severity; errors in an issued plan by how they are mended."""
    issued = is_issued(review)

    def head(found: Reported) -> tuple[Severity, Words]:
        severity = found.finding.severity
        if severity != "error":
            return severity, SEVERITY[severity]
        if not issued:
            return severity, words.BEFORE_SIGNING
        return severity, words.FORM if found.rule.family in _FORM else words.CONTENT

    heads = [head(found) for found in review.findings]
    order = sorted(
        range(len(heads)),
        key=lambda at: (SEVERITIES.index(heads[at][0]), heads[at][1] is words.FORM),
    )
    return [
        Group(head, severity, list(found))
        for (severity, head), found in groupby(order, key=lambda at: heads[at])
    ]


def families_of(review: Review) -> list[Family]:
    """The families that found something, in the order in which they are documented."""
    found: dict[str, dict[Severity, list[int]]] = {}
    for at, reported in enumerate(review.findings):
        family = found.setdefault(reported.rule.family, {name: [] for name in SEVERITIES})
        family[reported.finding.severity].append(at)
    known = [letters for letters in words.FAMILIES if letters in found]
    return [Family(letters, words.FAMILIES[letters], found[letters]) for letters in known]
