"""Words of ended levels that end a proper name: 'Lý Văn Huyện', 'thôn Phố Huyện'."""

from __future__ import annotations

import re

from gnbv_cli.data.levels import ended_levels

_BEFORE = re.compile(r"([^\W\d_]+) \Z")
_NAME_BEHIND = re.compile(r" (?:[^\W\d_]*\d|[^\W\d_])")
_PARTY = re.compile(r" (?:ủy|uỷ|đoàn|đội|lỵ)(?!\w)")
_BEGINS = re.compile(r"(?:\A|[.;:\n(])[\s“\"'+-]*\Z")
_REACH = 30


def ends_a_name(text: str, start: int, end: int) -> bool:
    """Whether a word of a level is the last of a name, and names no unit behind it."""
    if not text[start:end].istitle() or _PARTY.match(text, end):
        return False
    behind = _NAME_BEHIND.match(text, end)
    if behind is not None and not text[behind.end() - 1].islower():
        return False  # 'Ủy ban Huyện Bảo Lạc', 'Quận 5'
    found = _BEFORE.search(text, max(0, start - _REACH), start)
    if found is None:
        return False
    before, known = found[1], ended_levels()
    if before.lower() in known.names:
        return True
    if not before.istitle() or before.lower() in known.no_names:
        return False
    return _BEGINS.search(text, max(0, found.start() - 4), found.start()) is None
