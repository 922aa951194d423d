"""A table as a Word document: an annex, A4 across, its heads repeated on every page.

Needs python-docx (the extra `office`).
"""

from __future__ import annotations

from collections.abc import Sequence

import docx
from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Length, Pt
from docx.table import Table as WordTable
from docx.table import _Cell, _Row
from docx.text.paragraph import Paragraph

from gnbv_cli.documents.lines import visible
from gnbv_cli.documents.word.grid import WIDTH_ACROSS, new_grid, repeat_as_head, set_page_across
from gnbv_cli.documents.word.package import packed
from gnbv_cli.documents.word.styles import set_styles
from gnbv_cli.tables.below import notes_of, unit_text
from gnbv_cli.tables.forms.terminal.texts import (
    TextCell,
    TextRow,
    TextTable,
    in_language,
    notes_below,
)
from gnbv_cli.tables.table import FIGURES, Role, Table
from gnbv_cli.texts.sentence import Language

_SIZE = Pt(11)
_ROOM = Pt(2)
"""Above and below the words of a cell."""
_LEFT, _CENTRE, _RIGHT = (
    WD_ALIGN_PARAGRAPH.LEFT,
    WD_ALIGN_PARAGRAPH.CENTER,
    WD_ALIGN_PARAGRAPH.RIGHT,
)
_SHARES: dict[Role, int] = {
    "number": 6, "item": 32, "money": 17, "share": 12, "text": 18, "note": 9,
}  # fmt: skip
"""How much of the width a column takes, beside the others."""


def table_docx(table: Table, language: Language) -> bytes:
    """The table as the bytes of a .docx file; the same table gives the same bytes."""
    document = docx.Document()
    set_styles(document)
    banner = table.banner.say(language) if table.banner else ""
    set_page_across(document, banner)
    for sentence in table.title:
        _add(document, sentence.say(language), "Subtitle")
    if table.attached is not None:
        _add(document, table.attached.say(language), "Place and Date")
    unit = unit_text(table, language)
    if unit:
        _add(document, unit, "Place and Date").alignment = _RIGHT
    texts = notes_below(in_language(table, language))
    add_grid(document, texts, WIDTH_ACROSS)
    for text in texts.notes:
        _add(document, text, "Note")
    for note in notes_of(table, language):
        text = f"- {note.text}" if note.kind == "entry" else note.text
        paragraph = _add(document, text, "Note")
        paragraph.runs[0].italic = note.kind == "words"
    title = " ".join(sentence.say(language) for sentence in table.title)
    return packed(document, title, "")


def _add(document: Document, text: str, style: str) -> Paragraph:
    paragraph = document.add_paragraph(style=style)
    paragraph.add_run(visible(text))
    return paragraph


def add_grid(document: Document, table: TextTable, width: Length) -> WordTable:
    """The heads and rows of a table as a table of Word, `width` wide."""
    shares = [_SHARES[column.role] for column in table.columns]
    widths = [Length(width * share // sum(shares)) for share in shares]
    grouped = [at for at, column in enumerate(table.columns) if column.group]
    heads = 2 if grouped else 1
    grid = new_grid(document, heads + 1 + len(table.rows), widths)
    _fill_heads(grid, table, grouped)
    for at, column in enumerate(table.columns):
        _write(grid.rows[heads].cells[at], column.letter, _CENTRE, italic=True)
    for row in grid.rows[: heads + 1]:
        repeat_as_head(row)
    for row, stated in zip(grid.rows[heads + 1 :], table.rows, strict=True):
        _fill_row(row, stated, table)
    return grid


def _fill_heads(grid: WordTable, table: TextTable, grouped: Sequence[int]) -> None:
    """The heads; those that share one stand under it, the others are two rows high."""
    above, below = grid.rows[0].cells, grid.rows[1].cells
    for at, column in enumerate(table.columns):
        if at in grouped:
            _write(below[at], column.head, _CENTRE, bold=True)
            continue
        cell = above[at].merge(below[at]) if grouped else above[at]
        _write(cell, column.head, _CENTRE, bold=True)
    if grouped:
        group = above[grouped[0]].merge(above[grouped[-1]])
        _write(group, table.columns[grouped[0]].group, _CENTRE, bold=True)


def _fill_row(row: _Row, stated: TextRow, table: TextTable) -> None:
    cells = row.cells
    if stated.kind == "heading":
        text = " ".join(cell.text for cell in stated.cells if cell.text)
        _write(cells[0].merge(cells[-1]), text, _LEFT, bold=True)
        return
    for cell, value, column in zip(cells, stated.cells, table.columns, strict=True):
        bold = stated.kind == "total" and column.role != "note"
        _write(cell, value.marked, _side(column.role, value), bold=bold)


def _side(role: Role, cell: TextCell) -> WD_ALIGN_PARAGRAPH:
    if role in FIGURES:
        return _CENTRE if cell.gap else _RIGHT
    return _CENTRE if role == "number" else _LEFT


def _write(
    cell: _Cell, text: str, side: WD_ALIGN_PARAGRAPH, *, bold: bool = False, italic: bool = False
) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.alignment = side
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = _ROOM
    run = paragraph.add_run(visible(text))
    run.font.size, run.bold, run.italic = _SIZE, bold, italic
    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
