"""A text, or Markdown, → its paragraphs and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gnbv_cli.documents.reading.drawn import drawn_table, sides, table_length
from gnbv_cli.documents.reading.emphasis import bold_lines, without_emphasis
from gnbv_cli.documents.reading.letters import folded, visible_letters
from gnbv_cli.documents.reading.parts import (
    SourceDocument,
    SourceLine,
    SourceTable,
    UnreadableDocument,
)
from gnbv_cli.documents.reading.words import TOO_LONG
from gnbv_cli.documents.reading.wrapping import is_joined, wrap_width

_BREAK = re.compile(r"\r\n?|\v")
_HEADING = re.compile(r"(#{1,6})\s+(.*?)(?:\s+#+)?")
_RULE = re.compile(r"\s*(?:[-=_*~–—]\s*){3,}")
MOST_LINES = 200_000


def read_text(text: str) -> SourceDocument:
    """The paragraphs of `text`: parted by blank lines, or a line each; broken lines are joined."""
    whole = visible_letters(_BREAK.sub("\n", text))
    if whole.count("\n") > MOST_LINES:
        raise UnreadableDocument(TOO_LONG)
    lines = whole.split("\n")
    width = wrap_width(lines)
    parts: list[SourceLine | SourceTable] = []
    for number, block in _blocks(lines):
        parts += _block_parts(block, number, width)
    return SourceDocument(tuple(parts))


def _blocks(lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    """Lines without a blank one between them, each time with the number of the first."""
    block: list[str] = []
    for number, line in enumerate([*lines, ""], start=1):
        if line.strip() and not _RULE.fullmatch(line):
            block.append(line)
        elif block:
            yield number - len(block), block
            block = []


def _block_parts(block: list[str], number: int, width: int) -> Iterator[SourceLine | SourceTable]:
    start = begun = 0
    while start < len(block):
        length = table_length(block, start)
        if not length:
            start += 1
            continue
        yield from _paragraphs(block[begun:start], number + begun, width)
        table = [text for text, _ in bold_lines(_plain(block[start : start + length]))]
        drawn = drawn_table(table, number + start)
        lines = sides(drawn)
        yield from lines
        if not lines:
            yield drawn
        start += length
        begun = start
    yield from _paragraphs(block[begun:], number + begun, width)


def _plain(lines: list[str]) -> list[str]:
    return without_emphasis("\n".join(lines)).split("\n")


def _paragraphs(lines: list[str], number: int, width: int) -> Iterator[SourceLine]:
    if not lines:
        return
    texts: list[tuple[str, bool, int]] = []
    for place, (text, bold) in enumerate(bold_lines(_plain(lines))):
        if place and is_joined(lines[place - 1], lines[place], width):
            above, was_bold, first = texts[-1]
            texts[-1] = (f"{above} {text}", was_bold and bold, first)
        else:
            texts.append((text, bold, number + place))
    for text, bold, first in texts:
        line = folded(text)
        found = _HEADING.fullmatch(line)
        if found:
            yield SourceLine(found[2], first, heading=len(found[1]), bold=bold)
        elif line:
            yield SourceLine(line, first, bold=bold)
