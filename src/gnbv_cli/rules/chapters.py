"""The words of each part of the plan: where they begin and end, and phrases found in them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter

from gnbv_cli.plan.passages import Wording


def chapters(wording: Wording) -> dict[str, tuple[int, int]]:
    """For each top-level key, the offsets of its words; the passages of a key stand together."""
    found: dict[str, tuple[int, int]] = {}
    number = 0
    for top, passages in groupby(map(attrgetter("top"), wording.passages)):
        first, number = number, number + len(list(passages))
        found[top] = (wording.starts[first], wording.line(number - 1)[1])
    return found


def phrases(lower: str, phrase: str, span: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Where a phrase stands whole, accents and all, between two offsets of the words."""
    at = lower.find(phrase, *span)
    while at >= 0:
        end = at + len(phrase)
        if not (at and lower[at - 1].isalnum()) and not lower[end : end + 1].isalnum():
            yield at, end
        at = lower.find(phrase, end, span[1])
