"""Reviews as JSON, schema gnbv.findings/1: keys may be added, none is removed or changed."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from gnbv_cli import __version__
from gnbv_cli.data.law import LegalReference, legal_reference
from gnbv_cli.findings.finding import SEVERITIES
from gnbv_cli.reports.shown import Shown
from gnbv_cli.review.located import LocatedFix, Location, Reported
from gnbv_cli.review.review import Review, Waived
from gnbv_cli.texts.sentence import Language

SCHEMA = "gnbv.findings/1"
EVERYTHING = Shown()


def json_report(reviews: Iterable[Review], language: Language, shown: Shown = EVERYTHING) -> str:
    """The reviews as one JSON document, ending in a line break."""
    plans = [_plan(review, language, shown) for review in reviews]
    counts = {name: sum(plan["counts"][name] for plan in plans) for name in SEVERITIES}
    document = {
        "schema": SCHEMA,
        "plans": plans,
        "counts": counts,
        "tool": {"name": "gnbv", "version": __version__},
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _plan(review: Review, language: Language, shown: Shown) -> dict[str, Any]:
    conditions = review.conditions
    return {
        "file": review.name,
        "kind": review.kind,
        "findings": [_finding(review, found, language) for found in shown.findings(review)],
        "counts": review.counts,
        "checked": review.scope._asdict(),
        "settings": conditions.file or None,
        "rules_off": [rule.code for rule in review.rules_off],
        "unchecked": [
            {"code": item.code, "at": item.at, "reason": item.reason.say(language)}
            for item in review.unchecked
        ],
        "waived": [_waived(review, waived, language) for waived in review.waived],
        "known": [_finding(review, found, language) for found in review.known],
        "known_gone": list(review.gone),
        "as_of": review.decided_on.isoformat() if review.decided_on else None,
    }


def _waived(review: Review, waived: Waived, language: Language) -> dict[str, Any]:
    waiver = waived.waiver
    return {
        **_finding(review, waived.found, language),
        "reason": waiver.reason,
        "by": waiver.by,
        "until": waiver.until,
    }


def _finding(review: Review, found: Reported, language: Language) -> dict[str, Any]:
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
