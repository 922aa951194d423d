"""A file's text with its lines: where a character stands, and what stands on a line."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate

LIMIT_MB = 32
LIMIT = LIMIT_MB * 1024 * 1024
"""Bytes that a plan file may have."""

_BREAK = re.compile(r"\r\n|\r|\n")
BOM = "\ufeff"


class Source:
    """The decoded text of one file. Lines break at LF, CR and CRLF, and nowhere else."""

    def __init__(self, text: str, name: str = "-") -> None:
        self.bom = text.startswith(BOM)
        """A byte order mark stood before `text`; it has no offset and no column."""
        self.text = text[1:] if self.bom else text
        self.name = name

    @property
    def written(self) -> str:
        """The text as the file has it, with its byte order mark."""
        return BOM + self.text if self.bom else self.text

    @cached_property
    def _starts(self) -> list[int]:
        if "\r" in self.text:
            return [0, *(found.end() for found in _BREAK.finditer(self.text))]
        *lines, _last = self.text.split("\n")
        return list(accumulate((len(line) + 1 for line in lines), initial=0))

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of the character at `offset`, both from 1, in code points."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The text of line `number` (from 1), without its line break."""
        if not 1 <= number <= len(self._starts):
            return ""
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")
