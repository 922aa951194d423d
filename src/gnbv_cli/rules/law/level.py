"""LAW: administrative levels that ended."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from gnbv_cli.data.levels import ended_levels
from gnbv_cli.data.programmes import CONFIRMED
from gnbv_cli.findings.finding import Finding, Place, Related
from gnbv_cli.plan.walk import addressed
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.rules.sentences import is_quoted, sentence_at
from gnbv_cli.texts.sentence import Words
from gnbv_cli.written.dates import read_date, slashed

_OCCASION = re.compile(r"huyện|quận|thị (?:xã|trấn)")
"""Looked for before the data are read."""

_FORMER = re.compile(r" \(?(?:cũ(?!\w)|trước đây|trước khi|trước ngày|đã giải thể)")
_FORMERLY = re.compile(r"(?<!\w)(?:nguyên|trước đây(?: là| thuộc)?|cũ là)(?: \w+){0,2} \Z")
_OF_THE_PAST = re.compile(
    r"kết thúc hoạt động|không tổ chức cấp|không còn cấp|bỏ cấp|sáp nhập|hợp nhất|"
    r"sắp xếp (?:đơn vị|địa giới)|sau (?:khi )?sắp xếp|trước (?:khi )?sắp xếp|"
    r"trước (?:ngày )?0?1(?: tháng |/)0?7"
)
_YEAR = re.compile(r"(?<![\d/])(?:19|20)\d{2}(?!\d)")
_OFFICE = re.compile(
    r"(?<!\w)(?:Phòng|Ban|UBND|HĐND|Ủy ban|Uỷ ban|Hội đồng|Hội|Công an|Trung tâm|Văn phòng|"
    r"Thanh tra)(?!\w)[^.,;:()\n]{0,70}\Z"
)
_LIST = re.compile(r"(?:(?:giữa )?các )?xã, (?:phường, )?\Z", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[.,;:()\n]")
_WORD_BEFORE = re.compile(r"\w+ \Z")
_ALSO = Words("cũng ghi ở đây", "here too")
_UNIT = Words(
    "'{word}': {level} không còn là đơn vị hành chính từ {date}",
    "'{word}': {level} is no administrative unit since {date}",
)
_DISTRICT = "cấp huyện"


class _Level(NamedTuple):
    """A word of an ended level, where it stands."""

    word: str
    start: int
    end: int


def _ended(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """One finding a phrase, on its first place."""
    if _OCCASION.search(checked.wording.lower) is None or checked.day < ended_levels().ended:
        return
    phrases: dict[str, list[tuple[_Level, int, int]]] = {}
    kept = _Kept(checked)
    for level in _levels(checked):
        if not kept.holds(level):
            start, end = _phrase(checked.wording.text, level)
            phrases.setdefault(checked.wording.lower[start:end], []).append((level, start, end))
    for phrase, ((level, start, end), *others) in phrases.items():
        called = ended_levels().levels[level.word]
        yield rule.finding(
            Place(*checked.wording.within(start, end)),
            severity=None if ended_levels().standing in CONFIRMED else "note",
            message=None if called == _DISTRICT else _UNIT,
            details={
                "identity": (phrase,),
                "related": tuple(
                    Related(Place(*checked.wording.within(first, last)), _ALSO.filled())
                    for _, first, last in others
                ),
            },
            word=checked.wording.text[start:end],
            level=called,
            date=slashed(ended_levels().ended),
        )


def _levels(checked: CheckedPlan) -> Iterator[_Level]:
    lower = checked.wording.lower
    for word in ended_levels().levels:
        at = lower.find(word)
        while at >= 0:
            end = at + len(word)
            if not lower[at - 1 : at].isalnum() and not lower[end : end + 1].isalnum():
                yield _Level(word, at, end)
            at = lower.find(word, end)


class _Kept:
    """Where such a word may stand: terms, names, quotations and matters of the past."""

    def __init__(self, checked: CheckedPlan) -> None:
        self._checked = checked
        self._data = ended_levels()
        names = (
            name.lower()
            for unit in checked.plan.units.values()
            for name in (unit.name, *unit.aliases)
        )
        self._names = [*self._data.kept, *(name for name in names if _OCCASION.search(name))]
        self._days = {
            address: read_date(basis.date) if basis.date else None
            for address, basis in addressed("", "legal_bases", checked.plan.legal_bases)
        }

    def holds(self, level: _Level) -> bool:
        """Whether a word means no level of today."""
        lower, text = self._checked.wording.lower, self._checked.wording.text
        before = lower[max(0, level.start - 30) : level.start]
        joined = before.rstrip().rpartition(" ")[2] in self._data.not_after
        if level.word.startswith("thị") and joined:
            return True
        if any(_stands(lower, name, level) for name in self._names):
            return True
        if _FORMER.match(lower, _name_end(text, level.end)) or _FORMERLY.search(before):
            return True
        return (
            is_quoted(self._checked.wording, level.start)
            or self._is_cited_of_old(level)
            or self._is_of_an_institution(level)
            or self._is_of_the_past(level)
        )

    def _is_of_the_past(self, level: _Level) -> bool:
        sentence = sentence_at(self._checked.wording, level.start, level.end).lower
        if _OF_THE_PAST.search(sentence):
            return True
        last = max((int(year) for year in _YEAR.findall(sentence)), default=9999)
        ended = self._data.ended.year
        return last < ended or (last == ended and "đã" in sentence.split())

    def _is_cited_of_old(self, level: _Level) -> bool:
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

    def _is_of_an_institution(self, level: _Level) -> bool:
        """Whether the word is part of the proper name of a school, a bank, a court …"""
        text = self._checked.wording.text
        if not text[level.start].isupper() and _name_end(text, level.end) == level.end:
            return False
        before = self._checked.wording.lower[max(0, level.start - 70) : level.start]
        clause = _CLAUSE_END.split(before)[-1]
        return any(f" {word} " in f" {clause} " for word in self._data.institutions)


def _stands(lower: str, name: str, level: _Level) -> bool:
    """Whether a name that holds the word stands around it."""
    at = name.find(level.word)
    return at >= 0 and lower.startswith(name, max(0, level.start - at))


def _name_end(text: str, end: int) -> int:
    """Where the capitalised words end that follow at once: 'huyện Bảo Lạc'."""
    while text[end : end + 1] == " " and text[end + 1 : end + 2].isupper():
        end += 1
        while text[end : end + 1].isalnum():
            end += 1
    return end


def _phrase(text: str, level: _Level) -> tuple[int, int]:
    """The words to point at: the office, the list or the word before, and the name behind."""
    first = max(0, level.start - 90)
    before = text[first : level.start]
    found = _OFFICE.search(before) or _LIST.search(before) or _WORD_BEFORE.search(before)
    return first + found.start() if found else level.start, _name_end(text, level.end)


RULES = (
    Rule(
        "LAW013",
        "ended-level",
        "error",
        Words("Cấp hành chính không còn", "An administrative level that ended"),
        Words(
            "'{word}': {level} kết thúc hoạt động từ {date}", "'{word}': {level} ended on {date}"
        ),
        Words(
            "Phạm vi, nơi nhận hay cơ quan ghi theo cấp không còn thì không thực hiện được",
            "A scope, an addressee or an office of an ended level cannot be acted on",
        ),
        Words(
            "Ghi đơn vị hiện nay (xã, phường, đặc khu, tỉnh); nói về thời trước thì ghi rõ 'cũ'",
            "Name today's unit (commune, ward, special zone, province), or say that it is former",
        ),
        _ended,
        bad="closing: [Kế hoạch năm 2026 thực hiện trên phạm vi toàn huyện./.]\n",
        good="closing: [Kế hoạch năm 2026 thực hiện tại các xã của huyện An Bình cũ./.]\n",
        legal_basis=("nq-203-2025", "luat-tccqdp-2025-1"),
    ),
)
