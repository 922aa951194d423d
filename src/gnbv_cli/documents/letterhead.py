"""The head of an official document (Nghị định số 30/2020/NĐ-CP, Phụ lục I, mục II).

What the plan does not say stays a blank to be filled in by hand; nothing is worked out from
anything else: the number's abbreviations are those of `document.number`, the place is
`document.place`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gnbv_cli.documents.blocks import folded
from gnbv_cli.documents.lines import Kind, Line
from gnbv_cli.plan.model import Document
from gnbv_cli.written.dates import read_date, spoken

COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
BLANK = "\u00a0" * 8
"""Room for what is not known yet; such spaces are not folded, broken or trimmed."""

_TWO_LINES = re.compile(r"((?:ỦY|UỶ) BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN) (.+)")


def letterhead(document: Document) -> Iterator[Line]:
    """The lines above the title, in the order of the Decree."""
    yield Line(Kind.COUNTRY, COUNTRY)
    yield Line(Kind.MOTTO, MOTTO)
    issuer = folded(document.issuer).upper()
    whole = _TWO_LINES.fullmatch(issuer)
    for text in whole.groups() if whole else (issuer,):
        if text:
            yield Line(Kind.ISSUER, text, at="document.issuer")
    number = folded(document.number)
    if number.startswith("/"):  # '/KH-UBND': the number itself is yet to be given
        number = BLANK + number
    yield Line(Kind.NUMBER, number, label="Số", at="document.number" if number else None)
    yield _place_and_date(document)


def _place_and_date(document: Document) -> Line:
    place, written = folded(document.place), folded(document.date)
    day = read_date(written) if written else None
    date = spoken(day) if day else written
    at = "document.date" if date else "document.place" if place else None
    date = date or f"ngày{BLANK}tháng{BLANK}năm {folded(document.year)}"
    return Line(Kind.PLACE_AND_DATE, f"{place or BLANK}, {date}", at=at)
