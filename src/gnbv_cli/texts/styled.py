"""Lines of styled text: what a terminal report is made of, before it is known where it goes."""

from __future__ import annotations

import re
from typing import TypeAlias
from unicodedata import combining, east_asian_width

from gnbv_cli.texts.escape import for_terminal

Span: TypeAlias = tuple[str, str]
"""(text, style); the style in rich's words, '' for none."""

Line: TypeAlias = list[Span]

_ODD_WIDTH = re.compile("[^\x00-\u02ff\u1e00-\u1eff\u2010-\u2027]")
"""What may take no column or two: neither Vietnamese letters nor usual signs."""


def plain(line: Line) -> str:
    """The line's text without its styles."""
    return "".join(text for text, _ in line)


def columns(text: str) -> int:
    """How many columns of a terminal `text` takes: accents none, full-width letters two."""
    if text.isascii() or not _ODD_WIDTH.search(text):
        return len(text)
    return sum(map(_width, text))


def _width(character: str) -> int:
    if combining(character):
        return 0
    return 2 if east_asian_width(character) in ("W", "F") else 1


def beginning(text: str, width: int) -> str:
    """As much of `text` as `width` columns hold."""
    for place, character in enumerate(text):
        width -= _width(character)
        if width < 0:
            return text[:place]
    return text


def wrapped(text: str, width: int) -> list[str]:
    """`text` in lines of at most `width` columns, broken between words.

    Nothing is broken inside a word, so a longer word has a line of its own.
    """
    lines: list[str] = []
    line = ""
    taken = 0
    for word in for_terminal(text).split(" "):
        length = columns(word)
        if line and taken + 1 + length <= width:
            line += f" {word}"
            taken += 1 + length
            continue
        if line:
            lines.append(line)
        line, taken = word, length
    return [*lines, line]


def hanging(label: str, text: str, width: int, style: str = "") -> list[Line]:
    """`text` wrapped beside `label`, its further lines indented below the first."""
    first, *rest = wrapped(text, max(width - columns(label), 20))
    indent = " " * columns(label)
    return [[(label, style), (first, "")], *([(indent + line, "")] for line in rest)]
