"""A finding: one fault, where it stands, why it matters and what to do."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

from gnbv_cli.texts.sentence import Sentence, Words

Severity: TypeAlias = Literal["error", "warning", "note"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
"""The most severe first."""

Certainty: TypeAlias = Literal["certain", "likely", "ambiguous", "open"]


class Place(NamedTuple):
    """Where something stands in the plan.

    `at` is an address; `within` narrows it to characters of the text there; `span` are offsets in
    the file, for what has no address of its own.
    """

    at: str
    within: tuple[int, int] | None = None
    span: tuple[int, int] | None = None


class Related(NamedTuple):
    """Another place that matters, with what it has to do with the finding."""

    place: Place
    message: Sentence


class Edit(NamedTuple):
    """One text put in the place of another."""

    place: Place
    old: str
    new: str


class Fix(NamedTuple):
    """A way to mend the fault; only a `certain` one is safe to apply unseen."""

    title: Sentence
    status: Certainty
    edits: tuple[Edit, ...]
    assumes: tuple[tuple[str, str], ...] = ()
    """(address, value) of what the fix takes for granted."""


class Finding(NamedTuple):
    """One fault. A consequence of it is a related place, not a second finding."""

    code: str
    severity: Severity
    message: Sentence
    place: Place
    hint: Sentence | None = None
    """What is wrong with the underlined words, in a few words."""
    related: tuple[Related, ...] = ()
    facts: tuple[tuple[Words, Sentence], ...] = ()
    """Labelled lines below the words: what adds up to what, what is proposed, what is assumed."""
    action: Sentence | None = None
    fixes: tuple[Fix, ...] = ()
    identity: tuple[str, ...] = ()
    """The words or values that make this finding the same one after an edit elsewhere."""
