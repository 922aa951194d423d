"""Tables with borders: rows that are not cut, heads on every page, a page set across."""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.shared import Length, Mm
from docx.table import Table, _Row

from gnbv_cli.documents.word.page import set_page

_MARGIN = Mm(15)
WIDTH_ACROSS = Length(Mm(297) - 2 * _MARGIN)
"""Of the text on a page set across."""


def set_page_across(document: Document, banner: str = "") -> None:
    """A4 across with narrow margins; the page's number, and `banner` on every page."""
    set_page(document, banner)
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = _MARGIN


def new_grid(document: Document, rows: int, widths: Sequence[Length]) -> Table:
    """A table with borders, its columns as wide as `widths` says; no row is cut at a page's end."""
    table: Table = document.add_table(rows=rows, cols=len(widths))
    table.style = "Table Grid"
    table.autofit = False
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
