"""Which element of one list is which of another: by id, by number and name, by likeness.

What is found does not depend on which of the two lists is the first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from typing import NamedTuple

from gnbv_cli.written.names import plain

_LIKENESSES = 250_000
"""So many pairs are compared word by word; of longer lists only equal names are matched."""

_SAME_ID = 0.5
_SAME_NUMBER = 0.5
_LIKE = 0.7
_LIKE_BUT_NUMBERED_OTHERWISE = 0.8
_ENOUGH_WORDS = 12
"""Fewer words than these say little about which element it is."""


class Known(NamedTuple):
    """What an element is known by; '' for what it does not have."""

    id: str
    number: str
    name: str
    """In lower case, on one line."""
    name_words: Counter[str]
    words: Counter[str]
    """Of all that it says beside its name."""


def known(name: str, texts: Sequence[str] = (), *, id: str = "", number: str = "") -> Known:  # noqa: A002
    """What an element is known by."""
    name = plain(name)
    words = Counter(word for text in texts for word in plain(text).split())
    return Known(id, plain(number), name, Counter(name.split()), words)


def matched(old: Sequence[Known], new: Sequence[Known], *, by_id: bool = True) -> dict[int, int]:
    """Positions in `old` → positions in `new` of what is the same; the rest has no other.

    An id counts for more than a name, unless it now stands for something quite different and what
    it stood for is there under another id.
    """
    found = _Matching(old, new)
    if by_id:
        found.equal(lambda each: (each.id, each.name) if each.id else None)
    found.equal(lambda each: (each.number, each.name) if each.number and each.name else None)
    found.equal(lambda each: each.name or None)
    if by_id:
        found.equal(lambda each: each.id or None, _SAME_ID)
        found.alike(_LIKE_BUT_NUMBERED_OTHERWISE)
        found.equal(lambda each: each.id or None)
    found.alike()
    return found.pairs


class _Matching:
    def __init__(self, old: Sequence[Known], new: Sequence[Known]) -> None:
        self._old, self._new = old, new
        self.pairs: dict[int, int] = {}
        self._taken: set[int] = set()

    def _take(self, old: int, new: int) -> None:
        self.pairs[old] = new
        self._taken.add(new)

    def _left(self) -> tuple[list[int], list[int]]:
        old = [at for at in range(len(self._old)) if at not in self.pairs]
        return old, [at for at in range(len(self._new)) if at not in self._taken]

    def equal(self, key: Callable[[Known], Hashable], least: float = 0.0) -> None:
        """Match what has the same key, in order; None is no key."""
        old, new = self._left()
        waiting: dict[Hashable, list[int]] = {}
        for at in new:
            if (found := key(self._new[at])) is not None:
                waiting.setdefault(found, []).append(at)
        for at in old:
            candidates = waiting.get(key(self._old[at]))
            if candidates and (
                not least or likeness(self._old[at], self._new[candidates[0]]) >= least
            ):
                self._take(at, candidates.pop(0))

    def alike(self, least: float = 0.0) -> None:
        """Match what reads alike, the most alike first."""
        old, new = self._left()
        if not old or not new or len(old) * len(new) > _LIKENESSES:
            return
        candidates = []
        for first in old:
            for second in new:
                like = likeness(self._old[first], self._new[second])
                if like >= max(least, _needed(self._old[first], self._new[second])):
                    # Of equal ones the nearest, whichever list is the first.
                    candidates.append((-like, abs(first - second), first + second, first, second))
        for *_, first, second in sorted(candidates):
            if first not in self.pairs and second not in self._taken:
                self._take(first, second)


def _needed(one: Known, other: Known) -> float:
    if one.number and one.number == other.number:
        return _SAME_NUMBER
    differ = one.id and other.id and one.id != other.id
    return _LIKE_BUT_NUMBERED_OTHERWISE if differ or one.number or other.number else _LIKE


def likeness(one: Known, other: Known) -> float:
    """From 0 to 1: how many words the names have in common, or else all that is said."""
    found = _shared(one.name_words, other.name_words)
    if min(one.words.total(), other.words.total()) >= _ENOUGH_WORDS:
        found = max(found, _shared(one.words, other.words))
    return found


def _shared(one: Counter[str], other: Counter[str]) -> float:
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0
