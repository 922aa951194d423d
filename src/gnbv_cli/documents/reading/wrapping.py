"""Lines that a text editor broke at a column, told from lines that are paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from gnbv_cli.documents.reading.markers import begins_an_item, ends_a_sentence

_NARROWEST, _WIDEST = 50, 110
_NEAR = 0.75  # of the width: a line that somebody broke by hand


def wrap_width(lines: Sequence[str]) -> int:
    """The column at which the lines of the text are broken; 0: they are not.

    A line was broken there if it is no longer, and the next word would have made it longer. Only
    lines that begin in the middle of a sentence tell.
    """
    pairs = [
        (len(above.rstrip()), _with_next_word(above, below))
        for above, below in pairwise(lines)
        if _goes_on(above, below)
    ]
    if not pairs:
        return 0
    explained = [0] * (_WIDEST + 2)
    for shorter, longer in pairs:
        if shorter <= _WIDEST and longer > _NARROWEST:
            explained[max(shorter, _NARROWEST)] += 1
            explained[min(longer, _WIDEST + 1)] -= 1
    best = width = total = 0
    for column in range(_NARROWEST, _WIDEST + 1):
        total += explained[column]
        if total > best:
            best, width = total, column
    longer_ones = sum(len(line.rstrip()) > width for line in lines)
    few = longer_ones * 10 <= sum(bool(line.strip()) for line in lines)
    return width if few and best * 10 >= len(pairs) * 6 else 0


def is_joined(above: str, below: str, width: int) -> bool:
    """`below` goes on with the paragraph of `above`, in a text broken at `width`."""
    if not width or below.lstrip().startswith("#") or above.lstrip().startswith("#"):
        return False
    if begins_an_item(below) and (ends_a_sentence(above) or not _joins_words(below)):
        return False
    return _is_full(above, below, width) or (
        _goes_on(above, below) and len(above.rstrip()) >= width * _NEAR
    )


def _joins_words(text: str) -> bool:
    """The dash at the beginning stands in a name: 'Văn hóa – Xã hội', 'kinh tế - xã hội'."""
    dash, rest = text.lstrip()[:1], text.lstrip()[1:].lstrip()
    return dash in "–—" or (dash in "-+" and rest[:1].islower())


def _is_full(above: str, below: str, width: int) -> bool:
    return len(above.rstrip()) <= width < _with_next_word(above, below)


def _goes_on(above: str, below: str) -> bool:
    first = below.lstrip()[:1]
    return (
        bool(above.strip())
        and (first.islower() or first.isdigit())
        and not begins_an_item(below)
        and not ends_a_sentence(above)
    )


def _with_next_word(above: str, below: str) -> int:
    word = below.split(maxsplit=1)
    return len(above.rstrip()) + 1 + (len(word[0]) if word else 0)
