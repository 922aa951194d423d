"""Numbers in Vietnamese words, as schools teach to read them, and back.

No statute fixes the reading. The convention: 'mốt' and 'tư' after twenty and up, 'lăm' after ten
and up, 'linh' for a zero of tens, 'không trăm' in a group of three digits that follows a larger
one. Beyond 10⁹ every further nine digits take one more 'tỷ', so that 10¹⁸ is 'một tỷ tỷ'.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple
from unicodedata import normalize

TEXT_LIMIT = 1000
"""A longer text is no number."""

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_LATE_WORDS = {1: "mốt", 4: "tư"}
_GROUP_UNITS = ("", " nghìn", " triệu")
_BLOCK = 10**9


def words(value: int) -> str:
    """The number in words, lower case, without a unit: 'ba trăm bảy mươi chín triệu'."""
    if value < 0:
        return f"âm {words(-value)}"
    read: list[str] = []
    blocks = _split(value, _BLOCK)
    for power in range(len(blocks) - 1, -1, -1):
        if blocks[power]:
            read.append(_block_words(blocks[power], follows=bool(read)) + " tỷ" * power)
    return " ".join(read) or _DIGITS[0]


def words_amount(value: int) -> str:
    """The amount in words, as it is printed: 'Ba trăm bảy mươi chín triệu đồng'."""
    read = words(value)
    return f"{read[0].upper()}{read[1:]} đồng"


def _split(value: int, size: int) -> list[int]:
    """`value` in base `size`, lowest first."""
    parts: list[int] = []
    while value:
        value, part = divmod(value, size)
        parts.append(part)
    return parts


def _block_words(block: int, *, follows: bool) -> str:
    """A number below 10⁹; `follows` says that a larger block stands before it."""
    read: list[str] = []
    groups = _split(block, 1000)
    for power in range(len(groups) - 1, -1, -1):
        if groups[power]:
            in_full = follows or bool(read)
            read.append(_group_words(groups[power], in_full=in_full) + _GROUP_UNITS[power])
    return " ".join(read)


def _group_words(group: int, *, in_full: bool) -> str:
    """A number from 1 to 999; `in_full` with 'không trăm' where it is below 100."""
    hundreds, rest = divmod(group, 100)
    if not hundreds and not in_full:
        return _tens_words(rest)
    read = f"{_DIGITS[hundreds]} trăm"
    if rest == 0:
        return read
    return f"{read} linh {_DIGITS[rest]}" if rest < 10 else f"{read} {_tens_words(rest)}"


def _tens_words(number: int) -> str:
    """A number from 1 to 99."""
    tens, ones = divmod(number, 10)
    if tens == 0:
        return _DIGITS[ones]
    read = "mười" if tens == 1 else f"{_DIGITS[tens]} mươi"
    if ones == 0:
        return read
    if ones == 5:
        return f"{read} lăm"
    if tens > 1:
        return f"{read} {_LATE_WORDS.get(ones, _DIGITS[ones])}"
    return f"{read} {_DIGITS[ones]}"


_SIGNS = {
    **{word: str(digit) for digit, word in enumerate(_DIGITS)},
    "bẩy": "7",
    "mốt": "m",
    "tư": "t",
    "lăm": "l",
    "nhăm": "l",
    "mười": "X",
    "mươi": "x",
    "trăm": "c",
    "linh": "o",
    "lẻ": "o",
    "nghìn": "N",
    "ngàn": "N",
    "triệu": "T",
    "tỷ": "Y",
    "tỉ": "Y",
}
_LATE_ONES = {"m": 1, "t": 4, "l": 5}
_POWERS = {"": 0, "N": 3, "T": 6}
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_AROUND = " \t\r\n./!()[]\"'“”‘’«»"
_BETWEEN = r"[\s,;:\-‐‑–]+"
_LEAD = r"(?:(?:số tiền )?(?:viết )?bằng chữ )?"
_UNIT = r"(?: đồng(?: việt nam)?)?(?: chẵn)?"
_TENS = "o[1-9t]|[2-9]x[1-9mtl]?|X[1-9tl]?"
_PIECE = (
    rf"(?:(?P<hundreds>[0-9])c(?P<rest>{_TENS})?|(?P<tens>{_TENS})|(?P<digit>[0-9]))"
    r"(?P<unit>[NT]?)(?P<billions>Y*)"
)


class _Piece(NamedTuple):
    """A group of up to three digits, times 10**power and 10**(9 * billions).

    `ends` says that the word 'tỷ' stands behind it, `lone` that it is a digit without a unit,
    'linh' or 'không trăm'.
    """

    group: int
    power: int
    billions: int
    ends: bool
    lone: bool


def read_words(text: str) -> int | None:
    """The number that Vietnamese words say, with or without 'đồng'; None if they say none.

    Accepted are the spellings of north and south (linh/lẻ, nghìn/ngàn, tỷ/tỉ, tư/bốn, lăm/năm,
    mốt/một), capitals, any placing of tone marks, 'một nghìn tỷ hai tỷ' beside 'một nghìn không
    trăm linh hai tỷ', and 'Bằng chữ:' in front. What speech shortens is not guessed at: 'một nghìn
    hai' may be 1.002 or 1.200.
    """
    if len(text) > TEXT_LIMIT:
        return None
    plain = re.sub(_BETWEEN, " ", normalize("NFC", text).lower().strip(_AROUND + ",;:"))
    found = re.fullmatch(rf"{_LEAD}(?P<minus>âm )?(?P<number>.+?){_UNIT}", plain.strip(_AROUND))
    if not found:
        return None
    value = _value(found["number"].split())
    return -value if value and found["minus"] else value


def _value(number: list[str]) -> int | None:
    signs = [_SIGN_OF.get(_tone_last(word)) for word in number]
    known = "".join(sign for sign in signs if sign)
    if len(known) < len(signs):
        return None
    if known == "0":
        return 0
    pieces = _pieces(known)
    if not pieces or not known.startswith(tuple("123456789X")):
        return None
    places = [(piece.billions, piece.power) for piece in pieces]
    if any(larger <= smaller for larger, smaller in pairwise(places)):
        return None
    if any(piece.lone and not before.ends for before, piece in pairwise(pieces)):
        return None
    if pieces[-1].lone and not pieces[-1].ends and len(pieces) > 1:
        return None
    return sum(p.group * int(10**p.power * _BLOCK**p.billions) for p in pieces)


def _pieces(signs: str) -> list[_Piece]:
    """The groups of a number from left to right; [] if the signs are none.

    'tỷ' holds for all groups since the last 'tỷ': 'một nghìn hai trăm tỷ' is 1.200 tỷ. So they are
    taken from the right.
    """
    found = list(re.finditer(_PIECE, signs))
    if "".join(piece[0] for piece in found) != signs:
        return []
    pieces: list[_Piece] = []
    billions = 0
    for piece in reversed(found):
        billions = len(piece["billions"]) or billions
        group = int(piece["hundreds"] or 0) * 100 + int(piece["digit"] or 0)
        group += _below_hundred(piece["rest"] or piece["tens"] or "")
        lone = bool(piece["digit"]) and not piece["unit"]
        power = _POWERS[piece["unit"]]
        pieces.append(_Piece(group, power, billions, bool(piece["billions"]), lone))
    return pieces[::-1]


def _below_hundred(signs: str) -> int:
    """'3xm' → 31, 'Xl' → 15, 'o5' → 5."""
    last = signs[-1:]
    ones = _LATE_ONES.get(last) or (int(last) if last.isdigit() else 0)
    if signs.startswith("X"):
        return 10 + ones
    return int(signs[0]) * 10 + ones if "x" in signs else ones


def _tone_last(word: str) -> str:
    """The word with its tone mark behind the letters, wherever it stood: 'trịêu' as 'triệu'."""
    letters = normalize("NFD", word)
    return "".join(c for c in letters if c not in _TONES) + "".join(
        c for c in letters if c in _TONES
    )


_SIGN_OF = {_tone_last(word): sign for word, sign in _SIGNS.items()}
