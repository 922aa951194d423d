"""How the cells of a sheet look."""

from __future__ import annotations

from functools import cache
from typing import Any

from gnbv_cli.tables.forms.xlsx.measuring import SIZE
from gnbv_cli.tables.table import Role

FONT = "Times New Roman"

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

    def gap(self, bold: bool) -> Any:
        """Words that say why there is no figure."""
        return self.get(border=1, align="center", text_wrap=True, bold=bold)

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
        look = {"bold": True, "bg_color": "#D9D9D9", "font_color": "#000000", "border": 1}
        return self._workbook.add_format(look)

    def note(self, italic: bool) -> Any:
        """A paragraph below the table."""
        return self.get(text_wrap=True, italic=italic)
