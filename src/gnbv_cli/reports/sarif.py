"""Findings as SARIF 2.1.0: results with their places and fixes, rules with their help."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from gnbv_cli import __version__
from gnbv_cli.reports.file_names import as_uri
from gnbv_cli.reports.json_pieces import array, piece
from gnbv_cli.reports.message import message_lines
from gnbv_cli.reports.repeats import numbered
from gnbv_cli.reports.telling import Telling
from gnbv_cli.review.known import known_sentences
from gnbv_cli.review.located import LocatedFix, Location, Reported
from gnbv_cli.review.repaired import written
from gnbv_cli.review.review import Review
from gnbv_cli.rules import EVERY
from gnbv_cli.texts.escape import for_terminal
from gnbv_cli.texts.labels import CERTAINTY
from gnbv_cli.texts.sentence import Language, Words

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_FINGERPRINT = "gnbv/v1"
_WAIVED = Words("{reason} ({by})", "{reason} ({by})")
_WAIVED_UNTIL = Words("{reason} ({by}, đến {until})", "{reason} ({by}, until {until})")
_RELATED = Words("Chỗ liên quan", "Related place")
_LINK = re.compile(r"\](?=\()")


class SarifPart(NamedTuple):
    """The results of one file, the rules that they name, what is known and was not checked."""

    results: list[str]
    rules: list[str]
    unchecked: list[str]


def part(review: Review, telling: Telling) -> SarifPart:
    """A result for each finding; those that are waived are suppressed."""
    waivers = {id(waived.found): waived.waiver for waived in review.waived}
    findings = [*telling.shown.findings(review), *(waived.found for waived in review.waived)]
    uri = as_uri(review.name, telling.root)
    source = review.reading.source.text
    results = []
    for found, fingerprint in numbered(findings):
        result = _result(uri, found, fingerprint, telling)
        fixes = [_fix(uri, fix, source, telling.language) for fix in found.fixes if fix.edits]
        if fixes:
            result["fixes"] = fixes
        waiver = waivers.get(id(found))
        if waiver is not None:
            words = _WAIVED if waiver.until is None else _WAIVED_UNTIL
            said = words.filled(reason=waiver.reason, by=waiver.by, until=waiver.until)
            suppression = {"kind": "inSource", "status": "accepted",
                           "justification": for_terminal(said.say(telling.language))}  # fmt: skip
            result["suppressions"] = [suppression]
        results.append(piece(result, 4))
    told = [*known_sentences(review), *(item.reason for item in review.unchecked)]
    unchecked = [piece(_notification(said.say(telling.language), "note", uri), 6) for said in told]
    return SarifPart(results, [found.finding.code for found in findings], unchecked)


def whole(parts: Sequence[SarifPart], telling: Telling) -> Iterator[str]:
    """The log: one run."""
    from gnbv_cli.reports.sarif_rule import descriptor  # noqa: PLC0415 - not in each process

    named = {code for each in parts for code in each.rules}
    rules = [descriptor(rule, telling.language) for rule in EVERY if rule.code in named]
    driver = {"name": "gnbv", "version": __version__, "semanticVersion": __version__,
              "rules": rules}  # fmt: skip
    yield f'{{\n  "$schema": {piece(SCHEMA, 1)},\n  "version": "2.1.0",\n  "runs": [\n    {{\n'
    yield f'      "tool": {piece({"driver": driver}, 3)},\n'
    yield f'      "language": {piece(telling.language, 3)},\n'
    yield '      "columnKind": "unicodeCodePoints",\n'
    yield '      "invocations": [\n        {\n          "executionSuccessful": '
    yield f'{piece(not telling.unread, 5)},\n          "toolExecutionNotifications": '
    unread = [piece(_notification(line, "error", None), 6) for line in telling.unread]
    yield from array([*unread, *(told for each in parts for told in each.unchecked)], 5)
    yield '\n        }\n      ],\n      "results": '
    yield from array((result for each in parts for result in each.results), 3)
    yield "\n    }\n  ]\n}\n"


def _result(uri: str, found: Reported, fingerprint: str, telling: Telling) -> dict[str, Any]:
    language = telling.language
    finding = found.finding
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "level": finding.severity,
        "message": _message(message_lines(found, language)),
        "locations": [{"physicalLocation": _physical(uri, found.location)}],
        "partialFingerprints": {_FINGERPRINT: fingerprint},
    }
    if finding.place.at:
        logical = {"fullyQualifiedName": finding.place.at}
        result["locations"][0]["logicalLocations"] = [logical]
    related = [(uri, other.location, other.message) for other in found.related]
    related += [
        (as_uri(other.file, telling.root), other.location, other.message)
        for other in found.elsewhere
    ]
    if related:
        result["relatedLocations"] = [
            {
                "id": position,
                "physicalLocation": _physical(where, location),
                "message": _message([message.say(language) or _RELATED.filled().say(language)]),
            }
            for position, (where, location, message) in enumerate(related, start=1)
        ]
    return result


def _fix(uri: str, located: LocatedFix, source: str, language: Language) -> dict[str, Any]:
    certainty = CERTAINTY[located.fix.status].filled().say(language)
    replacements = [
        {
            "deletedRegion": _region(edit.location),
            "insertedContent": {"text": written(source, edit)},
        }
        for edit in located.edits
    ]
    change = {"artifactLocation": {"uri": uri}, "replacements": replacements}
    return {
        "description": _message([f"{located.fix.title.say(language)} ({certainty})"]),
        "artifactChanges": [change],
    }


def _physical(uri: str, location: Location) -> dict[str, Any]:
    return {"artifactLocation": {"uri": uri}, "region": _region(location)}


def _region(location: Location) -> dict[str, int]:
    return {
        "startLine": location.line,
        "startColumn": location.column,
        "endLine": location.end_line,
        "endColumn": location.end_column,
    }


def _notification(text: str, level: str, uri: str | None) -> dict[str, Any]:
    told: dict[str, Any] = {"level": level, "message": _message([text])}
    if uri is not None:
        told["locations"] = [{"physicalLocation": {"artifactLocation": {"uri": uri}}}]
    return told


def _message(lines: Iterable[str]) -> dict[str, str]:
    """A message in which nothing is a link or a place to fill."""
    text = "\n".join(map(for_terminal, lines))
    return {"text": _LINK.sub("] ", text).replace("{", "{{").replace("}", "}}")}
