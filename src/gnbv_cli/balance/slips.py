"""Slips of the pen: what a change from one number to another would mean, and how likely it is.

The kinds follow Scholtus (2009), 'Automatic correction of simple typing errors in numerical data
with balance edits'. A slip acts on the digits as they are written: in '379 triệu' on 379.

Costs are integers in thousandths of a nat, −ln P(written | meant): the kinds are taken to be
equally common, and a slip that could have fallen on n places, or hit one of n digits, costs ln n
more. Only differences between costs matter.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import log
from typing import Literal, NamedTuple

Kind = Literal[
    "swap", "replace", "drop", "extra", "double", "unit", "power", "sign",
    "unit-group", "cells", "rows", "regroup",
]  # fmt: skip

OF_SEVERAL: frozenset[Kind] = frozenset(("unit-group", "cells", "rows", "regroup"))
"""The kinds that change several figures at once."""

KIND = round(1000 * log(6))
"""The cost of a slip of a given kind before its place is told."""
OMISSION = 12_000
"""The cost of an amount that was meant and nowhere stated."""
IMPLAUSIBLE = 16_000
"""The cost of a change that no single slip explains."""


class Slip(NamedTuple):
    """A plausible slip: `old` is what is written, `new` what was meant, both in đồng.

    `digit` is the digit that is missing or too many; `factor` the power of ten that it is off.
    """

    kind: Kind
    old: int
    new: int
    cost: int
    digit: str | None = None
    factor: int | None = None


def slip(old: int, new: int, step: int = 1) -> Slip | None:
    """The most likely slip that wrote `old` where `new` was meant; None if no slip explains it."""
    if old == new:
        return None
    if old == -new:
        return Slip("sign", old, new, KIND + _ln(2))
    if old < 0 or new < 0:
        return None
    found = [s for s in (_factor(old, new), _digits(old, new, step)) if s]
    return min(found, key=lambda s: s.cost, default=None)


def meant(old: int, step: int = 1) -> Iterator[int]:
    """Every value that one slip may have turned into `old`."""
    if old < 0:
        yield -old
        return
    for power in (10, 100, 1000, 10**6, 10**9):
        yield old * power
        if old % power == 0:
            yield old // power
    if old % step:
        return
    digits = str(old // step)
    for text in _neighbours(digits):
        if text and (text == "0" or text[0] != "0"):
            yield int(text) * step


def _ln(n: int) -> int:
    return round(1000 * log(n))


def _factor(old: int, new: int) -> Slip | None:
    small, large = sorted((old, new))
    if not small or large % small:
        return None
    factor = large // small
    if factor in (10**3, 10**6, 10**9):
        return Slip("unit", old, new, KIND + _ln(factor // 10**3 * 4), factor=factor)
    if factor in (10, 100):
        return Slip("power", old, new, KIND + _ln(4 * factor // 10), factor=factor)
    return None


def _digits(old: int, new: int, step: int) -> Slip | None:
    if old % step or new % step:
        return None
    written, intended = str(old // step), str(new // step)
    if len(written) == len(intended):
        return _same_length(old, new, written, intended)
    if len(written) + 1 == len(intended):
        at = _gap(written, intended)
        if at is None or not old:
            return None
        return Slip("drop", old, new, KIND + _ln(len(intended)), digit=intended[at])
    if len(written) == len(intended) + 1 and new:
        at = _gap(intended, written)
        if at is None:
            return None
        digit = written[at]
        doubled = digit in (written[at - 1 : at], written[at + 1 : at + 2])
        cost = KIND + _ln(10 * len(written))
        if doubled:  # two places give the same number
            return Slip("double", old, new, cost - _ln(2), digit=digit)
        return Slip("extra", old, new, cost, digit=digit)
    return None


def _same_length(old: int, new: int, written: str, intended: str) -> Slip | None:
    differ = [i for i, (a, b) in enumerate(zip(written, intended, strict=True)) if a != b]
    if len(differ) == 1:
        return Slip("replace", old, new, KIND + _ln(9 * len(written)))
    if len(differ) == 2:
        i, j = differ
        if j == i + 1 and written[i] == intended[j] and written[j] == intended[i]:
            return Slip("swap", old, new, KIND + _ln(len(written) - 1))
    return None


def _gap(short: str, long: str) -> int | None:
    """Where `long` has one digit more than `short`; None if that is not all."""
    at = next((i for i, digit in enumerate(short) if digit != long[i]), len(short))
    return at if short[at:] == long[at + 1 :] else None


def _neighbours(digits: str) -> Iterator[str]:
    for i, digit in enumerate(digits):
        yield digits[:i] + digits[i + 1 :]
        yield digits[:i] + digits[i + 1 : i + 2] + digit + digits[i + 2 :]
        for other in "0123456789":
            yield digits[:i] + other + digits[i + 1 :]
    for i in range(len(digits) + 1):
        for other in "0123456789":
            yield digits[:i] + other + digits[i:]
