"""Findings with their places looked up: once, late, and only for what is reported."""

from __future__ import annotations

from typing import NamedTuple

from gnbv_cli.findings.finding import Finding, Fix, Place
from gnbv_cli.plan.address import find
from gnbv_cli.plan.reading import Reading
from gnbv_cli.rules.rule import Rule
from gnbv_cli.texts.sentence import Sentence
from gnbv_cli.written.characters import span


class Location(NamedTuple):
    """Lines and columns from 1, in code points; the end is exclusive. `start` and `end` are
    offsets in the file's text.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    start: int
    end: int


class LocatedRelated(NamedTuple):
    """A related place with its location."""

    at: str
    location: Location
    message: Sentence


class LocatedEdit(NamedTuple):
    """An edit with its location."""

    at: str
    location: Location
    old: str
    new: str


class LocatedFix(NamedTuple):
    """A fix with the locations of its edits."""

    fix: Fix
    edits: tuple[LocatedEdit, ...]


class Reported(NamedTuple):
    """A finding as it is reported."""

    rule: Rule
    finding: Finding
    location: Location
    place: Sentence | None
    """Where it stands on paper."""
    related: tuple[LocatedRelated, ...]
    fixes: tuple[LocatedFix, ...]

    @property
    def fingerprint(self) -> str:
        """Stays while the code, the address and the words involved stay."""
        return _fingerprint(self.finding)


def locate(reading: Reading, place: Place) -> Location:
    """Where `place` stands in the file."""
    source = reading.source
    if place.span is not None:
        start, end = place.span
    else:
        words = find(reading.root, place.at).words
        if words is None:
            start, end = 0, 0
        elif place.within is not None:
            start, end = span(source, words, *place.within)
        else:
            start, end = words.start, words.end
    return Location(*source.position(start), *source.position(end), start, end)


def reported(reading: Reading, rule: Rule, finding: Finding, place: Sentence | None) -> Reported:
    """`finding` with everything that it points at looked up."""
    return Reported(
        rule,
        finding,
        locate(reading, finding.place),
        place,
        tuple(
            LocatedRelated(other.place.at, locate(reading, other.place), other.message)
            for other in finding.related
        ),
        tuple(
            LocatedFix(
                fix,
                tuple(
                    LocatedEdit(edit.place.at, locate(reading, edit.place), edit.old, edit.new)
                    for edit in fix.edits
                ),
            )
            for fix in finding.fixes
        ),
    )


def _fingerprint(finding: Finding) -> str:
    from hashlib import sha256  # noqa: PLC0415 - only what prints fingerprints needs it

    parts = (finding.code, finding.place.at, *finding.identity)
    return sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
