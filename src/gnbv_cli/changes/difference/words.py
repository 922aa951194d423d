"""Words of two versions beside each other: which of them are not in the other."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import NamedTuple
from unicodedata import normalize

_SENTENCE = re.compile(r"(?<=[.;:!?…]) ")
_MOST_WORDS = 4_000
"""Longer passages are shown whole: what differs in them is not looked for."""


class Piece(NamedTuple):
    """Words of one version in a row; `changed` where the other version has not got them."""

    text: str
    changed: bool


class Beside(NamedTuple):
    """The sentences of a passage that differ; where others are left out stands '…'."""

    old: tuple[Piece, ...]
    new: tuple[Piece, ...]


def spoken(text: str) -> str:
    """`text` composed and on one line: however it is broken or spaced, it says the same."""
    return " ".join(normalize("NFC", text).split())


def beside(old: str, new: str) -> Beside:
    """The old and the new words of one passage; of the same words the same, both ways."""
    old, new = spoken(old), spoken(new)
    if old > new:
        found = _beside(new, old)
        return Beside(found.new, found.old)
    return _beside(old, new)


def _beside(old: str, new: str) -> Beside:
    first, second = old.split(), new.split()
    if not first or not second or len(first) + len(second) > _MOST_WORDS:
        return Beside(_whole(old), _whole(new))
    marks: tuple[list[bool], list[bool]] = ([True] * len(first), [True] * len(second))
    for block in SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks():
        marks[0][block.a : block.a + block.size] = [False] * block.size
        marks[1][block.b : block.b + block.size] = [False] * block.size
    shown = _sentences_shown(old, marks[0]), _sentences_shown(new, marks[1])
    if not any(shown[0]) or not any(shown[1]):  # words were only put in, or only left out
        shown = _where_they_meet(shown, marks)
    return Beside(_pieces(first, marks[0], shown[0]), _pieces(second, marks[1], shown[1]))


def _whole(text: str) -> tuple[Piece, ...]:
    return (Piece(text, True),) if text else ()


def _sentences_shown(text: str, changed: list[bool]) -> list[bool]:
    """For each word whether it stands in a sentence with a changed word."""
    shown: list[bool] = []
    for sentence in _SENTENCE.split(text):
        words = len(sentence.split())
        any_changed = any(changed[len(shown) : len(shown) + words])
        shown += [any_changed] * words
    return shown


def _where_they_meet(
    shown: tuple[list[bool], list[bool]], marks: tuple[list[bool], list[bool]]
) -> tuple[list[bool], list[bool]]:
    """Of the version that lost nothing, the words that stand around what the other has more."""
    lacking = 0 if any(shown[1]) else 1
    kept = [at for at, changed in enumerate(marks[1 - lacking]) if not changed]
    same = [shown[1 - lacking][at] for at in kept]
    found = same[: len(shown[lacking])]
    if not any(found):
        found = [True] * len(shown[lacking])
    return (found, shown[1]) if lacking == 0 else (shown[0], found)


def _pieces(words: list[str], changed: list[bool], shown: list[bool]) -> tuple[Piece, ...]:
    found: list[Piece] = []
    run: list[str] = []
    state: bool | None = False
    for word, is_changed, is_shown in zip(words, changed, shown, strict=True):
        now = is_changed if is_shown else None
        if now is not state and run:
            found.append(Piece(" ".join(run), bool(state)))
            run = []
        state = now
        if is_shown:
            run.append(word)
        elif not run:
            run.append("…")
    return (*found, Piece(" ".join(run), bool(state))) if run else tuple(found)
