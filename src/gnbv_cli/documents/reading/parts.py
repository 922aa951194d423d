"""What a document consists of, whatever file it came in."""

from __future__ import annotations

from typing import Any, NamedTuple

from gnbv_cli.texts.sentence import Words


class SourceLine(NamedTuple):
    """One paragraph of a document, as its reader sees it."""

    text: str
    """Verbatim, NFC, on one line, without signs of emphasis."""
    line: int
    """Its line in a text file, or its number among the paragraphs of a Word file; from 1."""
    marker: str = ""
    """The automatic number or bullet: it stands on the page, but not in `text`."""
    heading: int = 0
    """Its level as a heading; 0: none."""
    centred: bool = False
    bold: bool = False
    """The whole paragraph is bold."""


class Span(NamedTuple):
    """A merged cell: where it begins (from 0), and how many rows and columns it takes."""

    row: int
    column: int
    rows: int
    columns: int


class SourceTable(NamedTuple):
    """A table: all rows are equally long, and a merged cell's text stands in its first cell."""

    rows: tuple[tuple[str, ...], ...]
    line: int
    spans: tuple[Span, ...] = ()


class SourceDocument(NamedTuple):
    """The document's lines and tables in their order, without what is empty."""

    parts: tuple[SourceLine | SourceTable, ...]
    remarks: tuple[Words, ...] = ()
    """What whoever reads it must know: what was left out, resolved or converted."""


class UnreadableDocument(Exception):  # noqa: N818 - the user's file, said in one line
    """The file cannot be read as a document; `words` say why, on one line."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words


def filled(words: Words, **values: Any) -> Words:
    """`words` with their places filled, in both languages."""
    sentence = words.filled(**values)
    return Words(sentence.say("vi"), sentence.say("en"))
