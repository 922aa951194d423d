"""What a part of a budget is called, and so by what the budget is divided there."""

from __future__ import annotations

import re
from typing import NamedTuple

from gnbv_cli.documents import labels
from gnbv_cli.documents.spreadsheets.coordinates import coordinates
from gnbv_cli.rules.unit_words import kind_of, written_out
from gnbv_cli.written.names import folded

_BESIDE = re.compile(r"(?:doi ung|chuyen sang|chuyen nguon|keo dai|bo sung)(?: .*)?")
"""What may stand beside the name of a source or a year."""
_WHOLE = re.compile(r"\b(?:tong|thuc hien|du toan|ke hoach|nhu cau)\b")
"""The money of a year as a whole, and no part of another's."""
_OTHERS = {
    "local": r"doi ung(?: .*)?",
    "community": r"(?:nhan dan|nguoi dan|dan|cong dong|ho dan)(?: dong gop| doi ung| tu co)?|"
    r"dong gop.*",
    "credit": r"(?:vay )?tin dung(?: chinh sach| uu dai)?|vay(?: .*)?",
    "mobilised": r"huy dong(?: .*)?|xa hoi hoa|hop phap khac|khac|long ghep(?: .*)?",
}
_OTHER = [(key, re.compile(form)) for key, form in _OTHERS.items()]
_SHORTEST = 4
"""A name of fewer letters ('Xã') says too little to be that of a source."""

DIMENSIONS = {folded(words): dimension for dimension, words in labels.BREAKDOWNS.items()}
"""The lines that stand above the parts of one breakdown, where there are several."""


class Part(NamedTuple):
    """What a part is a part of: `dimension` is a breakdown's key, `key` its own."""

    dimension: str
    key: str


def part_called(name: str, within: str | None = None) -> Part | None:
    """What the part called `name` is; None where the name tells nothing.

    `within` is the breakdown that it is known to be of: there a name may say more than the kind.
    """
    said = coordinates(name)
    if len(said.steps) == 1 and len(folded(name)) >= _SHORTEST:
        part = Part(*said.steps[0])
        if part.dimension == "years" and _WHOLE.search(folded(name)):
            return None
        if not said.rest or _BESIDE.fullmatch(said.rest) or part.dimension == within == "kinds":
            return part
    if said.steps:
        return None
    return next((Part("sources", key) for key, form in _OTHER if form.fullmatch(said.rest)), None)


def is_unit(name: str) -> bool:
    """Whether `name` begins as the name of an office, board or organisation does."""
    return name[:1].isupper() and bool(kind_of(written_out(name)))
