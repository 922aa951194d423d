"""NUM: amounts in running words that cannot be read: '70O.000.000 đồng', '172.6000.000 đồng'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gnbv_cli.findings.finding import Finding, Place
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.texts.labels import READINGS
from gnbv_cli.texts.sentence import Words
from gnbv_cli.texts.slips import slip_sentence
from gnbv_cli.written.amount import Amount, read_amount

_UNITS = ("đồng", "triệu", "tỷ", "nghìn", "ngàn")
_UNIT = re.compile(
    r"(?:(?:nghìn |ngàn )?(?:tỷ|triệu)|nghìn|ngàn)?(?: ?(?:đồng|vnđ|đ))?(?!\w)|đồng(?!\w)"
)
_NUMBER_SIGNS = frozenset("0123456789.,OoIl")
_FAULTS = frozenset(("grouping", "separator", "unreadable"))
"""Faults that hide how much it is, and are no matter of manner."""

_LEAST, _LONGEST = 5, 40
_SHOWN = 3
_READING = Words("{text} ({slip})", "{text} ({slip})")


def _unreadable(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """One finding an amount, wherever it is written so."""
    seen: set[str] = set()
    for start, end, amount in _amounts(checked):
        text = checked.wording.text[start:end]
        if text in seen:
            continue
        seen.add(text)
        facts = tuple(
            (READINGS, _READING.filled(text=each.text, slip=slip_sentence(each.slip, each.digit)))
            for each in amount.readings[:_SHOWN]
        )
        yield rule.finding(
            Place(*checked.wording.within(start, end)),
            details={"identity": (text,), "facts": facts},
            text=text,
        )


def _amounts(checked: CheckedPlan) -> Iterator[tuple[int, int, Amount]]:
    """The amounts of the words that one slip explains, but nothing else."""
    text, lower = checked.wording.text, checked.wording.lower
    for start, unit in sorted(set(_numbers(text, lower))):
        found = _UNIT.match(lower, unit)
        if found is None or not found[0]:
            continue
        amount = read_amount(text[start : found.end()])
        kinds = {fault.kind for fault in amount.faults}
        if amount.value is None and amount.readings and kinds & _FAULTS:
            yield start, found.end(), amount


def _numbers(text: str, lower: str) -> Iterator[tuple[int, int]]:
    """Where a number of several groups begins that a unit follows, and where the unit stands."""
    for unit in _UNITS:
        at = lower.find(unit)
        while at > 0:
            end = at - 1 if text[at - 1] == " " else at
            start = end
            while start and end - start < _LONGEST and text[start - 1] in _NUMBER_SIGNS:
                start -= 1
            while start < end and text[start] in ".,":
                start += 1
            words = text[start:end]
            goes_on = start and (text[start - 1].isalnum() or text[start - 1] in "/-–")
            if len(words) >= _LEAST and "." in words and _is_number(words) and not goes_on:
                yield start, at
            at = lower.find(unit, at + 1)


def _is_number(words: str) -> bool:
    """Whether most of it are digits: a letter among them is a slip, a dot behind them is none."""
    return words[-1] not in ".," and sum(sign.isdecimal() for sign in words) >= 3


_ACTIVITY = (
    "projects: [{id: da1, number: 1, name: Dự án thứ nhất, lead: Phòng Kinh tế xã, "
    "budget: 100 triệu đồng, activities: ['Xây dựng 01 cầu dân sinh, dự toán AMOUNT.']}]\n"
)
RULES = (
    Rule(
        "NUM009",
        "unreadable-in-words",
        "warning",
        Words("Số tiền trong câu không đọc được", "An amount in the words that cannot be read"),
        Words("Không đọc được số tiền '{text}'", "Cannot read the amount '{text}'"),
        Words(
            "Số không đọc được thì không đối chiếu được với kinh phí của mục",
            "What cannot be read cannot be held against the funding of the item",
        ),
        Words("Đối chiếu dự toán rồi ghi lại số tiền", "Compare with the estimate, write it anew"),
        _unreadable,
        bad=_ACTIVITY.replace("AMOUNT", "100.0000.000 đồng"),
        good=_ACTIVITY.replace("AMOUNT", "100.000.000 đồng"),
        legal_basis=("luat-ke-toan-11-2",),
    ),
)
