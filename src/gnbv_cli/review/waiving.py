"""Waivers held against the findings: what each accepts, and which of them do not count."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from gnbv_cli.findings.waivers import ByAddress, last_day
from gnbv_cli.plan.model import Waiver
from gnbv_cli.plan.reading import Reading
from gnbv_cli.plan.schema_fault import FAMILY, SchemaFault
from gnbv_cli.plan.waivers import is_answered_for
from gnbv_cli.review.conditions import Conditions
from gnbv_cli.review.located import Reported
from gnbv_cli.rules.named import ALWAYS_ON, nearest_rule, rule_named, rules_named
from gnbv_cli.written.dates import slashed
from gnbv_cli.written.nodes import Text, Unread

NAMES_GUESSED = 50
"""For so many unknown codes the nearest known one is looked up."""

_PLACES_TOLD = 4
"""So many places of its rule's findings are told with a waiver that matches none."""


class Waiving(NamedTuple):
    """What the waivers of a plan come to."""

    accepted: dict[int, Waiver]
    """By the position of the finding."""
    faults: list[SchemaFault]
    decided_on: date | None
    """The day by which a waiver counts or no longer counts; None where none has an end."""


def waiving(findings: list[Reported], reading: Reading, conditions: Conditions) -> Waiving:
    """Which of `findings` the plan's waivers accept."""
    assert reading.plan is not None  # waivers stand in a plan
    held = _Held(findings, conditions)
    for position, waiver in enumerate(reading.plan.waivers, start=1):
        address = f"waivers[{position}]"
        whole = is_answered_for(waiver) and not reading.is_damaged(address)
        held.apply(waiver, address, whole)
    return Waiving(held.accepted, held.faults, held.decided_on)


class _Held:
    """The findings, and what the waivers held against them so far come to."""

    def __init__(self, findings: list[Reported], conditions: Conditions) -> None:
        self._findings = findings
        self._by_address = ByAddress(reported.finding for reported in findings)
        self._conditions = conditions
        self._seen: set[tuple[str, str | None]] = set()
        self._guesses = NAMES_GUESSED
        self.accepted: dict[int, Waiver] = {}
        self.faults: list[SchemaFault] = []
        self.decided_on: date | None = None

    def apply(self, waiver: Waiver, address: str, whole: bool) -> None:
        """Accept what `waiver` names; one that is not whole is only asked for its rule."""
        code = waiver.code
        if isinstance(code, Unread):
            return
        rule = rule_named(code)
        family = rules_named(code) if rule is None else []
        if family and family[0].family in ALWAYS_ON:
            self.faults.append(_fault("always-on", address, code, family[0].family))
        elif family:
            fault = _fault("unknown-rule", address, code, family[0].family)
            self.faults.append(fault._replace(expected=FAMILY))
        elif rule is None:
            near = nearest_rule(code) if self._guesses > 0 else None
            self._guesses -= 1
            fault = _fault("unknown-rule", address, code, code)
            self.faults.append(fault._replace(known=(near,) if near else ()))
        elif rule.family in ALWAYS_ON:
            self.faults.append(_fault("always-on", address, code, rule.code))
        elif whole and not self._is_over(waiver, address, rule.code):
            self._accept(waiver, address, rule.code)

    def _is_over(self, waiver: Waiver, address: str, code: str) -> bool:
        end = last_day(waiver)
        if end is None or waiver.until is None:
            return False
        day = self.decided_on = self._conditions.day
        if day <= end:
            return False
        fault = _fault("waiver-expired", address, waiver.until, code)
        self.faults.append(fault._replace(since=slashed(end), today=slashed(day)))
        return True

    def _accept(self, waiver: Waiver, address: str, code: str) -> None:
        at = waiver.at.strip() if waiver.at is not None else None
        covered = self._by_address.covered(code, at)
        if not covered and not self._conditions.is_off(code):
            anywhere = self._by_address.covered(code, None)[:_PLACES_TOLD]
            places = [self._findings[position].finding.place.at for position in anywhere]
            fault = _fault("waiver-unused", address, waiver.at or waiver.code, code)
            self.faults.append(fault._replace(places=tuple(filter(None, places))))
        if (code, at) not in self._seen:  # the same once more accepts nothing more
            self._seen.add((code, at))
            for position in covered:
                self.accepted.setdefault(position, waiver)


def _fault(kind: str, address: str, spot: Text, name: str) -> SchemaFault:
    return SchemaFault(kind, address, spot.start, spot.end, str(name))
