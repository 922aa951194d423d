"""Markdown's signs in a block of lines: taken away, what was bold remembered."""

from __future__ import annotations

import re

BOLD, PLAIN = "\ufdd0", "\ufdd1"  # no characters: no text has them
_ESCAPED = {sign: chr(0xFDD2 + place) for place, sign in enumerate("\\`*_{}[]()#+-.!|<>~&")}
_SIGNS = {held: sign for sign, held in _ESCAPED.items()}

_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>~&])")
_HELD = re.compile(f"[{''.join(_SIGNS)}]")
# What stands between two signs holds no such sign: each pattern reads a text once.
_STRONG = re.compile(r"(?<!\w)\*\*(?=[^\s*])([^*]++)(?<=\S)\*\*")
_STRONG_LINE = re.compile(r"(?<![\w_])__(?=[^\s_])([^_]++)(?<=\S)__(?![\w_])")
_LIGHT = re.compile(r"(?<![\w*(])\*(?=[^\s*)])([^*]++)(?<=\S)\*(?![\w*])")
_LIGHT_BRACKET = re.compile(r"(?<=\()\*(?=[^\s*)])([^*()]++)\*(?=\))")
_BREAK = re.compile(r"\\$|<br ?/?>", re.MULTILINE)


def without_emphasis(block: str) -> str:
    """The block's text; what was strong stands between `BOLD` and `PLAIN`."""
    if not any(sign in block for sign in "*_\\<"):
        return block
    text = _ESCAPE.sub(lambda found: _ESCAPED[found[1]], block)
    text = _BREAK.sub(" ", text)
    for light in (_LIGHT_BRACKET, _LIGHT):
        text = light.sub(r"\1", text)
    for strong in (_STRONG, _STRONG_LINE):
        text = strong.sub(f"{BOLD}\\1{PLAIN}", text)
    text = _LIGHT.sub(r"\1", text)
    return _HELD.sub(lambda found: _SIGNS[found[0]], text)


def bold_lines(lines: list[str]) -> list[tuple[str, bool]]:
    """Each line without the two marks, and whether all of it is bold."""
    result = []
    bold = False
    for line in lines:
        strong, other = "", ""
        for piece in re.split(f"([{BOLD}{PLAIN}])", line):
            if piece in (BOLD, PLAIN) and piece:
                bold = piece == BOLD
            elif bold:
                strong += piece
            else:
                other += piece
        whole = bool(strong.strip()) and not re.search(r"\w", re.sub(r"^\s*#+\s", "", other))
        result.append((line.replace(BOLD, "").replace(PLAIN, ""), whole))
    return result
