"""Sound files with harmful contents, and sound contents in damaged files."""

from __future__ import annotations

from pathlib import Path

import pytest

from gnbv_cli.documents.reading.source import UnreadableDocument
from gnbv_cli.documents.spreadsheets.reading import read_file

from .hostile import HEADS, refusal, sheet, with_part
from .workbooks import WORKBOOKS, written


def test_formulas_in_a_circle_or_without_end(tmp_path: Path) -> None:
    heads = "".join(
        f'<c r="{column}1" t="inlineStr"><is><t>{text}</t></is></c>'
        for column, text in zip("ABC", HEADS[1], strict=True)
    )
    formulas = [
        "C3",
        "C2",
        "SUM(C1:C20)",
        "C5/0",
        "(" * 900 + "1" + ")" * 900,
        "1" + "*99999" * 300,
        "SUM(A1:XFD1048576)",
        "ROUND(1,999999)",
        "[1]Sheet1!A1",
        'WEBSERVICE("x")',
        "-" * 999,
    ]
    rows = "".join(
        f'<row r="{at}"><c r="B{at}" t="inlineStr"><is><t>Dự án {at}</t></is></c>'
        f'<c r="C{at}"><f>{formula.replace(chr(34), "&quot;")}</f><v>{at}000000</v></c></row>'
        for at, formula in enumerate(formulas, start=2)
    )
    path = tmp_path / "bieu.xlsx"
    path.write_bytes(sheet(f'<row r="1">{heads}</row>{rows}'))
    (found,) = read_file(path)
    assert [project["budget"]["total"] for project in found.projects][:2] == [
        "2.000.000 đồng",
        "3.000.000 đồng",
    ]
    assert sum("không đối chiếu được" in words.vi for words in found.remarks) == 1


def test_macros_are_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "bieu.xlsm"
    path.write_bytes(with_part("xl/vbaProject.bin", b"Sub Auto_Open()"))
    (found,) = read_file(path)
    assert found.projects[0]["id"] == "da2"


def test_words_that_hide_something(tmp_path: Path) -> None:
    name = "Dự án 2: Sinh\u202e kế\x1b[31m\u200b{thử}\n=cmd|'/c'!A1"
    text = f'TT,Nội dung,Tổng cộng,NSTW\n1,"{name}",1000000,lạ\x07{{0}}\n'
    path = tmp_path / "b\u202eieu{x}.csv"
    path.write_text(text, "utf-8")
    (found,) = read_file(path)
    assert "{thử}" in found.projects[0]["name"]
    assert found.unplaced[0].text == "NSTW: lạ\x07{0}"
    assert all(words.vi.isprintable() for words in found.remarks)


def test_the_name_of_the_file_is_shown_safely(tmp_path: Path) -> None:
    assert "{x}" in refusal(b"a,b\n1,2\n", tmp_path, "b\u202e{x}\n.csv")


@pytest.mark.parametrize("name", WORKBOOKS)
def test_any_byte_may_be_wrong(name: str, tmp_path: Path) -> None:
    """A flipped byte anywhere gives a table or a refusal, and nothing else."""
    data = written(WORKBOOKS[name])
    path = tmp_path / "bieu.xlsx"
    for at in range(0, len(data), max(1, len(data) // 150)):
        path.write_bytes(data[:at] + bytes([data[at] ^ 0x5A]) + data[at + 1 :])
        try:
            read_file(path)
        except UnreadableDocument as refused:
            assert refused.words.vi
