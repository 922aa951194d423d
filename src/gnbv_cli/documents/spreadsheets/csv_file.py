"""A .csv file as a grid: its encoding and its separator are found in it."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from decimal import Decimal
from pathlib import Path
from unicodedata import normalize

from gnbv_cli.documents.spreadsheets.cell_names import At
from gnbv_cli.documents.spreadsheets.grid import Grid
from gnbv_cli.documents.spreadsheets.package import refuse_large
from gnbv_cli.documents.spreadsheets.telling import quoted, told, unreadable
from gnbv_cli.texts.sentence import Words
from gnbv_cli.written.encoding import NotUtf8, decode

MOST_CELLS = 2_000_000
_SEPARATORS = ",;\t|"
_BOMS = {b"\xff\xfe\x00\x00": "utf-32", b"\x00\x00\xfe\xff": "utf-32"}
_BOMS |= {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_PLAIN = re.compile(r"-?[1-9][0-9]*\Z|0\Z")
_OWN = re.compile(r"\A(?:Số chưa khớp \(\*\)|Doubtful figures \(\*\))\Z")

_UNKNOWN = Words(
    "{file} không phải chữ UTF-8 (có thể là {encoding}): lưu lại thành CSV UTF-8 hoặc .xlsx",
    "{file} is not UTF-8 (it may be {encoding}): save it as CSV UTF-8 or as .xlsx",
)
_CONVERTED = Words(
    "{file} là chữ {encoding}, đã chuyển sang Unicode", "{file} is {encoding}: converted"
)
_NO_TEXT = Words(
    "{file} không phải bảng tính .xlsx hay .csv", "{file} is neither an .xlsx nor a .csv file"
)
_TOO_LARGE = Words(
    "{file} có quá nhiều ô, không phải biểu phân bổ; chưa đọc gì",
    "{file} has too many cells to be an allocation table; nothing was read",
)


def csv_grids(path: Path) -> tuple[Grid, ...]:
    """The table in the file, none for an empty one; raises `UnreadableDocument`."""
    refuse_large(path)
    text, encoding = _text(path.read_bytes(), quoted(path.name))
    remarks = (told(_CONVERTED, file=quoted(path.name), encoding=encoding),) if encoding else ()
    rows, lines = _rows(normalize("NFC", text), quoted(path.name))
    width = max(map(len, rows), default=0)
    if width * len(rows) > MOST_CELLS:
        raise unreadable(_TOO_LARGE, file=quoted(path.name))
    if not rows:
        return ()
    full = tuple((*row, *[""] * (width - len(row))) for row in rows)
    numbers: dict[At, Decimal] = {
        (row, column): Decimal(cell.strip())
        for row, cells in enumerate(full)
        for column, cell in enumerate(cells)
        if _PLAIN.match(cell.strip()) and len(cell) < 40
    }
    own = any(_OWN.match(cell) for row in full for cell in row)
    columns = tuple(range(1, width + 1))
    return (
        Grid(full, path.stem, tuple(lines), columns, numbers, remarks=remarks, decimal_points=own),
    )


def _text(data: bytes, file: str) -> tuple[str, str]:
    """The text, and the name of the encoding where it had to be converted."""
    for mark, name in _BOMS.items():
        if data.startswith(mark):
            try:
                return data.decode(name), ""
            except UnicodeDecodeError:
                raise unreadable(_NO_TEXT, file=file) from None
    try:
        text = decode(data).removeprefix("\ufeff")
    except NotUtf8 as error:
        return _converted(data, error.encoding, file)
    if "\x00" in text:
        return _converted(data, "UTF-16", file)
    return text, ""


def _converted(data: bytes, encoding: str, file: str) -> tuple[str, str]:
    """Text in an old encoding; a UTF-16 file may lack its mark."""
    if encoding == "UTF-16":
        even = data[:4096:2].count(0) > data[1:4096:2].count(0)
        encoding = "UTF-16-BE" if even else "UTF-16-LE"
    if encoding in ("TCVN3", "VNI"):
        raise unreadable(_UNKNOWN, file=file, encoding=encoding)
    try:
        text = data.decode({"windows-1258": "cp1258"}.get(encoding, encoding))
    except (UnicodeDecodeError, LookupError):
        raise unreadable(_UNKNOWN, file=file, encoding=encoding) from None
    if "\x00" in text:
        raise unreadable(_NO_TEXT, file=file)
    return text, "" if encoding.startswith("UTF") else encoding


def _rows(text: str, file: str) -> tuple[list[list[str]], list[int]]:
    """The rows that hold something, and the line on which each starts."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text))
    rows, lines, start, cells = [], [], 1, 0
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                rows.append(row)
                lines.append(start)
                cells += len(row)
                if cells > MOST_CELLS:
                    raise unreadable(_TOO_LARGE, file=file)
            start = reader.line_num + 1
    except csv.Error:
        raise unreadable(_NO_TEXT, file=file) from None
    return rows, lines


def _separator(text: str) -> str:
    """The character that parts the most rows into the same number of cells, at least two."""
    first = text[:6].casefold()
    if first.startswith("sep=") and len(text) > 4 and text[4] in _SEPARATORS:
        return text[4]
    sample = text[:100_000]
    best = ","
    score = (0, 0)
    for separator in _SEPARATORS:
        try:
            widths = Counter(
                len(row)
                for row in csv.reader(io.StringIO(sample, newline=""), delimiter=separator)
                if len(row) > 1
            )
        except csv.Error:
            continue
        width, rows = widths.most_common(1)[0] if widths else (0, 0)
        if (rows, width) > score:
            best, score = separator, (rows, width)
    return best
