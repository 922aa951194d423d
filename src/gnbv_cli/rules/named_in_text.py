"""Units that a text names: the register's, groups, and those declared nowhere.

The register's names are found first, exact before accent-folded; what is left of a list of names
is either a group ('các ngành có liên quan') or a unit that is declared nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias
from unicodedata import normalize

from gnbv_cli.plan.model import Plan
from gnbv_cli.rules.register_names import RegisterNames
from gnbv_cli.rules.remembered import of_passage
from gnbv_cli.written.names import lowered

Role: TypeAlias = Literal["lead", "coordinating", "executing", "duty"]
Match: TypeAlias = Literal["exact", "folded", "group", "undeclared"]

_SEPARATOR = re.compile(
    r"[,;/]\s*|\.\.*\s*$|\s\s*(?:[,;/]\s*|\.+\s*$|(?:và|cùng|cùng với)\s+)", re.IGNORECASE
)
"""Each branch begins with one character, by which most places are passed over at once."""

_DOCUMENT = re.compile(
    r"(?:(?<!\w)(?:theo|căn cứ|tại) |(?<=\())(?:các )?(?:quyết định|nghị quyết|nghị định|thông tư|"
    r"thông báo|công văn|kế hoạch|văn bản|quy chế)(?!\w)[^,;()]*|\d+/[^\W\d][\w-]*"
)
"""A document beside the names is no unit, nor is its issuer: '(theo Quyết định số 15/QĐ-UBND)'."""

_BY_DOCUMENT = ("theo ", "căn cứ ", "tại ", "(", "/")
"""One of these stands in whatever the pattern finds."""

_GROUP = re.compile(r"(?:các|những|mọi|toàn thể|cả|một số|từng)\b", re.IGNORECASE)
_LEADS = re.compile(r"\bchủ trì\b")
_TOGETHER = re.compile(r"\bphối hợp với\b")
_TASK = re.compile(
    r"[;:.]|\s(?:để|tổ chức|chỉ đạo|thực hiện|triển khai|xây dựng|hướng dẫn|kiểm tra|giám sát|"
    r"tham mưu|theo dõi|rà soát|tổng hợp|lập|trong việc)\b"
)
"""Where a sentence goes on from who takes part to what they do."""


class Found(NamedTuple):
    """A unit or group in a text."""

    start: int
    end: int
    unit: str | None
    match: Match


class NamedIn(NamedTuple):
    """What was found in texts, which depends on nothing but the text and the register's names."""

    register: tuple[list[tuple[str, str]], frozenset[str]]
    """The names, each with its unit's id, in the order that they are looked for; and the ids."""
    listed: dict[str, tuple[str, list[Found]]]
    """By the text of a field of names: the text without documents, and the names."""
    spoken: dict[str, list[tuple[Role, Found]]]
    """By a sentence, with the role in it."""


class UnitsInTexts:
    """Finds the units of one register in texts, each text once."""

    def __init__(self, plan: Plan, before: NamedIn | None = None) -> None:
        """`before`: what was found in the texts of an earlier version."""
        self._ids = frozenset(plan.units)
        names = {
            normalize("NFC", name): unit_id
            for unit_id, unit in plan.units.items()
            for name in (unit.name, *unit.aliases)
            if name
        }
        self._names = RegisterNames(names)
        register = [*names.items()], self._ids
        self._before = before if before is not None and before.register == register else None
        self.named = NamedIn(register, {}, {})
        """What was found in each text, for a later version."""

    def in_field(self, text: str) -> tuple[str, list[Found]]:
        """The units of a field of names, and its text without documents.

        An id may stand where there is no name.
        """
        kept = self.named.listed
        if text not in kept:
            before = self._before.listed.get(text) if self._before is not None else None
            kept[text] = self._in_field(text) if before is None else before
        return kept[text]

    def in_sentence(self, text: str) -> list[tuple[Role, Found]]:
        """Who leads and takes part by a sentence: 'A và B chủ trì, phối hợp với C …'."""
        kept = self.named.spoken
        if text not in kept:
            before = self._before.spoken.get(text) if self._before is not None else None
            kept[text] = list(self._in_sentence(text)) if before is None else before
        return kept[text]

    def _in_sentence(self, text: str) -> Iterator[tuple[Role, Found]]:
        lower = lowered(text)
        leads = _LEADS.search(lower)
        if leads is None:
            for found in self._registered(text, 0, len(text)):
                yield "executing", found
            return
        for found in self._listed(text, 0, leads.start()):
            yield "lead", found
        together = _TOGETHER.search(lower, leads.end())
        if together is not None:
            task = _TASK.search(lower, together.end())
            end = task.start() if task else len(text)
            for found in self._listed(text, together.end(), end):
                yield "coordinating", found

    def _in_field(self, text: str) -> tuple[str, list[Found]]:
        if text in self._ids:
            return text, [Found(0, len(text), text, "exact")]
        lower = lowered(text)
        if any(words in lower for words in _BY_DOCUMENT):
            letters = list(text)
            for found in _DOCUMENT.finditer(lower):
                letters[slice(*found.span())] = " " * len(found[0])
            text = "".join(letters)
        return text, list(self._listed(text, 0, len(text)))

    def _listed(self, text: str, start: int, end: int) -> Iterator[Found]:
        """The names of a list: those of the register, then what stands between them."""
        known = sorted(self._registered(text, start, end))
        yield from known
        for found in known:
            yield from _unregistered(text, start, found.start)
            start = found.end
        yield from _unregistered(text, start, end)

    def _registered(self, text: str, start: int, end: int) -> Iterator[Found]:
        """The names of the register in `text[start:end]`."""
        taken = self._names.exact(lowered(text), start, end)
        for first, last, unit in taken:
            yield Found(first, last, unit, "exact")
        for first, last, unit in self._names.alike(text, start, end):
            if not any(first < other_end and other < last for other, other_end, _ in taken):
                yield Found(first, last, unit, "folded")


def _unregistered(text: str, start: int, end: int) -> Iterator[Found]:
    """What a list names beside the register: groups, and units declared nowhere."""
    group: tuple[int, int] | None = None  # 'các phòng, ban, ngành liên quan' is one
    for words, offset in _pieces(text[start:end]):
        first = start + offset
        last = first + len(words)
        if group is not None and not _GROUP.match(words) and not words[0].isupper():
            group = group[0], last
            continue
        if group is not None:
            yield Found(*group, None, "group")
            group = None
        if _GROUP.match(words):
            group = first, last
        elif words[0].isupper():
            yield Found(first, last, None, "undeclared")
    if group is not None:
        yield Found(*group, None, "group")


@of_passage
def _pieces(text: str) -> tuple[tuple[str, int], ...]:
    """What stands between the separators of a list, and where."""
    pieces = []
    place = 0
    for separator in (*_SEPARATOR.finditer(text), None):
        stop = len(text) if separator is None else separator.start()
        words = text[place:stop]
        bare = words.strip(" \t\r\n.,;:()")
        if bare:
            pieces.append((bare, place + words.index(bare)))
        if separator is not None:
            place = separator.end()
    return tuple(pieces)
