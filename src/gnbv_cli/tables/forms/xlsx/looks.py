"""How the cells of a sheet look, and how wide and high they are."""

from __future__ import annotations

from functools import cache
from typing import Any

from gnbv_cli.tables.table import Role
from gnbv_cli.texts.styled import columns

FONT = "Times New Roman"
SIZE = 11
_LINE = 15
"""Height of a line, in points."""

_WIDTHS: dict[Role, int] = {
    "number": 6, "item": 36, "money": 18, "share": 12, "text": 20, "note": 22,
}  # fmt: skip
_WIDE_TEXT = 34
_MANY = 7
"""A table of so many columns or fewer has room for wide texts."""

CHECK_WIDTH = 16

_SIDES: dict[Role, str] = {"number": "center", "money": "right", "share": "right"}


class Looks:
    """The formats of one workbook, each made once."""

    def __init__(self, workbook: Any, decimals: int) -> None:
        self._workbook = workbook
        fraction = f".{'0' * decimals}" if decimals else ""
        # Vietnamese separators, wherever the reader is.
        self._number = f"[$-42A]#,##0{fraction}"
        self.get = cache(self._get)

    def _get(self, **stated: Any) -> Any:
        look = {"font_name": FONT, "font_size": SIZE, "valign": "vcenter", **stated}
        return self._workbook.add_format(look)

    def heading(self, size: int = 13, **stated: Any) -> Any:
        """A line above the table."""
        return self.get(bold=True, align="center", text_wrap=True, font_size=size, **stated)

    def head(self) -> Any:
        """A head of a column."""
        return self.get(bold=True, align="center", text_wrap=True, border=1)

    def index(self) -> Any:
        """The letter or number of a column."""
        return self.get(italic=True, align="center", border=1)

    def text(self, role: Role, bold: bool) -> Any:
        """Words in a column."""
        side = _SIDES.get(role, "left")
        indent = 1 if side == "left" else 0
        return self.get(border=1, align=side, text_wrap=True, bold=bold, indent=indent)

    def amount(self, doubtful: bool, bold: bool) -> Any:
        """A number of money; a doubtful one has its mark, the others leave room for it."""
        behind = '" (*)"' if doubtful else "_ _(_*_)"
        return self.get(border=1, align="right", bold=bold, num_format=self._number + behind)

    def share(self, doubtful: bool, bold: bool) -> Any:
        """A share of the whole."""
        behind = '" (*)"' if doubtful else "_ _(_*_)"
        number = f"[$-42A]0.00%{behind}"
        return self.get(border=1, align="right", bold=bold, num_format=number)

    def check(self) -> Any:
        """A check beside the table."""
        return self.get(align="right", num_format=self._number, font_color="#595959")

    def off(self) -> Any:
        """A check that is not 0."""
        return self._workbook.add_format({"bold": True, "bg_color": "#D9D9D9", "border": 1})

    def note(self, italic: bool) -> Any:
        """A paragraph below the table."""
        return self.get(text_wrap=True, italic=italic, valign="top")


def widths_of(roles: list[Role]) -> list[int]:
    """The width of each column, in characters."""
    text = _WIDE_TEXT if len(roles) <= _MANY else _WIDTHS["text"]
    return [text if role == "text" else _WIDTHS[role] for role in roles]


def height(texts: list[tuple[str, int]]) -> int:
    """The height of a row in points, for texts each in so many characters of width."""
    return max([_lines(text, width) for text, width in texts], default=1) * _LINE + 3


def _lines(text: str, width: int) -> int:
    """How many lines words take, a little generously: letters differ in width."""
    room = max(width * 11 // 10 - 2, 3)  # its letters are narrower than its figures
    lines, used = 1, 0
    for word in text.split(" "):
        length = columns(word)
        if used and used + 1 + length > room:
            lines, used = lines + 1, 0
        used += length + (1 if used else 0)
        lines += (used - 1) // room if used > room else 0
        used = used % room if used > room else used
    return lines
