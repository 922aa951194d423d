"""The line that names a project: 'Dự án 2: Đa dạng hóa sinh kế', 'Tiểu dự án 1', 'Hợp phần 3'."""

from __future__ import annotations

import re
from typing import NamedTuple

_LINE = re.compile(
    r"(?P<label>dự án thành phần|tiểu dự án|dự án|nội dung thành phần|hợp phần|thành phần|"
    r"hoạt động|nhiệm vụ|nội dung|mô hình|tda|da)\s*(?:số\s*)?"
    r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,2}|[IVX]{1,4})"
    r"\s*(?:[:.;,–—-]+\s*(?P<name>.*)|(?P<quoted>[“\"(].*)|\Z)",
    re.IGNORECASE,
)
_USUAL = ("dự án", "tiểu dự án")
_INNER = frozenset(("nội dung", "hoạt động", "nhiệm vụ", "mô hình", "thành phần"))
"""Labels that stand for a part of a project only inside one."""

_SHORT = {"tda": 1, "da": 0}


class ProjectLine(NamedTuple):
    """What a line that names a project says. `depth` is 0 for a project, 1 for a part of one, …"""

    label: str | None
    """As the line has it, where it is not the usual 'Dự án' or 'Tiểu dự án'."""
    number: str
    name: str
    depth: int


def project_line(text: str, *, inside: bool) -> ProjectLine | None:
    """What `text` says of a project; None where it names none. `inside`: below a project's line."""
    found = _LINE.match(text)
    if found is None:
        return None
    words = " ".join(found["label"].lower().split())
    if words in _INNER and not inside:
        return None
    depth = _SHORT.get(words, _USUAL.index(words) if words in _USUAL else 2)
    if words == "dự án thành phần":
        depth = 1
    label = None if words in _USUAL else found["label"]
    name = (found["name"] or found["quoted"] or "").strip()
    return ProjectLine(label, found["number"], name, depth)
