"""Each character of a scalar's text, and where in the file it was written.

libyaml gives the text and the span of the whole scalar; folding, quotes, escapes and indentation
stand between the two.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from gnbv_cli.written.nodes import Text
from gnbv_cli.written.source import Source

_BREAKS = "\r\n\x85\u2028\u2029"
_WHITE = " \t" + _BREAKS
_BREAK = re.compile(rf"[{_BREAKS}]")
_HEX_DIGITS = {"x": 2, "u": 4, "U": 8}


class Characters:
    """Where the characters of one scalar were written. What is worked out is kept."""

    def __init__(self, source: Source, text: Text) -> None:
        self._written = source.text
        self._text = text

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the file of `text[start:end]`; an empty slice gives an empty span."""
        size = len(self._text)
        if not size:
            return self._text.start, self._text.end
        if start >= size:
            last = self.place(size - 1)[1]
            return last, last
        first = self.place(start)[0]
        return first, self.place(min(end, size) - 1)[1] if end > start else first

    def place(self, offset: int) -> tuple[int, int]:
        """The offsets (start, end) in the file of what wrote the character at `offset`."""
        text = self._text
        if text.end - text.start == len(text):
            return text.start + offset, text.start + offset + 1
        if text.style in ("'", '"'):
            return self._quoted[offset]
        return self._among_lines(offset)

    @cached_property
    def _quoted(self) -> list[tuple[int, int]]:
        text = self._text
        return list(_quoted_places(self._written, text.start + 1, text.end - 1, text.style))

    @cached_property
    def _lines(self) -> tuple[list[int], list[int]]:
        """Where the words of each line begin in the text, and where in the file.

        What a line holds between the white space around it stands in the text as it is.
        """
        text, at = self._text, self._text.start
        if text.style in ("|", ">"):
            found = _BREAK.search(self._written, at, text.end)
            at = found.start() if found else text.end
        own: list[int] = []
        written: list[int] = []
        place = 0
        for line in self._written[at : text.end].splitlines(keepends=True):
            words = line.strip(_WHITE)
            begun = text.find(words, place) if words else -1
            if begun >= 0:
                own.append(begun)
                written.append(at + line.index(words))
                place = begun + len(words)
            at += len(line)
        return own, written

    def _among_lines(self, offset: int) -> tuple[int, int]:
        """Plain and block scalars: the lines of the file are those of the text, in their order.

        A run of white space answers to a run of white space, so that indentation and folding need
        not be worked out.
        """
        own, written = self._lines
        number = bisect_right(own, offset) - 1
        if number < 0:
            before, at = 0, written[0] - own[0] if own else self._text.start
        else:
            before, at = own[number], written[number]
        at += offset - before
        if self._text[offset] not in _WHITE:
            return at, at + 1
        following = written[number + 1] if number + 1 < len(written) else self._text.end
        at = max(min(at, following), self._text.start)
        return at, min(at + 1, following)


def _quoted_places(written: str, at: int, stop: int, style: str) -> Iterator[tuple[int, int]]:
    """The spans of the characters of a quoted scalar: YAML 1.2, 6.5 and 7.3."""
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


def _past_white(written: str, at: int, stop: int) -> int:
    while at < stop and written[at] in _WHITE:
        at += 1
    return at


def _breaks(white: str) -> int:
    return sum(character in _BREAKS for character in white) - white.count("\r\n")
