"""Files that are none, or worse: one clear line, bounded memory, nothing written."""

from __future__ import annotations

import io
import os
import tracemalloc
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gnbv_cli.documents.docx import render_docx
from gnbv_cli.documents.reading.parts import UnreadableDocument
from gnbv_cli.documents.reading.source import read_document
from tests.documents.reading.word_xml import paragraph, run, word_file
from tests.documents.test_formats import lines_of

_BOMB = b'<w:document xmlns:w="x">' + b"<w:p/>" * 8_000_000


def _zip(**parts: bytes) -> bytes:
    made = io.BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/"), data)
    return made.getvalue()


_ENTITY = (
    b'<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    b'<w:document xmlns:w="x"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>'
)
_WORD = word_file(paragraph(run("Kế hoạch")))
_LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le") + bytes(600)

_SHEET = {"[Content_Types].xml": b"<x/>", "xl__workbook.xml": b"<x/>"}

HOSTILE = {
    "bomb.docx": (word_file("", more={"word/document.xml": _BOMB}), "cấu trúc bất thường"),
    "entity.docx": (word_file("", more={"word/document.xml": _ENTITY}), "cấu trúc bất thường"),
    "truncated.docx": (_WORD[: len(_WORD) // 2], "bị hỏng"),
    "locked.docx": (_LOCKED, "mật khẩu"),
    "archive.docx": (_zip(a=b"x"), "không chứa văn bản Word"),
    "sheet.docx": (_zip(**_SHEET), "--table"),
    "empty.txt": (b"", "không có chữ nào"),
    "blank.docx": (word_file(paragraph("")), "không có chữ nào"),
    "noise.docx": (b"PK\x03\x04" + bytes(range(256)) * 20, "bị hỏng"),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_one_clear_line(name: str, tmp_path: Path) -> None:
    data, words = HOSTILE[name]
    path = tmp_path / name
    path.write_bytes(data)
    tracemalloc.start()
    try:
        with pytest.raises(UnreadableDocument) as caught:
            read_document(path)
        assert tracemalloc.get_traced_memory()[1] < 300_000_000
    finally:
        tracemalloc.stop()
    assert words in caught.value.words.vi
    assert "\n" not in caught.value.words.vi
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_of_100_megabytes_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "ke-hoach.txt"
    with path.open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    with pytest.raises(UnreadableDocument, match="larger than"):
        read_document(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_a_folder_and_a_missing_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path, words in ((pipe, "ordinary"), (tmp_path, "folder"), (tmp_path / "no", "not found")):
        with pytest.raises(UnreadableDocument, match=words):
            read_document(path)


_PRINTED = render_docx(lines_of("vinh-phong", "written"))


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.tuples(st.integers(0, len(_PRINTED) - 1), st.integers(0, 255)), min_size=1, max_size=40
    )
)
def test_a_damaged_word_file_is_read_or_refused(changes: list[tuple[int, int]]) -> None:
    from gnbv_cli.documents.reading.kinds import read_bytes  # noqa: PLC0415

    data = bytearray(_PRINTED)
    for at, value in changes:
        data[at] = value
    try:
        read_bytes(bytes(data))
    except UnreadableDocument as error:
        assert "\n" not in error.words.vi
