"""LAW: periods in running words that are not the plan's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from gnbv_cli.data.facts import facts
from gnbv_cli.findings.finding import Finding, Place, Related
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.citations import document_number
from gnbv_cli.rules.rule import Details, Rule
from gnbv_cli.rules.sentences import is_quoted, sentence_at
from gnbv_cli.texts.sentence import Words

_WORD = "giai đoạn"
_PERIOD = re.compile(
    r"giai đoạn (?:từ )?(?:năm )?(\d{4})(?: ?[-–—] ?| đến (?:hết )?(?:năm )?)(?:năm )?(\d{4})(?!\d)"
)
_ELSEWHERE = re.compile(
    r"kết quả|so với|trước đây|giai đoạn trước|vừa qua|thực trạng|tổng kết|sơ kết|kế thừa|"
    r"đánh giá tình hình|(?<!\w)đã(?!\w)|quyết toán"
)
"""A sentence about results, a comparison or earlier years."""

_EXPLAINED = re.compile(r"chuyển nguồn|kéo dài|tiếp tục thực hiện|chuyển tiếp|chuyển sang năm")
"""A sentence that says itself why the period is named, where there is such a reason."""

_ALSO = Words("cũng ghi giai đoạn này", "this period here too")
_CARRIED = Words(
    "Ghi '{period}' trong Kế hoạch năm {year}; kinh phí chuyển nguồn từ năm {since} thuộc "
    "giai đoạn này",
    "'{period}' in a plan for {year}; the money is carried over from {since}, within this period",
)
_BY_BASIS = Words(
    "Ghi '{period}' trong Kế hoạch năm {year}; phần căn cứ có văn bản của giai đoạn này",
    "'{period}' in a plan for {year}; the recitals have a document of this period",
)
_BY_PROGRAMME = Words(
    "Ghi '{period}' trong Kế hoạch năm {year}; giai đoạn này là của Chương trình",
    "'{period}' in a plan for {year}; it is the programme's period",
)
_AHEAD = Words(
    "Ghi '{period}' trong Kế hoạch năm {year}; giai đoạn này chưa đến",
    "'{period}' in a plan for {year}; this period is yet to come",
)


class _Period(NamedTuple):
    """A period that does not hold the plan's year, where it is written."""

    first: int
    last: int
    start: int
    end: int


def _not_the_plans(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """One finding a period, on its first place."""
    year = str(checked.plan.document.year)
    if len(year) != 4 or not year.isdecimal():
        return
    found: dict[tuple[int, int], list[_Period]] = {}
    for period in _periods(checked, int(year)):
        found.setdefault((period.first, period.last), []).append(period)
    for years, named in found.items():
        message = _reason(checked, years, int(year))
        may_be = message in (_CARRIED, _BY_BASIS, _BY_PROGRAMME)
        places = [place for place in named if not (may_be and _is_explained(checked, place))]
        if places:
            yield _finding(rule, checked, places, message)


def _periods(checked: CheckedPlan, year: int) -> Iterator[_Period]:
    wording = checked.wording
    at = wording.lower.find(_WORD)
    while at >= 0:
        found = _PERIOD.match(wording.lower, at)
        if found is not None:
            period = _Period(int(found[1]), int(found[2]), *found.span())
            if not period.first <= year <= period.last and _is_running(checked, period):
                yield period
        at = wording.lower.find(_WORD, at + 1)


def _is_running(checked: CheckedPlan, period: _Period) -> bool:
    """Whether a period stands in the plan's own words about what it does."""
    wording = checked.wording
    if wording.passage_at(period.start).top == "legal_bases" or is_quoted(wording, period.start):
        return False
    sentence = sentence_at(wording, period.start, period.end)
    if _ELSEWHERE.search(sentence.lower):
        return False
    if checked.citations.covering(period.start) is not None:
        return False
    before = wording.lower[max(0, period.start - 40) : period.start].rstrip(" ,(")
    return not any(before.endswith(name) for name in facts("periods.yaml")["names"])


def _is_explained(checked: CheckedPlan, period: _Period) -> bool:
    """Whether the sentence says why the period is named, or cites the programme's decision."""
    sentence = sentence_at(checked.wording, period.start, period.end)
    if _EXPLAINED.search(sentence.lower):
        return True
    programme = checked.programme
    if programme is None or programme.period != (period.first, period.last):
        return False
    number = document_number(programme.decision)
    return any(
        citation.number == number and sentence.start <= citation.start < sentence.end
        for citation in checked.citations.cited
    )


def _reason(checked: CheckedPlan, years: tuple[int, int], year: int) -> Words | None:
    """What a finding says where there is a reason to name the period; None where there is none."""
    if _carried_since(checked, years):
        return _CARRIED
    if years[0] > year:
        return _AHEAD
    if _has_basis_of(checked, years):
        return _BY_BASIS
    if checked.programme is not None and checked.programme.period == years:
        return _BY_PROGRAMME
    return None


def _carried_since(checked: CheckedPlan, years: tuple[int, int]) -> list[int]:
    """The years of the period that money is carried over from."""
    carried = checked.carried.years if checked.carried else ()
    return [each for each in carried if years[0] <= each <= years[1]]


def _finding(
    rule: Rule, checked: CheckedPlan, places: list[_Period], message: Words | None
) -> Finding:
    wording = checked.wording
    first = places[0]
    spots = [Place(*wording.within(place.start, place.end)) for place in places]
    details: Details = {
        "identity": (f"{first.first}-{first.last}",),
        "related": tuple(Related(spot, _ALSO.filled()) for spot in spots[1:]),
    }
    since = _carried_since(checked, (first.first, first.last))
    return rule.finding(
        spots[0],
        severity="note" if message else None,
        message=message,
        details=details,
        period=wording.text[first.start : first.end],
        year=checked.plan.document.year,
        since=since[-1] if since else "",
    )


def _has_basis_of(checked: CheckedPlan, years: tuple[int, int]) -> bool:
    """Whether a document of the recitals is about the same period."""
    for address in checked.citations.bases:
        found = _PERIOD.search(checked.citations.subject(address))
        if found is not None and (int(found[1]), int(found[2])) == years:
            return True
    return False


RULES = (
    Rule(
        "LAW012",
        "period-not-the-plans",
        "error",
        Words("Giai đoạn không phải của Kế hoạch", "A period that is not the plan's"),
        Words("Ghi '{period}' trong Kế hoạch năm {year}", "'{period}' in a plan for {year}"),
        Words(
            "Giai đoạn cũ thường là câu chép lại, mục tiêu và kinh phí không còn như trước",
            "An old period is often copied from an earlier plan, with its targets and money",
        ),
        Words(
            "Sửa giai đoạn, hoặc nói rõ trong câu vì sao nhắc đến giai đoạn này (kinh phí chuyển "
            "nguồn, kéo dài, tiếp tục thực hiện)",
            "Mend the period, or say in the sentence why it is named (money carried over, "
            "prolonged or continued)",
        ),
        _not_the_plans,
        bad="closing: [Hoàn thành mục tiêu của giai đoạn 2016 - 2020 trong năm 2026./.]\n",
        good=(
            "closing: [Hoàn thành mục tiêu của giai đoạn 2021 - 2025 bằng kinh phí năm 2025 "
            "chuyển nguồn sang năm 2026./.]\n"
        ),
    ),
)
