"""A review for the officer's terminal: first the place on paper, then the place in the file."""

from __future__ import annotations

from typing import NamedTuple

from gnbv_cli.findings.finding import SEVERITIES, Severity
from gnbv_cli.review.located import Location, Reported
from gnbv_cli.review.review import Review
from gnbv_cli.texts.escape import for_terminal
from gnbv_cli.texts.labels import (
    ACTION,
    CLEAN,
    COUNTS,
    MORE_PLACES,
    NONE,
    SCOPE,
    SEVERITY,
    UNCHECKED,
)
from gnbv_cli.texts.sentence import Language
from gnbv_cli.texts.styled import Line, columns, hanging, wrapped
from gnbv_cli.written.source import Source

STYLES = {"error": "bold red", "warning": "bold yellow", "note": "bold cyan"}
_SHOWN_PLACES = 5


class _Mark(NamedTuple):
    """A place to underline, with what is said beside it."""

    location: Location
    sign: str
    label: str
    style: str


def terminal_report(
    review: Review, language: Language, width: int, least: Severity = "note"
) -> list[Line]:
    """The findings of a review, then its counts and what was not checked.

    `width` is in columns; lines are wrapped to it. Findings less severe than `least` are counted,
    and not shown.
    """
    shown = SEVERITIES[: SEVERITIES.index(least) + 1]
    lines: list[Line] = []
    for found in review.findings:
        if found.finding.severity not in shown:
            continue
        lines += _finding(review, found, language, width)
        lines.append([])
    return lines + _end(review, language, width)


def _finding(review: Review, found: Reported, language: Language, width: int) -> list[Line]:
    finding = found.finding
    severity = SEVERITY[finding.severity].filled().say(language).upper()
    head = f"{severity} {finding.code}  "
    message = finding.message.say(language)
    if found.place is not None and not {"place", "what"} & set(finding.message.values):
        message = f"{found.place.say(language)}: {message[:1].lower()}{message[1:]}"
    lines = hanging(head, message, width, STYLES[finding.severity])
    location = found.location
    where = f"{for_terminal(review.name)}:{location.line}:{location.column}"
    lines.append([("  ", ""), (where, "dim")])
    lines += _excerpt(review.reading.source, found, language, width)
    facts = [(label.filled().say(language), text.say(language)) for label, text in finding.facts]
    if finding.action is not None:
        facts.append((ACTION.filled().say(language), finding.action.say(language)))
    margin = max((columns(label) for label, _ in facts), default=0)
    last = ""
    for label, text in facts:
        shown = label if label != last else ""
        last = label
        padded = f"  {shown}{' ' * (margin - columns(shown))}  "
        lines += hanging(padded, text, width, "bold")
    return lines


def _excerpt(source: Source, found: Reported, language: Language, width: int) -> list[Line]:
    """The lines of the file that matter, in their order, with what is meant underlined."""
    hint = found.finding.hint
    own = hint.say(language) if hint else ""
    marks = [_Mark(found.location, "^", own, STYLES[found.finding.severity])]
    others = [other for other in found.related if other.location != found.location]
    marks += [
        _Mark(other.location, "-", other.message.say(language), "blue")
        for other in others[:_SHOWN_PLACES]
    ]
    marks.sort(key=lambda mark: mark.location.start)
    gutter = len(str(max(mark.location.line for mark in marks)))
    start = 0
    lines: list[Line] = []
    room = width - gutter - 7
    shown: tuple[int, int] = (0, 0)  # the line and the columns of it that stand above
    for mark in marks:
        location = mark.location
        text = source.line(location.line)
        if location.line != shown[0] or location.column > shown[1]:
            cropped, left = _cropped(text, location.column, room)
            lines.append([(f"  {location.line:>{gutter + 2}} │ ", "dim"), (cropped, "")])
            shown = (location.line, left + len(cropped) - (cropped != text[left:]))
            start = left
        lines += _underline(text, mark, start, (gutter, room))
    if len(others) > _SHOWN_PLACES:
        more = MORE_PLACES.filled(n=len(others) - _SHOWN_PLACES).say(language)
        lines.append([(" " * (gutter + 5) + "│ ", "dim"), (more, "")])
    return lines


def _underline(text: str, mark: _Mark, left: int, size: tuple[int, int]) -> list[Line]:
    """The signs below what is meant; `left` characters of the line are not shown."""
    gutter, room = size
    location = mark.location
    end = location.end_column if location.end_line == location.line else len(text) + 1
    before = columns(for_terminal(text[left : location.column - 1])) + (1 if left else 0)
    marked = max(1, columns(for_terminal(text[location.column - 1 : end - 1])))
    marked = max(1, min(marked, room - before))
    margin = " " * (gutter + 5) + "│ "
    first: Line = [(margin, "dim"), (" " * before, ""), (mark.sign * marked, mark.style)]
    label = for_terminal(mark.label)
    if not label:
        return [first]
    if before + marked + 1 + columns(label) <= room:
        return [[*first, (f" {label}", mark.style)]]
    below = wrapped(label, max(room - 4, 20))
    return [first, *([(margin + "  ", "dim"), (line, mark.style)] for line in below)]


def _cropped(text: str, column: int, room: int) -> tuple[str, int]:
    """A line cut to `room` columns around `column`, and how many characters were cut before."""
    left = 0
    if columns(for_terminal(text[:column])) > room * 2 // 3:
        left = max(0, column - 1 - room // 3)
    shown = for_terminal(text[left:])
    head = "…" if left else ""
    if columns(head + shown) <= room:
        return head + shown, left
    kept = ""
    for character in shown:
        if columns(head + kept + character) > room - 1:
            break
        kept += character
    return f"{head}{kept}…", left


def _end(review: Review, language: Language, width: int) -> list[Line]:
    counts = review.counts
    style = next((STYLES[s] for s in ("error", "warning") if counts[s]), "bold green")
    errors = COUNTS.filled(errors=counts["error"], warnings=counts["warning"], notes=counts["note"])
    lines: list[Line] = []
    if not counts["error"]:
        lines.append([(CLEAN.filled().say(language), "bold green")])
    lines.append([(errors.say(language), style)])
    scope = SCOPE.filled(**review.scope._asdict())
    lines.append([(scope.say(language), "")])
    heading = UNCHECKED.filled().say(language)
    if not review.unchecked:
        return [*lines, [(f"{heading}: {NONE.filled().say(language)}", "")]]
    lines.append([(f"{heading}:", "")])
    for item in review.unchecked:
        lines += hanging("  - ", item.reason.say(language), width)
    return lines
