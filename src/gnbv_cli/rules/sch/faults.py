"""The faults of a file's structure, each under the rule of its kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from gnbv_cli.findings.finding import Edit, Finding, Fix, Place
from gnbv_cli.plan.schema_fault import SchemaFault
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Details, Rule
from gnbv_cli.texts.labels import APPLY
from gnbv_cli.texts.sentence import Words
from gnbv_cli.written.names import nearest

Guess: TypeAlias = Callable[[str, tuple[str, ...]], str | None]
"""What was meant by a name, of the names that are known."""


def faults_of(rule: Rule, checked: CheckedPlan) -> Iterator[tuple[SchemaFault, Place]]:
    """The faults that `rule` reports, each with its place."""
    for fault in checked.reading.schema_faults:
        if fault.kind == rule.name:
            yield fault, Place(fault.address, span=(fault.start, fault.end))


def unknown_names(
    rule: Rule, checked: CheckedPlan, no_near: Words, guess: Guess = nearest
) -> Iterator[Finding]:
    """A finding for each unknown name, with the one that `guess` gives; else worded `no_near`."""
    for fault, place in faults_of(rule, checked):
        yield unknown_name(rule, fault, place, guess(fault.name, fault.known), no_near)


def unknown_name(
    rule: Rule, fault: SchemaFault, place: Place, near: str | None, no_near: Words
) -> Finding:
    """A finding for one unknown name; `near` is what was probably meant."""
    details: Details = {"identity": (fault.name,)}
    if near:
        edit = Edit(place, fault.name, near)
        title = APPLY.filled(old=fault.name, new=near)
        details["fixes"] = (Fix(title, "likely", (edit,)),)
    message = rule.message if near else no_near
    return rule.finding(place, message=message, details=details, key=fault.name, nearest=near or "")
