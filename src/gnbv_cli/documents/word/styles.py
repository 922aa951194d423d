"""The styles of a Word document: one for each kind of line, by its name.

Sizes and faces: Nghị định số 30/2020/NĐ-CP, Phụ lục I, mục I và II.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

FONT = "Times New Roman"
_LANGUAGE = "vi-VN"
_BLACK = RGBColor(0, 0, 0)
_FIRST_LINE = Cm(1.27)

LEFT, CENTRE, JUSTIFY = (
    WD_ALIGN_PARAGRAPH.LEFT,
    WD_ALIGN_PARAGRAPH.CENTER,
    WD_ALIGN_PARAGRAPH.JUSTIFY,
)


class Look(NamedTuple):
    """How the lines of one style look."""

    size: float = 14
    bold: bool = False
    italic: bool = False
    capitals: bool = False
    align: WD_ALIGN_PARAGRAPH = CENTRE
    indented: bool = False
    """Whether the first line is."""
    before: float = 0
    after: float = 0
    with_next: bool = False


_BODY = Look(align=JUSTIFY, indented=True, after=6)
_HEADING = _BODY._replace(bold=True, with_next=True, before=6)
HEADINGS = 6
"""Levels of headings that have a style; deeper ones look like the last."""

LOOKS: dict[str, Look] = {
    "Banner": Look(12, bold=True, after=6),
    "Country": Look(13, bold=True),
    "Motto": Look(14, bold=True),
    "Issuer": Look(13, bold=True),
    "Number": Look(13),
    "Place and Date": Look(14, italic=True),
    "Title": Look(14, bold=True, before=12, with_next=True),
    "Subtitle": Look(14, bold=True, with_next=True),
    "Basis": _BODY._replace(italic=True),
    "Body Text": _BODY,
    "List Paragraph": _BODY,
    "Recipients": Look(12, bold=True, italic=True, align=LEFT),
    "Recipient": Look(11, align=LEFT),
    "Authority": Look(14, bold=True, capitals=True, with_next=True),
    "Signer": Look(14, bold=True),
    "Header": Look(14),
    "Note": Look(12, italic=True, align=JUSTIFY, before=3),
    "Rule": Look(2, before=3),
    **{f"Heading {level}": _HEADING for level in range(1, HEADINGS + 1)},
}
"""Name of a style → how it looks; those that Word knows keep their meaning for its readers."""


def set_styles(document: Document, others: Mapping[str, Look] | None = None) -> None:
    """Give `document` the styles of `LOOKS`, all in Times New Roman and black.

    `others` look as they say, in the place of those of `LOOKS` or beside them.
    """
    _set_look(document.styles["Normal"], Look(align=LEFT))
    for name, look in {**LOOKS, **(others or {})}.items():
        known = name in document.styles
        style = (
            document.styles[name]
            if known
            else document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        )
        style.base_style = document.styles["Normal"]
        _set_look(style, look)


def _set_look(style: object, look: Look) -> None:
    assert isinstance(style, ParagraphStyle)
    _clear(style)
    font, form = style.font, style.paragraph_format
    font.size, font.bold, font.italic = Pt(look.size), look.bold, look.italic
    font.all_caps, font.color.rgb = look.capitals, _BLACK
    _set_font(style)
    form.alignment = look.align
    form.first_line_indent = _FIRST_LINE if look.indented else 0
    form.space_before, form.space_after = Pt(look.before), Pt(look.after)
    form.line_spacing = 1.0
    form.keep_with_next, form.widow_control = look.with_next, True


def _clear(style: ParagraphStyle) -> None:
    """Take away what the template says of the style, but for its level in the outline."""
    properties = style.element.get_or_add_pPr()
    for child in list(properties):
        if child.tag != qn("w:outlineLvl"):
            properties.remove(child)
    for child in list(style.element.get_or_add_rPr()):
        style.element.rPr.remove(child)


def _set_font(style: ParagraphStyle) -> None:
    """The font for every script, and the language, for the spelling checker."""
    properties = style.element.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), FONT)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), _LANGUAGE)
    properties.append(language)
