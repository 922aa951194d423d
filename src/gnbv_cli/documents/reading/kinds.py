"""The kind of a file by its first bytes and what it holds, and its reader."""

from __future__ import annotations

from gnbv_cli.documents.reading.converted import read_by_office
from gnbv_cli.documents.reading.decoding import decoded
from gnbv_cli.documents.reading.package import Package
from gnbv_cli.documents.reading.parts import SourceDocument, UnreadableDocument
from gnbv_cli.documents.reading.pdf import read_pdf
from gnbv_cli.documents.reading.text import read_text
from gnbv_cli.documents.reading.word import read_word
from gnbv_cli.documents.reading.words import ENCRYPTED, OTHER_OLE, SPREADSHEET, WEB_PAGE

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_OPEN_TEXT = b"mimetypeapplication/vnd.oasis.opendocument.text"
_OPEN_SHEET = b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet"
_WEB = (b"<!doctype", b"<html", b"<?xml", b"mime-version:")


def read_bytes(data: bytes) -> SourceDocument:
    """The document in `data`."""
    head = data[:1024].removeprefix(b"\xef\xbb\xbf").lstrip()
    if data.startswith(b"PK") and data[2:4] in (b"\3\4", b"\5\6"):
        return _read_archive(data)
    if data.startswith(_OLE):
        return _read_compound(data)
    if b"%PDF-" in data[:1024]:
        return read_pdf(data)
    if head.startswith(b"{\\rtf"):
        return read_by_office(data, "rtf")
    if head.lower().startswith(_WEB):
        raise UnreadableDocument(WEB_PAGE)
    text, remarks = decoded(data)
    return read_text(text)._replace(remarks=remarks)


def _read_archive(data: bytes) -> SourceDocument:
    if data[30:200].startswith(_OPEN_TEXT):
        return read_by_office(data, "odt")
    package = Package(data)
    if data[30:200].startswith(_OPEN_SHEET) or package.holds("xl/workbook.xml"):
        raise UnreadableDocument(SPREADSHEET)
    return read_word(package)


def _read_compound(data: bytes) -> SourceDocument:
    """A file of the older Office: its folder names what it holds."""
    if _named(data, "EncryptedPackage"):
        raise UnreadableDocument(ENCRYPTED)
    if _named(data, "WordDocument"):
        return read_by_office(data, "doc")
    if _named(data, "Workbook") or _named(data, "Book"):
        raise UnreadableDocument(SPREADSHEET)
    raise UnreadableDocument(OTHER_OLE)


def _named(data: bytes, name: str) -> bool:
    return name.encode("utf-16-le") + b"\0\0" in data
