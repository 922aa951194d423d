"""LAW: administrative levels that ended."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gnbv_cli.data.levels import ended_levels
from gnbv_cli.data.programmes import CONFIRMED
from gnbv_cli.findings.finding import Finding, Place, Related
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.law.kept_words import LEVELS, KeptWords, Level, name_end
from gnbv_cli.rules.rule import Rule
from gnbv_cli.texts.sentence import Words
from gnbv_cli.written.dates import slashed

_OFFICE = re.compile(
    r"(?<!\w)(?:Phòng|Ban|UBND|HĐND|Ủy ban|Uỷ ban|Hội đồng|Hội|Công an|Trung tâm|Văn phòng|"
    r"Thanh tra)(?!\w)[^.,;:()\n]{0,70}\Z"
)
_LIST = re.compile(r"(?:(?:giữa )?các )?xã, (?:phường, )?\Z", re.IGNORECASE)
_WORD_BEFORE = re.compile(r"\w+ \Z")
_ALSO = Words("cũng ghi ở đây", "here too")
_UNIT = Words(
    "'{word}': {level} không còn là đơn vị hành chính từ {date}",
    "'{word}': {level} is no administrative unit since {date}",
)
_DISTRICT = "cấp huyện"
_JOINED = frozenset((", ", " và ", ", và ", "/", " - "))
_PARTY = " ủy"
_CLAUSE_ENDS = ".,;:()"


def _ended(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """One finding a phrase, on its first place."""
    levels = sorted(_levels(checked.wording.lower), key=lambda level: level.start)
    if not levels or checked.day < ended_levels().ended:
        return
    phrases: dict[str, list[tuple[Level, int, int]]] = {}
    for level, start, end in _stale(checked, levels):
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


def _stale(checked: CheckedPlan, levels: list[Level]) -> Iterator[tuple[Level, int, int]]:
    """The words of ended levels that mean levels of today; 'các quận, huyện' are one phrase."""
    kept, text = KeptWords(checked), checked.wording.text
    last: tuple[Level, int, int] | None = None
    for level in levels:
        if kept.holds(level):
            continue
        start, end = _phrase(text, level)
        if last is not None and text[last[2] : level.start] in _JOINED:
            last = last[0], last[1], end
            continue
        if last is not None:
            yield last
        last = level, start, end
    if last is not None:
        yield last


def _levels(lower: str) -> Iterator[Level]:
    for word in LEVELS:
        at = lower.find(word)
        while at >= 0:
            end = at + len(word)
            if not lower[at - 1 : at].isalnum() and not lower[end : end + 1].isalnum():
                yield Level(word, at, end)
            at = lower.find(word, end)


def _phrase(text: str, level: Level) -> tuple[int, int]:
    """The words to point at: the office, the list or the word before, and the name behind."""
    first = max(0, level.start - 90)
    before = text[first : level.start]
    clause = max(map(before.rfind, _CLAUSE_ENDS)) + 1  # an office stands in the words of its own
    found = _OFFICE.search(before, clause) or _LIST.search(before)
    if found is None:
        found = _WORD_BEFORE.search(before, before.rstrip().rfind(" ") + 1)
    end = level.end
    if text.startswith(_PARTY, end):
        return level.start, end + len(_PARTY)
    return first + found.start() if found else level.start, name_end(text, end)


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
