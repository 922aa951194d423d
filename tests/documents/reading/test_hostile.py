"""Files that are broken, too large, or made to do harm: one clear line, and nothing written."""

from __future__ import annotations

import contextlib
import io
import os
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gnbv_cli.documents.reading import package
from gnbv_cli.documents.reading.kinds import read_bytes
from gnbv_cli.documents.reading.source import UnreadableDocument, read_document
from tests.documents.reading.word_xml import SPACES, p, packed, read, relations, word

OLE = bytes.fromhex("d0cf11e0a1b11ae1")
GOOD = word(p("Một") * 50)


def document_of(xml: str | bytes) -> bytes:
    return packed(
        {"_rels/.rels": relations(officeDocument="word/document.xml"), "word/document.xml": xml}
    )


def with_entities() -> bytes:
    return document_of(
        '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
        f"<w:document {SPACES}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"
    )


def bomb() -> bytes:
    buffer = io.BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", relations(officeDocument="word/document.xml"))
        with archive.open("word/document.xml", "w") as member:
            for _ in range(256):
                member.write(b" " * 1024 * 1024)
    return buffer.getvalue()


def locked() -> bytes:
    data = bytearray(GOOD)
    for sign in (b"PK\x01\x02", b"PK\x03\x04"):
        at = data.find(sign)
        while at >= 0:
            data[at + (8 if sign == b"PK\x01\x02" else 6)] |= 1
            at = data.find(sign, at + 4)
    return bytes(data)


CASES: dict[str, tuple[Callable[[], bytes], str]] = {
    "bomb": (bomb, "unusual way"),
    "entities": (with_entities, "unusual way"),
    "deep": (lambda: document_of("<a>" * 200 + "</a>" * 200), "unusual way"),
    "many members": (lambda: GOOD + b"PK\x01\x02" * 6000, "unusual way"),
    "truncated": (lambda: GOOD[: len(GOOD) // 2], "damaged"),
    "cut xml": (lambda: document_of(f"<w:document {SPACES}><w:body>"), "damaged"),
    "no xml": (lambda: document_of(b"\0\1\2"), "damaged"),
    "odd encoding": (lambda: document_of("<?xml version='1.0' encoding='x'?><a/>"), "damaged"),
    "password of the archive": (locked, "password"),
    "password": (lambda: OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le") + b"\0\0",
                 "password"),
    "archive": (lambda: packed({"a.txt": "a"}), "does not contain a Word document"),
    "empty archive": (lambda: packed({}), "does not contain a Word document"),
    "outside": (lambda: packed({"_rels/.rels": relations(officeDocument="../../etc/passwd")}),
                "does not contain a Word document"),
    "not a document": (lambda: document_of("<a/>"), "does not contain a Word document"),
    "sheet": (lambda: packed({"xl/workbook.xml": "<a/>"}), "spreadsheet"),
    "old sheet": (lambda: OLE + "Workbook".encode("utf-16-le") + b"\0\0", "spreadsheet"),
    "old other": (lambda: OLE + b"\0" * 600, "not a Word document"),
    "web page": (lambda: b"\n<!DOCTYPE html><html><p>K", "web page"),
    "empty": (lambda: b"", "no text"),
    "blank": (lambda: b" \r\n\f \xc2\xa0", "no text"),
    "blank document": (lambda: word(p()), "no text"),
    "lines": (lambda: b"a\n" * 300_000, "longer than any plan"),
    "picture": (lambda: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not a text"),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_one_clear_line(name: str, tmp_path: Path) -> None:
    make, why = CASES[name]
    with pytest.raises(UnreadableDocument, match=why) as raised:
        read(make(), tmp_path)
    for words in raised.value.words:
        assert words and "\n" not in words
    assert [file.name for file in tmp_path.iterdir()] == ["plan.docx"]


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    data = bomb()
    tracemalloc.start()
    with pytest.raises(UnreadableDocument):
        read(data, tmp_path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 4 * package.MOST_BYTES


def test_too_many_elements(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(package, "MOST_ELEMENTS", 100)
    with pytest.raises(UnreadableDocument, match="longer than any plan"):
        read(GOOD, tmp_path)


def test_a_file_of_100_mb_is_not_read_whole(tmp_path: Path) -> None:
    file = tmp_path / "large.txt"
    with file.open("wb") as large:
        large.truncate(100 * 1024 * 1024)
    tracemalloc.start()
    with pytest.raises(UnreadableDocument, match="larger than 32 MB"):
        read_document(file)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 80 * 1024 * 1024


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match=r"x\.docx not found"):
        read_document(tmp_path / "x.docx")
    with pytest.raises(UnreadableDocument, match="is a folder"):
        read_document(tmp_path)
    with pytest.raises(UnreadableDocument, match="Cannot open"):
        read_document(Path("a\0b"))
    with pytest.raises(UnreadableDocument, match="not found"):
        read_document(tmp_path / "x.docx" / "y.docx")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_holds_nobody_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UnreadableDocument, match="not an ordinary file"):
        read_document(tmp_path / "pipe")


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_damaged_file_is_read_or_refused(data: st.DataObject) -> None:
    damaged = bytearray(GOOD)
    for _ in range(data.draw(st.integers(1, 8))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    damaged[:4] = b"PK\3\4"
    with contextlib.suppress(UnreadableDocument):
        read_bytes(bytes(damaged))


NAMES = st.sampled_from((
    "p", "r", "t", "tbl", "tr", "tc", "tcPr", "gridSpan", "vMerge", "pPr", "rPr", "numPr", "numId",
    "ilvl", "ins", "del", "fldChar", "sym", "sdt", "sdtContent", "txbxContent", "br", "pStyle",
    "trPr", "gridBefore", "footnoteReference", "jc", "outlineLvl", "drawing",
))  # fmt: skip
VALUES = st.sampled_from(("", "1", "-1", "x", "999999999", "restart", "F0B7", "begin", "²", "D800"))


def element(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(
        lambda name, value, inner: (
            f'<w:{name} w:val="{value}" w:char="{value}" w:id="{value}">{"".join(inner)}</w:{name}>'
        ),
        NAMES,
        VALUES,
        st.lists(children, max_size=4),
    )


@settings(max_examples=300, deadline=None)
@given(st.lists(st.recursive(st.just("a"), element, max_leaves=15), max_size=5))
def test_any_markup_is_read(pieces: list[str]) -> None:
    body = "".join(pieces)
    lists = f'<w:abstractNum w:abstractNumId="1">{body}</w:abstractNum>'
    read_bytes(word(body, numbering=lists, styles=body, footnotes=body))
