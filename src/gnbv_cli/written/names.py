"""Comparing Vietnamese names: without accents, case, punctuation or doubled spaces."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from unicodedata import normalize

_NOT_WORD = re.compile(r"[^0-9a-z]+")
_LETTERS = {
    "a": "àáảãạăằắẳẵặâầấẩẫậ",
    "d": "đ",
    "e": "èéẻẽẹêềếểễệ",
    "i": "ìíỉĩị",
    "o": "òóỏõọôồốổỗộơờớởỡợ",
    "u": "ùúủũụưừứửữự",
    "y": "ỳýỷỹỵ",
}
_BARE = [(letter, base) for base, marked in _LETTERS.items() for letter in marked]
_BASES = str.maketrans(
    {form: base for letter, base in _BARE for form in (letter, letter.upper())},
)
_LONG = 100
"""In longer texts, replacing one letter after the other is faster."""


def unaccented(text: str) -> str:
    """Composed `text` with its Vietnamese letters bare, in lower case, as long as before."""
    if text.isascii():
        return text.lower()
    if len(text) < _LONG:
        return lowered(text.translate(_BASES))
    bare = lowered(text)
    for letter, base in _BARE:
        bare = bare.replace(letter, base)
    return bare


def lowered(text: str) -> str:
    """`text` in lower case, as long as before."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """`text` as lower-case ASCII words parted by single spaces: 'phong van hoa xa hoi'.

    Folding keeps names apart poorly ('áp' and 'ấp' fall together), so a match by it is only a
    likeness.
    """
    return _NOT_WORD.sub(" ", unaccented(normalize("NFC", text))).strip()


def plain(text: str) -> str:
    """`text` composed, lower-case and with single spaces: equal names written in one way."""
    return " ".join(normalize("NFC", text).casefold().split())


def nearest(name: str, known: Iterable[str], cutoff: float = 0.6) -> str | None:
    """The one of `known` that reads most like `name`, or None if none is near."""
    from difflib import get_close_matches  # noqa: PLC0415 - only where something is wrong

    by_fold = {folded(candidate): candidate for candidate in known}
    found = get_close_matches(folded(name), list(by_fold), n=1, cutoff=cutoff)
    return by_fold[found[0]] if found else None
