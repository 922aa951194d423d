"""The lines of the file that a finding points at, with what is meant underlined."""

from __future__ import annotations

from typing import NamedTuple

from gnbv_cli.review.located import LocatedRelated, Location, Reported
from gnbv_cli.texts.escape import for_terminal
from gnbv_cli.texts.labels import MORE_PLACES
from gnbv_cli.texts.sentence import Language
from gnbv_cli.texts.styled import Line, beginning, columns, wrapped
from gnbv_cli.written.source import Source

STYLES = {"error": "bold red", "warning": "bold yellow", "note": "bold cyan"}
_LEAST_ROOM = 40
"""Columns below which the words have no room beside the name of the file."""


class _Mark(NamedTuple):
    """A place to underline, with what is said beside it."""

    location: Location
    sign: str
    label: str
    style: str


def brief_excerpt(
    source: Source, found: Reported, where: str, language: Language, width: int
) -> list[Line]:
    """The one line that the finding stands on, beside `where`, with its words underlined."""
    location = found.location
    above: list[Line] = []
    room = width - columns(where) - 5
    if room < _LEAST_ROOM or columns(where) > width // 3:
        above = [[("  ", ""), (where, "dim")]]
        where = f"  {location.line}"
        room = width - columns(where) - 5
    text = source.line(location.line)
    indent = min(len(text) - len(text.lstrip()), location.column - 1)
    mark = _own_mark(found, language)
    shown = text[indent:]
    moved = location._replace(
        column=location.column - indent, end_column=max(1, location.end_column - indent)
    )
    cropped, left = _cropped(shown, moved, room)
    margin = " " * (columns(where) + 3) + "│ "
    return [
        *above,
        [("  ", ""), (where, "dim"), (" │ ", "dim"), (cropped, "")],
        *_underline(shown, mark._replace(location=moved), left, margin, room),
    ]


def excerpt(
    source: Source,
    found: Reported,
    others: list[LocatedRelated],
    language: Language,
    width: int,
    *,
    most: int,
) -> list[Line]:
    """The lines of the file that matter, in their order; of `others` at most `most`."""
    marks = [_own_mark(found, language)]
    marks += [
        _Mark(other.location, "-", other.message.say(language), "blue") for other in others[:most]
    ]
    marks.sort(key=lambda mark: mark.location.start)
    gutter = len(str(max(mark.location.line for mark in marks)))
    start = 0
    lines: list[Line] = []
    room = width - gutter - 7
    margin = " " * (gutter + 5) + "│ "
    shown: tuple[int, int] = (0, 0)  # the line and the columns of it that stand above
    for mark in marks:
        location = mark.location
        text = source.line(location.line)
        if location.line != shown[0] or location.column > shown[1]:
            cropped, left = _cropped(text, location, room)
            lines.append([(f"  {location.line:>{gutter + 2}} │ ", "dim"), (cropped, "")])
            shown = (location.line, left + len(cropped) - (cropped != text[left:]))
            start = left
        lines += _underline(text, mark, start, margin, room)
    if len(others) > most:
        more = MORE_PLACES.filled(n=len(others) - most).say(language)
        lines.append([(margin, "dim"), (more, "")])
    return lines


def _own_mark(found: Reported, language: Language) -> _Mark:
    hint = found.finding.hint
    own = hint.say(language) if hint else ""
    return _Mark(found.location, "^", own, STYLES[found.finding.severity])


def _underline(text: str, mark: _Mark, left: int, margin: str, room: int) -> list[Line]:
    """The signs below what is meant; `left` characters of the line are not shown."""
    location = mark.location
    end = location.end_column if location.end_line == location.line else len(text) + 1
    before = columns(for_terminal(text[left : location.column - 1])) + (1 if left else 0)
    marked = max(1, columns(for_terminal(text[location.column - 1 : end - 1])))
    marked = max(1, min(marked, room - before))
    first: Line = [(margin, "dim"), (" " * before, ""), (mark.sign * marked, mark.style)]
    label = for_terminal(mark.label)
    if not label:
        return [first]
    if before + marked + 1 + columns(label) <= room:
        return [[*first, (f" {label}", mark.style)]]
    below = wrapped(label, max(room - 4, 20))
    return [first, *([(margin + "  ", "dim"), (line, mark.style)] for line in below)]


def _cropped(text: str, location: Location, room: int) -> tuple[str, int]:
    """A line cut to `room` columns around a place, and how many characters were cut before.

    The place is shown whole where there is room for it, and always where it starts.
    """
    column = location.column
    end = location.end_column if location.end_line == location.line else len(text) + 1
    before = columns(for_terminal(text[: column - 1]))
    meant = columns(for_terminal(text[column - 1 : end - 1]))
    fits = meant <= room - 2
    left = 0
    if before >= room * 2 // 3 or (fits and before + meant >= room):
        lead = min(room // 3, room - 2 - meant) if fits else room // 3
        left = max(0, column - 1 - lead)
        left = text.find(" ", left, column - 1) + 1 or left  # a whole word stands first
    shown = for_terminal(text[left:])
    head = "…" if left else ""
    if columns(head + shown) <= room:
        return head + shown, left
    return f"{head}{beginning(shown, room - 1 - columns(head))}…", left
