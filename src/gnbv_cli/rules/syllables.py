"""The plan's words as syllables, with their accents and without, in the order of the wording."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from functools import cached_property, lru_cache
from itertools import accumulate, chain

from gnbv_cli.plan.passages import Wording
from gnbv_cli.rules.remembered import of_passage
from gnbv_cli.written.names import unaccented

_PART = re.compile(r"\w+|[^\w\s]+|\n")
BREAK = "\n"
"""Stands between two passages, and after the last."""


class Syllables:
    """Syllables and runs of signs in lower case; no phrase reaches over a `BREAK`."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        self.lines = wording.lower.split(BREAK) if wording.passages else []
        """The passages in lower case."""
        self._by_line = list(map(words_of, self.lines))
        self.words: list[str] = list(chain.from_iterable(self._by_line))
        self.breaks = [end - 1 for end in accumulate(map(len, self._by_line))]
        """Where the passages end: the first is `words[:breaks[0]]`."""
        self._starts: defaultdict[int, list[int]] = defaultdict(list)
        """Of each passage: where its first syllables start in the wording, as far as asked for."""

    @cached_property
    def distinct(self) -> frozenset[str]:
        """The distinct syllables and runs of signs."""
        return frozenset(self.words)

    @cached_property
    def bare(self) -> str:
        """The syllables without their accents, and without the signs, as one text."""
        return " ".join(chain.from_iterable(map(bare_words, self.lines)))

    def places(self, words: frozenset[str]) -> list[int]:
        """Where any of these syllables stands."""
        if self.distinct.isdisjoint(words):
            return []
        found: list[int] = []
        for line, end in zip(self._by_line, self.breaks, strict=True):
            if not words.isdisjoint(line):
                start = end + 1 - len(line)
                found += [place for place, word in enumerate(line, start) if word in words]
        return found

    def find(self, wanted: tuple[str, ...]) -> list[int]:
        """Where these syllables stand in a row."""
        if not self.distinct.issuperset(wanted):
            return []
        size = len(wanted)
        found: list[int] = []
        for text, line, end in zip(self.lines, self._by_line, self.breaks, strict=True):
            if wanted[-1] in text and wanted[0] in text:
                start = end + 1 - len(line)
                found += [
                    start + place
                    for place, word in enumerate(line)
                    if word == wanted[0] and line[place : place + size] == wanted
                ]
        return found

    def passage(self, number: int) -> tuple[int, int]:
        """The first syllable of a passage, and where it ends."""
        return self.breaks[number - 1] + 1 if number else 0, self.breaks[number]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Offsets in the wording of `words[first:last]`, which stand in one passage."""
        number = bisect_left(self.breaks, first)
        begun = self.passage(number)[0]
        starts = self._starts[number]
        at = (
            starts[-1] + len(self.words[begun + len(starts) - 1])
            if starts
            else (self._wording.starts[number])
        )
        for word in self.words[begun + len(starts) : last]:
            at = self._wording.lower.find(word, at)  # only spaces are skipped
            starts.append(at)
            at += len(word)
        end = starts[last - 1 - begun] + len(self.words[last - 1])
        return starts[first - begun], end


@of_passage
def words_of(passage: str) -> tuple[str, ...]:
    """The syllables and signs of a passage in lower case, and a `BREAK`."""
    return (*chain.from_iterable(map(syllables, passage.split(" "))), BREAK)


@of_passage
def bare_words(passage: str) -> tuple[str, ...]:
    """The syllables of a passage without their accents, and without the signs."""
    return tuple(filter(str.isalnum, map(bare, words_of(passage))))


@lru_cache(maxsize=4096)  # 1 MB; a plan has less than 1,000 distinct words
def syllables(text: str) -> tuple[str, ...]:
    """The syllables and signs of a text that is in lower case already."""
    return (text,) if text.isalnum() else tuple(_PART.findall(text))


@lru_cache(maxsize=4096)  # 1 MB
def bare(word: str) -> str:
    """A syllable without its accents."""
    return unaccented(word)
