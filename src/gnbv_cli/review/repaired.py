"""A plan as it would stand with its certain fixes applied; the file itself is left alone."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple
from unicodedata import is_normalized, normalize

from gnbv_cli.review.located import LocatedEdit, Reported
from gnbv_cli.review.review import Review, review_text

_COMMENT = re.compile(r"[|>][^ \t\r\n]*[ \t]+(#[^\r\n]*\s+)")
"""Before a folded or literal text: its sign, and a comment up to the words."""


class Repaired(NamedTuple):
    """The review of the mended text, and the findings whose certain fixes mended it."""

    review: Review
    applied: list[Reported]


def repaired(review: Review) -> Repaired:
    """The plan of `review` with every certain fix applied, reviewed again."""
    applied = [
        found
        for found in review.findings
        if any(fix.fix.status == "certain" for fix in found.fixes)
    ]
    edits = [
        edit
        for found in applied
        for fix in found.fixes[:1]
        if fix.fix.status == "certain"
        for edit in fix.edits
    ]
    text = with_edits(review.reading.source.text, edits)
    return Repaired(review_text(text, review.name, review.conditions), applied)


def with_edits(text: str, edits: Iterable[LocatedEdit]) -> str:
    """`text` with each edit's span replaced; of edits that overlap only the first is made."""
    pieces: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda edit: edit.location.start):
        if edit.location.start < at:
            continue
        pieces += (text[at : edit.location.start], written(text, edit))
        at = edit.location.end
    return "".join([*pieces, text[at:]])


def written(text: str, edit: LocatedEdit) -> str:
    """The new text of an edit in the quotes of the old one, its accents apart where they were.

    What replaces a folded text is plain, behind the comment that stood before the folded one.
    """
    old = text[edit.location.start : edit.location.end]
    new = edit.new if is_normalized("NFC", old) else normalize("NFD", edit.new)
    if old.startswith("'"):
        return "'" + new.replace("'", "''") + "'"
    if old.startswith('"'):
        return '"' + new.replace("\\", "\\\\").replace('"', '\\"') + '"'
    comment = _COMMENT.match(old)
    return comment[1] + new if comment else new
