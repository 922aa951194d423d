"""The page: A4, its margins, and what stands above the text on every page.

Measures and fonts: Nghị định số 30/2020/NĐ-CP, Phụ lục I, mục I.
"""

from __future__ import annotations

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Length, Mm
from docx.text.paragraph import Paragraph

MARGINS = {"top": Mm(20), "bottom": Mm(20), "left": Mm(30), "right": Mm(20)}
WIDTH = Length(Mm(210) - MARGINS["left"] - MARGINS["right"])
"""Of the text."""
_HEADER_AT = Mm(10)


def set_page(document: Document, banner: str = "") -> None:
    """A4 upright; the page's number from the second page on, and `banner` on every page."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = MARGINS["top"], MARGINS["bottom"]
    section.left_margin, section.right_margin = MARGINS["left"], MARGINS["right"]
    section.header_distance = section.footer_distance = _HEADER_AT
    _set_headers(section, banner)


def _set_headers(section: Section, banner: str) -> None:
    section.different_first_page_header_footer = True
    for header in (section.first_page_header, section.header):
        header.is_linked_to_previous = False
    _page_number(section.header.paragraphs[0])
    if banner:
        section.first_page_header.paragraphs[0].text = banner
        section.first_page_header.paragraphs[0].style = "Banner"
        section.header.add_paragraph(banner, style="Banner")


def _page_number(paragraph: Paragraph) -> None:
    """A field that counts the pages, centred."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    run = paragraph.add_run("2")
    field.append(run._r)
    paragraph._p.append(field)
