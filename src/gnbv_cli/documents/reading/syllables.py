"""How much of a text could be Vietnamese: its accented words held against the syllables."""

from __future__ import annotations

import re
from unicodedata import normalize

_TONE = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_WORD = re.compile(r"[^\W\d_]+")
_SYLLABLE = re.compile(
    "(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?"
    "(?:iêu|yêu|oai|oao|oay|oeo|uao|uây|uôi|uya|uyê|uyu|ươi|ươu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu"
    "|oa|oă|oe|oi|ôi|ơi|oo|ua|uă|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|[aăâeêioôơuưy])"
    "(?:ch|ng|nh|[cmnpt])?"
)
FEWEST = 8
"""Accented words that are enough to tell."""


def vietnamese_share(text: str) -> float:
    """The share of the words with other letters than a to z that are Vietnamese syllables.

    0 where there are too few of them to tell.
    """
    words = [word for word in _WORD.findall(text.lower()) if not word.isascii()]
    return sum(map(_is_syllable, words)) / len(words) if len(words) >= FEWEST else 0


def _is_syllable(word: str) -> bool:
    bare, tones = _TONE.subn("", normalize("NFD", word))
    return tones < 2 and _SYLLABLE.fullmatch(normalize("NFC", bare)) is not None
