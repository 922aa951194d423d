"""Encodings and separators of .csv files, found in them."""

from __future__ import annotations

import codecs
from pathlib import Path
from unicodedata import normalize

import pytest

from gnbv_cli.documents.reading.source import UnreadableDocument
from gnbv_cli.documents.spreadsheets.reading import read_file

TEXT = """\
Đơn vị tính: triệu đồng
STT;Nội dung;Tổng cộng;NSTW;NSĐP
1;Dự án 2: Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo;857,7;745,4;112,3
2;"Dự án 6: Truyền thông; ""thông tin"" xã";18;18;0
;Tổng cộng;875,7;763,4;112,3
"""
WANTED = ["857,7 triệu đồng", "18 triệu đồng"]


def totals(path: Path) -> list[str]:
    (found,) = read_file(path)
    return [project["budget"]["total"] for project in found.projects]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_an_encoding(encoding: str, end: str, tmp_path: Path) -> None:
    path = tmp_path / "bieu.csv"
    path.write_bytes(TEXT.replace("\n", end).encode(encoding))
    assert totals(path) == WANTED


def test_utf_16_with_the_other_mark(tmp_path: Path) -> None:
    path = tmp_path / "bieu.csv"
    path.write_bytes(codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"))
    assert totals(path) == WANTED


def test_decomposed_text(tmp_path: Path) -> None:
    path = tmp_path / "bieu.csv"
    path.write_text(normalize("NFD", TEXT), "utf-8")
    assert totals(path) == WANTED


def test_windows_1258_is_converted_and_said(tmp_path: Path) -> None:
    path = tmp_path / "bieu.csv"
    path.write_bytes(_combining(TEXT).encode("cp1258"))
    assert totals(path) == WANTED
    (found,) = read_file(path)
    assert "windows-1258" in found.remarks[0].vi


def _combining(text: str) -> str:
    """Letters as cp1258 has them: their tone marks behind them."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    found = ""
    for letter in text:
        parts = normalize("NFD", letter)
        base = "".join(part for part in parts if part not in tones)
        found += normalize("NFC", base) + "".join(part for part in parts if part in tones)
    return found


def test_tcvn3_is_named(tmp_path: Path) -> None:
    path = tmp_path / "bieu.csv"
    path.write_bytes(
        b"STT,N\xe9i dung\n1,\xae\xc7u t\xad cho ng\xad\xeai ngh\xcco, k\xd5 ho\xb9ch\n" * 9
    )
    with pytest.raises(UnreadableDocument) as raised:
        read_file(path)
    assert "TCVN3" in raised.value.words.vi


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_a_separator(separator: str, tmp_path: Path) -> None:
    lines = [
        '"ĐVT: đồng, theo quyết định; số 1"',
        "TT;Nội dung;Tổng kinh phí",
        "1;Dự án 2;857.700.000",
    ]
    path = tmp_path / "bieu.csv"
    path.write_text("\n".join(lines).replace(";", separator), "utf-8")
    assert totals(path) == ["857.700.000 đồng"]


def test_lines_are_counted_as_an_editor_counts_them(tmp_path: Path) -> None:
    path = tmp_path / "bieu.csv"
    path.write_text('TT,"Nội\ndung",Tổng cộng,Mã\n\n1,Dự án 2,1000000,X1\n', "utf-8")
    (found,) = read_file(path)
    assert [(line.row, line.text) for line in found.unplaced] == [(4, "Mã: X1")]
