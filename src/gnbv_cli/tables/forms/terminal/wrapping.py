"""Text in columns of a terminal: broken between words, set left, right or in the middle."""

from __future__ import annotations

from typing import Literal, TypeAlias

from gnbv_cli.texts.styled import columns, wrapped

Side: TypeAlias = Literal["left", "right", "centre"]


def in_width(text: str, width: int) -> list[str]:
    """`text` in lines of at most `width` columns; only a word longer than a line is cut.

    A line break in `text` starts a new line.
    """
    return [
        piece
        for paragraph in text.split("\n")
        for line in wrapped(paragraph, width)
        for piece in _cut(line, width)
    ]


def _cut(line: str, width: int) -> list[str]:
    if columns(line) <= width:
        return [line]
    pieces = [""]
    for character in line:
        if pieces[-1] and columns(pieces[-1] + character) > width:
            pieces.append("")
        pieces[-1] += character
    return pieces


def padded(text: str, width: int, side: Side) -> str:
    """`text` with spaces around it up to `width` columns."""
    room = max(width - columns(text), 0)
    if side == "right":
        return " " * room + text
    left = room // 2 if side == "centre" else 0
    return " " * left + text + " " * (room - left)


def longest_word(text: str) -> int:
    """The columns of the longest word."""
    return max((columns(word) for word in text.split()), default=0)
