"""One plan's review: read it, run every rule, look the places up, count what was checked."""

from __future__ import annotations

from typing import NamedTuple

from gnbv_cli.findings.finding import SEVERITIES, Finding, Severity
from gnbv_cli.plan.reading import Reading, read_plan
from gnbv_cli.review.located import Reported, reported
from gnbv_cli.review.unchecked import Unchecked, unchecked
from gnbv_cli.rules import FAMILIES, RULES
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.texts.sentence import Sentence
from gnbv_cli.written.composer import FileFault
from gnbv_cli.written.encoding import NotUtf8, decode
from gnbv_cli.written.source import LIMIT, LIMIT_MB, Source


class Scope(NamedTuple):
    """How much was checked."""

    rules: int
    amounts: int
    equations: int


class Review(NamedTuple):
    """What was found in one file, and what was and was not checked."""

    name: str
    reading: Reading
    checked: CheckedPlan | None
    """None where the file could not be read as a plan."""
    findings: list[Reported]
    unchecked: list[Unchecked]
    scope: Scope

    def reaches(self, threshold: Severity) -> bool:
        """Whether there is a finding of at least that severity."""
        severe = SEVERITIES[: SEVERITIES.index(threshold) + 1]
        return any(found.finding.severity in severe for found in self.findings)

    @property
    def counts(self) -> dict[str, int]:
        """Findings by severity, each severity named."""
        severities = [found.finding.severity for found in self.findings]
        return {severity: severities.count(severity) for severity in SEVERITIES}


def review_bytes(data: bytes, name: str) -> Review:
    """Review a file's bytes; `name` is what the file is called in the report."""
    if len(data) > LIMIT:
        return _unreadable(name, FileFault("too-big", 0, 0, f"{LIMIT_MB} MB"))
    try:
        text = decode(data)
    except NotUtf8 as error:
        return _unreadable(name, FileFault("not-utf8", 0, 0, error.encoding))
    return review_text(text, name)


def review_text(text: str, name: str) -> Review:
    """Review a plan's text."""
    source = Source(text, name)
    reading = read_plan(source)
    if reading.root is None and not reading.file_faults:
        reading = reading._replace(file_faults=[FileFault("empty", 0, 0)])
    return _reviewed(name, reading)


def _unreadable(name: str, fault: FileFault) -> Review:
    source = Source("", name)
    return _reviewed(name, Reading(source, None, None, [fault], [], frozenset()))


def _reviewed(name: str, reading: Reading) -> Review:
    checked = CheckedPlan(reading)
    if reading.plan is None:
        # Only the rules about the file and its structure have something to look at.
        rules = [rule for family in FAMILIES[:2] for rule in family]
        findings = _found(checked, rules)
        return Review(name, reading, None, findings, unchecked(None), Scope(len(rules), 0, 0))
    findings = _found(checked, RULES)
    ledger = checked.ledger
    scope = Scope(len(RULES), len(ledger.entries), ledger.checked_sums)
    return Review(name, reading, checked, findings, unchecked(checked), scope)


def _found(checked: CheckedPlan, rules: list[Rule]) -> list[Reported]:
    """The findings of `rules`, errors first, then in the order of the file."""
    found: list[tuple[Rule, Finding]] = [
        (rule, finding) for rule in rules for finding in rule.check(rule, checked)
    ]
    located = [
        reported(checked.reading, rule, finding, _place(checked, finding))
        for rule, finding in found
    ]
    located.sort(
        key=lambda item: (
            SEVERITIES.index(item.finding.severity),
            item.location.start,
            item.finding.code,
        )
    )
    return located


def _place(checked: CheckedPlan, finding: Finding) -> Sentence | None:
    if checked.reading.plan is None or not finding.place.at:
        return None
    return checked.places.of(finding.place.at)
