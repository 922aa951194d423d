"""How wide the columns of a table are: as their words need it, together as wide as the text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import sqrt
from typing import NamedTuple
from unicodedata import combining, normalize

PADDING = 13.0
"""Points beside the words of a cell, on both sides together."""

_BOLD = 1.07
_NARROW = frozenset(" .,:;'|!()[]/\\-fijlrtI")
_WIDE = frozenset("mwMW–—%@")
_STEPS = 60
"""Of the search for widths; each halves what it may be off by."""


class Need(NamedTuple):
    """What a column needs, in points.

    `least` is for what must stand on one line, `whole` for every text on one line, `amount` the
    length of all its texts together. An `elastic` column takes its share of what is left over.
    """

    least: float
    whole: float
    amount: float
    elastic: bool = True


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """About how many points `text` takes in Times New Roman."""
    ems = sum(_em(character) for character in normalize("NFD", text))
    return ems * size * (_BOLD if bold else 1)


def _em(character: str) -> float:
    if combining(character):
        return 0.0
    if character in _WIDE:
        return 0.86
    if character in _NARROW:
        return 0.33
    return 0.7 if character.isupper() else 0.5


def word_width(texts: Iterable[str], size: float, *, bold: bool = False) -> float:
    """The points that the longest word of `texts` takes; a space that joins is part of a word."""
    words = (word for text in texts for word in text.split(" "))
    return max((width_of(word, size, bold=bold) for word in words), default=0.0)


def fitted(needs: Sequence[Need], width: float) -> list[float] | None:
    """The width of each column, `width` all told; None where it is too narrow.

    Where there is room for all, the elastic columns share the rest. Where there is not, each is
    wide by the root of what stands in it: so the texts take the fewest lines, all told.
    """
    if sum(need.least for need in needs) > width:
        return None
    if sum(need.whole for need in needs) <= width:
        return _stretched(needs, width)

    def at(level: float) -> list[float]:
        return [max(need.least, min(need.whole, level * sqrt(need.amount))) for need in needs]

    low, high = 0.0, width  # no column has less than a point to say
    for _ in range(_STEPS):
        middle = (low + high) / 2
        if sum(at(middle)) > width:
            high = middle
        else:
            low = middle
    return at(low)


def _stretched(needs: Sequence[Need], width: float) -> list[float]:
    elastic = [need.elastic for need in needs]
    if not any(elastic):
        elastic = [True] * len(needs)
    rest = width - sum(need.whole for need in needs)
    share = rest / sum(need.whole for need, grows in zip(needs, elastic, strict=True) if grows)
    return [
        need.whole * (1 + share) if grows else need.whole
        for need, grows in zip(needs, elastic, strict=True)
    ]
