"""The plan's words as syllables, with their accents and without, in the order of the wording."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from itertools import chain

from gnbv_cli.plan.passages import Wording
from gnbv_cli.written.names import unaccented

_ENDS = frozenset(",.;:")
_PART = re.compile(r"\w+|[^\w\s]+|\n")
BREAK = "\n"
"""Stands between two passages, and after the last."""


class Syllables:
    """Syllables and runs of signs in lower case; no phrase reaches over a `BREAK`."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        self._spans: dict[int, list[tuple[int, int]]] = {}
        """Of the passages that were asked for."""
        chunks = wording.lower.replace(BREAK, f" {BREAK} ").split(" ")
        parts = _Parts()
        self.spaced = parts.keys()
        """The distinct words between spaces, signs included."""
        self.words: list[str] = list(chain.from_iterable(map(parts.__getitem__, chunks)))
        self.words.append(BREAK)
        distinct = list({BREAK}.union(*parts.values()))
        bare = unaccented(" ".join(distinct)).split(" ")
        self.fold: dict[str, str] = dict(zip(distinct, bare, strict=True))
        """Each distinct syllable without its accents."""

    @cached_property
    def folded(self) -> list[str]:
        """The syllables without their accents."""
        return list(map(self.fold.__getitem__, self.words))

    @cached_property
    def positions(self) -> dict[str, list[int]]:
        """Where each distinct syllable stands."""
        positions: dict[str, list[int]] = {word: [] for word in self.fold}
        for position, word in enumerate(self.words):
            positions[word].append(position)
        return positions

    @property
    def breaks(self) -> list[int]:
        """Where the passages end: the first is `words[:breaks[0]]`."""
        return self.positions[BREAK]

    def find(self, wanted: tuple[str, ...]) -> list[int]:
        """Where these syllables stand in a row."""
        words, size = self.words, len(wanted)
        if not self.fold.keys() >= set(wanted):
            return []
        return [
            position
            for position in self.positions[wanted[0]]
            if tuple(words[position : position + size]) == wanted
        ]

    def passage(self, number: int) -> tuple[int, int]:
        """The first syllable of a passage, and where it ends."""
        return self.breaks[number - 1] + 1 if number else 0, self.breaks[number]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Offsets in the wording of `words[first:last]`, which stand in one passage."""
        number = bisect_left(self.breaks, first)
        spans = self._spans_of(number)
        start = self.passage(number)[0]
        return spans[first - start][0], spans[last - 1 - start][1]

    def _spans_of(self, number: int) -> list[tuple[int, int]]:
        if number not in self._spans:
            text, line = self._wording.lower, self._wording.line(number)
            self._spans[number] = [found.span() for found in _PART.finditer(text, *line)]
        return self._spans[number]


class _Parts(dict[str, tuple[str, ...]]):
    """For each word between spaces, its syllables and signs."""

    def __missing__(self, word: str) -> tuple[str, ...]:
        if word.isalnum():
            parts: tuple[str, ...] = (word,)
        elif word[-1:] in _ENDS and word[:-1].isalnum():
            parts = word[:-1], word[-1]
        else:
            parts = syllables(word)
        self[word] = parts
        return parts


def syllables(text: str) -> tuple[str, ...]:
    """The syllables and signs of a text that is in lower case already."""
    return tuple(_PART.findall(text))
