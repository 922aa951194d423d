"""How names of units are compared: without the commune behind them, acronyms written out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple
from unicodedata import normalize

from gnbv_cli.data.offices import offices
from gnbv_cli.plan.model import Plan
from gnbv_cli.rules.tone_marks import in_old_style
from gnbv_cli.written.names import folded

_WORD = re.compile(r"\w+")
_COMMUNE = re.compile(
    r"\b(?:[Xx]ã|XÃ|[Pp]hường|PHƯỜNG|[Đđ]ặc khu|ĐẶC KHU) ((?:[^\W\d_a-z]\w*[ ]?)+)"
)
_LEVELS = (("xa",), ("phuong",), ("dac", "khu"))
_BEFORE_LEVEL = frozenset(("cap", "cua"))
_COOPERATIVE = "tac"
"""'hợp tác xã' ends in 'xã' and means no commune."""
_COUNTRY = ("viet", "nam")
_SYLLABLE = re.compile(r"[bcdghklmnpqrstvx]{0,3}[aeiouy]{1,3}[cghmnpt]{0,2}")

Syllables = tuple[str, ...]


class Commune(NamedTuple):
    """The commune of a plan; '' where the plan does not name it."""

    name: str

    @property
    def syllables(self) -> Syllables:
        """Its name folded."""
        return tuple(folded(self.name).split())


def commune_of(plan: Plan) -> Commune:
    """The commune that issues the plan, or that its title names."""
    return commune_in(text for text in (plan.document.issuer, plan.document.title) if text)


def commune_in(texts: Iterable[str]) -> Commune:
    """The commune that the first of `texts` names that names one."""
    for text in texts:
        found = _COMMUNE.search(normalize("NFC", text))
        if found is not None:
            return Commune(" ".join(found[1].split()))
    return Commune("")


@lru_cache(maxsize=2048)
def bare_name(name: str, commune: Commune) -> Syllables:
    """A unit's name folded, without the commune or the level behind it."""
    return without_commune(tuple(folded(name).split()), commune)


def without_commune(syllables: Syllables, commune: Commune) -> Syllables:
    """Folded syllables of a name as far as they tell the unit within its commune."""
    place = commune.syllables
    if place and syllables[-len(place) :] == place:
        syllables = syllables[: -len(place)] or syllables
    for level in _LEVELS:
        rest = syllables[: -len(level)]
        if syllables[-len(level) :] == level and _tells_unit(rest):
            syllables = rest[:-1] if len(rest) > 1 and rest[-1] in _BEFORE_LEVEL else rest
            break
    if len(syllables) > 2 and syllables[-2:] == _COUNTRY:
        syllables = syllables[:-2]
    return syllables


def _tells_unit(syllables: Syllables) -> bool:
    """Whether a name without the commune's level is one still: 'đoàn' and 'hợp tác' are none."""
    if len(syllables) < 2:
        return bool(syllables) and not _SYLLABLE.fullmatch(syllables[0])
    return syllables[-1] != _COOPERATIVE


@lru_cache(maxsize=4096)
def in_letters(text: str) -> str:
    """A text in lower case with its tone marks in one style, its words parted by single spaces."""
    return " ".join(map(in_old_style, text.lower().split()))


@lru_cache(maxsize=2048)
def written_out(text: str) -> str:
    """A text in lower case, its words parted by single spaces, acronyms written out.

    'UBMTTQ Việt Nam xã' → 'ủy ban mặt trận tổ quốc việt nam xã'.
    """
    acronyms = offices().acronyms
    words = _WORD.findall(normalize("NFC", text))
    return " ".join(acronyms.get(word) or in_old_style(word.lower()) for word in words)


def has_acronym(text: str) -> bool:
    """Whether a word of a text is all in capitals."""
    return any(len(word) > 1 and word.isupper() for word in text.split())


@lru_cache(maxsize=2048)
def kind_of(name: str) -> str:
    """What kind of unit a written-out name names; '' where it is none that is known."""
    if name.endswith(" tỉnh"):
        return "outside"
    begun = f"{name} "
    return next(
        (kind for words, kind in offices().kinds.items() if begun.startswith(f"{words} ")), ""
    )


_NAME = 8
"""Of so many words the beginning of a sentence is read as the name of a unit."""

_LEVEL_WORDS = frozenset(("xã", "phường", "thôn", "ấp", "bản", "khóm"))


def opens_with_unit(text: str) -> bool:
    """Whether words begin with the name of a unit of a known kind, declared or not.

    'Trạm Y tế xã cấp thuốc', 'Ban Giám sát đầu tư của cộng đồng', not 'Trường hợp có khó khăn'.
    """
    words = re.split(r"\s+(?=\w)|(?=[,;:.()])", text.lstrip())[:_NAME]
    if not words or not words[0][:1].isupper():
        return False
    begun = f"{written_out(' '.join(words))} "
    told = next((each[:-1] for each in _known() if begun.startswith(each)), "")
    if not told:
        return False
    if len(words[0]) > 1 and words[0].isupper():
        return True  # an acronym: 'UBMTTQ Việt Nam xã'
    behind = words[1 : max(2, told.count(" ") + 2)]
    if any(word[:1].isupper() or word[:1].isdigit() for word in behind):
        return True
    level = words[told.count(" ") + 1 :][:3]
    return " " in told and any(word in _LEVEL_WORDS for word in level)


@cache
def _known() -> tuple[str, ...]:
    """The words that units' names begin with, each with a space behind."""
    return tuple(f"{words} " for words in (*offices().kinds, *offices().not_boards))


@lru_cache(maxsize=2048)
def bodies_in(name: str) -> tuple[str, ...]:
    """The bodies that written-out words name."""
    within = f" {name} "
    return tuple(body for body in offices().bodies if f" {body} " in within)


_GROUP = re.compile(r"(?:^| )(?:các|những|mọi|toàn thể|tất cả|từng)(?= )")
_ALWAYS = frozenset(("all", "hamlet"))


def covered_by(words: str) -> frozenset[str]:
    """The kinds of units that a written-out line covers: 'các phòng, ban, ngành', 'như trên'."""
    covered: set[str] = set()
    group = _GROUP.search(words)
    before = f" {words[: group.start()] if group else words} "
    behind = f" {words[group.start() :] if group else ''} ".replace(" ủy ban ", " ; ")
    for phrase, kinds in offices().groups.items():
        padded = f" {phrase} "
        if padded in behind:
            behind = behind.replace(padded, " ; ")
            covered |= kinds
        elif padded in before and kinds <= _ALWAYS:
            covered |= kinds
    return frozenset(covered)
