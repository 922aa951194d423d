"""Days by which something ends, in running words: 'đến hết ngày 30 tháng 6 năm 2027'."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from gnbv_cli.plan.passages import Wording
from gnbv_cli.rules.sentences import Sentence, sentence_at

_UNTIL = re.compile(
    r"(?<!\w)(?:đến|hết|trước|chậm nhất|muộn nhất|không quá)(?: là| hết| cuối)*"
    r"(?: ngày)? (?:(?P<day>\d{1,2})(?: tháng |[/.-])(?P<of>\d{1,2})(?: năm |[/.-])"
    r"|tháng (?P<month>\d{1,2})(?: năm |[/.-])"
    r"|quý (?P<quarter>iv|i{1,3}|[1-4])(?: năm |[/.-])|năm )(?P<year>\d{4})\Z"
)
_OTHER = re.compile(r"báo cáo|quyết toán|chỉnh lý|tổng kết|giai đoạn|chỉ tiêu|hồ sơ")
_USE = re.compile(r"kinh phí|vốn|giải ngân|sử dụng|chuyển nguồn|thực hiện|thời gian")
_QUARTERS = {"i": 3, "ii": 6, "iii": 9, "iv": 12, "1": 3, "2": 6, "3": 9, "4": 12}
_LONGEST = 60
_CENTURY = "20"
_BEFORE_YEAR = frozenset("/.-")
_TOPS = frozenset(("sections", "budget", "organisation", "opening", "closing"))


class EndDate(NamedTuple):
    """A day by which the plan's work or money ends, where it is written."""

    day: date
    start: int
    end: int
    sentence: Sentence


def end_dates(wording: Wording, years: range) -> Iterator[EndDate]:
    """The days of these years until which the plan's work or money lasts; not those of reports."""
    lower = wording.lower
    wanted = frozenset(map(str, years))
    at = lower.find(_CENTURY)
    while at >= 0:
        end = at + 4
        of_date = lower[at - 1 : at] in _BEFORE_YEAR or lower.startswith("năm ", at - 4)
        is_year = of_date and lower[at:end] in wanted
        found = _UNTIL.search(lower, max(0, at - _LONGEST), end) if is_year else None
        day = _day(found) if found else None
        if found is not None and day is not None:
            sentence = sentence_at(wording, found.start(), end)
            if _is_of_use(wording, sentence, found.start()):
                yield EndDate(day, found.start(), end, sentence)
        at = lower.find(_CENTURY, at + 2)


def _is_of_use(wording: Wording, sentence: Sentence, start: int) -> bool:
    number = wording.number_at(start)
    clause = wording.lower[sentence.start : start].rpartition(",")[2]
    if wording.passages[number].top not in _TOPS or _OTHER.search(clause):
        return False
    return bool(_USE.search(sentence.lower)) or "thời gian" in heading_of(wording, number)


def heading_of(wording: Wording, number: int) -> str:
    """The heading, in lower case, that a passage stands directly under; '' where there is none."""
    path = wording.passages[number].path
    for earlier in range(number - 1, max(-1, number - 4), -1):
        above = wording.passages[earlier].path
        if above[-1] == "heading" and path[: len(above) - 1] == above[:-1]:
            return wording.lower[slice(*wording.line(earlier))]
    return ""


def _day(found: re.Match[str]) -> date | None:
    year = int(found["year"])
    try:
        if found["day"]:
            return date(year, int(found["of"]), int(found["day"]))
        month = int(found["month"] or 0) or _QUARTERS.get(found["quarter"] or "", 12)
        return date(year, month, monthrange(year, month)[1])
    except ValueError:
        return None
