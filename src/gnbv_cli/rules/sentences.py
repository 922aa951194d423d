"""The sentence around a place in the plan's words, and what stands inside quotation marks."""

from __future__ import annotations

import re
from typing import NamedTuple

from gnbv_cli.plan.passages import Wording

REACH = 400
"""How far a sentence is looked for on each side; no longer one is read whole."""

_SHOWN = 60
"""So many characters of a sentence a message quotes."""

_END = re.compile(r"[.;](?=\s|$)|\n")
_QUOTES = (("“", "”"), ("«", "»"), ("‘", "’"))


class Sentence(NamedTuple):
    """A sentence of the plan's words: offsets in them, and its text in lower case."""

    start: int
    end: int
    lower: str


def sentence_at(wording: Wording, start: int, end: int) -> Sentence:
    """The sentence that holds `text[start:end]`, at most `REACH` characters to each side."""
    lower = wording.lower
    first = max(start - REACH, wording.line(wording.number_at(start))[0])
    for found in _END.finditer(lower, first, start):
        first = found.end()
    after = _END.search(lower, end, end + REACH)
    last = after.start() if after else min(end + REACH, len(lower))
    return Sentence(first, last, lower[first:last])


def is_quoted(wording: Wording, start: int) -> bool:
    """Whether a place stands inside quotation marks that are opened in its passage."""
    text = wording.text
    first = max(start - REACH, wording.line(wording.number_at(start))[0])
    for left, right in _QUOTES:
        if text.rfind(left, first, start) > text.rfind(right, first, start):
            return True
    return text.count('"', first, start) % 2 == 1


def shortened(text: str) -> str:
    """Words cut to a length that a message bears."""
    line = " ".join(text[: 4 * _SHOWN].split()).rstrip(".;")
    if len(line) <= _SHOWN:
        return line
    return f"{line[:_SHOWN].rpartition(' ')[0].rstrip(' ,:')} …"
