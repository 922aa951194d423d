"""Numbers of đồng, read and printed: groups of three with dots between, and a decimal comma.

Luật Kế toán 88/2015/QH13, Điều 11 khoản 2.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_STRICT = r"(?P<whole>[1-9][0-9]{0,2}(?:\.[0-9]{3})+|0|[1-9][0-9]*)(?:,(?P<fraction>[0-9]+))?"
_ENGLISH = r"[1-9][0-9]{0,2}(?:,[0-9]{3})+"


class Worth(NamedTuple):
    """The value of a number, and what a one in its last written digit is worth, both in đồng."""

    value: int
    step: int


def worth(number: str, scale: int) -> Worth | None:
    """The value of a strict number of units; None for a malformed one or one of no whole đồng.

    After đồng only ',0' and ',00' are decimals: three digits there are an English group.
    """
    found = re.fullmatch(_STRICT, number)
    if not found:
        return None
    whole, fraction = found["whole"].replace(".", ""), found["fraction"] or ""
    if scale == 1 and fraction not in ("", "0", "00"):
        return None
    power = 10 ** len(fraction)
    value, rest = divmod(int(whole + fraction) * scale, power)
    return None if rest else Worth(value, max(1, scale // power))


def is_english(number: str, scale: int) -> bool:
    """Whether commas part the groups: '1,334,016', but '1,334 triệu' has a decimal comma."""
    return (scale == 1 or number.count(",") > 1) and bool(re.fullmatch(_ENGLISH, number))


def groups_and_decimals(number: str, scale: int) -> tuple[list[str], str]:
    """The digits between separators, and the decimals; after đồng a comma parts groups."""
    whole, comma, fraction = number.rpartition(",")
    if not comma or "," in whole or (scale == 1 and fraction not in ("0", "00")):
        whole, fraction = number, ""
    return re.split("[^0-9]", whole), fraction


def format_dong(value: int) -> str:
    """The number of đồng in groups of three with dots, without a unit: '1.334.016.000'.

    Luật Kế toán 88/2015/QH13, Điều 11 khoản 2.
    """
    return f"{value:,}".replace(",", ".")


def format_amount(value: int) -> str:
    """The amount in full: '1.334.016.000 đồng'."""
    return f"{format_dong(value)} đồng"
