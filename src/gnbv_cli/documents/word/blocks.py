"""What a Word document has beside paragraphs: two columns without borders, and short rules."""

from __future__ import annotations

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Length, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph


def two_columns(document: Document, left: Length, right: Length) -> tuple[_Cell, _Cell]:
    """A table of one row and two columns, without borders, that is not cut at a page's end."""
    table = document.add_table(rows=1, cols=2)
    table.autofit = False
    _no_padding(table._tbl.tblPr)
    row = table.rows[0]
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    for column, cell, width in zip(table.columns, row.cells, (left, right), strict=True):
        column.width = cell.width = width
    return row.cells[0], row.cells[1]


def _no_padding(properties: BaseOxmlElement) -> None:
    """No space between the columns and the text's edges."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), "0")
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    properties.insert_element_before(margins, "w:tblLook", "w:tblCaption", "w:tblDescription")


def add_line(cell: _Cell, text: str, style: str) -> Paragraph:
    """A paragraph at the end of `cell`, whose first one is there from the start."""
    first = cell.paragraphs[0]
    is_unused = first._p.pPr is None and not first.runs
    paragraph: Paragraph = first if is_unused else cell.add_paragraph()
    paragraph.style = style
    paragraph.add_run(text)
    return paragraph


def rule_below(paragraph: Paragraph, width: Length, within: Length) -> None:
    """Draw a line of `width` under `paragraph`, centred in a column that is `within` wide."""
    margin = Length(max(0, (within - width) // 2))
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = margin
    paragraph.paragraph_format.space_after = Pt(6)
    borders = OxmlElement("w:pBdr")
    line = OxmlElement("w:top")
    for key, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        line.set(qn(f"w:{key}"), value)
    borders.append(line)
    paragraph._p.get_or_add_pPr().insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )
