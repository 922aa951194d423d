"""The .docx file as a file: the same bytes each time, and what Word is told about it."""

from __future__ import annotations

import io
from datetime import datetime
from zipfile import ZipFile

import docx
import pytest

from gnbv_cli.documents.docx import render_docx
from gnbv_cli.documents.lines import Kind, Line
from gnbv_cli.documents.word.styles import LOOKS

LINES = [
    Line(Kind.ISSUER, "ỦY BAN NHÂN DÂN"),
    Line(Kind.ISSUER, "XÃ HÒA BÌNH"),
    Line(Kind.SUBJECT, "Thực hiện Chương trình"),
    Line(Kind.PARAGRAPH, "Một."),
]


def times(data: bytes) -> set[datetime]:
    with ZipFile(io.BytesIO(data)) as parts:
        found = {datetime(*part.date_time) for part in parts.infolist()}
    about = docx.Document(io.BytesIO(data)).core_properties
    stated = {about.created, about.modified} - {None}
    return found | {time.replace(tzinfo=None) for time in stated if time}


def test_the_same_document_is_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    data = render_docx(LINES)
    assert render_docx(LINES) == data
    assert times(data) == {datetime(1980, 1, 1)}


@pytest.mark.parametrize(
    ("epoch", "time"),
    [
        ("1773187200", datetime(2026, 3, 11)),
        ("0", datetime(1980, 1, 1)),
        ("today", datetime(1980, 1, 1)),
        ("9" * 5000, datetime(2107, 12, 31)),
    ],
)
def test_its_date_is_an_input(monkeypatch: pytest.MonkeyPatch, epoch: str, time: datetime) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert times(render_docx(LINES)) == {time}


def test_what_the_file_says_of_itself() -> None:
    about = docx.Document(io.BytesIO(render_docx(LINES))).core_properties
    assert about.title == "Thực hiện Chương trình"
    assert about.author == "ỦY BAN NHÂN DÂN XÃ HÒA BÌNH"
    assert (about.comments, about.last_modified_by, about.language) == ("", "", "vi-VN")


def test_every_style_is_black_times_new_roman() -> None:
    styles = docx.Document(io.BytesIO(render_docx(LINES))).styles
    for name, look in LOOKS.items():
        font = styles[name].font
        assert font.name == "Times New Roman", name
        assert str(font.color.rgb) == "000000", name
        assert font.size.pt == look.size, name
        assert "Theme" not in styles[name].element.xml, name


def test_a_document_without_a_head_or_an_end() -> None:
    document = docx.Document(io.BytesIO(render_docx([Line(Kind.PARAGRAPH, "Một.")])))
    assert [paragraph.text for paragraph in document.paragraphs] == ["Một."]
    assert document.tables == []
