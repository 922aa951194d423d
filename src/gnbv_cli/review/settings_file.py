"""gnbv.yaml: the severities, threshold and language that an office chooses, and its faults.

What does not count is left out and reported on its own line; the rest counts.
"""

from __future__ import annotations

from typing import NamedTuple

from gnbv_cli.plan.reading import Reading
from gnbv_cli.review.choices import Choices
from gnbv_cli.review.conditions import Conditions
from gnbv_cli.review.review import STRUCTURE, Review, Scope, found_by, no_reading
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.written.composer import FileFault, compose
from gnbv_cli.written.encoding import NotUtf8, decode
from gnbv_cli.written.source import Source

LIMIT_MB = 1
_FAULT_LIMIT = 200
"""So many faults of the structure are reported; a file with more is no gnbv.yaml."""


class SettingsFile(NamedTuple):
    """What a gnbv.yaml says, and what was found in it."""

    conditions: Conditions
    review: Review
    """Its findings, in the form of a plan's."""


def read_settings(data: bytes, name: str) -> SettingsFile:
    """Read the bytes of a gnbv.yaml; never raises for what stands in it."""
    reading = _reading(data, name)
    choices = Choices(reading.root)
    faults = sorted(choices.faults, key=lambda fault: fault.start)[:_FAULT_LIMIT]
    repeated = choices.repeated[:_FAULT_LIMIT]
    reading = reading._replace(file_faults=[*reading.file_faults, *repeated], schema_faults=faults)
    conditions = Conditions(choices.levels, choices.fail_on, choices.language, name)
    findings = []
    if reading.file_faults or reading.schema_faults:
        findings = found_by(STRUCTURE, CheckedPlan(reading), conditions)
    errors = sum(found.finding.severity == "error" for found in findings)
    scope = Scope(len(STRUCTURE), 0, 0)
    review = Review(name, reading, None, findings, [], scope, conditions, kind="settings")
    return SettingsFile(conditions._replace(errors=errors), review)


def _reading(data: bytes, name: str) -> Reading:
    if len(data) > LIMIT_MB * 1024 * 1024:
        return no_reading(name, FileFault("too-big", 0, 0, f"{LIMIT_MB} MB"))
    try:
        source = Source(decode(data), name)
    except NotUtf8 as error:
        return no_reading(name, FileFault("not-utf8", 0, 0, error.encoding))
    composition = compose(source)
    return Reading(source, composition.root, None, composition.faults, [], frozenset())
