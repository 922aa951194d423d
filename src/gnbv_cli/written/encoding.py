"""Bytes to text: UTF-8, or the name of the old encoding that the bytes look like."""

from __future__ import annotations

from itertools import pairwise

_BOMS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)

# The commonest letters of Vietnamese text as TCVN 5712 (VN3) has them, and as VNI writes them in
# two bytes; in cp1258 the same bytes are rare letters or none.
_TCVN3 = frozenset(bytes.fromhex("a8a9aaabacadaeb5b8b9bec6c7ccd0d5d6dce8ed"))
_VNI_MARKS = frozenset(b"\xf8\xf9\xef\xf5\xfb\xfc\xeb\xe0\xe1\xe4\xe5\xe9\xe8\xe3")
_VNI_BASES = frozenset(b"aeouyAEOUY\xf4\xf6")


class NotUtf8(ValueError):  # noqa: N818 - it says what the bytes are, not that something broke
    """The bytes are not UTF-8; `encoding` is what they look like, `offset` the first odd byte."""

    def __init__(self, encoding: str, offset: int) -> None:
        super().__init__(encoding, offset)
        self.encoding = encoding
        self.offset = offset


def decode(data: bytes) -> str:
    """The text of `data`, its byte order mark (if any) kept as U+FEFF.

    Raises `NotUtf8` where the bytes are not UTF-8.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            raise NotUtf8(name, 0)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise NotUtf8(_likely_encoding(data[:65536]), error.start) from None


def _likely_encoding(data: bytes) -> str:
    if data.count(0) > len(data) // 4:
        return "UTF-16"
    high = [byte for byte in data if byte >= 0x80]
    pairs = sum(1 for base, mark in pairwise(data) if base in _VNI_BASES and mark in _VNI_MARKS)
    if pairs * 2 > len(high):
        return "VNI"
    if sum(byte in _TCVN3 for byte in high) * 2 > len(high):
        return "TCVN3"
    return "windows-1258"
