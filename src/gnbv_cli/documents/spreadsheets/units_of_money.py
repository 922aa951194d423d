"""The unit that a table's figures are in: 'Đơn vị tính: triệu đồng'."""

from __future__ import annotations

import re
from unicodedata import normalize

from gnbv_cli.written.names import folded

_LINE = re.compile(
    r"(?:đơn\s*vị(?:\s*tính)?|đ\s*v\s*t|đv\s*tính|dvt|unit)\s*[:.;]?\s*[(\[]?\s*"
    r"(?P<unit>[^()\[\];]{1,40})",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"[(\[]\s*(?P<unit>[^()\[\]]{1,40}?)\s*[)\]]")
_DONG = ("dong", "d", "vnd", "dong viet nam", "viet nam dong", "vn dong")
_NAMES = {
    "đồng": _DONG,
    "nghìn đồng": (
        *(
            f"{word} {dong}"
            for word in ("nghin", "ngan", "1000", "1 000", "thousand")
            for dong in _DONG
        ),
        *("1000d", "nghin", "ngan", "1 000d"),
    ),
    "triệu đồng": (
        *(
            f"{word} {dong}"
            for word in ("trieu", "tr", "1 000 000", "1000000", "million")
            for dong in _DONG
        ),
        *("trd", "trieu", "tr"),
    ),
    "tỷ đồng": (*(f"{word} {dong}" for word in ("ty", "ti", "billion") for dong in _DONG), "ty"),
}
_BY_NAME = {name: unit for unit, names in _NAMES.items() for name in names}


def unit_named(text: str) -> str:
    """The unit that a text is the name of, as amounts are written with it; '' for none."""
    return _BY_NAME.get(folded(normalize("NFC", text)), "")


def unit_line(text: str) -> str:
    """The unit that a line above or below a table states, '' for none."""
    for found in _LINE.finditer(normalize("NFC", text)):
        words = found["unit"].strip(" .:,")
        if unit := unit_named(words) or unit_named(words.partition(",")[0]):
            return unit
    return ""


def unit_in_head(text: str) -> str:
    """The unit in a head: 'Kinh phí (triệu đồng)', 'Tổng số (ĐVT: đồng)'; '' for none."""
    for found in _BRACKET.finditer(text):
        if unit := unit_named(found["unit"]) or unit_line(found["unit"]):
            return unit
    return unit_line(text) if _LINE.match(normalize("NFC", text.strip())) else ""
