"""The cells of one sheet of an .xlsx file, as they are stored."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple
from unicodedata import normalize

from gnbv_cli.documents.spreadsheets.cell_names import At, position
from gnbv_cli.documents.spreadsheets.grid import Span
from gnbv_cli.documents.spreadsheets.package import Handlers, Package
from gnbv_cli.documents.spreadsheets.stored_numbers import exact, plain
from gnbv_cli.documents.spreadsheets.workbook import Look

MOST_CELLS = 200_000
_MOST_SPANS = 20_000
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")


class SheetTooLargeError(Exception):
    """More cells than a table of a plan has."""


class StoredCell(NamedTuple):
    """A cell: its text, its number, its formula, the formula that it shares, its look."""

    text: str
    number: Decimal | None = None
    formula: str = ""
    shared: str = ""
    look: Look = Look()


class SheetCells(NamedTuple):
    """A sheet; rows and columns are counted from 1."""

    cells: dict[At, StoredCell]
    spans: tuple[Span, ...]
    hidden_rows: frozenset[int]
    hidden_columns: frozenset[int]
    filtered: bool


def sheet_cells(package: Package, part: str, texts: list[str], looks: list[Look]) -> SheetCells:
    """The cells of a sheet that hold something; raises `SheetTooLargeError`."""
    reader = _Reader(texts, looks)
    package.read(part, Handlers(reader.start, reader.end, reader.text))
    return reader.sheet()


class _Reader:
    def __init__(self, texts: list[str], looks: list[Look]) -> None:
        self._texts, self._looks = texts, looks
        self._cells: dict[At, StoredCell] = {}
        self._spans: list[Span] = []
        self._hidden_rows: set[int] = set()
        self._hidden_columns: set[int] = set()
        self._filtered = False
        self._row = self._column = 0
        self._at: At = (0, 0)
        self._cell: dict[str, str] = {}
        self._row_hidden = False
        self._formula: dict[str, str] | None = None
        self._pieces: dict[str, list[str]] = {}
        self._open = ""
        self._phonetic = False

    def sheet(self) -> SheetCells:
        return SheetCells(
            self._cells,
            tuple(self._spans),
            frozenset(self._hidden_rows),
            frozenset(self._hidden_columns),
            self._filtered,
        )

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "row":
            self._row = _count(attributes.get("r"), self._row + 1)
            self._column = 0
            self._row_hidden = attributes.get("hidden") in ("1", "true")
        elif name == "c":
            self._at = position(attributes.get("r", "")) or (self._row, self._column + 1)
            self._column = self._at[1]
            self._cell, self._formula, self._pieces = attributes, None, {}
        elif name in ("v", "f", "t"):
            self._open = "" if self._phonetic else name
            if name == "f":
                self._formula = attributes
        elif name == "rPh":
            self._phonetic = True
        else:
            self._about_sheet(name, attributes)

    def _about_sheet(self, name: str, attributes: dict[str, str]) -> None:
        if name == "col" and attributes.get("hidden") in ("1", "true"):
            first, last = _count(attributes.get("min"), 1), _count(attributes.get("max"), 1)
            self._hidden_columns |= set(range(first, min(last, 16_384) + 1))
        elif name == "mergeCell":
            first_name, _, last_name = attributes.get("ref", "").partition(":")
            top, bottom = position(first_name), position(last_name)
            if top and bottom and len(self._spans) < _MOST_SPANS:
                self._spans.append(Span(*top, *bottom))
        elif name == "filterColumn":
            self._filtered = True

    def end(self, name: str) -> None:
        if name in ("v", "f", "t"):
            self._open = ""
        elif name == "rPh":
            self._phonetic = False
        elif name == "c":
            self._store()

    def text(self, piece: str) -> None:
        if self._open:
            self._pieces.setdefault(self._open, []).append(piece)

    def _store(self) -> None:
        text, number = self._value("".join(self._pieces.get("v", ())))
        if not text.strip() and self._formula is None:
            return
        if len(self._cells) >= MOST_CELLS:
            raise SheetTooLargeError
        look = self._look()
        if number is not None and look.thousands:
            number = plain(number.scaleb(-3 * look.thousands))
            text = f"{number:f}"
        self._cells[self._at] = StoredCell(text, number, *self._formula_and_share(), look)
        if self._row_hidden:
            self._hidden_rows.add(self._at[0])

    def _formula_and_share(self) -> tuple[str, str]:
        """The formula, '?' for one that is not read here, and the number that it is shared by."""
        if self._formula is None:
            return "", ""
        kind, written = self._formula.get("t", "normal"), "".join(self._pieces.get("f", ()))
        if kind == "shared":
            return written, self._formula.get("si", "")
        return (written if written and kind == "normal" else "?"), ""

    def _value(self, stored: str) -> tuple[str, Decimal | None]:
        kind = self._cell.get("t", "n")
        if kind == "s":
            index = _count(stored, len(self._texts))
            return _clean(self._texts[index] if index < len(self._texts) else ""), None
        if kind == "inlineStr":
            return _clean("".join(self._pieces.get("t", ()))), None
        if kind == "n" and (number := exact(stored)) is not None:
            return f"{number:f}", number
        return _clean(stored), None

    def _look(self) -> Look:
        index = _count(self._cell.get("s"), 0)
        return self._looks[index] if index < len(self._looks) else Look()


def _clean(text: str) -> str:
    """A text composed, without the escapes that the file has for control characters."""
    if "_x" in text:
        text = _ESCAPE.sub(_unescaped, text)
    return normalize("NFC", text)


def _unescaped(found: re.Match[str]) -> str:
    code = int(found[1], 16)
    return found[0] if 0xD800 <= code < 0xE000 else chr(code)


def _count(text: str | None, otherwise: int) -> int:
    is_count = text is not None and text.isascii() and text.isdigit() and len(text) < 8
    return int(text) if is_count and text is not None else otherwise
