"""A PDF, by way of pdftotext: its lines joined to paragraphs again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from gnbv_cli.documents.reading.letters import folded, visible_letters
from gnbv_cli.documents.reading.markers import begins_an_item, ends_a_sentence
from gnbv_cli.documents.reading.parts import SourceDocument, SourceLine, UnreadableDocument
from gnbv_cli.documents.reading.programs import pdf_reader, ran
from gnbv_cli.documents.reading.text import MOST_LINES
from gnbv_cli.documents.reading.words import (
    FROM_PDF,
    NO_PDF_READER,
    SCANNED,
    TOO_LARGE,
    TOO_LONG,
    UNREAD_PDF,
)
from gnbv_cli.written.source import LIMIT

_PAGE_NUMBER = re.compile(r"[-–]?\s*\d{1,4}\s*[-–]?")
_FULL, _HALF = 0.8, 0.5  # of the usual length of a line


def read_pdf(data: bytes) -> SourceDocument:
    """The document's paragraphs; its pages' numbers are left out."""
    text = _text(data)
    if text.count("\n") > MOST_LINES:
        raise UnreadableDocument(TOO_LONG)
    lines = _lines(text)
    if not lines:
        raise UnreadableDocument(SCANNED)
    return SourceDocument(tuple(_paragraphs(lines)), (FROM_PDF,))


def _lines(text: str) -> list[tuple[int, str]]:
    """The lines with their numbers, '' where a block ends on a page, without page numbers."""
    lines: list[tuple[int, str]] = []
    first = 1
    for page in text.split("\f"):
        found = [folded(visible_letters(line)) for line in page.split("\n")]
        numbered = [(first + place, line) for place, line in enumerate(found)]
        first += len(found) - 1
        for place in (-1, 0):
            while numbered and not numbered[place][1]:
                del numbered[place]
            if numbered and _PAGE_NUMBER.fullmatch(numbered[place][1]):
                del numbered[place]
            while numbered and not numbered[place][1]:
                del numbered[place]
        lines += numbered
    return lines


def _paragraphs(lines: list[tuple[int, str]]) -> Iterator[SourceLine]:
    lengths = sorted(len(line) for _, line in lines if line)
    usual = lengths[len(lengths) * 9 // 10]
    words, begun, last = "", 0, ""
    for number, line in [*lines, (0, "")]:
        if line and last and _goes_on(last, line, usual):
            words = f"{words} {line}"
        else:
            if words:
                yield SourceLine(words, begun)
            words, begun = line, number
        last = line


def _goes_on(above: str, below: str, usual: int) -> bool:
    """`below` belongs to the paragraph of `above`: that line is full, or stops in a sentence."""
    if begins_an_item(below):
        return False
    if below[0].islower() and not ends_a_sentence(above):
        return len(above) >= usual * _HALF
    return len(above) >= usual * _FULL and (below[0].islower() or not ends_a_sentence(above))


def _text(data: bytes) -> str:
    program = pdf_reader()
    if program is None:
        raise UnreadableDocument(NO_PDF_READER)
    with TemporaryDirectory(prefix="gnbv-", ignore_cleanup_errors=True) as name:
        written, result = Path(name, "document.pdf"), Path(name, "document.txt")
        written.write_bytes(data)
        call = [program, "-q", "-enc", "UTF-8", str(written), str(result)]
        if not ran(call, Path(name)) or not result.is_file():
            raise UnreadableDocument(UNREAD_PDF)
        if result.stat().st_size > LIMIT:
            raise UnreadableDocument(TOO_LARGE)
        return result.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n")
