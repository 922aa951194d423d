"""Where the lines of one version of a text stand in a later one."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import NamedTuple

from gnbv_cli.editor.positions import Span

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


class Moved(NamedTuple):
    """The lines that changed: in both texts from `start`, to `before` in the earlier one and to
    `now` in the later one. What stands above them stayed, what stands below moved with them.
    """

    start: int
    before: int
    now: int

    def then(self, offset: int) -> int | None:
        """Where the character at `offset` stood; None for one of a changed line."""
        if offset < self.start:
            return offset
        return offset - self.now + self.before if offset >= self.now else None

    def span(self, span: Span) -> Span:
        """Where a span of the earlier text stands, as far as its lines are still there."""
        return self._at(span[0]), self._at(span[1])

    def _at(self, offset: int) -> int:
        if offset >= self.before:
            return offset - self.before + self.now
        return min(offset, max(self.start, self.now))


UNMOVED = Moved(0, 0, 0)


def moved(before: str, now: str) -> Moved:
    """What changed between two texts, by whole lines."""
    old, new = _LINE.findall(before), _LINE.findall(now)
    head = _alike(old, new)
    tail = _alike(old[head:][::-1], new[head:][::-1])
    start = sum(map(len, old[:head]))
    below = sum(map(len, old[len(old) - tail :]))
    return Moved(start, len(before) - below, len(now) - below)


def _alike(first: list[str], second: list[str]) -> int:
    """How many lines both begin with."""
    pairs = zip(first, second, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
