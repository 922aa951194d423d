"""The findings of a review as an editor shows them: beside the words, as they are typed."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

import gnbv_cli
from gnbv_cli.editor.positions import Span
from gnbv_cli.findings.finding import Severity
from gnbv_cli.reports.message import message_of
from gnbv_cli.review.located import Reported
from gnbv_cli.review.review import Review
from gnbv_cli.texts.escape import for_terminal
from gnbv_cli.texts.labels import ACTION
from gnbv_cli.texts.sentence import Language, Words

_RELATED_SHOWN = 20
_LINE = Words("{label}: {text}", "{label}: {text}")

_PACKAGE = Path(gnbv_cli.__file__).parent
_PAGES = (_PACKAGE / "docs" / "rules", _PACKAGE.parents[1] / "docs" / "rules")
"""Where the pages of the rules stand: in an installed package, in a checkout."""


class RelatedSpan(NamedTuple):
    """Another place that matters, and what it has to do with the finding."""

    span: Span
    message: str


class Diagnostic(NamedTuple):
    """A finding in the editor."""

    span: Span
    severity: Severity
    code: str
    message: str
    """What is wrong, then a line each for what is known of it and what to do."""
    related: tuple[RelatedSpan, ...]
    page: str | None
    """The address of the rule's page."""


def diagnostics(review: Review, language: Language) -> list[Diagnostic]:
    """The findings of `review`, those that are waived left out."""
    return [diagnostic(found, language) for found in review.findings]


def diagnostic(found: Reported, language: Language) -> Diagnostic:
    """One finding."""
    finding = found.finding
    span = (found.location.start, found.location.end)
    related = [
        RelatedSpan((other.location.start, other.location.end), _said(other.message.say(language)))
        for other in found.related
        if (other.location.start, other.location.end) != span
    ]
    return Diagnostic(
        span,
        finding.severity,
        finding.code,
        _message(found, language),
        tuple(related[:_RELATED_SHOWN]),
        rule_page(finding.code),
    )


def _message(found: Reported, language: Language) -> str:
    lines = [message_of(found, language)]
    lines += [
        _LINE.filled(label=label, text=text).say(language) for label, text in found.finding.facts
    ]
    if found.finding.action is not None:
        lines.append(_LINE.filled(label=ACTION, text=found.finding.action).say(language))
    return "\n".join(map(_said, lines))


def _said(text: str) -> str:
    """One line that no editor takes for more; a lone surrogate is no text to send."""
    return for_terminal(text).encode("utf-8", "backslashreplace").decode("utf-8")


@cache
def rule_page(code: str) -> str | None:
    """The address of the page of a rule that came with gnbv; None where there is none."""
    for folder in _PAGES:
        page = folder / f"{code}.md"
        if page.is_file():
            return page.as_uri()
    return None
