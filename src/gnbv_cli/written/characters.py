"""Each character of a scalar's text, and where in the file it was written.

libyaml gives the text and the span of the whole scalar; folding, quotes, escapes and indentation
stand between the two.
"""

from __future__ import annotations

from collections.abc import Iterator

from gnbv_cli.written.nodes import Text
from gnbv_cli.written.source import Source

_BREAKS = "\r\n\x85\u2028\u2029"
_WHITE = " \t" + _BREAKS
_HEX_DIGITS = {"x": 2, "u": 4, "U": 8}


def span(source: Source, text: Text, start: int, end: int) -> tuple[int, int]:
    """Offsets in the file of `text[start:end]`; an empty slice gives an empty span."""
    places = character_places(source, text)
    if not places:
        return text.start, text.end
    if start >= len(places):
        return places[-1][1], places[-1][1]
    if end <= start:
        return places[start][0], places[start][0]
    return places[start][0], places[min(end, len(places)) - 1][1]


def character_places(source: Source, text: Text) -> list[tuple[int, int]]:
    """For each character of `text` the offsets (start, end) of what wrote it."""
    written = source.text
    if text.end - text.start == len(text):
        return [(offset, offset + 1) for offset in range(text.start, text.end)]
    if text.style in ("|", ">"):
        return _block_places(written, text)
    quotes = 1 if text.style else 0
    places = list(_flow_places(written, text.start + quotes, text.end - quotes, text.style))
    return places[: len(text)]


def _flow_places(written: str, at: int, stop: int, style: str) -> Iterator[tuple[int, int]]:
    """The spans of the characters of a plain or quoted scalar: YAML 1.2, 6.5 and 7.3."""
    while at < stop:
        if written[at] in _WHITE:
            end = _past_white(written, at, stop)
            breaks = _breaks(written[at:end])
            if breaks:
                yield from [(at, end)] * max(1, breaks - 1)
            else:
                yield from ((offset, offset + 1) for offset in range(at, end))
            at = end
        elif style == '"' and written[at] == "\\" and written[at + 1] in _BREAKS:
            end = _past_white(written, at + 1, stop)
            yield from [(at, end)] * (_breaks(written[at + 1 : end]) - 1)
            at = end
        else:
            width = _width(written, at, style)
            yield at, at + width
            at += width


def _width(written: str, at: int, style: str) -> int:
    if style == "'" and written[at] == "'":
        return 2
    if style == '"' and written[at] == "\\":
        return 2 + _HEX_DIGITS.get(written[at + 1], 0)
    return 1


def _block_places(written: str, text: Text) -> list[tuple[int, int]]:
    """The spans of the characters of a `|` or `>` scalar.

    What is not white space must be met again in order; a run of white space answers to a run of
    white space, so that indentation and folding need not be worked out.
    """
    at = text.start
    while at < text.end and written[at] not in _BREAKS:
        at += 1
    places: list[tuple[int, int]] = []
    for character in text:
        if character not in _WHITE:
            at = _past_white(written, at, text.end)
        elif at < text.end and written[at] not in _WHITE:
            places.append((at, at))
            continue
        end = min(at + 1, text.end)
        places.append((at, end))
        at = end
    return places


def _past_white(written: str, at: int, stop: int) -> int:
    while at < stop and written[at] in _WHITE:
        at += 1
    return at


def _breaks(white: str) -> int:
    return sum(character in _BREAKS for character in white) - white.count("\r\n")
