"""One plan's review: read it, run every rule, look the places up, count what was checked."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal, NamedTuple

from gnbv_cli.balance.ledger import NOTHING_GRANTED, Granted
from gnbv_cli.findings.finding import SEVERITIES, Finding, Severity
from gnbv_cli.plan.model import Waiver
from gnbv_cli.plan.reading import Reading, read_plan
from gnbv_cli.plan.schema_fault import SchemaFault
from gnbv_cli.review.conditions import Conditions
from gnbv_cli.review.located import Locator, Reported
from gnbv_cli.review.unchecked import Unchecked, unchecked
from gnbv_cli.review.unfilled import without_unfilled
from gnbv_cli.rules import FAMILIES, RULES
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.earlier import Earlier
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


class Waived(NamedTuple):
    """A finding that the plan accepts, and the waiver that says why."""

    found: Reported
    waiver: Waiver


class Review(NamedTuple):
    """What was found in one file, and what was and was not checked."""

    name: str
    reading: Reading
    checked: CheckedPlan | None
    """None where the file could not be read as a plan."""
    findings: list[Reported]
    """Without those that are waived or known."""
    unchecked: list[Unchecked]
    scope: Scope
    conditions: Conditions = Conditions()
    waived: tuple[Waived, ...] = ()
    decided_on: date | None = None
    """The day by which waivers count or no longer count; None where none of them has an end."""
    known: tuple[Reported, ...] = ()
    """Findings that a baseline has already."""
    gone: tuple[str, ...] = ()
    """The codes of what a baseline has and the plan no longer."""
    kind: Literal["plan", "settings", "allocation"] = "plan"

    def reaches(self, threshold: Severity) -> bool:
        """Whether there is a finding of at least that severity."""
        severe = SEVERITIES[: SEVERITIES.index(threshold) + 1]
        return any(found.finding.severity in severe for found in self.findings)

    @property
    def counts(self) -> dict[str, int]:
        """Findings by severity, each severity named."""
        severities = [found.finding.severity for found in self.findings]
        return {severity: severities.count(severity) for severity in SEVERITIES}

    @property
    def rules_off(self) -> list[Rule]:
        """The rules that were switched off and did not run."""
        return [rule for rule in RULES if self.conditions.is_off(rule.code)]


STRUCTURE: tuple[Rule, ...] = (*FAMILIES[0], *FAMILIES[1])
"""The rules about a file and its structure, which have something to say of one that is no plan."""

AS_SHIPPED = Conditions()


def review_bytes(data: bytes, name: str, conditions: Conditions = AS_SHIPPED) -> Review:
    """Review a file's bytes; `name` is what the file is called in the report."""
    if len(data) > LIMIT:
        return _unreadable(name, FileFault("too-big", 0, 0, f"{LIMIT_MB} MB"), conditions)
    try:
        text = decode(data)
    except NotUtf8 as error:
        return _unreadable(name, FileFault("not-utf8", 0, 0, error.encoding), conditions)
    return review_text(text, name, conditions)


def review_text(
    text: str, name: str, conditions: Conditions = AS_SHIPPED, earlier: Earlier | None = None
) -> Review:
    """Review a plan's text; `earlier` is what the version before left, where there was one."""
    source = Source(text, name)
    reading = read_plan(source)
    if reading.root is None and not reading.file_faults:
        reading = reading._replace(file_faults=[FileFault("empty", 0, 0)])
    return _reviewed(name, reading, conditions, earlier=earlier)


def _unreadable(name: str, fault: FileFault, conditions: Conditions) -> Review:
    return _reviewed(name, no_reading(name, fault), conditions)


def no_reading(name: str, fault: FileFault) -> Reading:
    """The reading of a file that cannot be read at all."""
    return Reading(Source("", name), None, None, [fault], [], frozenset())


def with_granted(review: Review, granted: Granted) -> Review:
    """The plan of `review` reviewed again, some of its amounts held to what was granted."""
    return _reviewed(review.name, review.reading, review.conditions, granted)


def _reviewed(
    name: str,
    reading: Reading,
    conditions: Conditions,
    granted: Granted = NOTHING_GRANTED,
    earlier: Earlier | None = None,
) -> Review:
    checked = CheckedPlan(reading, granted, earlier)
    if reading.plan is None:
        findings = found_by(STRUCTURE, checked, conditions)
        scope = Scope(len(STRUCTURE), 0, 0)
        return Review(name, reading, None, findings, unchecked(None), scope, conditions)
    running = [rule for rule in RULES if not conditions.is_off(rule.code)]
    findings = found_by(running, checked, conditions)
    ledger = checked.ledger
    scope = Scope(len(running), len(ledger.entries), ledger.checked_sums)
    review = Review(name, reading, checked, findings, unchecked(checked), scope, conditions)
    return _with_waivers(review) if reading.plan.waivers else review


def _with_waivers(review: Review) -> Review:
    """The review without the findings that the plan's waivers accept."""
    from gnbv_cli.review.waiving import waiving  # noqa: PLC0415 - few plans have waivers

    came_to = waiving(review.findings, review.reading, review.conditions)
    accepted = came_to.accepted
    waived = [Waived(review.findings[position], accepted[position]) for position in accepted]
    kept = [found for n, found in enumerate(review.findings) if n not in accepted]
    about_waivers = found_in(review.reading, came_to.faults, review.conditions)
    return review._replace(
        findings=_ranked([*kept, *about_waivers]),
        waived=tuple(sorted(waived, key=lambda each: _rank(each.found))),
        decided_on=came_to.decided_on,
    )


def found_in(reading: Reading, faults: list[SchemaFault], conditions: Conditions) -> list[Reported]:
    """The findings about these faults of a file's structure alone."""
    told = CheckedPlan(reading._replace(file_faults=[], schema_faults=faults))
    return found_by(STRUCTURE, told, conditions) if faults else []


def found_by(rules: Iterable[Rule], checked: CheckedPlan, conditions: Conditions) -> list[Reported]:
    """The findings of `rules`, errors first, then in the order of the file."""
    levels = conditions.levels
    found: list[tuple[Rule, Finding]] = [
        (rule, finding) for rule in rules for finding in rule.check(rule, checked)
    ]
    if levels:
        found = [(rule, _at_level(finding, levels.get(rule.code))) for rule, finding in found]
    reported = Locator(checked.reading).reported
    placed = [reported(rule, finding, _place(checked, finding)) for rule, finding in found]
    return _ranked(without_unfilled(placed, checked.reading.source.text))


def _at_level(finding: Finding, level: str | None) -> Finding:
    severity = next((each for each in SEVERITIES if each == level), finding.severity)
    return finding._replace(severity=severity)


def _ranked(findings: list[Reported]) -> list[Reported]:
    return sorted(findings, key=_rank)


def _rank(found: Reported) -> tuple[int, int, str]:
    finding = found.finding
    return SEVERITIES.index(finding.severity), found.location.start, finding.code


def _place(checked: CheckedPlan, finding: Finding) -> Sentence | None:
    if checked.reading.plan is None or not finding.place.at:
        return None
    return checked.places.of(finding.place.at)
