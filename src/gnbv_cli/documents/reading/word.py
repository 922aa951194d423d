"""A .docx file → its lines and tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias
from xml.etree.ElementTree import Element

from gnbv_cli.documents.reading.cells import Cell, as_lines, as_table
from gnbv_cli.documents.reading.markup import number, shorten, shown, value
from gnbv_cli.documents.reading.noticed import Noticed
from gnbv_cli.documents.reading.numbering import Numbering
from gnbv_cli.documents.reading.package import Package
from gnbv_cli.documents.reading.paragraphs import Paragraphs
from gnbv_cli.documents.reading.parts import (
    SourceDocument,
    SourceLine,
    SourceTable,
    UnreadableDocument,
)
from gnbv_cli.documents.reading.styles import Styles
from gnbv_cli.documents.reading.words import NOT_WORD

Part: TypeAlias = SourceLine | SourceTable
_WIDEST = 63  # columns that Word allows
_MOST_CELLS = 500_000


def read_word(package: Package) -> SourceDocument:
    """The document in `package` as Word shows it when all changes are accepted."""
    main = package.main()
    related = package.related(main)
    body = _tree(package, main)
    body = body.find("w-body") if body is not None else None
    if body is None:
        raise UnreadableDocument(NOT_WORD)
    noticed = Noticed()
    styles = Styles(_tree(package, related.get("styles")))
    numbering = Numbering(_tree(package, related.get("numbering")))
    story = _Story(Paragraphs(styles, numbering, noticed), noticed)
    parts = story.parts(body)
    for kind in ("footnote", "endnote"):
        parts += story.notes(kind, _tree(package, related.get(f"{kind}s")))
    said = tuple(part for part in parts if isinstance(part, SourceTable) or part.text)
    return SourceDocument(said, tuple(noticed.remarks()))


def _tree(package: Package, name: str | None) -> Element | None:
    root = package.tree(name) if name is not None else None
    return None if root is None else shorten(root)


class _Story:
    """Reads what follows each other in the document, and in its cells, boxes and notes."""

    def __init__(self, paragraphs: Paragraphs, noticed: Noticed) -> None:
        self._paragraphs = paragraphs
        self._noticed = noticed

    def parts(self, parent: Element) -> list[Part]:
        """The lines and tables inside `parent`."""
        parts = [part for child in shown(parent) for part in self._block(child)]
        return [*parts, *self._paragraphs.held_back()]

    def notes(self, kind: str, root: Element | None) -> Iterator[Part]:
        """The footnotes that the text refers to, in its order."""
        written = {each.get("w-id"): each for each in root or ()}
        for its, key, paragraph in list(self._noticed.notes):
            note = written.get(str(key)) if its == kind else None
            if note is not None:
                for part in self.parts(note):
                    yield part._replace(line=paragraph)

    def _block(self, block: Element) -> Iterator[Part]:
        if block.tag == "w-p":
            yield from self._paragraphs.lines(block)
            for box in self._paragraphs.boxes:
                yield from self.parts(box)
        elif block.tag == "w-tbl":
            yield from self._paragraphs.held_back()
            yield from self._table(block)
        elif block.tag in ("w-sdt", "w-sdtContent", "w-customXml", "w-ins", "w-moveTo"):
            for child in shown(block):
                yield from self._block(child)
        elif block.tag == "w-altChunk":
            self._noticed.foreign = True

    def _table(self, table: Element) -> list[Part]:
        first = self._noticed.paragraph + 1
        rows = [self._row(row) for row in _inside(table, "w-tr") if not self._is_gone(row)]
        return as_lines(rows) or [as_table(rows, first)]

    def _row(self, row: Element) -> list[Cell]:
        properties = row.find("w-trPr")
        before = number(properties, "w-gridBefore") or 0
        cells = [Cell([], min(before, _WIDEST))] if before > 0 else []
        for written in _inside(row, "w-tc"):
            its = written.find("w-tcPr")
            width = min(max(number(its, "w-gridSpan") or 1, 1), _WIDEST)
            merge = value(its, "w-vMerge")
            goes_on = merge is not None and merge != "restart"
            gone = its is not None and its.find("w-cellDel") is not None
            self._noticed.tracked |= gone
            parts = self.parts(written)
            cells.append(Cell([] if gone or goes_on else parts, width, goes_on))
        return cells

    def _is_gone(self, row: Element) -> bool:
        properties = row.find("w-trPr")
        if properties is None:
            return False
        gone = properties.find("w-del") is not None
        self._noticed.tracked |= gone or properties.find("w-ins") is not None
        return gone


def _inside(parent: Element, tag: str) -> Iterator[Element]:
    """The rows of a table, or the cells of a row, also in wrappers."""
    for child in shown(parent):
        if child.tag == tag:
            yield child
        elif child.tag in ("w-sdt", "w-sdtContent", "w-customXml", "w-ins", "w-moveTo"):
            yield from _inside(child, tag)
