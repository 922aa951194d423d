"""Each finding as the page tells it: where, what words, what follows, what to do, by what law."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from gnbv_cli.data.law import legal_reference
from gnbv_cli.reports.message import message_of
from gnbv_cli.reports.outline import words
from gnbv_cli.reports.outline.equations import Basis
from gnbv_cli.reports.outline.quoting import Quote, quoted
from gnbv_cli.review.located import Reported
from gnbv_cli.review.review import Review
from gnbv_cli.texts.labels import ACTION, MORE_PLACES, PROPOSED, SEVERITY
from gnbv_cli.texts.sentence import Language, Words

SYMBOLS = {"error": "■", "warning": "▲", "note": "●"}
"""A sign beside the word for each severity, for who sees no colours."""
_PLACES_SHOWN = 8


class Fact(NamedTuple):
    """A label and what is said under it; `kind` is '' or what the style sheet may show apart."""

    label: str
    texts: list[str]
    kind: str = ""


class Law(NamedTuple):
    """A provision with its standing; `anchor` is where the page lists it."""

    anchor: str
    text: str
    standing: str


class Finding(NamedTuple):
    """A finding, said."""

    anchor: str
    code: str
    severity: str
    word: str
    symbol: str
    message: str
    quote: Quote | None
    hint: str
    facts: list[Fact]
    laws: list[Law]
    related: list[str]
    location: str
    proposal: str
    """What is proposed in its place, '' where nothing is."""
    basis: str
    """The anchor of the sums that the proposal follows from."""


def findings_of(
    review: Review, based: list[Basis], anchors: dict[str, str], language: Language
) -> list[Finding]:
    """The findings in the review's order; `anchors` are those of the provisions, by key."""
    at_cell = {cell: f"s{n}" for n, basis in enumerate(based, start=1) for cell in basis.cells}
    return [
        _finding(review, found, f"f{number}", at_cell, anchors, language)
        for number, found in enumerate(review.findings, start=1)
    ]


def _finding(  # noqa: PLR0917 - what each finding is told with
    review: Review,
    found: Reported,
    anchor: str,
    at_cell: dict[str, str],
    anchors: dict[str, str],
    language: Language,
) -> Finding:
    finding = found.finding
    location = found.location
    return Finding(
        anchor,
        finding.code,
        finding.severity,
        SEVERITY[finding.severity].filled().say(language),
        SYMBOLS[finding.severity],
        message_of(found, language),
        quoted(review.reading, found),
        finding.hint.say(language) if finding.hint else "",
        list(_facts(found, language)),
        [
            Law(anchors[key], *_law(key, language))
            for key in found.rule.legal_basis
            if key in anchors
        ],
        list(_related(review, found, language)),
        f"{review.name}:{location.line}:{location.column}",
        _proposal(found, language),
        at_cell.get(finding.place.at, ""),
    )


def _facts(found: Reported, language: Language) -> Iterator[Fact]:
    """The labelled lines of a finding; what stands under the same label stands together."""
    finding = found.finding
    lines: list[tuple[Words, str]] = [(words, said.say(language)) for words, said in finding.facts]
    if finding.action is not None:
        lines.append((ACTION, finding.action.say(language)))
    lines.append((words.WHY, found.rule.why.filled().say(language)))
    told: dict[str, Fact] = {}
    for label, text in lines:
        name = label.filled().say(language)
        kind = "proposal" if label is PROPOSED else "action" if label is ACTION else ""
        told.setdefault(name, Fact(name, [], kind)).texts.append(text)
    yield from told.values()


def _proposal(found: Reported, language: Language) -> str:
    said = [text for label, text in found.finding.facts if label is PROPOSED]
    if said:
        return said[0].say(language)
    return found.fixes[0].fix.title.say(language) if found.fixes else ""


def _law(key: str, language: Language) -> tuple[str, str]:
    law = legal_reference(key)
    text = f"{law.document}, {law.clause}: {law.subject}"
    return text, words.STANDING[law.standing].filled().say(language)


def _related(review: Review, found: Reported, language: Language) -> Iterator[str]:
    others = [other for other in found.related if other.location != found.location]
    for other in others[:_PLACES_SHOWN]:
        where = f"{review.name}:{other.location.line}:{other.location.column}"
        yield f"{other.message.say(language)} ({where})"
    if len(others) > _PLACES_SHOWN:
        yield MORE_PLACES.filled(n=len(others) - _PLACES_SHOWN).say(language)
