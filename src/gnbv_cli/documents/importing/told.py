"""Words of a document on their way into a plan, with the line that they come from."""

from __future__ import annotations

from typing import Self


class Told(str):
    """A text of the document. `line` is where it stands there, from 1."""

    __slots__ = ("line",)
    line: int

    @classmethod
    def at(cls, line: int, text: str) -> Self:
        """`text`, which stands on `line`."""
        told = cls(text)
        told.line = line
        return told
