"""A file as grids, by what stands in it and not by its name."""

from __future__ import annotations

from pathlib import Path

from gnbv_cli.documents.spreadsheets.csv_file import csv_grids
from gnbv_cli.documents.spreadsheets.grid import Grid
from gnbv_cli.documents.spreadsheets.telling import quoted, unreadable
from gnbv_cli.documents.spreadsheets.xlsx_file import xlsx_grids
from gnbv_cli.texts.sentence import Words

_NO_FILE = Words("{file} không phải một tệp", "{file} is no file")
_BINARY = (b"PK", b"\xd0\xcf\x11\xe0")


def grids_of(path: Path) -> tuple[Grid, ...]:
    """The tables of a spreadsheet; raises `UnreadableDocument`, and `OSError` as `open` does."""
    if path.exists() and not path.is_file():
        raise unreadable(_NO_FILE, file=quoted(path.name))
    with path.open("rb") as stream:
        head = stream.read(4)
    is_book = head.startswith(_BINARY) or path.suffix.lower() in (".xlsx", ".xlsm")
    return xlsx_grids(path) if is_book else csv_grids(path)
