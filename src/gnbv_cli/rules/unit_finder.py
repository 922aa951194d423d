"""Finding units in a text by their names, in whatever spelling: accents, dashes, the commune."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import normalize

from gnbv_cli.rules.name_in_parts import NameInParts, parts_of
from gnbv_cli.rules.unit_words import Commune, has_acronym, without_commune, written_out

_AND = "va"

_LEVELS = (" xã", " của xã", " cấp xã", " phường", " đặc khu")
_HIGHER = re.compile(r" (?:cấp )?(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|trung ương)(?!\w)")
_FURTHER = re.compile(r" ?[-–—] ?(\w)")
_WORD = re.compile(r"\w+")
_LIKE = 3
"""Names of fewer syllables are told by their accents too."""

_FEW = 40
"""Up to so many beginnings of names are looked for one by one."""


class FoundUnit(NamedTuple):
    """A unit where it is named: offsets in the text.

    `name_end` is where its own name ends; the commune may follow up to `end`. `spelled` is False
    where an acronym stands for words or words for an acronym, so that spellings do not compare.
    """

    start: int
    end: int
    name_end: int
    unit: str
    spelled: bool


class UnitFinder:
    """Finds units by the names that they go by."""

    def __init__(self, writings: dict[str, list[str]], commune: Commune) -> None:
        self._commune = commune
        self._anchors: dict[str, list[NameInParts]] = {}
        """The names by their first two syllables, or by the first; the longest first."""
        for unit, names in writings.items():
            for name in names:
                self._add(normalize("NFC", name), unit)
        for among in self._anchors.values():
            among.sort(key=lambda name: (-len(name.syllables), not name.spelled))

    def _add(self, writing: str, unit: str) -> None:
        spellings = [(writing, True)]
        if has_acronym(writing):
            spellings.append((written_out(writing), False))
        for text, spelled in spellings:
            name = self._name(text, unit, spelled)
            if name.syllables:
                anchor = " ".join(name.syllables[: 2 if name.gaps[1:2] == (" ",) else 1])
                self._anchors.setdefault(anchor, []).append(name)

    def _name(self, writing: str, unit: str, spelled: bool) -> NameInParts:
        parts = parts_of(writing)
        kept = without_commune(tuple(syllable for _, syllable in parts), self._commune)
        syllables: list[str] = []
        gaps: list[str] = []
        joined = False
        for sign, syllable in parts[: len(kept)]:
            if syllable == _AND and syllables:
                joined = True
                continue
            syllables.append(syllable)
            gaps.append("&" if joined else "-" if sign.strip() else " ")
            joined = False
        plain = "" if "&" in gaps else " ".join(syllables)
        return NameInParts(tuple(syllables), tuple(gaps), unit, spelled, writing, plain)

    def find(self, text: str, lower: str, folded: str) -> list[FoundUnit]:
        """The units named in `text`, in their order; of two that overlap the first, or longer.

        `lower` and `folded` are the text in lower case, and that without accents; as long as it.
        """
        found = sorted(self._all(text, lower, folded), key=lambda each: (each.start, -each.end))
        end = 0
        apart = []
        for each in found:
            if each.start >= end:
                apart.append(each)
                end = each.end
        return apart

    def _all(self, text: str, lower: str, folded: str) -> Iterator[FoundUnit]:
        for start, among in self._candidates(folded):
            if start and folded[start - 1].isalnum():
                continue
            for name in among:
                end = name.end_at(folded, start)
                each = self._placed(text, lower, name, start, end) if end else None
                if each is not None:
                    yield each
                    break

    def _candidates(self, folded: str) -> Iterator[tuple[int, list[NameInParts]]]:
        """Where a name may begin, and the names that may."""
        if len(self._anchors) <= _FEW:
            for anchor, among in self._anchors.items():
                at = folded.find(anchor)
                while at >= 0:
                    yield at, among
                    at = folded.find(anchor, at + len(anchor))
            return
        before, start = "", 0
        for word in _WORD.finditer(folded):
            for anchor, at in ((f"{before} {word[0]}", start), (word[0], word.start())):
                if anchor in self._anchors:
                    yield at, self._anchors[anchor]
            before, start = word[0], word.start()

    def _placed(
        self, text: str, lower: str, name: NameInParts, start: int, name_end: int
    ) -> FoundUnit | None:
        """The unit with the commune behind it; None for one of another commune or higher level."""
        if len(name.syllables) < _LIKE and not name.has_letters_of(text[start:name_end]):
            return None
        if text[name_end : name_end + 1] not in (" ", "-", "–", "—"):
            return FoundUnit(start, name_end, name_end, name.unit, name.spelled)
        further = _FURTHER.match(text, name_end)
        if further is not None and further[1].isupper():
            return None  # 'Phòng Kinh tế - Hạ tầng' is not 'Phòng Kinh tế'
        if _HIGHER.match(lower, name_end) and not name.is_outside:
            return None
        end = name_end
        for level in _LEVELS if lower.startswith(_LEVELS, name_end) else ():
            behind = name_end + len(level)
            if lower.startswith(level, name_end) and not lower[behind : behind + 1].isalnum():
                end = name_end if lower.startswith(" hội", behind) else behind
                break
        commune = self._commune.name
        if commune and text.startswith(f" {commune}", end):
            end += 1 + len(commune)
        elif commune and end > name_end:
            other = text[end : end + 2]
            if other[:1] == " " and other[1:].isupper() and not name.is_outside:
                return None
        return FoundUnit(start, end, name_end, name.unit, name.spelled)
