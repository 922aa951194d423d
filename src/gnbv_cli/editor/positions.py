"""Where an editor says that a character stands, in its units, and where it stands in the text.

Editors count lines and characters from 0; a character's width depends on the encoding that editor
and server agreed on: one unit each in UTF-32, one or two in UTF-16, one to four in UTF-8.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import Literal, NamedTuple, TypeAlias

from gnbv_cli.written.source import BOM

Encoding: TypeAlias = Literal["utf-8", "utf-16", "utf-32"]

Span: TypeAlias = tuple[int, int]
"""Offsets in `Source.text`, in code points, the end exclusive."""

_BREAK = re.compile(r"\r\n|\r|\n")
_WIDE = {"utf-8": re.compile("[^\x00-\x7f]"), "utf-16": re.compile("[\U00010000-\U0010ffff]")}
"""Characters of more than one unit."""


class Position(NamedTuple):
    """A place as the editor counts it."""

    line: int
    character: int


class Positions:
    """The positions in one text. A byte order mark counts for the editor, and has no offset."""

    def __init__(self, text: str, encoding: Encoding = "utf-16") -> None:
        self._bom = 1 if text.startswith(BOM) else 0
        self._end = len(text)
        breaks = list(_BREAK.finditer(text))
        self._starts = [0, *(found.end() for found in breaks)]
        self._ends = [*(found.start() for found in breaks), len(text)]
        pattern = _WIDE.get(encoding)
        wide = [] if pattern is None or text.isascii() else list(pattern.finditer(text))
        self._wide = [found.start() for found in wide]
        self._extra = [0, *accumulate(_units(found[0], encoding) - 1 for found in wide)]

    def at(self, offset: int) -> Position:
        """Where the character at `offset` stands."""
        index = min(max(offset + self._bom, 0), self._end)
        line = bisect_right(self._starts, index) - 1
        # Between the CR and the LF of one line break there is no position.
        index = min(index, self._ends[line])
        return Position(line, self._width(index) - self._width(self._starts[line]))

    def span(self, span: Span) -> tuple[Position, Position]:
        """The positions of both ends."""
        return self.at(span[0]), self.at(span[1])

    def offset(self, line: int, character: int) -> int:
        """The offset of a position; one beyond the line or the text is its end."""
        if line < 0:
            return 0
        if line >= len(self._starts):
            return self._end - self._bom
        start, end = self._starts[line], self._ends[line]
        units = self._width(start) + max(character, 0)
        if units >= self._width(end):
            return max(end - self._bom, 0)
        # The last character that begins at or before `units`.
        index = start + bisect_right(range(start, end), units, key=self._width) - 1
        return max(index - self._bom, 0)

    def _width(self, index: int) -> int:
        """Units of the text before `index`."""
        return index + self._extra[bisect_left(self._wide, index)]


def _units(character: str, encoding: Encoding) -> int:
    if encoding == "utf-16":
        return 2
    return len(character.encode("utf-8", "surrogatepass"))
