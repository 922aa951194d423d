"""Files made to do harm, and what must come of them."""

from __future__ import annotations

import io
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from gnbv_cli.documents.reading.source import UnreadableDocument
from gnbv_cli.documents.spreadsheets.reading import read_file

from .workbooks import sheet_of, written

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
HEADS: list[list[Any]] = [
    ["ĐVT: đồng"],
    ["TT", "Nội dung", "Tổng cộng"],
    ["1", "Dự án 2: Sinh kế", 857_700_000],
]
SOUND = written(lambda workbook: sheet_of(workbook, HEADS))


def with_part(name: str, content: bytes, data: bytes = SOUND) -> bytes:
    """A workbook with one part put in the place of its own."""
    packed = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as parts, ZipFile(packed, "w", ZIP_DEFLATED) as out:
        for own in parts.namelist():
            if own != name:
                out.writestr(own, parts.read(own))
        out.writestr(name, content)
    return packed.getvalue()


def sheet(rows: str, after: str = "") -> bytes:
    data = f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>{after}</worksheet>'
    return with_part("xl/worksheets/sheet1.xml", data.encode())


def refusal(data: bytes, folder: Path, name: str = "bieu.xlsx") -> str:
    path = folder / name
    path.write_bytes(data)
    with pytest.raises(UnreadableDocument) as raised:
        read_file(path)
    words = raised.value.words
    assert "\n" not in words.vi + words.en
    assert words.vi.isprintable()
    assert str(folder) not in words.vi
    return words.vi


def peak(work: Callable[[], object]) -> int:
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
