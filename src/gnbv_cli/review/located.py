"""Findings with their places looked up: once, late, and only for what is reported."""

from __future__ import annotations

from typing import NamedTuple

from gnbv_cli.findings.finding import Edit, Finding, Fix, Place
from gnbv_cli.plan.address import Addresses
from gnbv_cli.plan.reading import Reading
from gnbv_cli.rules.rule import Rule
from gnbv_cli.texts.sentence import Sentence
from gnbv_cli.written.characters import Characters


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


class Elsewhere(NamedTuple):
    """A related place in another file."""

    file: str
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
    elsewhere: tuple[Elsewhere, ...] = ()

    @property
    def fingerprint(self) -> str:
        """Stays while the code, the address and the words involved stay."""
        return _fingerprint(self.finding)


class Locator:
    """Looks the places of one file up; what was worked out for one serves the next."""

    def __init__(self, reading: Reading) -> None:
        self._source = reading.source
        self._addresses = Addresses(reading.root)
        self._characters: dict[int, Characters] = {}

    def reported(self, rule: Rule, finding: Finding, place: Sentence | None) -> Reported:
        """`finding` with everything that it points at looked up."""
        related = tuple(
            LocatedRelated(other.place.at, self.locate(other.place), other.message)
            for other in finding.related
        )
        fixes = tuple(LocatedFix(fix, tuple(map(self._edit, fix.edits))) for fix in finding.fixes)
        return Reported(rule, finding, self.locate(finding.place), place, related, fixes)

    def _edit(self, edit: Edit) -> LocatedEdit:
        return LocatedEdit(edit.place.at, self.locate(edit.place), edit.old, edit.new)

    def locate(self, place: Place) -> Location:
        """Where `place` stands in the file."""
        start, end = place.span or self._span(place)
        position = self._source.position
        return Location(*position(start), *position(end), start, end)

    def _span(self, place: Place) -> tuple[int, int]:
        words = self._addresses.find(place.at).words
        if words is None:
            return 0, 0
        if place.within is None:
            return words.start, words.end
        characters = self._characters.get(words.start)
        if characters is None:
            characters = self._characters[words.start] = Characters(self._source, words)
        return characters.span(*place.within)


def words_of(finding: Finding) -> tuple[str, ...]:
    """The words or figures that a finding is about.

    An error in one more place is another. Places go by their number: their addresses change with
    what stands between them.
    """
    if finding.severity == "error" and finding.related:
        return (*finding.identity, str(len(finding.related)))
    return finding.identity


def _fingerprint(finding: Finding) -> str:
    from hashlib import sha256  # noqa: PLC0415 - only what prints fingerprints needs it

    parts = (finding.code, finding.place.at, *words_of(finding))
    return sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
