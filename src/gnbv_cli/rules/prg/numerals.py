"""Numbers of headings and points, in every manner that they may be read."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_LAST = re.compile(r"(?P<head>.*?)(?P<last>\d{1,4}|[A-Za-zĐđ]{1,7})[.)\s]*\Z", re.DOTALL)
_VIETNAMESE = "abcdđeghiklmnopqrstuvxy"
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_ROMAN_FORM = re.compile(r"(?:c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})\Z")

_MOST_NUMBERS = 20
_MOST_LETTERS = 3
"""What leaves out more is another list, or no number at all: 'o', 'v' stand for dots."""


class Numeral(NamedTuple):
    """A number as written, what stands before its last part, and the values of that part."""

    text: str
    head: str
    values: dict[str, int]

    def jumped(self, after: Numeral) -> int:
        """How many numbers are left out between the one before and this; 0 if any reading fits."""
        if self.head != after.head:
            return 0
        before = after.values
        steps = [value - before[way] for way, value in self.values.items() if way in before]
        if not steps:
            return 0
        left_out = min(steps) - 1
        most = _MOST_NUMBERS if "arabic" in self.values else _MOST_LETTERS
        return left_out if 0 < left_out <= most else 0

    def between(self, after: Numeral) -> str:
        """The first number that is left out after the one before, as it would be written."""
        way = next(way for way in self.values if way in after.values)
        return f"{self.head}{_written(way, after.values[way] + 1)}"


@lru_cache(maxsize=1024)
def numeral(text: str) -> Numeral | None:
    """A number of an outline; None for what is none, such as '-'."""
    found = _LAST.match(" ".join(text.split())) if len(text) < 30 else None
    if found is None:
        return None
    last = found["last"]
    values = {"arabic": int(last)} if last.isdecimal() else _letters(last)
    return Numeral(text.strip().rstrip("."), found["head"], values) if values else None


def _letters(last: str) -> dict[str, int]:
    """The values of a Roman numeral or a letter; capitals and small letters are kept apart."""
    case = "lower" if last.islower() else "upper" if last.isupper() else ""
    small = last.lower()
    values: dict[str, int] = {}
    if not case:
        return values
    if _ROMAN_FORM.match(small):
        values[f"roman {case}"] = _roman_value(small)
    if len(small) == 1:
        for way, letters in (("vietnamese", _VIETNAMESE), ("latin", _LATIN)):
            if small in letters:
                values[f"{way} {case}"] = letters.index(small) + 1
    return values


def _roman_value(small: str) -> int:
    values = [_ROMAN[letter] for letter in small]
    following = [*values[1:], 0]
    return sum(-a if a < b else a for a, b in zip(values, following, strict=True))


def _written(way: str, value: int) -> str:
    if way == "arabic":
        return str(value)
    kind, case = way.split()
    if kind == "roman":
        from gnbv_cli.plan.numbering import roman  # noqa: PLC0415 - only where one is missing

        written = roman(value)
    else:
        written = (_VIETNAMESE if kind == "vietnamese" else _LATIN)[value - 1]
    return written.lower() if case == "lower" else written.upper()
