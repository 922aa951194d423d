"""What an .xlsx file says about itself: its sheets, its texts, how cells look."""

from __future__ import annotations

import re
from typing import NamedTuple

from gnbv_cli.documents.spreadsheets.package import Handlers, Package
from gnbv_cli.documents.spreadsheets.telling import unreadable
from gnbv_cli.texts.sentence import Words

_MOST_SHEETS = 200
_MOST_LETTERS = 20_000_000

_NO_WORKBOOK = Words(
    "{file} không có trang tính nào: không phải tệp .xlsx",
    "{file} has no sheets: it is no .xlsx file",
)
_TOO_MUCH_TEXT = Words(
    "{file} có quá nhiều chữ để là một biểu phân bổ; chưa đọc gì",
    "{file} has too much text to be an allocation table; nothing was read",
)

_THOUSANDS = re.compile(r"[0#?](,+)(?![,0#?])")
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')


class SheetPart(NamedTuple):
    """A sheet: its name, the part that it stands in, whether it is hidden."""

    name: str
    part: str
    hidden: bool


class Look(NamedTuple):
    """How a cell looks: its indent, and the thousands that its number is shown in (0, 1, 2)."""

    indent: int = 0
    thousands: int = 0


def sheets_of(package: Package) -> list[SheetPart]:
    """The sheets in their order, without charts and macros."""
    parts = _targets(package)
    found: list[SheetPart] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        part = parts.get(attributes.get("id", ""), "")
        if name == "sheet" and "worksheets/" in part and len(found) < _MOST_SHEETS:
            hidden = attributes.get("state", "visible") != "visible"
            found.append(SheetPart(attributes.get("name", ""), part, hidden))

    if not package.has("xl/workbook.xml"):
        raise unreadable(_NO_WORKBOOK, file=package.name)
    package.read("xl/workbook.xml", Handlers(start))
    if not found:
        raise unreadable(_NO_WORKBOOK, file=package.name)
    return found


def _targets(package: Package) -> dict[str, str]:
    """Names of parts by the ids of the relations to them; nothing outside the file."""
    found: dict[str, str] = {}

    def start(name: str, attributes: dict[str, str]) -> None:
        if name == "Relationship" and attributes.get("TargetMode") != "External":
            target = attributes.get("Target", "")
            whole = target[1:] if target.startswith("/") else f"xl/{target}"
            found[attributes.get("Id", "")] = whole

    if package.has("xl/_rels/workbook.xml.rels"):
        package.read("xl/_rels/workbook.xml.rels", Handlers(start))
    return found


def shared_texts(package: Package) -> list[str]:
    """The texts that cells refer to by number, without the readings of Asian letters."""
    texts: list[str] = []
    pieces: list[str] = []
    inside: list[str] = []
    letters = 0

    def start(name: str, _: dict[str, str]) -> None:
        if name == "si":
            pieces.clear()
        inside.append(name)

    def end(name: str) -> None:
        inside.pop()
        if name == "si":
            texts.append("".join(pieces))

    def text(piece: str) -> None:
        nonlocal letters
        if inside[-1] == "t" and "rPh" not in inside:
            letters += len(piece)
            if letters > _MOST_LETTERS:
                raise unreadable(_TOO_MUCH_TEXT, file=package.name)
            pieces.append(piece)

    if package.has("xl/sharedStrings.xml"):
        package.read("xl/sharedStrings.xml", Handlers(start, end, text))
    return texts


def looks_of(package: Package) -> list[Look]:
    """The looks that cells refer to by number."""
    codes: dict[str, str] = {}
    looks: list[Look] = []
    inside: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        inside.append(name)
        if name == "numFmt":
            codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif name == "xf" and "cellXfs" in inside:
            looks.append(Look(0, _thousands(codes.get(attributes.get("numFmtId", ""), ""))))
        elif name == "alignment" and "cellXfs" in inside and looks:
            looks[-1] = looks[-1]._replace(indent=_count(attributes.get("indent", "")))

    def end(_: str) -> None:
        inside.pop()

    if package.has("xl/styles.xml"):
        package.read("xl/styles.xml", Handlers(start, end))
    return looks


def _thousands(code: str) -> int:
    """How often a format divides by a thousand before it shows a number: '#,##0,,' twice."""
    shown = _QUOTED.sub("", code.partition(";")[0])
    found = _THOUSANDS.search(shown)
    return len(found[1]) if found else 0


def _count(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else 0
