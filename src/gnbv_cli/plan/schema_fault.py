"""One thing in the file that the structure of a plan does not allow."""

from __future__ import annotations

from typing import NamedTuple

FAMILY = "family"
"""In `expected`: the name is that of a family of rules, where one rule is wanted."""


class SchemaFault(NamedTuple):
    """`kind` is the name of the SCH rule that reports it; `start` and `end` are offsets."""

    kind: str
    address: str
    start: int
    end: int
    name: str = ""
    """The key or id in question."""
    meaning: str = ""
    """What the key holds, in Vietnamese."""
    known: tuple[str, ...] = ()
    """The names that would have been right there."""
    expected: str = ""
    """What was expected: text, list, mapping, id, year, date or choice."""
    allowed: str = ""
    """The words to choose from, where `expected` is choice."""
    since: str = ""
    """The day after which it no longer counts."""
    today: str = ""
    """The day by which that was decided."""
    places: tuple[str, ...] = ()
    """Addresses of what it might have meant."""
