"""A table as a Word document: an annex, A4 across, its heads repeated on every page.

Needs python-docx (the extra `office`).
"""

from __future__ import annotations

from collections.abc import Sequence

import docx
from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Length
from docx.table import Table as WordTable
from docx.table import _Row
from docx.text.paragraph import Paragraph

from gnbv_cli.documents.lines import visible
from gnbv_cli.documents.word.grid import (
    CENTRE,
    LEFT,
    RIGHT,
    WIDTH_ACROSS,
    keep_with_next,
    new_grid,
    repeat_as_head,
    set_page_across,
    write_cell,
)
from gnbv_cli.documents.word.package import packed
from gnbv_cli.documents.word.styles import JUSTIFY, Look, set_styles
from gnbv_cli.tables.below import Note, notes_of, unit_text
from gnbv_cli.tables.forms.docx_columns import cell_text, columns_within
from gnbv_cli.tables.forms.terminal.texts import (
    TextCell,
    TextRow,
    TextTable,
    in_language,
    notes_below,
)
from gnbv_cli.tables.table import FIGURES, Role, Table
from gnbv_cli.texts.sentence import Language

LOOKS = {
    "Place and Date": Look(13, italic=True, with_next=True),
    "Unit": Look(12, italic=True, align=RIGHT, before=6, after=3, with_next=True),
    "Note": Look(12, align=JUSTIFY, before=3),
}
"""How the lines around a table look."""


def table_docx(table: Table, language: Language) -> bytes:
    """The table as the bytes of a .docx file; the same table gives the same bytes."""
    document = docx.Document()
    set_styles(document, LOOKS)
    set_page_across(document, visible(table.banner.say(language)) if table.banner else "")
    for sentence in table.title:
        _add(document, sentence.say(language), "Subtitle")
    if table.attached is not None:
        _add(document, table.attached.say(language), "Place and Date")
    unit = unit_text(table, language)
    _add(document, unit, "Unit" if unit else "Rule")
    add_table(document, table, language)
    title = " ".join(sentence.say(language) for sentence in table.title)
    return packed(document, visible(title), "")


def add_table(document: Document, table: Table, language: Language) -> None:
    """The table at the end of `document`, as wide as a page across, with its notes below."""
    texts = notes_below(in_language(table, language))
    _add_grid(document, texts, WIDTH_ACROSS)
    for text in texts.notes:
        _add(document, text, "Note")
    for note in notes_of(table, language):
        _add_note(document, note)
    _add(document, "", "Rule")  # a document may not end in a table


def _add_note(document: Document, note: Note) -> None:
    text = f"- {note.text}" if note.kind == "entry" else note.text
    paragraph = _add(document, text, "Note")
    paragraph.runs[0].italic = note.kind == "words"
    paragraph.paragraph_format.keep_with_next = note.kind == "head"


def _add(document: Document, text: str, style: str) -> Paragraph:
    paragraph = document.add_paragraph(style=style)
    paragraph.add_run(visible(text))
    return paragraph


def _add_grid(document: Document, table: TextTable, width: Length) -> None:
    """The heads and rows as a table of Word, `width` wide."""
    size, widths = columns_within(table, width)
    grouped = [at for at, column in enumerate(table.columns) if column.group]
    heads = 3 if grouped else 2
    grid = new_grid(document, heads + len(table.rows), widths)
    rows = list(grid.rows)
    _fill_heads(rows, table, grouped, size)
    for row in rows[:heads]:
        repeat_as_head(row)
    for row, stated in zip(rows[heads:], table.rows, strict=True):
        _fill_row(row, stated, table, size)
    _centre_lines(grid)


def _fill_heads(
    rows: Sequence[_Row], table: TextTable, grouped: Sequence[int], size: float
) -> None:
    """The heads, and their letters below them.

    Heads that share one stand under it, the others are two rows high.
    """
    above, below = rows[0].cells, rows[1].cells
    for at, column in enumerate(table.columns):
        if at in grouped:
            write_cell(below[at], [column.head], size, CENTRE, bold=True)
        else:
            cell = above[at].merge(below[at]) if grouped else above[at]
            write_cell(cell, [column.head], size, CENTRE, bold=True)
    if grouped:
        group = above[grouped[0]].merge(above[grouped[-1]])
        write_cell(group, [table.columns[grouped[0]].group], size, CENTRE, bold=True)
    letters = rows[2 if grouped else 1].cells
    for cell, column in zip(letters, table.columns, strict=True):
        write_cell(cell, [column.letter], size, CENTRE, italic=True)


def _fill_row(row: _Row, stated: TextRow, table: TextTable, size: float) -> None:
    cells = row.cells
    if stated.kind == "heading":
        text = " ".join(cell.text for cell in stated.cells if cell.text)
        write_cell(cells[0].merge(cells[-1]), [text], size, bold=True)
        keep_with_next(row)
        return
    for cell, value, column in zip(cells, stated.cells, table.columns, strict=True):
        bold = stated.kind == "total" and column.role != "note"
        side = _side(column.role, value)
        write_cell(cell, [cell_text(value, column.role)], size, side, bold=bold)


def _side(role: Role, cell: TextCell) -> WD_ALIGN_PARAGRAPH:
    if role in FIGURES:
        return CENTRE if cell.gap else RIGHT
    return CENTRE if role == "number" else LEFT


def _centre_lines(grid: WordTable) -> None:
    """Set what stands in a row at half its height."""
    for row in grid.rows:
        for cell in row.cells:
            cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
