"""Quick fixes: the ways to mend a finding, as edits of the text."""

from __future__ import annotations

from typing import NamedTuple

from gnbv_cli.editor.positions import Span
from gnbv_cli.findings.finding import Certainty
from gnbv_cli.review.located import LocatedFix, Reported
from gnbv_cli.review.repaired import written
from gnbv_cli.review.review import Review
from gnbv_cli.texts.escape import for_terminal
from gnbv_cli.texts.labels import CERTAINTY
from gnbv_cli.texts.sentence import Language, Words

_TITLE = Words("{title} ({status})", "{title} ({status})")
_ORDER: tuple[Certainty, ...] = ("certain", "likely", "ambiguous", "open")


class TextEdit(NamedTuple):
    """A span of the text and what is to stand there."""

    span: Span
    new: str


class Action(NamedTuple):
    """A way to mend a finding; `preferred` where it is certain."""

    title: str
    preferred: bool
    edits: tuple[TextEdit, ...]
    mends: Reported


def actions(review: Review, span: Span, language: Language) -> list[Action]:
    """The fixes of the findings that touch `span`, those that are certain first."""
    text = review.reading.source.text
    found = [
        (_ORDER.index(fix.fix.status), _action(reported, fix, edits, language))
        for reported in review.findings
        for fix in reported.fixes
        if (edits := _edits(text, fix)) and _touches(reported, edits, span)
    ]
    return [action for _, action in sorted(found, key=lambda each: each[0])]


def _action(
    reported: Reported, fix: LocatedFix, edits: tuple[TextEdit, ...], language: Language
) -> Action:
    status = fix.fix.status
    title = fix.fix.title.say(language)
    if status != "certain":
        title = _TITLE.filled(title=title, status=CERTAINTY[status]).say(language)
    shown = for_terminal(title).encode("utf-8", "backslashreplace").decode("utf-8")
    return Action(shown, status == "certain", edits, reported)


def _edits(text: str, fix: LocatedFix) -> tuple[TextEdit, ...]:
    """The edits in their order; none where one has no place in the text, or two overlap."""
    made: list[TextEdit] = []
    for edit in sorted(fix.edits, key=lambda edit: edit.location.start):
        start, end = edit.location.start, edit.location.end
        if (edit.old and start == end) or (made and start < made[-1].span[1]):
            return ()
        made.append(TextEdit((start, end), written(text, edit)))
    return tuple(made)


def _touches(reported: Reported, edits: tuple[TextEdit, ...], span: Span) -> bool:
    spans = [(reported.location.start, reported.location.end), *(edit.span for edit in edits)]
    return any(start <= span[1] and span[0] <= end for start, end in spans)
