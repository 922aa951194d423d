"""A Word file as text: its paragraphs in order, each with its style, what is bold between stars."""

from __future__ import annotations

import io
from collections.abc import Iterator

import docx
from docx.section import Section
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph


def content(data: bytes) -> str:
    """What stands in the file `data`, its measures and headers first."""
    document = docx.Document(io.BytesIO(data))
    section = document.sections[0]
    lines = [*_page(section)]
    for block in document.iter_inner_content():
        lines += _paragraph(block) if isinstance(block, Paragraph) else _table(block)
    return "\n".join([*lines, ""])


def _page(section: Section) -> Iterator[str]:
    sizes = (section.page_width, section.page_height)
    margins = (
        section.top_margin, section.bottom_margin, section.left_margin, section.right_margin
    )  # fmt: skip
    yield "page: " + " × ".join(f"{size.mm:.0f}" for size in sizes if size) + " mm"
    yield "margins: " + ", ".join(f"{margin.mm:.0f}" for margin in margins if margin) + " mm"
    headers = {"first page": section.first_page_header, "other pages": section.header}
    for name, header in headers.items():
        for paragraph in header.paragraphs:
            field = " PAGE" if 'w:instr="PAGE"' in paragraph._p.xml else ""
            yield f"header of {name}:{field} {paragraph.text}".rstrip()
    for footer in (section.first_page_footer, section.footer):
        assert all(not paragraph.text for paragraph in footer.paragraphs)


def _table(table: Table) -> Iterator[str]:
    for row in table.rows:
        for position, cell in enumerate(row.cells, start=1):
            yield f"column {position}:"
            yield from (f"  {line}" for line in _cell(cell))


def _cell(cell: _Cell) -> Iterator[str]:
    for paragraph in cell.paragraphs:
        yield from _paragraph(paragraph)


def _paragraph(paragraph: Paragraph) -> Iterator[str]:
    assert paragraph.style is not None
    text = "".join(f"*{run.text}*" if run.bold else run.text for run in paragraph.runs)
    rule = "―――" if "w:pBdr" in paragraph._p.xml else ""
    yield f"[{paragraph.style.name}] {text}{rule}".rstrip()
