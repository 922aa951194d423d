"""The kind of a file by its first bytes and what it holds, and its reader."""

from __future__ import annotations

import re

from gnbv_cli.documents.reading.converters import by_libreoffice, by_pdftotext
from gnbv_cli.documents.reading.old_letters import decoded, in_unicode
from gnbv_cli.documents.reading.package import Package
from gnbv_cli.documents.reading.parts import SourceDocument, UnreadableDocument
from gnbv_cli.documents.reading.text import read_text
from gnbv_cli.documents.reading.word import read_word
from gnbv_cli.documents.reading.words import ENCRYPTED, NOT_WORD, SPREADSHEET

_ARCHIVE = b"PK\x03\x04"
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_SHEET = "Workbook".encode("utf-16-le")
_PAGE = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_PDF = b"%PDF-"


def read_bytes(data: bytes) -> SourceDocument:
    """The document in `data`; raises `UnreadableDocument` where it holds none that can be read."""
    if data.startswith(_ARCHIVE):
        return in_unicode(_of_archive(data))
    if data.startswith(_COMPOUND):
        if _LOCKED in data:
            raise UnreadableDocument(ENCRYPTED)
        if _SHEET in data:
            raise UnreadableDocument(SPREADSHEET)
        return in_unicode(_converted(data, "doc"))
    if _PDF in data[:1024]:
        return read_text(by_pdftotext(data))
    if data.lstrip()[:5] == b"{\\rtf":
        return in_unicode(_converted(data, "rtf"))
    if _PAGE.match(data):
        return in_unicode(_converted(data, "html"))
    text, remarks = decoded(data)
    document = in_unicode(read_text(text))
    return document._replace(remarks=(*remarks, *document.remarks))


def _of_archive(data: bytes) -> SourceDocument:
    package = Package(data)
    if package.holds("[Content_Types].xml"):
        if package.holds("xl/workbook.xml"):
            raise UnreadableDocument(SPREADSHEET)
        return read_word(package)
    if package.holds("content.xml") and package.holds("mimetype"):
        return _converted(data, "odt")
    raise UnreadableDocument(NOT_WORD)


def _converted(data: bytes, kind: str) -> SourceDocument:
    return read_word(Package(by_libreoffice(data, kind)))
