"""Numbers as an .xlsx file stores them: the shortest text of a binary fraction, or a longer one."""

from __future__ import annotations

import re
from decimal import Decimal

_PRECISION = 15
"""Digits of a number that a spreadsheet shows; the others are noise of its binary fractions."""
_NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[Ee][+-]?[0-9]{1,3})?\Z")
_LARGEST_EXPONENT = 24


def exact(stored: str) -> Decimal | None:
    """A stored number as a spreadsheet shows it: '172.59999999999999' is 172.6."""
    if not _NUMBER.match(stored.strip()):
        return None
    number = Decimal(stored.strip())
    if number and abs(number.adjusted()) > _LARGEST_EXPONENT:
        return None
    if len(number.as_tuple().digits) > _PRECISION:
        last = Decimal(1).scaleb(number.adjusted() - _PRECISION + 1)
        number = number.quantize(last) if last < 1 else number
    return plain(number)


def plain(number: Decimal) -> Decimal:
    """The number without zeros behind its decimals."""
    short = number.normalize()
    return short.quantize(Decimal(1)) if short == short.to_integral_value() else short
