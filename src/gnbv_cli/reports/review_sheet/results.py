"""The main results: the errors with what is proposed, and what could not be checked."""

from __future__ import annotations

from gnbv_cli.reports.message import message_of
from gnbv_cli.reports.outline import words
from gnbv_cli.reports.review_sheet.told import proposal_of
from gnbv_cli.review.located import Reported
from gnbv_cli.review.review import Review
from gnbv_cli.texts.labels import ASSUMPTION, CLEAN, PROPOSED, UNCHECKED
from gnbv_cli.texts.sentence import Language, Words, listed

_MOST = 5
"""Lines, all told."""
_REASONS = 2
_LABELLED = Words("{label}: {text}", "{label}: {text}")
_MANY = Words(
    "{label}: {n} nội dung, nêu ở phần cuối", "{label}: {n} matters, told in the last part"
)


def results_of(review: Review, language: Language) -> list[str]:
    """At most five lines; the errors for which something is proposed come first."""
    last = _unchecked(review, language)
    room = _MOST - len(last)
    errors = [found for found in review.findings if found.finding.severity == "error"]
    if not errors:
        return [CLEAN.filled().say(language), *last]
    errors.sort(key=lambda found: not proposal_of(found, language))
    shown = errors if len(errors) <= room else errors[: room - 1]
    results = [_result(found, language) for found in shown]
    if len(shown) < len(errors):
        more = words.MORE_FINDINGS.filled(n=len(errors) - len(shown))
        results.append(more.say(language))
    return [*results, *last]


def _result(found: Reported, language: Language) -> str:
    """The message with what is proposed, and what that takes for granted."""
    proposal = proposal_of(found, language)
    lines = [_LABELLED.filled(label=PROPOSED, text=proposal)] if proposal else []
    lines += [
        _LABELLED.filled(label=label, text=text)
        for label, text in found.finding.facts
        if label is ASSUMPTION
    ]
    return ". ".join([message_of(found, language), *(line.say(language) for line in lines)])


def _unchecked(review: Review, language: Language) -> list[str]:
    reasons = [item.reason for item in review.unchecked]
    if not reasons:
        return []
    if len(reasons) > _REASONS:
        return [_MANY.filled(label=UNCHECKED, n=len(reasons)).say(language)]
    return [_LABELLED.filled(label=UNCHECKED, text=listed(reasons)).say(language)]
