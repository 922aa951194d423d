"""Tables with borders: rows that are not cut, heads on every page, a page set across."""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt
from docx.table import Table, _Cell, _Row

from gnbv_cli.documents.lines import visible
from gnbv_cli.documents.word.page import set_page

_MARGIN = Mm(15)
WIDTH_ACROSS = Length(Mm(297) - 2 * _MARGIN)
"""Of the text on a page set across."""
_ROOM = Pt(2)
"""Above and below the words of a cell."""

LEFT, CENTRE, RIGHT = (
    WD_ALIGN_PARAGRAPH.LEFT,
    WD_ALIGN_PARAGRAPH.CENTER,
    WD_ALIGN_PARAGRAPH.RIGHT,
)


def set_page_across(document: Document, banner: str = "") -> None:
    """A4 across with narrow margins; the page's number, and `banner` on every page."""
    set_page(document, banner)
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = _MARGIN
    section.bottom_margin = _MARGIN  # that at the top has room for the page's number


def new_grid(document: Document, rows: int, widths: Sequence[Length]) -> Table:
    """A table with borders, its columns as wide as `widths` says; no row is cut at a page's end."""
    table: Table = document.add_table(rows=rows, cols=len(widths))
    table.style = "Table Grid"
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width
    return table


def repeat_as_head(row: _Row) -> None:
    """Let a row stand at the top of every page that the table goes on to."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def write_cell(
    cell: _Cell,
    texts: Sequence[str],
    size: float,
    side: WD_ALIGN_PARAGRAPH = LEFT,
    *,
    bold: bool = False,
    italic: bool = False,
) -> None:
    """Fill an empty cell, a paragraph for each text; the size is in points."""
    for position, text in enumerate(texts):
        paragraph = cell.add_paragraph() if position else cell.paragraphs[0]
        paragraph.alignment = side
        form = paragraph.paragraph_format
        form.space_before = form.space_after = _ROOM
        run = paragraph.add_run(visible(text))
        run.font.size, run.bold, run.italic = Pt(size), bold or None, italic or None


def let_cut(row: _Row) -> None:
    """Let a row go on to the next page: one that is too tall to leave its room empty."""
    properties = row._tr.get_or_add_trPr()
    for kept in properties.findall(qn("w:cantSplit")):
        properties.remove(kept)


def keep_with_next(row: _Row) -> None:
    """Keep a row on the page of the row below it."""
    for cell in row.cells:
        for paragraph in cell.paragraphs:
            paragraph.paragraph_format.keep_with_next = True
