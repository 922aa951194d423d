"""Other formats, by way of LibreOffice and pdftotext, and what is said without them."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from gnbv_cli.documents.docx import render_docx
from gnbv_cli.documents.outline import outline
from gnbv_cli.documents.reading import converted, pdf, programs
from gnbv_cli.documents.reading.source import (
    SourceLine,
    SourceTable,
    Span,
    UnreadableDocument,
    read_document,
)
from tests.documents.conftest import read as plan_of
from tests.documents.reading.word_xml import read, remarks, said

FORMATS = Path(__file__).with_name("office.fodt")
PLAN = Path(__file__).parents[3] / "plan.yaml"
OLE = bytes.fromhex("d0cf11e0a1b11ae1")
DOC = OLE + "WordDocument".encode("utf-16-le") + b"\0\0"

office = pytest.mark.office
needs_office = pytest.mark.skipif(programs.office() is None, reason="needs LibreOffice (soffice)")
needs_poppler = pytest.mark.skipif(programs.pdf_reader() is None, reason="needs pdftotext")


def saved_as(kind: str, source: Path, folder: Path) -> Path:
    program = programs.office()
    assert program is not None
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    call = [program, profile, "--headless", "--convert-to", kind, "--outdir", str(folder)]
    subprocess.run([*call, str(source)], check=True, capture_output=True, timeout=300)
    return folder / f"{source.stem}.{kind.partition(':')[0]}"


def rendered(folder: Path) -> Path:
    file = folder / "plan.docx"
    file.write_bytes(render_docx(outline(plan_of(PLAN.read_text("utf-8")))))
    return file


@office
@needs_office
@pytest.mark.parametrize("kind", ["docx", "odt", "doc"])
def test_numbers_merged_cells_and_changes(kind: str, tmp_path: Path) -> None:
    document = read_document(saved_as(kind, FORMATS, tmp_path))
    assert document.parts[0] == SourceLine("KẾ HOẠCH", 1, centred=True, bold=True)
    assert said(document)[1:9] == [
        "I. MỤC TIÊU",
        "1. Mục tiêu chung",
        "II. NỘI DUNG",
        "1. Chính sách",
        "2. Dự án",
        "2.1. Dự án 2",
        "- Kinh phí: 379 triệu đồng",
        "2.2. Dự án 3",
    ]
    table = document.parts[9]
    assert isinstance(table, SourceTable)
    assert table.rows == (("Dự án", "Kinh phí", ""), ("", "NSTW", "NSĐP"), ("Dự án 2", "345", "34"))
    assert table.spans == (Span(0, 0, 2, 1), Span(0, 1, 1, 2))
    assert remarks(document)[-1].startswith("The document has tracked changes")


@office
@needs_office
@pytest.mark.parametrize("kind", ["doc", "odt", "rtf"])
def test_a_plan_in_another_format(kind: str, tmp_path: Path) -> None:
    file = rendered(tmp_path)
    document = read_document(saved_as(kind, file, tmp_path))
    assert said(document) == said(read_document(file))
    assert remarks(document) == [
        f"The .{kind} file was converted by LibreOffice before it was read"
    ]


@office
@needs_office
@needs_poppler
def test_a_plan_as_pdf(tmp_path: Path) -> None:
    """Words may be torn, but the paragraphs and the amounts are those of the plan."""
    file = rendered(tmp_path)
    document = read_document(saved_as("pdf", file, tmp_path))
    assert remarks(document)[0].startswith("Read from PDF")

    def letters(lines: list[str]) -> list[str]:
        return ["".join(line.split()) for line in lines]

    start = 16
    expected = letters(said(read_document(file)))
    found = letters(said(document))
    same = sum(line in expected for line in found[start:])
    assert same >= len(found[start:]) * 0.9
    amounts = [line for line in expected if "đồng" in line and line[0] in "-+"]
    assert not set(amounts) - set(found)


@office
@needs_office
@pytest.mark.parametrize("data", [DOC + b"\0" * 4096, b"PK\3\4" + b"\0" * 26 + b"mimetype"])
def test_what_no_program_can_read(data: bytes, tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument):
        read(data, tmp_path, "plan.doc")


@needs_poppler
def test_a_broken_pdf(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match="PDF"):
        read(b"%PDF-1.7\nx", tmp_path, "plan.pdf")


def test_without_the_programs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(converted, "office", lambda: None)
    monkeypatch.setattr(pdf, "pdf_reader", lambda: None)
    with pytest.raises(UnreadableDocument) as raised:
        read(DOC, tmp_path)
    assert raised.value.words.vi == "Cần LibreOffice để đọc .doc; hoặc lưu lại thành .docx"
    with pytest.raises(UnreadableDocument, match=r"needed to read \.rtf"):
        read(rb"{\rtf1 a}", tmp_path)
    with pytest.raises(UnreadableDocument, match="pdftotext"):
        read(b"%PDF-1.7", tmp_path)


def test_a_program_that_does_not_end_is_ended(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(programs, "SECONDS", 0.2)
    assert not programs.ran([sys.executable, "-c", "import time; time.sleep(600)"], tmp_path)
    assert not programs.ran([str(tmp_path / "none")], tmp_path)


def test_a_program_that_fails_leaves_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "own").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "own"))
    monkeypatch.setattr(converted, "office", lambda: shutil.which("false") or str(tmp_path))
    with pytest.raises(UnreadableDocument, match="could not convert"):
        read(DOC, tmp_path)
    assert not list((tmp_path / "own").iterdir())
