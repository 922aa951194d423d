"""The amount that a text begins with, before other words: '30 triệu đồng (Ba mươi triệu đồng)'."""

from __future__ import annotations

import re

from gnbv_cli.written.amount_grammar import HEAD, NUMBER, TEXT_LIMIT, UNITS

_UNIT = "|".join(
    re.escape(unit).replace(r"\ ", r"\s+") for unit in sorted(UNITS, key=len, reverse=True)
)
_LEAD = re.compile(rf"\s*{HEAD}{NUMBER}\s*(?:{_UNIT})(?!\w)", re.IGNORECASE)
_ONE = re.compile(
    rf"[^\w+–-]*(?:{NUMBER})?[^\w+–-]*(?:(?:{_UNIT})(?!\w))?[^\w+–-]*\Z", re.IGNORECASE
)


def begins_with_amount(text: str) -> bool:
    """Whether `text` begins with an amount and its unit, well-formed or not."""
    return _LEAD.match(text[:TEXT_LIMIT]) is not None


def says_more(text: str) -> bool:
    """Whether a text has more than one number and a unit of money: words, another amount."""
    return _ONE.match(text) is None
