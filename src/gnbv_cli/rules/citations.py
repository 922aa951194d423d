"""The documents that a plan's words cite, and those of its recitals."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import NamedTuple

from gnbv_cli.plan.model import LegalBasis, Plan
from gnbv_cli.plan.passages import Wording
from gnbv_cli.plan.walk import addressed
from gnbv_cli.written.dates import read_date
from gnbv_cli.written.names import plain

_GAP = r"[^\S\n]"  # a space, but no end of a passage
_NUMBER = re.compile(r"\d+(?:[-–][a-zđ]{2,5}|/\d{4})?/[a-zđ][a-zđ0-9]*(?:[-–][a-zđ0-9]+)*")
_PARTY = re.compile(r"\d+(?=[-–][a-zđ]{2,5}\Z)")  # '06-NQ/TW'
_KIND = re.compile(
    r"(?<!\w)(?<!pháp )(bộ luật|luật|pháp lệnh|nghị quyết|nghị định|quyết định|thông tư liên tịch|"
    r"thông tư|chỉ thị|kế hoạch|công văn|thông báo|hướng dẫn|đề án|tờ trình|báo cáo|qđ|nđ|nq|tt)"
    rf"{_GAP}+(?:số{_GAP}*)?:?{_GAP}*\Z"
)
_LAW = re.compile(
    rf"(?<!\w)(?<!pháp )((?:bộ )?luật|pháp lệnh){_GAP}[^.;:()\n]{{3,90}}?,?"
    rf"{_GAP}số{_GAP}*:?{_GAP}*\Z"
)
_DATE = re.compile(
    rf"{_GAP}*,?{_GAP}*(ngày{_GAP}+\d{{1,2}}(?:{_GAP}+tháng{_GAP}+|[/.-])"
    rf"\d{{1,2}}(?:{_GAP}+năm{_GAP}+|[/.-])\d{{4}})(?!\d)"
)
_OF = re.compile(rf"{_GAP}+của{_GAP}+")
_SUBJECT = re.compile(
    rf"{_GAP}*,?{_GAP}+(?=(?:về|phê duyệt|quy định|ban hành|sửa đổi|hướng dẫn|giao|phân bổ|"
    r"phân công|thành lập|kiện toàn|công bố|thông qua|triển khai|v/v)\s)"
)
_ISSUER_END = re.compile(rf"[,;.()\n]|{_SUBJECT.pattern}")
_SUBJECT_END = re.compile(r"\.(?=[\s/]|\Z)|[;\n()“”]")
_LOOK_BACK = 40
_LAW_NAME = 110
_ISSUER_REACH = 150
_SUBJECT_REACH = 600
"""How far, in characters, the parts of a citation are looked for."""


class Citation(NamedTuple):
    """A document where it is cited; spans are offsets in the plan's wording."""

    kind: str
    number: str
    """In capitals and without spaces: '02/2022/QĐ-TTG'."""
    date: date | None
    issuer: str
    start: int
    end: int
    top: str
    """The plan's key that it stands under."""
    number_at: tuple[int, int]
    date_at: tuple[int, int] | None
    subject_at: tuple[int, int] | None
    """What it is about, as far as the sentence goes on: 'về việc …'."""
    written: str
    """The number as it stands in the words."""

    @property
    def name(self) -> str:
        """Kind and number: 'Quyết định số 695/QĐ-UBND'."""
        return f"{self.kind} số {self.written}"

    @property
    def last(self) -> int:
        """Where the document ends with its subject."""
        return self.subject_at[1] if self.subject_at else self.end


class Citations:
    """All documents cited in the words, and those of the recitals by number."""

    def __init__(self, plan: Plan, wording: Wording) -> None:
        self._wording = wording
        self.bases: dict[str, tuple[str, LegalBasis]] = {}
        """By number in capitals: the address of the recital, and itself."""
        for address, basis in addressed("", "legal_bases", plan.legal_bases):
            if basis.number:
                self.bases.setdefault(document_number(basis.number), (address, basis))

    @cached_property
    def cited(self) -> list[Citation]:
        """Every citation in the words, in their order."""
        return list(_citations(self._wording))

    @cached_property
    def _starts(self) -> list[int]:
        return [citation.start for citation in self.cited]

    def covering(self, position: int) -> Citation | None:
        """The citation, with its subject, that an offset of the wording lies in."""
        number = bisect_right(self._starts, position) - 1
        found = self.cited[number] if number >= 0 else None
        return found if found is not None and position < found.last else None

    def subject(self, number: str) -> str:
        """The subject of a document of the recitals, in lower case; '' where it is not known."""
        found = self.bases.get(number)
        if found is None:
            return ""
        _, basis = found
        return plain(" ".join(text for text in (basis.subject, basis.text) if text))

    def cited_subject(self, citation: Citation) -> str:
        """What the citation itself says that the document is about; '' if it does not."""
        return self._wording.text[slice(*citation.subject_at)] if citation.subject_at else ""


def _citations(wording: Wording) -> Iterator[Citation]:
    """Numbers of documents have a slash, and little else has: each one is looked at."""
    lower = wording.lower
    slash = lower.find("/")
    while slash >= 0:
        number = _NUMBER.match(lower, _digits_before(lower, slash))
        kind = _kind_before(lower, number.start()) if number else None
        if number is not None and kind is not None:
            yield _citation(wording, kind, number)
        slash = lower.find("/", number.end() if number else slash + 1)


def _digits_before(lower: str, slash: int) -> int:
    """Where the number begins whose symbol the slash may open."""
    party = _PARTY.search(lower, max(0, slash - _LOOK_BACK), slash)
    first = party.start() if party else slash
    while first and lower[first - 1].isdecimal():
        first -= 1
    return first


def _kind_before(lower: str, number: int) -> tuple[int, int] | None:
    """Where the kind of a document stands before its number."""
    found = _KIND.search(lower, max(0, number - _LOOK_BACK), number)
    if found is not None:
        return found.span(1)
    span = None
    found = _LAW.search(lower, max(0, number - _LAW_NAME), number)
    while found is not None:  # the nearest: 'quy định của Luật A và Luật B số …'
        span = found.span(1)
        found = _LAW.search(lower, span[1], number)
    return span


def _citation(wording: Wording, kind: tuple[int, int], number: re.Match[str]) -> Citation:
    text, lower = wording.text, wording.lower
    end = number.end()
    day = _DATE.match(lower, end)
    end = day.end() if day else end
    issuer = _issuer(text, lower, end)
    end = issuer[1] if issuer else end
    head = _SUBJECT.match(lower, end)
    about = (head.end(), _subject_end(lower, head.end())) if head else None
    return Citation(
        text[slice(*kind)],
        document_number(text[slice(*number.span())]),
        read_date(day[1].removeprefix("ngày").strip()) if day else None,
        text[slice(*issuer)].strip() if issuer else "",
        kind[0],
        end,
        wording.passage_at(kind[0]).top,
        number.span(),
        day.span(1) if day else None,
        about,
        text[slice(*number.span())],
    )


def _issuer(text: str, lower: str, start: int) -> tuple[int, int] | None:
    """Who issued a document: '… của Hội đồng nhân dân (HĐND) xã An Bình về …'."""
    of = _OF.match(lower, start)
    if of is None:
        return None
    at, last = of.end(), min(of.end() + _ISSUER_REACH, len(lower))
    while True:
        found = _ISSUER_END.search(lower, at, last)
        end = found.start() if found else last
        sign = lower[end : end + 1]
        if sign == "(" and (closed := lower.find(")", end, end + _LOOK_BACK)) > 0:
            at = closed + 1
        elif sign == "," and text[end + 2 : end + 3].isupper():
            at = end + 1  # 'Bộ Văn hóa, Thể thao và Du lịch'
        else:
            return of.end(), end


def _subject_end(lower: str, start: int) -> int:
    last = min(start + _SUBJECT_REACH, len(lower))
    found = _SUBJECT_END.search(lower, start, last)
    return found.start() if found else last


def is_law(kind: str | None) -> bool:
    """Whether documents of this kind are cited by kind and name."""
    return plain(kind or "") in ("luật", "bộ luật", "pháp lệnh", "hiến pháp")


def document_number(text: str) -> str:
    """The number and symbol of a document in one form: '695/QĐ-UBND'."""
    return "".join(text.split()).replace("–", "-").upper()
