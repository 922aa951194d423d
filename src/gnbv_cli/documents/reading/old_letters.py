"""Letters of TCVN3 (ABC) and VNI: bytes, or characters of their fonts, → Vietnamese letters."""

from __future__ import annotations

import re
from unicodedata import normalize

_GRAVE, _ACUTE, _TILDE, _HOOK, _DOT = "\u0300\u0301\u0303\u0309\u0323"
_CIRCUMFLEX, _BREVE = "\u0302\u0306"

_TCVN3 = {
    "a1": "ĂÂÊÔƠƯĐăâêôơưđ", "b5": "àảãáạ", "bb": "ằẳẵắ", "c6": "ặầẩẫấậè", "ce": "ẻẽéẹềểễếệìỉ",
    "dc": "ĩíịò", "e1": "ỏõóọồổỗốộờởỡớợù", "f1": "ủũúụừửữứựỳỷỹýỵ",
}  # fmt: skip
_FROM_TCVN3 = {
    int(start, 16) + place: letter
    for start, letters in _TCVN3.items()
    for place, letter in enumerate(letters)
}

_TONES = dict(zip("ùøûõï", (_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT), strict=True))
_MARKS = {
    **_TONES,
    **dict(zip("âáàåãä", map(_CIRCUMFLEX.__add__, ("", *_TONES.values())), strict=False)),
    **dict(zip("êéèúüë", map(_BREVE.__add__, ("", *_TONES.values())), strict=False)),
}
_ALONE = dict(zip("ñæóòôöî", "đỉĩịơưỵ", strict=True))
_ALONE |= {old.upper(): new.upper() for old, new in _ALONE.items()}
_MARKS |= {old.upper(): new for old, new in _MARKS.items()}
_VNI = re.compile(f"([aeouyôöAEOUYÔÖ])([{''.join(_MARKS)}])|[{''.join(_ALONE)}]")


def from_tcvn3(text: str) -> str:
    """`text`, whose characters are bytes of TCVN3, in Vietnamese letters."""
    return text.translate(_FROM_TCVN3)


def from_vni(text: str) -> str:
    """`text`, whose characters are bytes of VNI, in Vietnamese letters."""
    return normalize("NFC", _VNI.sub(_letter, text))


def _letter(found: re.Match[str]) -> str:
    if found[1] is None:
        return _ALONE[found[0]]
    return _ALONE.get(found[1], found[1]) + _MARKS[found[2]]
