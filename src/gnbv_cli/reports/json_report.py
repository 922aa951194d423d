"""Reviews as JSON, schema gnbv.findings/1: keys may be added, none is removed or changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from gnbv_cli import __version__
from gnbv_cli.data.law import LegalReference, legal_reference
from gnbv_cli.findings.finding import SEVERITIES
from gnbv_cli.reports.json_pieces import array, piece
from gnbv_cli.reports.shown import Shown
from gnbv_cli.reports.telling import Telling
from gnbv_cli.review.located import LocatedFix, Location, Reported
from gnbv_cli.review.review import Review, Waived
from gnbv_cli.texts.sentence import Language

SCHEMA = "gnbv.findings/1"
EVERYTHING = Shown()


class JsonPart(NamedTuple):
    """One plan as it stands in the document, and its counts."""

    text: str
    counts: dict[str, int]


def json_report(reviews: Iterable[Review], language: Language, shown: Shown = EVERYTHING) -> str:
    """The reviews as one JSON document, ending in a line break."""
    telling = Telling(language, shown)
    return "".join(whole([part(review, telling) for review in reviews], telling))


def part(review: Review, telling: Telling) -> JsonPart:
    """The plan's object."""
    return JsonPart(piece(_plan(review, telling.language, telling.shown), 2), review.counts)


def whole(parts: Sequence[JsonPart], telling: Telling) -> Iterator[str]:
    """The document, ending in a line break."""
    counts = {name: sum(part.counts[name] for part in parts) for name in SEVERITIES}
    yield f'{{\n  "schema": {piece(SCHEMA, 1)},\n  "plans": '
    yield from array((part.text for part in parts), 1)
    yield f',\n  "counts": {piece(counts, 1)},\n'
    yield f'  "tool": {piece({"name": "gnbv", "version": __version__}, 1)}\n}}\n'


def _plan(review: Review, language: Language, shown: Shown) -> dict[str, Any]:
    conditions = review.conditions
    return {
        "file": review.name,
        "kind": review.kind,
        "findings": [finding_object(review, each, language) for each in shown.findings(review)],
        "counts": review.counts,
        "checked": review.scope._asdict(),
        "settings": conditions.file or None,
        "rules_off": [rule.code for rule in review.rules_off],
        "unchecked": [
            {"code": item.code, "at": item.at, "reason": item.reason.say(language)}
            for item in review.unchecked
        ],
        "waived": [waived_object(review, waived, language) for waived in review.waived],
        "known": [finding_object(review, each, language) for each in review.known],
        "known_gone": list(review.gone),
        "as_of": review.decided_on.isoformat() if review.decided_on else None,
    }


def waived_object(review: Review, waived: Waived, language: Language) -> dict[str, Any]:
    """A waived finding with what its waiver says."""
    waiver = waived.waiver
    return {
        **finding_object(review, waived.found, language),
        "reason": waiver.reason,
        "by": waiver.by,
        "until": waiver.until,
    }


def finding_object(review: Review, found: Reported, language: Language) -> dict[str, Any]:
    """A finding with all that is known of it."""
    finding = found.finding
    return {
        "code": finding.code,
        "name": found.rule.name,
        "severity": finding.severity,
        "message": finding.message.say(language),
        "place": found.place.say(language) if found.place else "",
        "action": finding.action.say(language) if finding.action else "",
        "fingerprint": found.fingerprint,
        "at": finding.place.at,
        "file": review.name,
        **_location(found.location),
        "facts": [
            {"label": label.filled().say(language), "text": text.say(language)}
            for label, text in finding.facts
        ],
        "legal_basis": [_law(legal_reference(key)) for key in found.rule.legal_basis],
        "related": [
            {"at": other.at, **_location(other.location), "message": other.message.say(language)}
            for other in found.related
        ]
        + [
            {
                "file": other.file,
                "at": other.at,
                **_location(other.location),
                "message": other.message.say(language),
            }
            for other in found.elsewhere
        ],
        "fixes": [_fix(fix, language) for fix in found.fixes],
    }


def _location(location: Location) -> dict[str, int]:
    return {
        "line": location.line,
        "column": location.column,
        "end_line": location.end_line,
        "end_column": location.end_column,
    }


def _law(reference: LegalReference) -> dict[str, str]:
    return {
        "document": reference.document,
        "clause": reference.clause,
        "subject": reference.subject,
        "standing": reference.standing,
    }


def _fix(located: LocatedFix, language: Language) -> dict[str, Any]:
    fix = located.fix
    return {
        "title": fix.title.say(language),
        "status": fix.status,
        "assumes": [{"at": at, "value": value} for at, value in fix.assumes],
        "edits": [
            {"at": edit.at, **_location(edit.location), "old": edit.old, "new": edit.new}
            for edit in located.edits
        ],
    }
