"""Where the words of ended levels may still stand: terms, names, quotations, the past."""

from __future__ import annotations

import re
from datetime import date
from functools import cached_property
from typing import NamedTuple

from gnbv_cli.data.levels import ended_levels
from gnbv_cli.plan.walk import addressed
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.law.proper_names import ends_a_name
from gnbv_cli.rules.sentences import is_quoted, sentence_at
from gnbv_cli.written.dates import read_date

LEVELS = ("huyện", "quận", "thị xã", "thị trấn")
"""The words of levels.yaml, looked for before the data are read."""

_FORMER = re.compile(r" \(?(?:cũ(?!\w)|trước đây|trước khi (?:sắp xếp|sáp nhập|hợp nhất))")
_FORMERLY = re.compile(r"(?<!\w)(?:nguyên|trước đây(?: là| thuộc)?|cũ là)(?: \w+){0,2} \Z")
_OF_THE_PAST = re.compile(
    r"kết thúc hoạt động|không tổ chức cấp|không còn cấp|bỏ cấp|sáp nhập|hợp nhất|"
    r"sắp xếp (?:đơn vị|địa giới)|sau (?:khi )?sắp xếp|trước (?:khi )?sắp xếp|"
    r"trước (?:ngày )?0?1(?: tháng |/)0?7"
)
_ADDRESSED = re.compile(
    r"(?<!\w)(?:gửi|báo cáo|trình|nộp)(?: về| lên| cho| đến| tới)?"
    r"(?: (?:phòng|ban|ubnd|ủy ban|uỷ ban|hội đồng|hđnd|văn phòng|cơ quan|thường trực)(?!\w)"
    r"[^.,;:()\n]{0,60})? \Z"
)
"""Right before an office of a former level, or the level itself: it is asked for nothing today."""

_DONE = re.compile(r"(?<!\w)(?:đã|trước đây|khi đó)(?!\w)|(?<!\w)do [^,;]{0,40}(?:gửi|trình|nộp) ")
_YEAR = re.compile(r"(?<![\d/])(?:19|20)\d{2}(?!\d)")
_CLAUSE_END = re.compile(r"[.,;:()\n]")


class Level(NamedTuple):
    """A word of an ended level, where it stands."""

    word: str
    start: int
    end: int


class KeptWords:
    """Where such a word may stand: terms, names, quotations and matters of the past."""

    def __init__(self, checked: CheckedPlan) -> None:
        self._checked = checked
        self._data = ended_levels()
        units = checked.plan.units.values()
        names = (name.lower() for unit in units for name in (unit.name, *unit.aliases))
        self._names = [*self._data.kept, *names]
        self._around: dict[str, list[tuple[str, int]]] = {}
        """For a word, the names that hold it, and how far into them it stands."""

    @cached_property
    def _days(self) -> dict[str, date | None]:
        """The date of each document in the recitals."""
        return {
            address: read_date(basis.date) if basis.date else None
            for address, basis in addressed("", "legal_bases", self._checked.plan.legal_bases)
        }

    def holds(self, level: Level) -> bool:
        """Whether a word means no level of today."""
        lower, text = self._checked.wording.lower, self._checked.wording.text
        before = lower[max(0, level.start - 30) : level.start]
        joined = before.rstrip().rpartition(" ")[2] in self._data.not_after
        if level.word.startswith("thị") and joined:
            return True
        if self._is_in_a_name(lower, level):
            return True
        if _FORMER.match(lower, name_end(text, level.end)) or _FORMERLY.search(before):
            return not self._is_addressed(level)
        return (
            ends_a_name(text, level.start, level.end)
            or is_quoted(self._checked.wording, level.start)
            or self._is_cited_of_old(level)
            or self._is_of_an_institution(level)
            or self._is_of_the_past(level)
        )

    def _is_in_a_name(self, lower: str, level: Level) -> bool:
        """Whether a name that holds the word stands around it."""
        around = self._around.get(level.word)
        if around is None:
            found = ((name, name.find(level.word)) for name in self._names)
            around = self._around[level.word] = [(name, at) for name, at in found if at >= 0]
        return any(lower.startswith(name, max(0, level.start - at)) for name, at in around)

    def _is_addressed(self, level: Level) -> bool:
        """Whether something is to be sent or reported to a former level now."""
        wording = self._checked.wording
        sentence = sentence_at(wording, level.start, level.end)
        before = sentence.lower[: level.start - sentence.start]
        if not _ADDRESSED.search(before) or _DONE.search(before):
            return False
        years = [int(year) for year in _YEAR.findall(sentence.lower)]
        return not years or max(years) >= self._data.ended.year

    def _is_of_the_past(self, level: Level) -> bool:
        sentence = sentence_at(self._checked.wording, level.start, level.end).lower
        if _OF_THE_PAST.search(sentence):
            return True
        last = max((int(year) for year in _YEAR.findall(sentence)), default=9999)
        ended = self._data.ended.year
        return last < ended or (last == ended and "đã" in sentence.split())

    def _is_cited_of_old(self, level: Level) -> bool:
        """Whether the word is of a document from before the level ended, or without a date."""
        wording = self._checked.wording
        number = wording.number_at(level.start)
        if wording.passages[number].top == "legal_bases":
            day = self._days.get(wording.address(number).rpartition(".")[0])
        else:
            citation = self._checked.citations.covering(level.start)
            if citation is None:
                return False
            day = citation.date
        return day is None or day < self._data.ended

    def _is_of_an_institution(self, level: Level) -> bool:
        """Whether the word is part of the proper name of a school, a bank, a court …"""
        text = self._checked.wording.text
        if not text[level.start].isupper() and name_end(text, level.end) == level.end:
            return False
        before = self._checked.wording.lower[max(0, level.start - 70) : level.start]
        clause = _CLAUSE_END.split(before)[-1]
        return any(f" {word} " in f" {clause} " for word in self._data.institutions)


def name_end(text: str, end: int) -> int:
    """Where the capitalised words end that follow at once: 'huyện Bảo Lạc'."""
    while text[end : end + 1] == " " and text[end + 1 : end + 2].isupper():
        end += 1
        while text[end : end + 1].isalnum():
            end += 1
    return end
