"""Texts from before Unicode: named, and converted only where that is sure."""

from __future__ import annotations

from pathlib import Path
from unicodedata import normalize

import pytest

from gnbv_cli.documents.reading.old_letters import from_tcvn3, from_vni
from gnbv_cli.documents.reading.source import UnreadableDocument
from gnbv_cli.documents.reading.syllables import vietnamese_share
from tests.documents.reading.word_xml import read, remarks, said

TEXT = (Path(__file__).parents[1] / "ke-hoach-vinh-phong.txt").read_text("utf-8")[:4000]
LETTERS = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
ALL = ["đ", *(normalize("NFC", letter + tone) for letter in LETTERS for tone in TONES)]
ALL = [letter for letter in ALL if not letter.isascii()]
HIGH = [chr(code) for code in range(0xA1, 0x100)]


def in_tcvn3(text: str) -> bytes:
    old = {from_tcvn3(sign): sign for sign in HIGH}
    small = {letter.upper(): letter for letter in ALL if letter.upper() not in old}
    text = "".join(small.get(sign, sign) for sign in text)  # its capitals are another font
    return "".join(old.get(sign, sign) for sign in text).encode("cp1252", "replace")


def in_vni(text: str) -> bytes:
    bases = "aeouyôöAEOUYÔÖ"
    pairs = [base + mark for base in bases for mark in HIGH] + HIGH
    old = {from_vni(pair): pair for pair in reversed(pairs)}
    return "".join(old.get(sign, sign) for sign in text).encode("cp1252", "replace")


def in_cp1258(text: str) -> bytes:
    data = b""
    for sign in text:
        bare = normalize("NFD", sign)
        tones = "".join(mark for mark in bare if mark in TONES[1:])
        letter = normalize("NFC", "".join(mark for mark in bare if mark not in TONES[1:]))
        data += (letter + tones).encode("cp1258", "replace")
    return data


def test_every_letter() -> None:
    assert len(ALL) == 67
    assert set(map(from_tcvn3, HIGH)) >= set(ALL)
    assert in_vni("".join(ALL)).count(b"?") == 0
    assert from_vni(in_vni("".join(ALL)).decode("cp1252")) == "".join(ALL)
    capitals = "".join(ALL).upper()
    assert from_vni(in_vni(capitals).decode("cp1252")) == capitals


@pytest.mark.parametrize(
    ("encode", "name"),
    [(in_tcvn3, "TCVN3 (ABC)"), (in_vni, "VNI"), (in_cp1258, "windows-1258")],
)
def test_converted_and_said(encode: object, name: str, tmp_path: Path) -> None:
    assert callable(encode)
    text = TEXT.replace("–", "-")
    document = read(encode(text), tmp_path, "plan.txt")
    expected = said(read(text, tmp_path, "own.txt"))
    assert [line.lower() for line in said(document)] == [line.lower() for line in expected]
    assert name in remarks(document)[0]


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_wide_letters_without_a_mark(codec: str, tmp_path: Path) -> None:
    document = read(TEXT.encode(codec), tmp_path, "plan.txt")
    assert said(document) == said(read(TEXT, tmp_path, "own.txt"))
    assert document.remarks


@pytest.mark.parametrize(
    ("data", "why"),
    [
        ("Un café à l'été, où déjà".encode("latin-1") * 20, "looks like"),
        (in_tcvn3("Kế hoạch"), "looks like TCVN3"),
        (TEXT.encode() + b"\xff", "looks like"),
        (bytes(range(256)) * 20, "not a text"),
        (b"abc\0\0\0def", "not a text"),
        (b"\xff\xfea", "not a text"),
    ],
)
def test_not_converted_where_it_is_not_sure(data: bytes, why: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match=why):
        read(data, tmp_path, "plan.txt")


def test_what_is_vietnamese() -> None:
    assert vietnamese_share(TEXT) > 0.99
    assert vietnamese_share("Kế hoạch") == 0
    assert vietnamese_share("café été où déjà élève à côté près très forêt") < 0.5
