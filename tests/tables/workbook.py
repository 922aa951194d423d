"""An .xlsx file as the tests read it: cells with their values and formulas, which are worked out
anew by an evaluator of their own.
"""

from __future__ import annotations

import io
import re
from decimal import Decimal
from typing import NamedTuple
from xml.etree import ElementTree
from zipfile import ZipFile

NS = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
_CELL = re.compile(r"([A-Z]+)(\d+)")


class XlsxCell(NamedTuple):
    """A cell: its stored value as text, its formula, and whether it is a number."""

    value: str
    formula: str
    is_number: bool


def cells_of(data: bytes) -> dict[str, XlsxCell]:
    """The cells of the first sheet by name."""
    with ZipFile(io.BytesIO(data)) as parts:
        shared = ElementTree.fromstring(parts.read("xl/sharedStrings.xml"))
        sheet = ElementTree.fromstring(parts.read("xl/worksheets/sheet1.xml"))
    texts = ["".join(t.text or "" for t in s.iter(f"{{{NS['m']}}}t")) for s in shared]
    found = {}
    for cell in sheet.iter(f"{{{NS['m']}}}c"):
        value = cell.findtext("m:v", "", NS)
        is_text = cell.get("t") == "s"
        formula = cell.findtext("m:f", "", NS)
        if value:
            shown = texts[int(value)] if is_text else value
            found[cell.get("r", "")] = XlsxCell(shown, formula, not is_text)
    return found


def without_stored_values(data: bytes, changed: dict[str, int] | None = None) -> bytes:
    """The file with no stored results of formulas, and other numbers in the `changed` cells."""
    ElementTree.register_namespace("", NS["m"])
    packed = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as parts, ZipFile(packed, "w") as out:
        for name in parts.namelist():
            content = parts.read(name)
            if name == "xl/worksheets/sheet1.xml":
                sheet = ElementTree.fromstring(content)
                for cell in sheet.iter(f"{{{NS['m']}}}c"):
                    value = cell.find("m:v", NS)
                    if value is None:
                        continue
                    if cell.find("m:f", NS) is not None:
                        cell.remove(value)
                    elif cell.get("r") in (changed or {}):
                        value.text = str((changed or {})[cell.get("r", "")])
                content = ElementTree.tostring(sheet)
            out.writestr(name, content)
    return packed.getvalue()


def worked_out(cells: dict[str, XlsxCell], name: str) -> Decimal:
    """What the formula of a cell comes to, by its own terms down to the numbers."""
    cell = cells.get(name)
    if cell is None or (not cell.is_number):
        return Decimal(0)
    if not cell.formula:
        return Decimal(cell.value)
    return _value(cells, cell.formula.removeprefix("="))


def _value(cells: dict[str, XlsxCell], formula: str) -> Decimal:
    if found := re.fullmatch(r"ROUND\((.*),(\d)\)", formula):
        return round(_value(cells, found[1]), int(found[2]))
    if found := re.fullmatch(r"([A-Z]+\d+)/([A-Z]+\d+)", formula):
        return worked_out(cells, found[1]) / worked_out(cells, found[2])
    plus, _, less = formula.partition("-") if formula.startswith("N(") else ("", "", formula)
    total = Decimal(0)
    if plus:
        total += worked_out(cells, plus.removeprefix("N(").removesuffix(")"))
    if less:
        summed = sum((worked_out(cells, name) for name in _names(less)), Decimal(0))
        total = total - summed if plus else summed
    return total


def _names(formula: str) -> list[str]:
    inside = re.fullmatch(r"SUM\((.*)\)", formula)
    assert inside, formula
    names = []
    for part in inside[1].split(","):
        first, _, last = part.partition(":")
        start, end = _CELL.fullmatch(first), _CELL.fullmatch(last or first)
        assert start
        assert end
        columns = range(_column(start[1]), _column(end[1]) + 1)
        rows = range(int(start[2]), int(end[2]) + 1)
        names += [f"{_letters(column)}{row}" for row in rows for column in columns]
    return names


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _letters(column: int) -> str:
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
