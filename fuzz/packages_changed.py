"""Changes inside of Word and Excel files: their parts, and the archive that holds them."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from random import Random

from fuzz.bytes_changed import changed_bytes
from fuzz.pieces import AMOUNTS, WORDS

_TEXT = re.compile(rb"(?<=>)[^<>]+(?=<)")
_TAG = re.compile(rb"<[^<>]+>")
_NAMES = ("../x.xml", "/x.xml", "word/document.xml", "xl/workbook.xml", "[Content_Types].xml", "")
_HOSTILE = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "'
    + b"&a;" * 50 + b'"><!ENTITY c "' + b"&b;" * 50 + b'">]><x>&c;</x>',
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><x>&a;</x>',
    b"<a>" * 5_000, b"", b"\x00", b"\xff\xfe<\x00a\x00", b"<a xmlns:w='x'/>" + b" " * 2_000_000,
)  # fmt: skip


def changed_package(rng: Random, data: bytes) -> bytes:
    """A Word or Excel file with parts of it changed; at times with the bytes of the whole."""
    if rng.random() < 0.1:
        return changed_bytes(rng, data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [(each.filename, archive.read(each)) for each in archive.infolist()]
    for _ in range(rng.choice((1, 1, 2, 4))):
        at = rng.choice(_worth(parts))
        rng.choice(_CHANGES)(rng, parts, at)
        if not parts:
            break
    return _packed(rng, parts)


def _worth(parts: list[tuple[str, bytes]]) -> list[int]:
    """Where to change: what holds the words and cells comes more often than the rest."""
    telling = ("document.xml", "sheet1.xml", "sharedStrings.xml", "workbook.xml")
    weights = [8 if name.endswith(telling) else 1 for name, _ in parts]
    return [at for at, weight in enumerate(weights) for _ in range(weight)]


def _packed(rng: Random, parts: list[tuple[str, bytes]]) -> bytes:
    made = io.BytesIO()
    how = rng.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))
    with warnings.catch_warnings(), zipfile.ZipFile(made, "w", how) as archive:
        warnings.simplefilter("ignore")  # that a name comes twice is meant
        for name, content in parts:
            archive.writestr(zipfile.ZipInfo(name), content, how)
    return made.getvalue()


Parts = list[tuple[str, bytes]]


def _bytes(rng: Random, parts: Parts, at: int) -> None:
    name, content = parts[at]
    parts[at] = name, changed_bytes(rng, content)


def _words(rng: Random, parts: Parts, at: int) -> None:
    name, content = parts[at]
    found = [*_TEXT.finditer(content)]
    if not found:
        return
    for each in sorted(rng.sample(found, min(3, len(found))), key=re.Match.start, reverse=True):
        put = rng.choice(rng.choice((AMOUNTS, WORDS))).replace("&", "&amp;").replace("<", "&lt;")
        content = content[: each.start()] + put.encode() + content[each.end() :]
    parts[at] = name, content


def _tags(rng: Random, parts: Parts, at: int) -> None:
    """A tag dropped, doubled, or put for another."""
    name, content = parts[at]
    found = [*_TAG.finditer(content)]
    if not found:
        return
    one, other = rng.choice(found), rng.choice(found)
    put = rng.choice((b"", one[0] * 2, other[0]))
    parts[at] = name, content[: one.start()] + put + content[one.end() :]


def _drop(_: Random, parts: Parts, at: int) -> None:
    del parts[at]


def _twice(rng: Random, parts: Parts, at: int) -> None:
    parts.insert(rng.randint(0, len(parts)), (parts[at][0] + rng.choice(("", "x")), parts[at][1]))


def _rename(rng: Random, parts: Parts, at: int) -> None:
    parts[at] = rng.choice(_NAMES), parts[at][1]


def _hostile(rng: Random, parts: Parts, at: int) -> None:
    parts[at] = parts[at][0], rng.choice(_HOSTILE)


_CHANGES = (_bytes, _bytes, _words, _words, _words, _tags, _tags, _drop, _twice, _rename, _hostile)
