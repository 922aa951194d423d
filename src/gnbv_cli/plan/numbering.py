"""Numbers of headings: counted, unless the plan states another."""

from __future__ import annotations

from functools import lru_cache

from gnbv_cli.written.nodes import Text

_ROMAN = (
    (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"),
    (1, "I"),
)  # fmt: skip
_LONGEST = 8  # LXXXVIII; what is longer is no number of a heading
_ROMAN_VALUES = {"C": 100, "L": 50, "X": 10, "V": 5, "I": 1}


@lru_cache(maxsize=1024)
def roman(number: int) -> str:
    """`number`, from 1, in Roman numerals."""
    numeral = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        numeral += letters * count
    return numeral


class Numbering:
    """The numbers of the headings on one level, in their order.

    A stated number is taken as it is and counting goes on from it; '' is no number at all.
    """

    def __init__(self, above: str = "", *, chapters: bool = False) -> None:
        self._prefix = f"{above}." if above else ""
        self._chapters = chapters
        self._count = 0

    def next(self, stated: Text | None = None) -> str:
        """The number of the next heading."""
        if stated is None:
            self._count += 1
            return roman(self._count) if self._chapters else f"{self._prefix}{self._count}"
        number, last = _read(stated)
        self._count = last or self._count
        return number

    def below(self, number: str) -> Numbering:
        """Numbers for the level below the heading `number`; a chapter's is not repeated there."""
        return Numbering("" if self._chapters else number.rstrip("."))


def as_marker(number: str) -> str:
    """`number` as it stands before a heading: '1.', but 'a)' stays."""
    return f"{number}." if number and number[-1].isalnum() else number


@lru_cache(maxsize=1024)
def _read(stated: Text) -> tuple[str, int | None]:
    """A stated number on one line, and the value of its last part."""
    number = " ".join(stated.split())
    return number, _last_value(number)


def _last_value(number: str) -> int | None:
    last = number.rstrip(".)").rpartition(".")[2]
    if not 0 < len(last) <= _LONGEST:
        return None
    if last.isdecimal():
        return int(last) if len(last) < 4 else None
    values = [_ROMAN_VALUES.get(letter, 0) for letter in last]
    if 0 in values:
        return None
    following = [*values[1:], 0]
    return sum(-a if a < b else a for a, b in zip(values, following, strict=True))
