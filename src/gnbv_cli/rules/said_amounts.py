"""Amounts of money in running words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from gnbv_cli.plan.passages import Wording
from gnbv_cli.written.amount import Amount, read_amount

_UNITS = ("triệu", "đồng", "tỷ", "tỉ ", "nghìn", "ngàn", "trđ", "vn")
_UNIT = (
    r"(?:(?:nghìn |ngàn )?(?:tỷ|tỉ)|triệu|tr|nghìn|ngàn)(?: ?(?:đồng|đ|vnđ|vnd))?|"
    r"đồng|vnđ|vnd|trđ|tr\.đ|đ"
)
AMOUNT = re.compile(
    rf"\d(?:[\d.,]*\d)? ?(?:{_UNIT})(?!\w)(?: \d(?:[\d.,]*\d)? ?(?:{_UNIT})(?!\w)){{0,4}}"
)
"""An amount in lower case."""
_HEDGED = re.compile(
    r"(?:khoảng|gần|hơn|trên|dưới|tối đa|tối thiểu|ít nhất|không quá|dự kiến|ước(?: tính| đạt)?|"
    r"xấp xỉ|từ|đến) ?\Z"
)


class SaidAmount(NamedTuple):
    """An amount in the words; offsets in the plan's wording."""

    start: int
    end: int
    amount: Amount

    @property
    def value(self) -> int:
        """What it is in đồng; an amount that cannot be read is not among those found."""
        return self.amount.value or 0


def said_amounts(wording: Wording) -> list[SaidAmount]:
    """Every amount in the words that can be read and is stated without a hedge."""
    lower, last = wording.lower, 0
    found = []
    for start in sorted(set(_starts(lower))):
        if start < last:
            continue
        said = amount_at(wording, start)
        if said is not None:
            last = said.end
            if not _HEDGED.search(lower, max(0, start - 12), start):
                found.append(said)
    return found


def amount_at(wording: Wording, start: int) -> SaidAmount | None:
    """The amount that begins at an offset of the words, if it can be read."""
    found = AMOUNT.match(wording.lower, start)
    if found is None:
        return None
    amount = read_amount(wording.text[start : found.end()])
    return SaidAmount(start, found.end(), amount) if amount.value is not None else None


def _starts(lower: str) -> Iterator[int]:
    """Where a number begins that a unit follows."""
    for unit in _UNITS:
        at = lower.find(unit)
        while at > 0:
            end = at - 1 if lower[at - 1] == " " else at
            if end and lower[end - 1].isdecimal():
                start = end
                while start and (lower[start - 1].isdecimal() or lower[start - 1] in ".,"):
                    start -= 1
                while lower[start] in ".,":
                    start += 1
                if not (start and lower[start - 1].isalnum()):
                    yield start
            at = lower.find(unit, at + 1)
