"""Units named in the plan's words: who leads, takes part, carries out.

The register's names are found first, exact before accent-folded; what is left of a list of names
is either a group ('các ngành có liên quan') or a unit that is declared nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Literal, NamedTuple, TypeAlias
from unicodedata import is_normalized, normalize

from gnbv_cli.plan.model import Block, Plan, Policy
from gnbv_cli.plan.walk import Item, addressed, every_item
from gnbv_cli.written.names import folded, unaccented
from gnbv_cli.written.nodes import Text

Role: TypeAlias = Literal["lead", "coordinating", "executing", "duty"]
Match: TypeAlias = Literal["exact", "folded", "group", "undeclared"]

_SEPARATOR = re.compile(
    r"[,;/]\s*|\.\.*\s*$|\s\s*(?:[,;/]\s*|\.+\s*$|(?:và|cùng|cùng với)\s+)", re.IGNORECASE
)
"""Each branch begins with one character, by which most places are passed over at once."""

_DOCUMENT = re.compile(
    r"(?:(?<!\w)(?:theo|căn cứ|tại) |(?<=\())(?:các )?(?:quyết định|nghị quyết|nghị định|thông tư|"
    r"thông báo|công văn|kế hoạch|văn bản|quy chế)(?!\w)[^,;()]*|\d+/[^\W\d][\w-]*",
    re.IGNORECASE,
)
"""A document beside the names is no unit, nor is its issuer: '(theo Quyết định số 15/QĐ-UBND)'."""

_GROUP = re.compile(r"(?:các|những|mọi|toàn thể|cả|một số|từng)\b", re.IGNORECASE)
_LEADS = re.compile(r"\bchủ trì\b", re.IGNORECASE)
_TOGETHER = re.compile(r"\bphối hợp với\b", re.IGNORECASE)
_TASK = re.compile(
    r"[;:.]|\s(?:để|tổ chức|chỉ đạo|thực hiện|triển khai|xây dựng|hướng dẫn|kiểm tra|giám sát|"
    r"tham mưu|theo dõi|rà soát|tổng hợp|lập|trong việc)\b",
    re.IGNORECASE,
)
"""Where a sentence goes on from who takes part to what they do."""


class Mention(NamedTuple):
    """A unit or group where it is named; `unit` is an id of the register, or None."""

    unit: str | None
    words: str
    role: Role
    match: Match
    owner: str
    """Address of the item, policy or entry that it is named for."""
    at: str
    within: tuple[int, int] | None
    """Its characters in the text; None for the text as a whole."""


class _Found(NamedTuple):
    """A unit or group in a text."""

    start: int
    end: int
    unit: str | None
    match: Match


class NamedIn(NamedTuple):
    """What was found in texts, which depends on nothing but the text and the register's names."""

    names: list[tuple[str, str]]
    listed: dict[str, tuple[str, list[_Found]]]
    """By the text of a field of names: the text without documents, and the names."""
    spoken: dict[str, list[tuple[Role, _Found]]]
    """By a sentence, with the role in it."""


class _Passage(NamedTuple):
    """Words that name units in one role for one owner."""

    text: str
    role: Role
    owner: str
    at: str
    composed: bool = True

    def mention(self, start: int, end: int, unit: str | None, match: Match) -> Mention:
        words = self.text[start:end]
        # A decomposed text is read composed, and its characters are counted otherwise.
        within = (start, end) if self.composed else None
        return Mention(unit, words, self.role, match, self.owner, self.at, within)


def _passage(text: Text, role: Role, owner: str, at: str) -> _Passage:
    composed = is_normalized("NFC", text)
    return _Passage(text if composed else normalize("NFC", text), role, owner, at, composed)


class Mentions:
    """All units named under lead, coordinating, executing, responsibility and organisation."""

    def __init__(self, plan: Plan, items: list[Item], before: NamedIn | None = None) -> None:
        """`before`: what was found in the texts of an earlier version."""
        self._ids = frozenset(plan.units)
        names = {
            normalize("NFC", name): unit_id
            for unit_id, unit in plan.units.items()
            for name in (unit.name, *unit.aliases)
            if name
        }
        self._plain = {name.casefold(): unit for name, unit in names.items()}
        self._folded = {folded(name): unit for name, unit in names.items()}
        self._plain_pattern = _any_of([re.escape(name) for name in names], re.IGNORECASE)
        self._folded_pattern = _any_of([r"\W+".join(name.split()) for name in self._folded if name])
        by = [*names.items(), *((unit_id, "") for unit_id in plan.units)]
        self._before = before if before is not None and before.names == by else None
        self.named = NamedIn(by, {}, {})
        """What was found in each text, for a later version."""
        self.all: list[Mention] = list(self._of_plan(plan, items))
        self._before = None

    @cached_property
    def leads(self) -> dict[str, list[Mention]]:
        """For the address of an item or policy, who leads it."""
        return self.by_owner("lead")

    def by_owner(self, role: Role) -> dict[str, list[Mention]]:
        """For the address of an item or policy, who is named for it in a role."""
        found: dict[str, list[Mention]] = {}
        for mention in self.all:
            if mention.role == role:
                found.setdefault(mention.owner, []).append(mention)
        return found

    def _of_plan(self, plan: Plan, items: list[Item]) -> Iterator[Mention]:
        for address, policy in addressed("", "policies", plan.policies):
            yield from self._of_policy(address, policy)
        for item in every_item(items):
            yield from self._of_policy(item.address, item.project)
        for position, entry in enumerate(plan.organisation, start=1):
            if entry.unit:
                address = f"organisation[{position}]"
                yield from self._named(_passage(entry.unit, "duty", address, f"{address}.unit"))

    def _of_policy(self, address: str, policy: Policy) -> Iterator[Mention]:
        roles: tuple[tuple[Role, Block | None], ...] = (
            ("lead", policy.lead),
            ("coordinating", policy.coordinating),
            ("executing", policy.executing),
        )
        for role, block in roles:
            if block is not None:
                for at, text in _texts(f"{address}.{role}", block):
                    yield from self._named(_passage(text, role, address, at))
        if policy.responsibility is not None:
            for at, text in _texts(f"{address}.responsibility", policy.responsibility):
                yield from self._spoken(text, address, at)

    def _spoken(self, text: Text, owner: str, at: str) -> Iterator[Mention]:
        """Who leads and takes part by a sentence: 'A và B chủ trì, phối hợp với C …'."""
        passage = _passage(text, "lead", owner, at)
        kept = self.named.spoken
        if passage.text not in kept:
            before = self._before.spoken.get(passage.text) if self._before is not None else None
            kept[passage.text] = list(self._in_sentence(passage.text)) if before is None else before
        for role, found in kept[passage.text]:
            yield passage._replace(role=role).mention(*found)

    def _in_sentence(self, text: str) -> Iterator[tuple[Role, _Found]]:
        leads = _LEADS.search(text)
        if leads is None:
            for found in self._registered(text, 0, len(text)):
                yield "executing", found
            return
        for found in self._listed(text, 0, leads.start()):
            yield "lead", found
        together = _TOGETHER.search(text, leads.end())
        if together is not None:
            task = _TASK.search(text, together.end())
            end = task.start() if task else len(text)
            for found in self._listed(text, together.end(), end):
                yield "coordinating", found

    def _named(self, passage: _Passage) -> Iterator[Mention]:
        """The units of a field of names; an id may stand where there is no text."""
        kept = self.named.listed
        if passage.text not in kept:
            before = self._before.listed.get(passage.text) if self._before is not None else None
            kept[passage.text] = self._in_field(passage.text) if before is None else before
        text, names = kept[passage.text]
        passage = passage._replace(text=text)
        yield from (passage.mention(*found) for found in names)

    def _in_field(self, text: str) -> tuple[str, list[_Found]]:
        if text in self._ids:
            return text, [_Found(0, len(text), text, "exact")]
        text = _DOCUMENT.sub(lambda found: " " * len(found[0]), text)
        return text, list(self._listed(text, 0, len(text)))

    def _listed(self, text: str, start: int, end: int) -> Iterator[_Found]:
        """The names of a list: those of the register, then what stands between them."""
        known = sorted(self._registered(text, start, end))
        yield from known
        for found in known:
            yield from _unregistered(text, start, found.start)
            start = found.end
        yield from _unregistered(text, start, end)

    def _registered(self, text: str, start: int, end: int) -> Iterator[_Found]:
        """The names of the register in `text[start:end]`."""
        if self._plain_pattern is None or self._folded_pattern is None:
            return
        taken: list[tuple[int, int]] = []
        for found in self._plain_pattern.finditer(text, start, end):
            taken.append(found.span())
            yield _Found(*found.span(), self._plain[found[0].casefold()], "exact")
        for found in self._folded_pattern.finditer(unaccented(text), start, end):
            first, last = found.span()
            if any(first < other_end and other < last for other, other_end in taken):
                continue
            yield _Found(first, last, self._folded[folded(found[0])], "folded")


def _any_of(patterns: list[str], flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str] | None:
    """A pattern for whole words that prefers the longest name."""
    if not patterns:
        return None
    ordered = sorted(patterns, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(ordered)})(?!\w)", flags)


def _unregistered(text: str, start: int, end: int) -> Iterator[_Found]:
    """What a list names beside the register: groups, and units declared nowhere."""
    group: tuple[int, int] | None = None  # 'các phòng, ban, ngành liên quan' is one
    for words, first in _pieces(text, start, end):
        last = first + len(words)
        if group is not None and not _GROUP.match(words) and not words[0].isupper():
            group = group[0], last
            continue
        if group is not None:
            yield _Found(*group, None, "group")
            group = None
        if _GROUP.match(words):
            group = first, last
        elif words[0].isupper():
            yield _Found(first, last, None, "undeclared")
    if group is not None:
        yield _Found(*group, None, "group")


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    place = start
    for separator in (*_SEPARATOR.finditer(text, start, end), None):
        stop = end if separator is None else separator.start()
        words = text[place:stop]
        bare = words.strip(" \t\r\n.,;:()")
        if bare:
            yield bare, place + words.index(bare)
        if separator is not None:
            place = separator.end()


def _texts(at: str, block: Block) -> Iterator[tuple[str, Text]]:
    if block.text:
        yield f"{at}.text", block.text
    for position, item in enumerate(block.items, start=1):
        yield from _texts(f"{at}.items[{position}]", item)
    for position, item in enumerate(block.paragraphs, start=1):
        yield from _texts(f"{at}.paragraphs[{position}]", item)
