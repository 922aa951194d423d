"""The bytes of a text file → its text, whatever encoding it came in, where that is sure."""

from __future__ import annotations

from collections.abc import Callable
from unicodedata import normalize

from gnbv_cli.documents.reading.old_letters import from_tcvn3, from_vni
from gnbv_cli.documents.reading.parts import UnreadableDocument, filled
from gnbv_cli.documents.reading.syllables import vietnamese_share
from gnbv_cli.documents.reading.words import CONVERTED, NO_TEXT, NOT_UTF8
from gnbv_cli.texts.sentence import Words
from gnbv_cli.written.encoding import NotUtf8, decode

_WITH_MARKS = {"UTF-16": "utf-16", "UTF-32": "utf-32"}
_SURE, _BEHIND = 0.95, 0.2  # at least so many syllables, and so many more than any other reading
_SAMPLE = 256 * 1024
_OTHERS: dict[str, Callable[[bytes], str]] = {
    "TCVN3 (ABC)": lambda data: from_tcvn3(data.decode("cp1252", "replace")),
    "VNI": lambda data: from_vni(data.decode("cp1252", "replace")),
    "windows-1258": lambda data: normalize("NFC", data.decode("cp1258", "replace")),
}
_WIDE: dict[str, Callable[[bytes], str]] = {
    "UTF-16 LE": lambda data: data.decode("utf-16-le", "replace"),
    "UTF-16 BE": lambda data: data.decode("utf-16-be", "replace"),
}


def decoded(data: bytes) -> tuple[str, tuple[Words, ...]]:
    """The text, and what must be said of how it was read.

    Raises `UnreadableDocument`, which names the likely encoding, where no reading is sure.
    """
    likely = ""
    try:
        text = decode(data)
        if "\0" not in text:
            return text, ()
    except NotUtf8 as error:
        likely = error.encoding
        if error.offset == 0 and likely in _WITH_MARKS and data[:1] in b"\xff\xfe\0":
            return _marked(data, likely), ()
    name = _surest(data[:_SAMPLE], _WIDE if b"\0" in data else _OTHERS)
    if name is not None:
        return (_OTHERS | _WIDE)[name](data), (filled(CONVERTED, encoding=name),)
    if b"\0" in data or not likely:
        raise UnreadableDocument(NO_TEXT)
    raise UnreadableDocument(filled(NOT_UTF8, encoding=likely))


def _marked(data: bytes, name: str) -> str:
    try:
        return data.decode(_WITH_MARKS[name])
    except UnicodeDecodeError:
        raise UnreadableDocument(NO_TEXT) from None


def _surest(sample: bytes, readings: dict[str, Callable[[bytes], str]]) -> str | None:
    """The name of the one reading that is Vietnamese."""
    shares = sorted((vietnamese_share(read(sample)), name) for name, read in readings.items())
    best, name = shares[-1]
    return name if best >= _SURE and best - shares[-2][0] >= _BEHIND else None
