"""The numbers that one slip of the pen may have turned into a wrongly grouped one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from gnbv_cli.written.amount_number import format_dong
from gnbv_cli.written.amount_value import Slip

DIGITS = "0123456789"


class MeantNumber(NamedTuple):
    """A number that may have been meant; of a lower `rank` it is more plausible."""

    number: str
    slip: Slip
    rank: int
    digit: str = ""


def meant_numbers(groups: list[str], *, short: bool = False) -> Iterator[MeantNumber]:
    """What groups of digits may have been meant to be, without decimals; some may be malformed.

    `short`: three digits at most are due, as in '1 tỷ 3340 triệu'.
    """
    yield from _regrouped(groups)
    if groups[0].startswith("0"):
        yield from _without_leading_zero(groups)
        return
    sizes = [len(group) for group in groups]
    wrong = [i for i, size in enumerate(sizes) if size != 3 and (i or not 0 < size < 3)]
    if (len(groups) > 1 or short) and len(wrong) == 1:
        yield from _with_group_mended(groups, wrong[0])


def _regrouped(groups: list[str]) -> Iterator[MeantNumber]:
    """The same digits in groups of three, if at most one separator stands where none belongs."""
    digits = "".join(groups)
    if len(groups) == 1 or not digits or digits.startswith("0"):
        return
    places, right = [], 0
    for group in reversed(groups[1:]):
        right += len(group)
        places.append(right)
    due = Counter(range(3, len(digits), 3))
    stray = (Counter(places) - due).total()
    if stray <= 1:
        yield MeantNumber(format_dong(int(digits)), "regroup", 2 if stray else 0)


def _with_group_mended(groups: list[str], at: int) -> Iterator[MeantNumber]:
    """A digit more or less in the group that has not three."""
    group = groups[at]
    if len(group) == 4:
        for i, digit in enumerate(group):
            # A 0 too many is counted rather than seen to be repeated.
            doubled = digit != "0" and digit in (group[i - 1 : i], group[i + 1 : i + 2])
            slip: Slip = "double" if doubled else "extra"
            yield MeantNumber(_with(groups, at, group[:i] + group[i + 1 :]), slip, 3, digit)
    elif at == 0 and not group:
        for digit in DIGITS[1:]:
            yield MeantNumber(_with(groups, at, digit), "drop", 5, digit)
    elif len(group) == 2:
        for i in range(3):
            for digit in DIGITS:
                yield MeantNumber(
                    _with(groups, at, group[:i] + digit + group[i:]), "drop", 5, digit
                )


def _without_leading_zero(groups: list[str]) -> Iterator[MeantNumber]:
    """A 0 in front is too many, or stands for another digit, or behind its neighbour."""
    first = groups[0]
    if first == "0":
        yield MeantNumber(".".join(groups[1:]), "extra", 1, "0")
    else:
        yield MeantNumber(_with(groups, 0, first[1:]), "extra", 1, "0")
        yield MeantNumber(_with(groups, 0, first[1] + "0" + first[2:]), "swap", 4)
    for digit in DIGITS[1:]:
        yield MeantNumber(_with(groups, 0, digit + first[1:]), "replace", 6)
        yield MeantNumber(_with(groups, 0, digit + first), "drop", 6, digit)


def _with(groups: list[str], at: int, group: str) -> str:
    return ".".join([*groups[:at], group, *groups[at + 1 :]])
