"""The field's terms as they are written right, and what is often written in their place."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from gnbv_cli.data.facts import facts


class Glossary(NamedTuple):
    """What stands in glossary.yaml, in lower case.

    A context is words with '~' in the place of what is looked at: 'thi ~', '~ lực'.
    """

    terms: dict[str, tuple[str, ...]]
    """Each term, with the writings that differ from it by accents and are right too."""
    note: tuple[str, ...]
    """Writings that are no term, but words."""
    slips: dict[str, str]
    """Writings with a letter too few or too many, and the term that is meant."""
    misspelt: dict[str, str]
    """Single syllables that are no words."""
    phrases: dict[str, str]
    """Phrases that read as if something was left out, and as they are usually written."""
    confused: dict[str, str]
    """Words that are right elsewhere, but may be another in the frame of that other."""
    unless: dict[str, tuple[str, ...]]
    """By term or writing: the contexts in which it is not reported."""
    only: dict[str, tuple[str, ...]]
    """By writing: the only contexts in which it is reported."""
    where: dict[str, tuple[str, ...]]
    """By term: only plans that hold one of these phrases know it."""
    doubled: frozenset[str]
    """Syllables that are never right twice in a row."""
    light: frozenset[str]
    """Syllables that do not tell two items of a list apart."""
    telling: frozenset[str]
    """Syllables that do, wherever they stand."""


@cache
def glossary() -> Glossary:
    """What stands in glossary.yaml."""
    stated = facts("glossary.yaml")
    also = _pairs(stated["also"])
    terms: dict[str, tuple[str, ...]] = dict.fromkeys(_listed(stated["terms"]), ())
    terms.update({term: tuple(writings.split(", ")) for term, writings in also.items()})
    return Glossary(
        terms,
        _listed(stated["note"]),
        _pairs(stated["slips"]),
        _pairs(stated["misspelt"]),
        _pairs(stated["phrases"]),
        _pairs(stated["confused"]),
        _contexts(stated["unless"]),
        _contexts(stated["only"]),
        _contexts(stated["where"]),
        frozenset(_listed(stated["doubled"])),
        frozenset(_listed(stated["light"])),
        frozenset(_listed(stated["telling"])),
    )


def _listed(text: str) -> tuple[str, ...]:
    return tuple(text.split("; "))


def _pairs(text: str) -> dict[str, str]:
    return {first: second for first, _, second in map(_parted, text.split("; "))}


def _parted(pair: str) -> tuple[str, str, str]:
    return pair.partition(" = ")


def _contexts(stated: dict[str, str]) -> dict[str, tuple[str, ...]]:
    return {key: _listed(text) for key, text in stated.items()}
