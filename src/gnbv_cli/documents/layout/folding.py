"""A long text as a folded block: a line for each sentence, longer ones broken at punctuation."""

from __future__ import annotations

import re
from collections.abc import Iterator

WIDTH = 100
_SENTENCE = re.compile(r"(?<=[.!?…”])(?<! [A-ZĐ]\.) (?=[A-ZĐÀ-ỸƠƯĂÂÊÔ“\"(\d])")
_BREAK = re.compile(r"(?<=\S) (?=\S)")
_PUNCTUATION = (";", ",", ":", ".")
_LEAST = 0.7
"""A line is broken at punctuation where that leaves so much of it."""


def can_fold(text: str) -> bool:
    """Whether a folded block reads back as `text`."""
    return (
        text.isprintable()
        and text == text.strip()
        and bool(text)
        and "\u00a0" not in text[:1]
        and not any(sign in text for sign in "\u0085\u2028\u2029\ufeff")
    )


def folded_lines(text: str, indent: int) -> Iterator[str]:
    """The lines of the block, without their indent of `indent` spaces."""
    room = max(WIDTH - indent, 40)
    start = 0
    for end in (*(found.start() for found in _SENTENCE.finditer(text)), len(text)):
        sentence = text[start:end]
        if sentence.strip() != sentence or not sentence:
            continue  # a break beside further spaces would not read back
        yield from _broken(sentence, room)
        start = end + 1


def _broken(sentence: str, room: int) -> Iterator[str]:
    start = 0
    while len(sentence) - start > room:
        at = _break_at(sentence, start, room)
        if at is None:
            break
        yield sentence[start:at]
        start = at + 1
    yield sentence[start:]


def _break_at(sentence: str, start: int, room: int) -> int | None:
    """Where a line that begins at `start` is broken best; None where it cannot be."""
    fitting: list[int] = []
    for found in _BREAK.finditer(sentence, start):
        if found.start() - start > room:
            break
        fitting.append(found.start())
    else:
        found = None
    if not fitting:
        return found.start() if found is not None else None
    marked = [each for each in fitting if sentence[each - 1] in _PUNCTUATION]
    return marked[-1] if marked and marked[-1] - start >= room * _LEAST else fitting[-1]
