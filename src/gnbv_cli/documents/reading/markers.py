"""How the lines of an outline begin, and how a sentence ends."""

from __future__ import annotations

import re

_MARKER = re.compile(
    r"\s*(?:"
    r"[-+*•●○▪■·➢–—](?=\s|\w)"  # bullets
    r"|(?:\d{1,3}\.)*\d{1,3}[.)/](?=\s)"  # 1. 1.1. 1) 1/
    r"|\d{1,3}(?:\.\d{1,3}){1,5}(?=\s)"  # 1.1
    r"|(?:[a-zđ]|[A-ZĐ]|[IVXLC]+)\\?[.)](?=\s|$)"  # a) A. IV.
    r"|(?:Tiểu d|D)ự án \d{1,2}\s*:"
    r"|\#{1,6}\s"
    r")"
)
_ENDS = tuple(".;:!?…")


def begins_an_item(text: str) -> bool:
    """`text` begins with a number, a letter or a bullet of an outline."""
    return _MARKER.match(text.replace("\\", "")) is not None


def ends_a_sentence(text: str) -> bool:
    """`text` ends where a paragraph may end."""
    return text.rstrip(" )”\"'*_").endswith(_ENDS)
