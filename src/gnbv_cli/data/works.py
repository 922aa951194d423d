"""Words by which an activity is told to be capital works."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from gnbv_cli.data.facts import facts

_COUNT = r"\d{1,4}(?:[.,]\d{1,3})?(?: ?(?:km|m|m2|m²|ha))?"


class Works(NamedTuple):
    """The words of works.yaml, and a pattern for a verb with its works."""

    verbs: tuple[str, ...]
    pattern: re.Pattern[str]
    """To be matched at a verb, in lower case."""
    not_after: tuple[str, ...]


@cache
def works() -> Works:
    """What stands in works.yaml."""
    stated = facts("works.yaml")
    verbs, between, nouns = (_any(stated[key]) for key in ("verbs", "between", "works"))
    other = _any(stated["not_works"])
    gap = r"[ ,]{1,3}"
    pattern = re.compile(
        rf"(?:{verbs})(?:{gap}(?:{between}|{_COUNT}))*{gap}(?!(?:{other})(?!\w))(?:{nouns})(?!\w)"
    )
    return Works(tuple(stated["verbs"]), pattern, tuple(stated["not_after"]))


def _any(words: list[str]) -> str:
    escaped = [re.escape(word) for word in sorted(words, key=len, reverse=True)]
    return "|".join(word.replace(r"\*", r"\w+") for word in escaped)
