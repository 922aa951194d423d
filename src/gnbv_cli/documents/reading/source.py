"""A file → its document: what kind of file it is, its content tells."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from gnbv_cli.documents.reading.parts import (
    SourceDocument,
    SourceLine,
    SourceTable,
    Span,
    UnreadableDocument,
    filled,
)
from gnbv_cli.documents.reading.words import (
    DENIED,
    DIRECTORY,
    EMPTY,
    NO_FILE,
    NOT_FOUND,
    TOO_LARGE,
    UNOPENED,
)
from gnbv_cli.written.source import LIMIT

__all__ = [
    "SourceDocument",
    "SourceLine",
    "SourceTable",
    "Span",
    "UnreadableDocument",
    "read_document",
]


def read_document(path: Path) -> SourceDocument:
    """The lines and tables of the Word, text or other file at `path`.

    Raises `UnreadableDocument` for what cannot be read; writes nothing.
    """
    from gnbv_cli.documents.reading.kinds import read_bytes  # noqa: PLC0415 - a kind at a time

    document = read_bytes(_content(path))
    if not document.parts:
        raise UnreadableDocument(EMPTY)
    return document


def _content(path: Path) -> bytes:
    """All bytes of an ordinary file within the limit."""
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            words = DIRECTORY if stat.S_ISDIR(mode) else NO_FILE
            raise UnreadableDocument(filled(words, file=path))
        with open(os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0)), "rb") as file:  # noqa: PTH123
            data = file.read(LIMIT + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise UnreadableDocument(filled(NOT_FOUND, file=path)) from None
    except PermissionError:
        raise UnreadableDocument(filled(DENIED, file=path)) from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise UnreadableDocument(filled(UNOPENED, file=path, why=why)) from None
    if len(data) > LIMIT:
        raise UnreadableDocument(TOO_LARGE)
    return data
