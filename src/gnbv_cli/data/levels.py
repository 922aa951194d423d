"""Administrative levels that ended, and where their words may still stand."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import NamedTuple

from gnbv_cli.data.facts import facts


class EndedLevels(NamedTuple):
    """The words of levels that ended, with what each is called, and what is kept."""

    ended: date
    standing: str
    levels: dict[str, str]
    not_after: tuple[str, ...]
    kept: tuple[str, ...]
    institutions: tuple[str, ...]
    no_names: frozenset[str]
    names: frozenset[str]


@cache
def ended_levels() -> EndedLevels:
    """What stands in levels.yaml."""
    stated = facts("levels.yaml")
    return EndedLevels(
        stated["ended"],
        stated["standing"],
        stated["levels"],
        tuple(stated["not_after"]),
        tuple(stated["kept"]),
        tuple(stated["institutions"]),
        frozenset(stated["no_names"].split(", ")),
        frozenset(stated["names"].split(", ")),
    )
