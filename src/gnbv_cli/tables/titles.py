"""The heads of annex tables: what they are about, and to which plan they belong."""

from __future__ import annotations

import re
from unicodedata import normalize

from gnbv_cli.plan.model import Document
from gnbv_cli.tables.names import on_one_line
from gnbv_cli.texts.sentence import Sentence, Words, listed, verbatim
from gnbv_cli.written.dates import read_date, slashed, spoken

_PROGRAMME = re.compile(
    r"chương trình mục tiêu quốc gia.*?(?=\s*(?:,|;|trên địa bàn|giai đoạn|năm \d{4}|\Z))",
    re.IGNORECASE,
)
_COMMITTEE = re.compile(
    r"(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd|hội đồng nhân dân|hđnd)\s+", re.IGNORECASE
)
_TITLE = Words("{what} {programme}", "{what} {programme}")
_NO_PROGRAMME = Words("CHƯƠNG TRÌNH", "THE PROGRAMME")
_YEAR = Words("NĂM {year}", "YEAR {year}")
_YEAR_AND_PLACE = Words("NĂM {year} TRÊN ĐỊA BÀN {commune}", "YEAR {year}, {commune}")
_ATTACHED = Words(
    "(Kèm theo {kind} số {number} {date} của {issuer})",
    "(With {kind} No {number} {date} of {issuer})",
)
_OF_YEAR = Words("năm {year}", "year {year}")
_NUMBERED = Words("số {number}", "No {number}")
_DATED = Words("ngày {day}", "of {day}")
_DRAFT = Words("dự thảo", "draft")
_ISSUED = Words("đã ban hành", "issued")
_BLANK = " " * 6
_ON = Words("{spoken}", "of {day}")
_NO_DATE = Words("ngày {blank} tháng {blank} năm {year}", "of {blank}/{blank}/{year}")


def title_of(what: Words, document: Document) -> tuple[Sentence, ...]:
    """The two lines above a table, in capitals; `what` says what it has of the programme."""
    named = programme_in(document)
    programme = verbatim(named.upper()) if named else _NO_PROGRAMME.filled()
    year = document.year
    commune = commune_of(document).upper()
    second = _YEAR_AND_PLACE.filled(year=year, commune=commune) if commune else None
    first = _TITLE.filled(what=what, programme=programme)
    return first, second or _YEAR.filled(year=year)


def programme_in(document: Document) -> str:
    """The programme that the title names; '' where it names none."""
    found = _PROGRAMME.search(on_one_line(document.title))
    return found[0] if found else ""


def commune_of(document: Document) -> str:
    """Whose plan it is, from its issuer: 'xã Vĩnh Phong'; '' where no issuer is named."""
    issuer = normalize("NFC", on_one_line(document.issuer or ""))
    return _COMMITTEE.sub("", issuer, count=1)


def attached_to(document: Document) -> Sentence | None:
    """The line that ties an annex to its plan; None while that has neither number nor date."""
    if not document.number and not document.date:
        return None
    day = read_date(document.date) if document.date else None
    return _ATTACHED.filled(
        kind=on_one_line(document.kind or "Kế hoạch"),
        number=on_one_line(document.number or "") or _BLANK,
        date=_ON.filled(spoken=spoken(day), day=slashed(day)) if day else _blank_date(document),
        issuer=on_one_line(document.issuer or "") or _BLANK,
    )


def _blank_date(document: Document) -> Sentence:
    return _NO_DATE.filled(blank=_BLANK, year=document.year)


def plan_sentence(document: Document) -> Sentence:
    """Whose plan, for which year, and its number and date, or that it is a draft."""
    day = read_date(document.date) if document.date else None
    known: list[Sentence] = []
    if document.issuer:
        known.append(verbatim(on_one_line(document.issuer)))
    known.append(_OF_YEAR.filled(year=document.year))
    if document.number:
        known.append(_NUMBERED.filled(number=on_one_line(document.number)))
    if day:
        known.append(_DATED.filled(day=slashed(day)))
    if not (document.number or day):
        known.append((_ISSUED if document.status == "issued" else _DRAFT).filled())
    return listed(known, ", ")
