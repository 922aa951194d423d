"""Text in an encoding of before Unicode: recognised, named, and converted where that is sure.

TCVN3 (TCVN 5712:1993, VN3) has a byte for a letter, capitals with a tone in fonts of their own; VNI
writes a letter with its mark behind it; windows-1258 has combining tones. A Word file may hold them
too, as letters of Western Europe in a font that draws them as Vietnamese.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TypeAlias
from unicodedata import normalize

from gnbv_cli.documents.reading.parts import (
    SourceDocument,
    SourceLine,
    SourceTable,
    UnreadableDocument,
    filled,
)
from gnbv_cli.documents.reading.words import CONVERTED, OLD_LETTERS
from gnbv_cli.texts.sentence import Words
from gnbv_cli.written.encoding import NotUtf8, decode
from gnbv_cli.written.names import unaccented

_TCVN3 = dict(
    zip(
        bytes.fromhex(
            "a1a2a3a4a5a6a7a8a9aaabacadae b5b6b7b8b9 bbbcbdbec6 c7c8c9cacb cccecfd0d1"
            "d2d3d4d5d6 d7d8dcddde dfe1e2e3e4 e5e6e7e8e9 eaebecedee eff1f2f3f4 f5f6f7f8f9"
            "fafbfcfdfe"
        ),
        "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
        strict=True,
    )
)
_VNI_SINGLE = dict(zip("ñôöíìæóòî", "đơưíìỉĩịỵ", strict=True))
_TONES = {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_VNI_MARKS = {
    **_TONES,
    **dict(zip("âáàåãä", ("\u0302" + tone for tone in ("", *_TONES.values())), strict=True)),
    **dict(zip("êéèúüë", ("\u0306" + tone for tone in ("", *_TONES.values())), strict=True)),
}
_VNI = re.compile(r"(?P<base>[aeouyôöAEOUYÔÖ])(?P<mark>[ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË])")
_WORD = re.compile(r"[^\W\d_]+")
_SYLLABLE = re.compile(r"[bcdghklmnpqrstvx]{0,3}[aeiouy]{1,3}[cghmnpt]{0,2}")
_LETTERS = frozenset("aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợ"
                     "pqrstuùủũúụưừửữứựvxyỳỷỹýỵ")  # fmt: skip
_TONE_MARKS = frozenset(_TONES.values())
_SURE, _DOUBTFUL, _FEWEST = 0.9, 0.75, 12

Converter: TypeAlias = Callable[[str], str]


def decoded(data: bytes) -> tuple[str, tuple[Words, ...]]:
    """The text of a file, and what is to be said of its encoding.

    Raises `UnreadableDocument`, which names the likely encoding, where no reading is sure.
    """
    try:
        return decode(data).removeprefix("\ufeff"), ()
    except NotUtf8 as error:
        likely = error.encoding
    if likely in ("UTF-16", "UTF-32") and data[:2] in (b"\xff\xfe", b"\xfe\xff", b"\x00\x00"):
        try:
            return data.decode(likely), ()
        except UnicodeDecodeError:
            raise UnreadableDocument(filled(OLD_LETTERS, encoding=likely)) from None
    western = data.decode("latin-1")
    readings = {
        "TCVN3": _of_tcvn3(western),
        "VNI": _of_vni(western),
        "windows-1258": normalize("NFC", data.decode("cp1258", errors="replace")),
    }
    name, text = max(readings.items(), key=lambda reading: _vietnamese([reading[1]]))
    if _vietnamese([text]) < _SURE:
        raise UnreadableDocument(filled(OLD_LETTERS, encoding=likely))
    return text, (filled(CONVERTED, encoding=name),)


def in_unicode(document: SourceDocument) -> SourceDocument:
    """The document, its letters converted if they are those of a font for TCVN3 or VNI."""
    texts = [text for part in document.parts for text in _texts(part)]
    words = sum(len(_WORD.findall(text)) for text in texts)
    if words < _FEWEST or _vietnamese(texts) >= _DOUBTFUL:
        return document
    scores = {name: _vietnamese(map(convert, texts)) for name, convert in _CONVERTERS.items()}
    likely = max(scores, key=lambda name: scores[name])
    if scores[likely] < _SURE:
        return document
    parts = tuple(_converted(part, _CONVERTERS[likely]) for part in document.parts)
    return SourceDocument(parts, (*document.remarks, filled(CONVERTED, encoding=likely)))


def _texts(part: SourceLine | SourceTable) -> Iterable[str]:
    if isinstance(part, SourceLine):
        return (part.text,)
    return (cell for row in part.rows for cell in row)


def _converted(part: SourceLine | SourceTable, convert: Converter) -> SourceLine | SourceTable:
    if isinstance(part, SourceLine):
        return part._replace(text=convert(part.text))
    return part._replace(rows=tuple(tuple(map(convert, row)) for row in part.rows))


def _of_tcvn3(text: str) -> str:
    return text.translate(_TCVN3)


def _of_vni(text: str) -> str:
    marked = _VNI.sub(_vni_letter, text)
    return normalize("NFC", "".join(map(_vni_single, marked)))


_CONVERTERS: dict[str, Converter] = {"TCVN3": _of_tcvn3, "VNI": _of_vni}


def _vni_letter(found: re.Match[str]) -> str:
    base = _vni_single(found["base"])
    # A combining mark may not be looked at again: no mark is a letter of the table.
    return base + _VNI_MARKS[found["mark"].lower()]


def _vni_single(letter: str) -> str:
    single = _VNI_SINGLE.get(letter.lower())
    if single is None:
        return letter
    return single.upper() if letter.isupper() else single


def _vietnamese(texts: Iterable[str]) -> float:
    """The share of the words that may be Vietnamese syllables, among those with letters beyond
    ASCII; 1 where there are none."""
    count = right = 0
    for text in texts:
        for word in _WORD.findall(text):
            if word.isascii():
                continue
            count += 1
            right += _is_syllable(word.lower())
    return right / count if count else 1.0


def _is_syllable(word: str) -> bool:
    """Whether a word may be a Vietnamese syllable: known letters in order, one tone at most."""
    tones = sum(mark in _TONE_MARKS for mark in normalize("NFD", word))
    return (
        tones < 2
        and _LETTERS.issuperset(word)
        and _SYLLABLE.fullmatch(unaccented(word)) is not None
    )
