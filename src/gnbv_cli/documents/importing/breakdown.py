"""What a part of a budget is called, and so by what the budget is divided there."""

from __future__ import annotations

import re
from typing import NamedTuple

from gnbv_cli.documents import labels
from gnbv_cli.rules.unit_words import kind_of, written_out
from gnbv_cli.written.names import folded

_LEAD = re.compile(r"(?:tu |trong do |gom |bao gom |nguon |von |kinh phi |phan )+")
_SOURCES = {
    "central": r"(?:ngan sach |ns )?(?:nha nuoc )?(?:cap )?(?:trung uong|tw)"
    r"(?: ho tro| bo sung| cap)*|nstw|vtw",
    "local": r"(?:ngan sach |ns )?(?:cap )?(?:dia phuong|dp)(?: doi ung)?|nsdp|"
    r"doi ung(?: (?:cua )?(?:ngan sach )?dia phuong)?",
    "province": r"(?:ngan sach |ns )(?:cap )?(?:tinh|thanh pho)(?: doi ung| ho tro)?",
    "commune": r"(?:ngan sach |ns )(?:cap )?(?:xa|phuong)(?: doi ung)?",
    "district": r"(?:ngan sach |ns )(?:cap )?(?:huyen|quan|thi xa)(?: doi ung)?",
    "community": r"(?:nhan dan|nguoi dan|dan|cong dong|ho dan)(?: dong gop| doi ung| tu co)?|"
    r"dong gop.*",
    "credit": r"(?:vay )?(?:tin dung)(?: chinh sach| uu dai)?|vay(?: .*)?",
    "mobilised": r"huy dong(?: .*)?|xa hoi hoa|hop phap khac|khac|long ghep(?: .*)?",
}  # fmt: skip
_KINDS = {
    "capital": r"dau tu(?: phat trien| cong)?|dtpt",
    "recurrent": r"su nghiep(?: kinh te)?|thuong xuyen|sn",
}
_YEAR = re.compile(r"(?:nam |von nam )?(20\d\d)(?: (?:chuyen sang|chuyen nguon|keo dai)(?: .*)?)?")
_KNOWN = tuple(
    (dimension, key, re.compile(words))
    for dimension, names in (("sources", _SOURCES), ("kinds", _KINDS))
    for key, words in names.items()
)
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
    words = folded(name)
    bare = _LEAD.sub("", words + " ", count=1).strip()
    for dimension, key, form in _KNOWN:
        begun = form.match(bare) if dimension == within == "kinds" else None
        if form.fullmatch(words) or (bare and form.fullmatch(bare)) or begun:
            return Part(dimension, key)
    year = _YEAR.fullmatch(words) or _YEAR.fullmatch(bare)
    return Part("years", year[1]) if year else None


def is_unit(name: str) -> bool:
    """Whether `name` begins as the name of an office, board or organisation does."""
    return name[:1].isupper() and bool(kind_of(written_out(name)))
