"""A table for the terminal: as a grid where it fits, else as a list."""

from __future__ import annotations

from gnbv_cli.tables.grid import grid_lines, span_of
from gnbv_cli.tables.stacked import stacked_lines
from gnbv_cli.tables.table import Table
from gnbv_cli.tables.texts import folded, in_language, notes_below
from gnbv_cli.tables.widths import fitting
from gnbv_cli.tables.wrapping import in_width, padded
from gnbv_cli.texts.escape import for_terminal
from gnbv_cli.texts.sentence import Language, Words
from gnbv_cli.texts.styled import Line, columns, hanging

_DOUBTS = Words(
    "(*) Số ghi trong Kế hoạch, chưa khớp: {explanation}",
    "(*) As written, does not match: {explanation}",
)
_NOTES = Words("Ghi chú: ", "Remarks: ")


def table_lines(table: Table, language: Language, width: int) -> list[Line]:
    """The whole table, titles and notes too, in lines of at most `width` columns."""
    texts = in_language(table, language)
    below = notes_below(texts)
    notes = list(below.notes)
    for layout in (below, folded(below)):
        widths = fitting(layout, width)
        if widths is not None:
            span = span_of(widths)
            body = grid_lines(layout, widths)
            break
    else:
        span, body, notes = width, [*stacked_lines(texts, width), []], []
    return [
        *_above(table, language, span),
        *body,
        *_below(table, notes, language, span),
    ]


def _above(table: Table, language: Language, width: int) -> list[Line]:
    lines: list[Line] = []
    for sentence in table.title:
        lines += _centred(sentence.say(language), width, "bold")
    if table.attached is not None:
        lines += _centred(table.attached.say(language), width, "italic")
    unit = padded(for_terminal(table.unit.say(language)), width, "right")
    return [*lines, [], [(unit, "italic")]]


def _centred(text: str, width: int, style: str) -> list[Line]:
    return [[(padded(line, width, "centre"), style)] for line in in_width(text, width)]


def _below(table: Table, notes: list[str], language: Language, width: int) -> list[Line]:
    lines: list[Line] = []
    if table.words is not None:
        lines += [[(line, "italic")] for line in in_width(table.words.say(language), width)]
    head = _NOTES.filled().say(language)
    for number, note in enumerate(notes):
        lines += hanging(" " * columns(head) if number else head, note, width)
    doubts = [doubt.say(language) for doubt in table.doubts]
    if len(doubts) == 1:
        lines += _indented(_DOUBTS.filled(explanation=doubts[0]).say(language), width)
    elif doubts:
        lines.append([(_DOUBTS.filled(explanation="").say(language).rstrip(), "")])
        for doubt in doubts:
            lines += hanging("    - ", doubt, width)
    if table.caveat is not None:
        lines += hanging("    ", table.caveat.say(language), width)
    return lines


def _indented(text: str, width: int) -> list[Line]:
    """A paragraph behind its mark."""
    mark, _, words = text.partition(" ")
    return hanging(f"{mark} ", words, width)
