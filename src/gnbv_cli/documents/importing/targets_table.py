"""A table of targets → targets: indicator, unit, baseline, value, deadline, who follows it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gnbv_cli.documents.importing.told import Told
from gnbv_cli.documents.importing.tree_values import Element
from gnbv_cli.documents.reading.parts import SourceTable
from gnbv_cli.written.names import folded

_HEADS = {
    "number": r"tt|stt|so tt",
    "indicator": r"(?:ten |noi dung |cac )*(?:chi tieu|muc tieu)(?: chu yeu| cu the)*",
    "unit": r"dvt|don vi(?: tinh)?",
    "baseline": r"(?:hien trang|thuc hien|ket qua|uoc thuc hien|dau ky).*",
    "value": r"(?:ke hoach|muc tieu|chi tieu|phan dau|giao|cuoi ky)(?: giao| nam)?(?: \d{4})?",
    "deadline": r"thoi (?:han|gian|diem).*",
    "owner": r"(?:don vi|co quan) (?:theo doi|chu tri|thuc hien|phu trach)",
}
_NEEDED = ("indicator", "value")


def targets_of(table: SourceTable) -> list[Element] | None:
    """The targets that a table states; None for one that is no such table, or says more."""
    heads: list[str | None] = []
    for text in table.rows[0] if table.rows else ():
        heads.append(_key(text, heads))
    named = [head for head in heads if head]
    if None in heads or len(set(named)) < len(named) or any(key not in named for key in _NEEDED):
        return None
    if "unit" not in named:  # a table of money has its unit above
        return None
    made: list[Element] = []
    for position, row in enumerate(table.rows[1:], start=1):
        target: Element = {
            head: Told.at(table.line + position, text)
            for head, text in zip(heads, row, strict=True)
            if head and head != "number" and text
        }
        if "indicator" not in target or "value" not in target:
            return None
        made.append({key: target[key] for key in _HEADS if key in target})
    return made or None


def _key(head: str, taken: Sequence[str | None]) -> str | None:
    """The key that a column's head names; '' for an empty one, None for another.

    'Mục tiêu' is the indicator, but its value beside a column 'Chỉ tiêu'.
    """
    words = folded(head)
    if not words:
        return ""
    keys = [key for key, form in _HEADS.items() if re.fullmatch(form, words)]
    return next((key for key in keys if key not in taken), keys[0] if keys else None)
