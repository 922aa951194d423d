"""Words of the plan that differ from a term of the glossary by accents, or by a known slip.

Terms that are written right are found first, over the whole passage: a writing that shares a
syllable with one of them, and does not hold it whole, is no slip ('mục tiêu dự án' holds no 'tiểu
dự án'). Of the rest the leftmost counts, and of those the longest.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from operator import itemgetter
from typing import NamedTuple

from gnbv_cli.data.glossary import Glossary, glossary
from gnbv_cli.plan.passages import Wording
from gnbv_cli.rules.syllables import BREAK, Syllables, syllables
from gnbv_cli.rules.tone_marks import in_old_style
from gnbv_cli.written.names import unaccented


class Doubtful(NamedTuple):
    """Syllables `first` to `last`, written `written` where `expected` is usual."""

    first: int
    last: int
    written: str
    expected: str

    @property
    def is_phrase(self) -> bool:
        """Whether words are left out or in another order; else letters or accents are wrong."""
        return self.written in glossary().phrases

    @property
    def is_uncertain(self) -> bool:
        """Whether what is written are words as well."""
        return self.written in glossary().note


class _Pattern:
    """The writings that read alike without accents: those that are right, and known slips."""

    __slots__ = ("length", "rest", "right", "slips", "term")

    def __init__(self, bare: list[str]) -> None:
        self.length = len(bare)
        self.rest = bare[2:]
        self.right: set[str] = set()
        self.term = ""
        """What any other writing is a slip of; '' where only known slips are wrong."""
        self.slips: dict[str, str] = {}

    def stands_in(self, words: Syllables, first: int) -> bool:
        """Whether the folded syllables are these, where the first two of them are."""
        last = first + self.length
        return not self.rest or words.folded[first + 2 : last] == self.rest

    def is_right(self, words: Syllables, first: int) -> bool:
        """Whether one of the writings that are right stands there."""
        return " ".join(words.words[first : first + self.length]) in self.right


_Patterns = dict[str, dict[str, list[_Pattern]]]
"""By the first folded syllable, then by the second; the longest first."""


def doubtful_words(wording: Wording, words: Syllables) -> list[Doubtful]:
    """All doubtful writings, in their order; none overlaps another."""
    found: list[Doubtful] = []
    end = 0
    for first, pattern in _doubted(words):
        last = first + pattern.length
        if first < end:
            continue
        doubtful = _doubtful(wording, words, first, last, pattern)
        if doubtful is not None and not (_is_inside(words, first) or _is_inside(words, last)):
            found.append(doubtful)
            end = last
    return found


def _doubted(words: Syllables) -> list[tuple[int, _Pattern]]:
    """Where the folded syllables are those of a pattern, but not written right."""
    doubted: list[tuple[int, _Pattern]] = []
    patterns, pairs, written, fold = _patterns(), _right_pairs(), words.words, words.fold
    for word, bare in fold.items():
        if bare not in patterns:
            continue
        behind, right = patterns[bare], pairs.get(word, ())
        for first in words.positions[word]:
            second = written[first + 1]
            if second in right:  # most are
                continue
            for pattern in behind.get(fold[second], ()):
                if pattern.stands_in(words, first) and not pattern.is_right(words, first):
                    doubted.append((first, pattern))
    return sorted(doubted, key=itemgetter(0))


def _is_inside(words: Syllables, place: int) -> bool:
    """Whether a term that is written right begins before a syllable and holds it."""
    patterns, fold, written = _patterns(), words.fold, words.words
    for first in range(max(0, place - _longest() + 1), place):
        behind = patterns.get(fold[written[first]], {})
        for pattern in behind.get(fold[written[first + 1]], ()):
            if first + pattern.length > place and pattern.is_right(words, first):
                return True
    return False


def _doubtful(
    wording: Wording, words: Syllables, first: int, last: int, pattern: _Pattern
) -> Doubtful | None:
    written = " ".join(map(in_old_style, words.words[first:last]))
    if written in pattern.right:
        return None
    expected = pattern.slips.get(written, pattern.term)
    if not expected or _is_bare(wording, words, first, written):
        return None
    known = glossary()
    stated = _as_stated(written)
    key = stated if written in pattern.slips else expected
    if key in known.where and not any(phrase in wording.lower for phrase in known.where[key]):
        return None
    if not may_be_wrong(known, key, words, first, last):
        return None
    if stated not in known.phrases and _is_name(wording, words, first, last):
        return None
    return Doubtful(first, last, stated, expected)


def may_be_wrong(known: Glossary, key: str, words: Syllables, first: int, last: int) -> bool:
    """Whether the contexts of `key` let `words[first:last]` be reported."""
    if any(_stands_in(context, words, first, last) for context in known.unless.get(key, ())):
        return False
    only = known.only.get(key)
    return only is None or any(_stands_in(context, words, first, last) for context in only)


def _stands_in(context: str, words: Syllables, first: int, last: int) -> bool:
    ahead, after = _context(context)
    start = first - len(ahead)
    return (
        start >= 0
        and tuple(words.words[start:first]) == ahead
        and tuple(words.words[last : last + len(after)]) == after
    )


@cache
def _context(context: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The syllables before and behind."""
    before, _, behind = context.partition("~")
    after = syllables(behind)
    return syllables(before), (BREAK,) if after == ("$",) else after


def _is_bare(wording: Wording, words: Syllables, first: int, written: str) -> bool:
    """Whether it stands without accents in a passage that has none."""
    if not written.isascii():
        return False
    start = words.span(first, first + 1)[0]
    return wording.passage_at(start).text.isascii()


def _is_name(wording: Wording, words: Syllables, first: int, last: int) -> bool:
    """Whether the syllables are a proper name, or run into one: 'Thu Hương', 'xã Hồi Xuân'."""
    start, end = words.span(first, last)
    written = wording.text[start:end]
    capitals = [word[0].isupper() for word in written.split()]
    if written.isupper():
        return False
    return all(capitals) or (not capitals[0] and any(capitals))


@cache
def _patterns() -> _Patterns:
    known = glossary()
    writings = [*known.terms, *known.slips, *known.phrases]
    bare = unaccented("\n".join(writings).replace(",", " ,")).split("\n")
    by_fold: dict[str, _Pattern] = {}
    for writing, fold in zip(writings, bare, strict=True):
        pattern = by_fold.get(fold)
        if pattern is None:
            pattern = by_fold[fold] = _Pattern(fold.split(" "))
        if writing in known.terms:
            pattern.term = writing
            pattern.right.update((_spaced(writing), *known.terms[writing]))
        else:
            expected = known.slips.get(writing) or known.phrases[writing]
            pattern.slips[_spaced(writing)] = expected
    return _by_syllables(by_fold)


@cache
def _longest() -> int:
    return max(pattern.length for same in _same() for pattern in same)


@cache
def _right_pairs() -> dict[str, frozenset[str]]:
    """For a first syllable, the second ones with which nothing can be wrong."""
    pairs: dict[str, set[str]] = {}
    for same in _same():
        if len(same) == 1 and not same[0].rest:
            for writing in same[0].right:
                first, second = writing.split(" ")
                pairs.setdefault(first, set()).add(second)
    return {first: frozenset(seconds) for first, seconds in pairs.items()}


def _same() -> Iterator[list[_Pattern]]:
    """The patterns with the same first two syllables."""
    for behind in _patterns().values():
        yield from behind.values()


def _by_syllables(by_fold: dict[str, _Pattern]) -> _Patterns:
    patterns: _Patterns = {}
    for fold in sorted(by_fold, key=len, reverse=True):
        first, second = fold.split(" ", 2)[:2]
        patterns.setdefault(first, {}).setdefault(second, []).append(by_fold[fold])
    return patterns


def _spaced(writing: str) -> str:
    """A writing as its syllables and signs joined by spaces."""
    return writing.replace(",", " ,")


def _as_stated(written: str) -> str:
    return written.replace(" ,", ",")
