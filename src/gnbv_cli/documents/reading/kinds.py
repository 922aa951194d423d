"""The kind of a file by its first bytes and what it holds, and its reader."""

from __future__ import annotations

from gnbv_cli.documents.reading.package import Package
from gnbv_cli.documents.reading.parts import SourceDocument
from gnbv_cli.documents.reading.text import read_text
from gnbv_cli.documents.reading.word import read_word


def read_bytes(data: bytes) -> SourceDocument:
    """The document in `data`."""
    if data.startswith(b"PK\x03\x04"):
        return read_word(Package(data))
    return read_text(data.decode("utf-8-sig"))
