"""An amount at the beginning of words, as written, and what follows it."""

from __future__ import annotations

import re
from typing import NamedTuple

from gnbv_cli.written.amount_grammar import parse

_UNIT = (
    r"(?:(?:nghìn |ngàn )?(?:tỷ|tỉ)|triệu|nghìn|ngàn|tr)(?: ?(?:đồng|đ|vnđ|vnd)\b)?|"
    r"đồng|vnđ|vnd|trđ|tr\.đ|đ|trieu(?: dong)?|dong|ty(?: dong)?"
)
_NUMBER = r"(?<!\d)(?<!\d[.,'’_])(?:\d{1,3}(?: \d{3})+(?!\d)|\d(?:[\d.,'’_]*\d)?)"
_HEDGE = (
    r"(?:(?:khoảng|gần|hơn|trên|dưới|tối đa|tối thiểu|ít nhất|không quá|dự kiến|"
    r"ước(?: tính| đạt)?|xấp xỉ)\s+)?"
)
AMOUNT = re.compile(
    rf"{_HEDGE}[-−]?{_NUMBER}\s*(?:{_UNIT})(?!\w)(?:\s+{_NUMBER}\s*(?:{_UNIT})(?!\w)){{0,4}}",
    re.IGNORECASE,
)
"""An amount with its unit, well-formed or not."""
_FIGURES = re.compile(r"\d{1,3}(?:[.,]\d{3,4})+(?![\d\w%])|\d{4,}(?![\d\w%/])|0(?=\s*(?:\Z|[.;]))")
"""An amount without a unit, long enough to be one."""
_START = re.compile(r"(?:là|:|=|bằng|số tiền|\s)*", re.IGNORECASE)


class Found(NamedTuple):
    """An amount as written, and the words behind it."""

    amount: str
    rest: str


def amount_at_start(text: str) -> Found | None:
    """The amount that `text` begins with, 'là' and the like left out."""
    start = _START.match(text)
    at = start.end() if start else 0
    found = AMOUNT.match(text, at) or _FIGURES.match(text, at)
    if found is None:
        return _odd_amount(text[at:])
    return Found(found[0], text[found.end() :])


def _odd_amount(text: str) -> Found | None:
    """A malformed amount that takes the whole line: '379 trêu đồng.'"""
    line = text.rstrip()
    whole = line.rstrip(".;").rstrip()
    if not text[:1].isdigit() or len(whole) > 40 or len(whole.split()) > 5 or "%" in whole:
        return None
    form = parse(whole)
    if form is None or any(part.scale is None and len(part.unit) > 12 for part in form.parts):
        return None
    money = any("đồng" in part.unit.lower() or "triệu" in part.unit.lower() for part in form.parts)
    return Found(whole, line[len(whole) :]) if money else None
