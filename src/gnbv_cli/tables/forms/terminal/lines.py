"""A table for the terminal: as a grid where it fits, else as a list."""

from __future__ import annotations

from gnbv_cli.tables.below import notes_of, unit_text
from gnbv_cli.tables.forms.terminal.grid import grid_lines, span_of
from gnbv_cli.tables.forms.terminal.stacked import stacked_lines
from gnbv_cli.tables.forms.terminal.texts import folded, in_language, notes_below, slim
from gnbv_cli.tables.forms.terminal.widths import fitting
from gnbv_cli.tables.forms.terminal.wrapping import in_width, padded
from gnbv_cli.tables.table import Table
from gnbv_cli.texts.escape import for_terminal
from gnbv_cli.texts.sentence import Language, Words
from gnbv_cli.texts.styled import Line, columns, hanging, plain

FILE_WIDTH = 120
"""Columns of a table that goes to a text file."""

_NOTES = Words("Ghi chú: ", "Remarks: ")


def table_text(table: Table, language: Language) -> str:
    """The whole table as the text of a file."""
    lines = table_lines(table, language, FILE_WIDTH)
    return "".join(plain(line).rstrip() + "\n" for line in lines)


def table_lines(table: Table, language: Language, width: int) -> list[Line]:
    """The whole table, titles and notes too, in lines of at most `width` columns."""
    texts = in_language(table, language)
    whole = notes_below(texts)
    for layout in (whole, slim(whole, language), folded(whole), folded(slim(whole, language))):
        widths = fitting(layout, width)
        if widths is not None:
            notes, span, body = layout.notes, span_of(widths), grid_lines(layout, widths)
            break
    else:
        notes, span, body = (), width, [*stacked_lines(texts, width), []]
    return [
        *_above(table, language, span),
        *body,
        *_below(table, list(notes), language, span),
    ]


def _above(table: Table, language: Language, width: int) -> list[Line]:
    lines: list[Line] = []
    if table.banner is not None:
        lines += [*_centred(table.banner.say(language), width, "bold"), []]
    for sentence in table.title:
        lines += _centred(sentence.say(language), width, "bold")
    if table.attached is not None:
        lines += _centred(table.attached.say(language), width, "italic")
    unit = padded(for_terminal(unit_text(table, language)), width, "right")
    return [*lines, [], *([[(unit, "italic")]] if unit.strip() else [])]


def _centred(text: str, width: int, style: str) -> list[Line]:
    return [[(padded(line, width, "centre"), style)] for line in in_width(text, width)]


def _below(table: Table, notes: list[str], language: Language, width: int) -> list[Line]:
    lines: list[Line] = []
    head = _NOTES.filled().say(language)
    said = notes_of(table, language)
    for note in said:
        if note.kind == "words":
            lines += [[(line, "italic")] for line in in_width(note.text, width)]
    for number, text in enumerate(notes):
        lines += hanging(" " * columns(head) if number else head, text, width)
    for note in said:
        if note.kind == "entry":
            lines += hanging("    - ", note.text, width)
        elif note.kind == "caveat":
            lines += hanging("    ", note.text, width)
        elif note.kind != "words":
            lines += _indented(note.text, width)
    return lines


def _indented(text: str, width: int) -> list[Line]:
    """A paragraph, behind its mark where it has one."""
    mark, _, words = text.partition(" ")
    return hanging(f"{mark} ", words, width) if mark == "(*)" else hanging("", text, width)
