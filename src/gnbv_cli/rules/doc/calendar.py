"""DOC: days that no calendar has."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator

from gnbv_cli.findings.finding import Finding, Place
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.rules.sentences import is_quoted
from gnbv_cli.texts.sentence import Words

_SPOKEN = re.compile(
    r"(\d{1,2})[^\S\n]+tháng[^\S\n]+(\d{1,2})(?!\d)(?:[^\S\n]+năm[^\S\n]+(\d{4}))?"
)
_SLASHED = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(20\d{2})(?![\w/.-]*\d|/)")
_SHORT = re.compile(r"(\d{1,2})/(\d{1,2})(?![\d/.,%]|\s*(?:hộ|người|%))")
_DAY = "ngày "
_CENTURY = "20"
_SIGNS = frozenset("/.-")
_LEAP = 2024
"""A year for days without one: 29/02 may be right."""


def _impossible(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """One finding a day, on its first place."""
    wording = checked.wording
    seen: set[str] = set()
    for start, end, month, last in sorted(_days(wording.lower)):
        words = wording.text[start:end]
        if words in seen or is_quoted(wording, start):
            continue
        seen.add(words)
        yield rule.finding(
            Place(*wording.within(start, end)),
            message=None if last else _NO_MONTH,
            details={"identity": (words,)},
            words=words,
            month=month,
            last=last,
        )


def _days(lower: str) -> Iterator[tuple[int, int, int, int]]:
    """The days that there are not: where they stand, their month, and the last day that it has."""
    at = lower.find(_DAY)
    while at >= 0:
        start = at + len(_DAY)
        found = _SPOKEN.match(lower, start) or _SHORT.match(lower, start)
        year = found[3] if found is not None and found.re is _SPOKEN else None
        if found is not None and _is_impossible(found[1], found[2], year):
            yield at, found.end(), int(found[2]), _last(found[2], year)
        at = lower.find(_DAY, start)
    at = lower.find(_CENTURY)
    while at >= 0:
        of_day = lower[at - 1 : at] in _SIGNS
        for found in _SLASHED.finditer(lower, max(0, at - 6), at + 12) if of_day else ():
            day, _, month, year = found.groups()
            is_whole = found.start(4) == at and not _goes_on(lower, found.start())
            if is_whole and _is_impossible(day, month, year):
                yield found.start(), found.end(), int(month), _last(month, year)
        at = lower.find(_CENTURY, at + 2)


def _last(month: str, year: str | None) -> int:
    """The last day of a month; 0 for a month that there is not."""
    return monthrange(int(year or _LEAP), int(month))[1] if 1 <= int(month) <= 12 else 0


def _goes_on(lower: str, start: int) -> bool:
    return start > 0 and (lower[start - 1].isalnum() or lower[start - 1] in "/.-,")


def _is_impossible(day: str, month: str, year: str | None) -> bool:
    last = _last(month, year)
    return int(day) > last if last else 1 <= int(day) <= 31


_NO_MONTH = Words("Ghi '{words}' nhưng không có tháng {month}", "'{words}': no month {month}")

RULES = (
    Rule(
        "DOC010",
        "impossible-date",
        "error",
        Words("Ngày không có trong lịch", "A day that no calendar has"),
        Words(
            "Ghi '{words}' nhưng tháng {month} chỉ có {last} ngày",
            "'{words}': month {month} has {last} days",
        ),
        Words(
            "Thời hạn vào một ngày không có thì không biết phải xong khi nào",
            "With a day that does not exist it is not known when the work is due",
        ),
        Words("Đối chiếu bản gốc rồi ghi lại ngày", "Compare with the original, write it anew"),
        _impossible,
        bad="closing: [Báo cáo năm 2026 gửi trước ngày 31 tháng 6 năm 2026./.]\n",
        good="closing: [Báo cáo năm 2026 gửi trước ngày 30 tháng 6 năm 2026./.]\n",
    ),
)
