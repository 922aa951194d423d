"""The names of a register, looked for in a text: exact, or alike but for accents."""

from __future__ import annotations

import re

from gnbv_cli.rules.remembered import of_passage
from gnbv_cli.written.names import folded, lowered, unaccented

_WORD = re.compile(r"\w+")


class RegisterNames:
    """Whole names in texts. One pattern of them all would have to be made for every plan."""

    def __init__(self, names: dict[str, str]) -> None:
        """`names`: composed, each with its unit."""
        plain = {lowered(name): unit for name, unit in names.items()}
        self._plain = sorted(plain.items(), key=lambda item: -len(item[0]))
        self._folded = _by_first({folded(name): unit for name, unit in names.items()})

    def exact(self, lower: str, start: int, end: int) -> list[tuple[int, int, str]]:
        """Where names stand with their accents; of those that overlap the first, or longest."""
        found: list[tuple[int, int, str]] = []
        for name, unit in self._plain:
            at = lower.find(name, start, end)
            while at >= 0:
                last = at + len(name)
                if not _is_word(lower[at - 1 : at]) and (
                    last == end or not _is_word(lower[last : last + 1])
                ):
                    found.append((at, last, unit))
                at = lower.find(name, at + 1, end)
        return _apart(found)

    def alike(self, text: str, start: int, end: int) -> list[tuple[int, int, str]]:
        """Where names stand word for word but for accents, whatever parts the words."""
        words, spans = _words(text)
        found: list[tuple[int, int, str]] = []
        for position, word in enumerate(words):
            for name, unit in self._folded.get(word, ()):
                behind = position + len(name)
                if words[position:behind] == name:
                    first, last = spans[position][0], spans[behind - 1][1]
                    if start <= first and last <= end:
                        found.append((first, last, unit))
        return _apart(found)


_Spans = tuple[tuple[int, int], ...]


@of_passage
def _words(text: str) -> tuple[tuple[str, ...], _Spans]:
    """The words of a text without accents, and where each stands; plans name units alike."""
    bare = unaccented(text)
    spans = tuple(found.span() for found in _WORD.finditer(bare))
    return tuple(bare[first:last] for first, last in spans), spans


def _by_first(names: dict[str, str]) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Folded names as words, by the first of them."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, unit in names.items():
        words = tuple(name.split())
        if words:
            found.setdefault(words[0], []).append((words, unit))
    return found


def _apart(found: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """In their order; of those that overlap the first, of those that begin as one the longest."""
    found.sort(key=lambda each: (each[0], -each[1]))
    apart: list[tuple[int, int, str]] = []
    for each in found:
        if not apart or each[0] >= apart[-1][1]:
            apart.append(each)
    return apart


def _is_word(character: str) -> bool:
    """Whether a pattern's `\\w` stands for a character; not for none."""
    return character.isalnum() or character == "_"
