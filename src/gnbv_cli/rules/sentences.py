"""The sentence around a place in the plan's words, and what stands inside quotation marks."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from gnbv_cli.plan.passages import Wording

REACH = 400
"""How far a sentence is looked for on each side; no longer one is read whole."""

_SHOWN = 60
"""So many characters of a sentence a message quotes."""

_END = re.compile(r"[.;\n](?:(?<=\n)|(?=\s|$))")
_QUOTES = (("“", "”"), ("«", "»"), ("‘", "’"))


class Sentence(NamedTuple):
    """A sentence of the plan's words: offsets in them, and its text in lower case."""

    start: int
    end: int
    lower: str


def sentence_at(wording: Wording, start: int, end: int) -> Sentence:
    """The sentence that holds `text[start:end]`, at most `REACH` characters to each side."""
    lower = wording.lower
    first = _first(lower, max(start - REACH, wording.starts[wording.number_at(start)]), start)
    after = _END.search(lower, end, end + REACH)
    last = after.start() if after else min(end + REACH, len(lower))
    return Sentence(first, last, lower[first:last])


def _first(lower: str, first: int, start: int) -> int:
    """Where the sentence of `start` begins, `first` or later: behind the last stop before it."""
    end = start
    while True:
        at = max(lower.rfind(".", first, end), lower.rfind(";", first, end))
        if at < 0:
            return first
        if at + 1 == start or lower[at + 1].isspace():
            return at + 1
        end = at  # a stop within a number: '1.200'


def is_quoted(wording: Wording, start: int) -> bool:
    """Whether a place stands inside quotation marks that are opened in its passage."""
    text = wording.text
    first = max(start - REACH, wording.starts[wording.number_at(start)])
    for left, right in _QUOTES:
        opened = text.rfind(left, first, start)
        if opened >= 0 and text.find(right, opened, start) < 0:
            return True
    return text.count('"', first, start) % 2 == 1


def shortened(text: str) -> str:
    """Words cut to a length that a message bears."""
    return _shortened(text[: 4 * _SHOWN])


@lru_cache(maxsize=1024)
def _shortened(text: str) -> str:
    line = " ".join(text.split()).rstrip(".;")
    if len(line) <= _SHOWN:
        return line
    return f"{line[:_SHOWN].rpartition(' ')[0].rstrip(' ,:')} …"
