"""The words of the plan that a finding is about, with a little of what stands around them."""

from __future__ import annotations

from typing import NamedTuple

from gnbv_cli.plan.address import find
from gnbv_cli.plan.reading import Reading
from gnbv_cli.review.located import Reported
from gnbv_cli.written.nodes import Text

_AROUND = 90
_MOST = 400
_CUT = "…"


class Quote(NamedTuple):
    """Words as they stand, and what stands before and after them."""

    before: str
    words: str
    after: str


def quoted(reading: Reading, found: Reported) -> Quote | None:
    """What `found` points at; None where it is about something that does not stand there."""
    place = found.finding.place
    if place.span is not None:
        start, end = place.span
        text = reading.source.text
        line_start = text.rfind("\n", 0, start) + 1
        line_end = text.find("\n", end)
        line_end = len(text) if line_end < 0 else line_end
        return _around(text[line_start:line_end], start - line_start, end - line_start)
    spot = find(reading.root, place.at)
    if spot.words is None or (place.within is None and not isinstance(spot.node, Text)):
        return None
    if not spot.exact and place.within is None:
        return None
    return _around(str(spot.words), *(place.within or (0, len(spot.words))))


def _around(text: str, start: int, end: int) -> Quote | None:
    words = _on_one_line(text[start : min(end, start + _MOST)])
    if end - start > _MOST:
        words += _CUT
    if not words.strip():
        return None
    first = max(start - _AROUND, 0)
    if first:  # begin with a whole word
        first = text.find(" ", first, start) + 1 or first
    last = min(end + _AROUND, len(text))
    if last < len(text):
        space = text.rfind(" ", end, last)
        last = space if space > end else last
    before = _on_one_line(text[first:start])
    after = _on_one_line(text[end:last])
    return Quote(
        f"{_CUT} {before}" if first else before,
        words,
        f"{after} {_CUT}" if last < len(text) else after,
    )


def _on_one_line(text: str) -> str:
    """Runs of white space as one space, also at the ends."""
    folded = " ".join(text.split())
    left = " " if text[:1].isspace() and folded else ""
    right = " " if text[-1:].isspace() and folded else ""
    return f"{left}{folded}{right}" or text[:1].replace("\n", " ")
