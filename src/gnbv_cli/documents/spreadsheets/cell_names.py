"""Cells by their names: 'D12' is row 12, column 4."""

from __future__ import annotations

import re
from typing import TypeAlias

At: TypeAlias = tuple[int, int]
"""A row and a column."""

_CELL = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})\Z")


def position(name: str) -> At | None:
    """The row and column that a name such as 'D12' stands for."""
    found = _CELL.match(name)
    if not found:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]), column


def column_name(number: int) -> str:
    """The letters of a column counted from 1: 'A', 'Z', 'AA'."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
