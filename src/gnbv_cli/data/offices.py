"""Offices of a commune with their fields, and how units and groups of them are written."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from gnbv_cli.data.facts import facts


class Office(NamedTuple):
    """A specialised office of the commune, told in a unit's name by `told`."""

    name: str
    told: str
    fields: dict[str, tuple[str, ...]]
    """Each field with the words that tell it in the name of a policy or project."""


class Offices(NamedTuple):
    """What stands in offices.yaml, in lower case but for names."""

    standing: str
    since: date
    offices: tuple[Office, ...]
    tells_field: re.Pattern[str]
    """Finds any word that tells a field, behind a space."""
    general: str
    """A field that counts only where no other is told."""
    acronyms: dict[str, str]
    kinds: dict[str, str]
    """By the words that a unit's name begins with, its kind; the longest first."""
    bodies: tuple[str, ...]
    """Two names that hold the same one of these name one body."""
    groups: dict[str, frozenset[str]]
    """By the words of a group, the kinds of units that it covers; the longest first."""
    boards: tuple[str, ...]
    not_boards: tuple[str, ...]
    higher: tuple[str, ...]


@cache
def offices() -> Offices:
    """What stands in offices.yaml."""
    stated = facts("offices.yaml")
    kinds = {name: kind for kind, text in stated["kinds"].items() for name in _listed(text)}
    groups = {name: frozenset(text.split(", ")) for name, text in stated["groups"].items()}
    known = tuple(
        Office(
            each["name"],
            each["told"],
            {field: _listed(words) for field, words in each["fields"].items()},
        )
        for each in stated["offices"]
    )
    words = [word for office in known for phrases in office.fields.values() for word in phrases]
    return Offices(
        stated["standing"],
        stated["since"],
        known,
        re.compile(f" (?:{'|'.join(map(re.escape, words))})"),
        stated["general"],
        dict(pair.split(" = ", 1) for pair in _listed(stated["acronyms"])),
        dict(sorted(kinds.items(), key=lambda item: -len(item[0]))),
        _listed(stated["bodies"]),
        dict(sorted(groups.items(), key=lambda item: -len(item[0]))),
        _listed(stated["boards"]),
        _listed(stated["not_boards"]),
        _listed(stated["higher"]),
    )


def _listed(text: str) -> tuple[str, ...]:
    return tuple(text.split("; "))
