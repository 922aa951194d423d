"""Whose plan it is, and what its sources are called beside those of other plans."""

from __future__ import annotations

import re
from typing import NamedTuple
from unicodedata import normalize

from gnbv_cli.plan.model import Document, LegalBasis, Plan
from gnbv_cli.rules.catalogued import same_name
from gnbv_cli.tables.names import on_one_line
from gnbv_cli.tables.titles import commune_of
from gnbv_cli.texts.sentence import Sentence, Words, verbatim
from gnbv_cli.written.names import folded

_PROVINCE = r"(?:tỉnh|thành phố)\s+[^,;]+"
_BEHIND = re.compile(rf"\s*,\s*({_PROVINCE})\Z", re.IGNORECASE)
_COMMITTEE = re.compile(
    rf"(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd|hội đồng nhân dân|hđnd)\s+({_PROVINCE})\Z",
    re.IGNORECASE,
)
_FUNDS = re.compile(r"\A(?:(?:nguon|von|kinh phi|tien) )+")

SOURCES = {
    "central": Words("NSTW", "Central budget"),
    "local": Words("NSĐP", "Local budget"),
    "province": Words("NS tỉnh", "Provincial budget"),
    "commune": Words("NS xã", "Commune budget"),
}
"""The sources that every plan has a name for, in the order of their columns."""

_CALLED = {
    "ngan sach trung uong": "central",
    "trung uong": "central",
    "nstw": "central",
    "ngan sach dia phuong": "local",
    "dia phuong": "local",
    "nsdp": "local",
    "ngan sach tinh": "province",
    "ngan sach cap tinh": "province",
    "ngan sach xa": "commune",
    "ngan sach cap xa": "commune",
}


class Commune(NamedTuple):
    """A commune with its province, '' where nothing says which."""

    name: str
    province: str = ""

    @property
    def key(self) -> str:
        """The same for one name, however it is written."""
        return same_name(self.name)

    def may_be(self, other: Commune) -> bool:
        """Whether both may be one commune: of one name, and not of two provinces."""
        apart = self.province and other.province
        return self.key == other.key and not (
            apart and same_name(self.province) != same_name(other.province)
        )


def commune_in(plan: Plan, file: str) -> Commune:
    """Whose plan it is: by its issuer, else its place, else the name of the file.

    The province is the one that the issuer names, or that alone issued what the plan rests on.
    """
    document = plan.document
    name = normalize("NFC", commune_of(document) or on_one_line(document.place or "") or file)
    behind = _BEHIND.search(name)
    if behind:
        return Commune(name[: behind.start()], behind[1])
    return Commune(name, _province_of(plan.legal_bases))


def _province_of(bases: list[LegalBasis]) -> str:
    found: dict[str, str] = {}
    for basis in bases:
        named = _COMMITTEE.match(on_one_line(basis.issuer or ""))
        if named:
            found.setdefault(same_name(named[1]), named[1])
    return next(iter(found.values())) if len(found) == 1 else ""


def year_of(document: Document) -> str:
    """The year of a plan, as it is written."""
    return on_one_line(document.year)


def source_key(name: str, short: str = "") -> str:
    """What tells a source from others: a key of `SOURCES`, else its name folded."""
    for text in (name, short):
        bare = folded(text)
        known = _CALLED.get(bare) or _CALLED.get(_FUNDS.sub("", bare))
        if known:
            return known
    return folded(name)


def source_head(key: str, name: str) -> Sentence:
    """The head of a source's column."""
    return SOURCES[key].filled() if key in SOURCES else verbatim(on_one_line(name))


def in_order(name: str) -> list[tuple[int, str]]:
    """Sorts names as people do: 'xã Mẫu 2' before 'xã Mẫu 10'."""
    pieces = re.findall(r"\d+|[^\d\s]+", folded(name))
    return [(int(piece), "") if piece.isdecimal() else (-1, piece) for piece in pieces]
