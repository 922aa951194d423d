"""DOC: days and months that lack their leading zero."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from gnbv_cli.findings.finding import Edit, Finding, Fix, Place, Related
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.texts.sentence import Words, listed

_MONTH = "tháng "
_DAY = re.compile(r"ngày (\d{1,2}) \Z")
_NUMBER = re.compile(r"(\d{1,2})(?![\d/.-])(?: năm \d{4})?")
_DAY_WIDTH = len("ngày 31 ")
_QUOTED = Words("'{written}' (ghi '{expected}')", "'{written}' (write '{expected}')")
_WRITE = Words("ghi '{expected}'", "write '{expected}'")
_ONE = Words(
    "Ngày, tháng chưa có số 0 phía trước: '{written}', thể thức ghi '{expected}'",
    "A day or month without its zero: '{written}'; the form has '{expected}'",
)
_SEVERAL = Words(
    "{n} chỗ ngày, tháng chưa có số 0 phía trước: {quoted}",
    "{n} days or months without their zero: {quoted}",
)
_TITLE = Words("Thêm số 0 vào ngày, tháng tại {n} chỗ", "Add the zero to {n} dates")
_NAMED = 6


class _Date(NamedTuple):
    """A day and month in words, and how the form has them."""

    start: int
    end: int
    written: str
    expected: str


def _no_zero(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """One note a plan, on the first of them."""
    found = list(_dates(checked.wording.lower, checked.wording.text))
    if not found:
        return
    places = [Place(*checked.wording.within(date.start, date.end)) for date in found]
    edits = tuple(
        Edit(place, date.written, date.expected)
        for place, date in zip(places, found, strict=True)
        if place.within is not None
    )
    said = [_QUOTED.filled(**_said(date)) for date in found[:_NAMED]]
    yield rule.finding(
        places[0],
        message=_SEVERAL if len(found) > 1 else None,
        details={
            "identity": tuple(date.written for date in found),
            "related": tuple(
                Related(place, _WRITE.filled(expected=date.expected))
                for place, date in zip(places[1:], found[1:], strict=True)
            ),
            "fixes": (Fix(_TITLE.filled(n=len(edits)), "likely", edits),) if edits else (),
        },
        n=len(found),
        quoted=listed(said, ", "),
        **_said(found[0]),
    )


def _said(date: _Date) -> dict[str, Any]:
    return {"written": date.written, "expected": date.expected}


def _dates(lower: str, text: str) -> Iterator[_Date]:
    at = lower.find(_MONTH)
    while at >= 0:
        month = _NUMBER.match(lower, at + len(_MONTH))
        day = _DAY.search(lower, max(0, at - _DAY_WIDTH), at)
        if month is not None and (day is not None or " " in month[0]):
            start = day.start() if day else at
            written = text[start : month.end(1)]
            days = f"{text[start : start + 5]}{int(day[1]):02d} " if day else ""
            months = f"{int(month[1]):02d}" if month[1] in ("1", "2") else month[1]
            expected = f"{days}{text[at : at + len(_MONTH)]}{months}"
            if written != expected:
                yield _Date(start, month.end(1), written, expected)
        at = lower.find(_MONTH, at + 1)


RULES = (
    Rule(
        "DOC008",
        "no-leading-zero",
        "note",
        Words("Ngày, tháng chưa có số 0 phía trước", "A date without its leading zero"),
        _ONE,
        Words(
            "Ngày dưới 10 và tháng 1, tháng 2 ghi thêm số 0 phía trước để không ai thêm số vào",
            "Days below 10 and months 1 and 2 get a zero in front, so that no digit can be added",
        ),
        Words("Ghi thêm số 0", "Add the zero"),
        _no_zero,
        bad="closing: [Kế hoạch năm 2026 thực hiện từ ngày 5 tháng 02 năm 2026./.]\n",
        good="closing: [Kế hoạch năm 2026 thực hiện từ ngày 05 tháng 02 đến hết tháng 3./.]\n",
        legal_basis=("nd-30-2020-pl1",),
    ),
)
