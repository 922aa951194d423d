"""Files that are no tables, or are made to do harm: one clear line, bounded memory."""

from __future__ import annotations

import io
import os
from pathlib import Path
from zipfile import ZipFile

import pytest

from gnbv_cli.documents.reading.source import UnreadableDocument
from gnbv_cli.documents.spreadsheets.cell_names import column_name
from gnbv_cli.documents.spreadsheets.package import LARGEST_FILE, LARGEST_PART
from gnbv_cli.documents.spreadsheets.reading import read_file

from .hostile import HEADS, SOUND, peak, refusal, sheet, with_part


def test_a_bomb(tmp_path: Path) -> None:
    bomb = with_part("xl/worksheets/sheet1.xml", b" " * (LARGEST_PART + 1))
    assert len(bomb) < 1_000_000
    assert peak(lambda: refusal(bomb, tmp_path)) < 20_000_000


def test_a_bomb_of_texts(tmp_path: Path) -> None:
    text = f"<si><t>{'x' * 10_000}</t></si>".encode()
    bomb = with_part("xl/sharedStrings.xml", b"<sst>" + text * 2_001 + b"</sst>")
    assert "quá nhiều chữ" in refusal(bomb, tmp_path)


@pytest.mark.parametrize(
    "head",
    [
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE a [<!ENTITY a "aa"><!ENTITY b "&a;&a;&a;">]>',
        '<!DOCTYPE a SYSTEM "http://example.org/a.dtd">',
    ],
)
@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml"])
def test_entities(head: str, part: str, tmp_path: Path) -> None:
    data = with_part(part, f"{head}<a>&x;</a>".encode())
    assert "thực thể" in refusal(data, tmp_path)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_truncated_file(share: float, tmp_path: Path) -> None:
    assert "cắt cụt" in refusal(SOUND[: int(len(SOUND) * share)], tmp_path)


def test_a_damaged_part(tmp_path: Path) -> None:
    at = SOUND.index(b"xl/worksheets/sheet1.xml") + 60
    damaged = SOUND[:at] + bytes(255 - byte for byte in SOUND[at : at + 40]) + SOUND[at + 40 :]
    assert "cắt cụt" in refusal(damaged, tmp_path)


def test_xml_that_breaks_off(tmp_path: Path) -> None:
    data = with_part("xl/worksheets/sheet1.xml", b"<worksheet><sheetData><row>")
    assert "hỏng" in refusal(data, tmp_path)


def test_a_locked_or_old_file(tmp_path: Path) -> None:
    assert "mật khẩu" in refusal(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096), tmp_path)


@pytest.mark.parametrize(
    "data", [b"", b"PK", b"%PDF-1.7\n", b"\x89PNG\r\n\x1a\n", b"<html></html>"]
)
@pytest.mark.parametrize("name", ["bieu.xlsx", "bieu.csv"])
def test_what_is_no_table(data: bytes, name: str, tmp_path: Path) -> None:
    refusal(data, tmp_path, name)


def test_another_package(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with ZipFile(packed, "w") as out:
        out.writestr("word/document.xml", "<document/>")
    assert "không có trang tính" in refusal(packed.getvalue(), tmp_path)


@pytest.mark.parametrize("name", ["bieu.xlsx", "bieu.csv"])
def test_a_large_file(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    with path.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    with pytest.raises(UnreadableDocument, match="larger than"):
        read_file(path)


@pytest.mark.parametrize("last_row", [100_000, 1_048_576])
def test_one_cell_below_a_million_empty_rows(last_row: int, tmp_path: Path) -> None:
    rows = '<row r="2" spans="1:3"/>' * (last_row - 3)
    heads = "".join(
        f'<c r="{column}1" t="inlineStr"><is><t>{text}</t></is></c>'
        for column, text in zip("ABC", HEADS[1], strict=True)
    )
    last = f'<row r="{last_row}"><c r="C{last_row}"><v>857700000</v></c></row>'
    path = tmp_path / "bieu.xlsx"
    path.write_bytes(sheet(f'<row r="1">{heads}</row>{rows}{last}'))
    if last_row < 1_000_000:  # counting every allocation takes its time
        assert peak(lambda: read_file(path)) < 2_000_000
    (found,) = read_file(path)
    assert found.unplaced == () and found.budget == {}


def test_too_many_cells(tmp_path: Path) -> None:
    row = "".join(f'<c r="{letter}1"><v>1</v></c>' for letter in "ABCDEFGHIJ")
    many = sheet("".join(row.replace('1"', f'{at}"') for at in range(1, 21_000)))
    assert "quá nhiều ô" in refusal(many, tmp_path)


def test_cells_far_apart(tmp_path: Path) -> None:
    """A diagonal: few cells, but a grid of many rows and columns."""
    cells = "".join(
        f'<row r="{at}"><c r="{column_name(at)}{at}"><v>1</v></c></row>' for at in range(1, 15_000)
    )
    refusal(sheet(cells), tmp_path)


def test_a_folder_and_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.csv"
    os.mkfifo(pipe)
    for path in (tmp_path, pipe):
        with pytest.raises(UnreadableDocument, match="is no file"):
            read_file(path)
