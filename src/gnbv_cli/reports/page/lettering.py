"""How wide words are in a proportional type, near enough to break lines that fit."""

from __future__ import annotations

from unicodedata import combining, east_asian_width, normalize

_NARROW = frozenset("iljftr.,:;'|()[]!-/* \u00a0")
_WIDE = frozenset("mwMW@%–—…")


def width(text: str) -> int:
    """The width of `text` in thousandths of its size, rather too much than too little."""
    return sum(map(_letter, normalize("NFC", text)))


def _letter(character: str) -> int:
    if combining(character):
        return 0
    base = normalize("NFD", character)[0]
    if base in _NARROW:
        return 330
    if base in _WIDE or east_asian_width(character) in ("W", "F"):
        return 1000
    if base == "I":
        return 420
    return 740 if base.isupper() else 520


def lines_within(text: str, room: int, most: int) -> list[str]:
    """`text` in lines no wider than `room` thousandths, `most` of them; more ends in '…'.

    A word is cut only where it is wider than a line.
    """
    lines = [""]
    for word in text.split():
        for piece in _pieces(word, room):
            longer = f"{lines[-1]} {piece}".lstrip()
            if lines[-1] and width(longer) > room:
                lines.append(piece)
            else:
                lines[-1] = longer
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while last and width(f"{last}…") > room:
        last = last[:-1]
    return [*lines[: most - 1], f"{last.rstrip()}…"]


def _pieces(word: str, room: int) -> list[str]:
    pieces = [""]
    for character in word:
        if pieces[-1] and width(pieces[-1] + character) > room:
            pieces.append("")
        pieces[-1] += character
    return pieces
