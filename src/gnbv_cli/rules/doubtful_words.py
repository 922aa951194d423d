"""Words of the plan that differ from a term of the glossary by accents, or by a known slip.

Terms that are written right are found first, over the whole passage: a writing that shares a
syllable with one of them, and does not hold it whole, is no slip ('mục tiêu dự án' holds no 'tiểu
dự án'). Of the rest the leftmost counts, and of those the longest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from gnbv_cli.data.glossary import Glossary, glossary
from gnbv_cli.plan.passages import Wording
from gnbv_cli.rules.remembered import of_passage
from gnbv_cli.rules.syllables import BREAK, Syllables, bare, syllables, words_of
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

    def __init__(self, fold: list[str]) -> None:
        self.length = len(fold)
        self.rest = fold[2:]
        self.right: set[str] = set()
        self.term = ""
        """What any other writing is a slip of; '' where only known slips are wrong."""
        self.slips: dict[str, str] = {}

    def stands_in(self, words: Sequence[str], first: int) -> bool:
        """Whether the folded syllables are these, where the first two of them are."""
        last = first + self.length
        return not self.rest or list(map(bare, words[first + 2 : last])) == self.rest

    def is_right(self, words: Sequence[str], first: int) -> bool:
        """Whether one of the writings that are right stands there."""
        return " ".join(words[first : first + self.length]) in self.right


_Patterns = dict[str, dict[str, list[_Pattern]]]
"""By the first folded syllable, then by the second; the longest first."""


def doubtful_words(wording: Wording, words: Syllables) -> list[Doubtful]:
    """All doubtful writings, in their order; none overlaps another."""
    found: list[Doubtful] = []
    for number, line in enumerate(words.lines):
        end = 0
        for each in _doubted(line):
            if each.first < end or not _is_known(wording, each):
                continue
            start = words.passage(number)[0]
            doubtful = each._replace(first=start + each.first, last=start + each.last)
            if not _is_meant(wording, words, number, doubtful):
                found.append(doubtful)
                end = each.last
    return found


def _is_known(wording: Wording, doubtful: Doubtful) -> bool:
    """Whether the plan has the phrases without which it does not know the term."""
    phrases = glossary().where.get(_key(doubtful.written, doubtful.expected))
    return phrases is None or any(phrase in wording.lower for phrase in phrases)


def _is_meant(wording: Wording, words: Syllables, number: int, doubtful: Doubtful) -> bool:
    """Whether it is a name, or stands without accents in a passage that has none."""
    if doubtful.written.isascii() and wording.passages[number].text.isascii():
        return True
    return not doubtful.is_phrase and _is_name(wording, words, doubtful)


@of_passage
def _doubted(line: str) -> tuple[Doubtful, ...]:
    """The doubtful writings as far as a passage tells, which may overlap; their places in it."""
    words, right = words_of(line), _right_pairs()
    found: list[Doubtful] = []
    for first, behind in enumerate(map(_behind, words)):
        if not behind or words[first + 1] in right.get(words[first], ()):
            continue
        for pattern in behind.get(bare(words[first + 1]), ()):
            if pattern.is_right(words, first) or not pattern.stands_in(words, first):
                continue
            doubtful = _doubtful(words, first, pattern)
            if doubtful and not any(_is_inside(words, place) for place in doubtful[:2]):
                found.append(doubtful)
    return tuple(found)


@lru_cache(maxsize=4096)  # 1 MB
def _behind(first: str) -> dict[str, list[_Pattern]]:
    """The patterns that begin with a syllable, by the second one."""
    return _patterns().get(bare(first), {})


def _is_inside(words: Sequence[str], place: int) -> bool:
    """Whether a term that is written right begins before a syllable and holds it."""
    for first in range(max(0, place - _longest() + 1), place):
        for pattern in _behind(words[first]).get(bare(words[first + 1]), ()):
            if first + pattern.length > place and pattern.is_right(words, first):
                return True
    return False


def _doubtful(words: Sequence[str], first: int, pattern: _Pattern) -> Doubtful | None:
    last = first + pattern.length
    written = " ".join(map(in_old_style, words[first:last]))
    if written in pattern.right:
        return None
    expected = pattern.slips.get(written, pattern.term)
    if not expected:
        return None
    doubtful = Doubtful(first, last, written.replace(" ,", ","), expected)
    key = _key(doubtful.written, expected)
    return doubtful if may_be_wrong(glossary(), key, words, first, last) else None


def _key(written: str, expected: str) -> str:
    """By what the glossary tells where a writing is wrong: a known slip, or a term."""
    known = glossary()
    return written if written in known.slips or written in known.phrases else expected


def may_be_wrong(known: Glossary, key: str, words: Sequence[str], first: int, last: int) -> bool:
    """Whether the contexts of `key` let `words[first:last]` be reported."""
    unless, only = known.unless.get(key), known.only.get(key)
    if unless is not None and _stands_in(unless, words, first, last):
        return False
    return only is None or _stands_in(only, words, first, last)


def _stands_in(contexts: tuple[str, ...], words: Sequence[str], first: int, last: int) -> bool:
    """Whether `words[first:last]` stands in one of the contexts."""
    known = _contexts(contexts)
    return any(
        first >= ahead
        and (tuple(words[first - ahead : first]), tuple(words[last : last + after])) in known
        for ahead, after in _sizes(contexts)
    )


@cache
def _contexts(contexts: tuple[str, ...]) -> frozenset[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The syllables before and behind of each."""
    parted = [tuple(map(syllables, context.split("~"))) for context in contexts]
    return frozenset(
        (before, (BREAK,) if behind == ("$",) else behind) for before, behind in parted
    )


@cache
def _sizes(contexts: tuple[str, ...]) -> frozenset[tuple[int, int]]:
    """How many syllables they look at before and behind."""
    return frozenset((len(before), len(behind)) for before, behind in _contexts(contexts))


def _is_name(wording: Wording, words: Syllables, doubtful: Doubtful) -> bool:
    """Whether the syllables are a proper name, or run into one: 'Thu Hương', 'xã Hồi Xuân'."""
    start, end = words.span(doubtful.first, doubtful.last)
    written = wording.text[start:end]
    capitals = [word[0].isupper() for word in written.split()]
    if written.isupper():
        return False
    return all(capitals) or (not capitals[0] and any(capitals))


@cache
def _patterns() -> _Patterns:
    known = glossary()
    writings = [*known.terms, *known.slips, *known.phrases]
    folds = unaccented("\n".join(writings).replace(",", " ,")).split("\n")
    by_fold: dict[str, _Pattern] = {}
    for writing, fold in zip(writings, folds, strict=True):
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
