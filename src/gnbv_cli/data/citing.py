"""What documents are cited for, what their subjects cover, and how laws are called."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from gnbv_cli.data.facts import facts


class Covering(NamedTuple):
    """A subject, told by words of it, and the uses that may rest on it."""

    words: tuple[str, ...]
    covers: frozenset[str]


class Citing(NamedTuple):
    """The uses by name, the subjects, and words that tell nothing of a subject."""

    uses: dict[str, tuple[str, ...]]
    subjects: tuple[Covering, ...]
    ignored: tuple[str, ...]
    laws: tuple[str, ...]
    """Names of laws as they are written right: 'Ngân sách nhà nước'."""


@lru_cache(maxsize=512)
def covered(subject: str) -> frozenset[str] | None:
    """The uses that a subject (lower case) covers; None for a subject that is not known."""
    stated = citing()
    for phrase in stated.ignored:
        subject = subject.replace(phrase, " ")
    known = [found for found in stated.subjects if any(word in subject for word in found.words)]
    if not known:
        return None
    named = {use for use, words in stated.uses.items() if any(word in subject for word in words)}
    return frozenset(named).union(*(found.covers for found in known))


@cache
def citing() -> Citing:
    """What stands in citing.yaml."""
    stated = facts("citing.yaml")
    return Citing(
        {use: tuple(words) for use, words in stated["uses"].items()},
        tuple(
            Covering(tuple(entry["words"]), frozenset(entry["covers"]))
            for entry in stated["subjects"]
        ),
        tuple(stated["ignored"]),
        tuple(stated["laws"]),
    )
