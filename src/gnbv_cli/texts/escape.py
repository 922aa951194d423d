"""Text from a plan is data wherever it goes: one function for each kind of output."""

from __future__ import annotations

import re

_CONTROL = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]"
)


def for_terminal(text: str) -> str:
    """`text` on one line, with control and direction characters made visible: '\\x1b', '\\u202e'.

    Tabs become one space, so that what stands under a column stays under it.
    """
    return _CONTROL.sub(_visible, text) if _CONTROL.search(text) else text


def _visible(found: re.Match[str]) -> str:
    character = found[0]
    if character == "\t":
        return " "
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


_MARKDOWN = re.compile(r"[\\`*_\[\]<>&~|$#]")


def for_markdown(text: str) -> str:
    """`text` with the signs of Markdown's inline forms escaped; its first character may still
    start a block.
    """
    return _MARKDOWN.sub(lambda found: f"\\{found[0]}", text)


_REFERENCE = re.compile(
    r"""[@#!%~&$^\[](?=[\w"])|:(?=//)|:(?=[\w+-]+:)|\b(?:www(?=\.)|GH-(?=\d))""", re.IGNORECASE
)
NOTHING = "&#8203;"
"""No character that is seen, but one that keeps its neighbours from being taken together."""


def for_comment(text: str) -> str:
    """`text` on one line of Markdown for a forge: nothing in it is a form, a tag, a link, a
    picture, a mention, a reference or an emoji there.
    """
    apart = _REFERENCE.sub("\\g<0>\x00", for_terminal(text))
    return for_markdown(apart).replace("\x00", NOTHING)


_FORMULA = frozenset("=+-@\t\r\n|%")
"""What a spreadsheet may take for the start of a formula."""


def for_spreadsheet(text: str) -> str:
    """`text` as a cell of a CSV file that no spreadsheet takes for a formula."""
    shown = for_terminal(text)
    return f"'{shown}" if shown[:1] in _FORMULA and shown != "-" else shown
