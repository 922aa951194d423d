"""The documents that a plan's words cite: kind, number, date and issuer, where they stand."""

from __future__ import annotations

import re
from datetime import date
from functools import cached_property
from typing import NamedTuple

from gnbv_cli.plan.model import LegalBasis, Plan
from gnbv_cli.plan.passages import Wording
from gnbv_cli.plan.walk import addressed
from gnbv_cli.written.dates import read_date
from gnbv_cli.written.names import plain

_KINDS = (
    "bộ luật|luật|pháp lệnh|nghị quyết|nghị định|quyết định|thông tư|chỉ thị|kế hoạch|công văn|"
    "thông báo|hướng dẫn|đề án"
)
_CITED = re.compile(
    rf"(?P<kind>{_KINDS})\s+(?:số\s*)?:?\s*"
    r"(?P<number>\d+(?:/\d{4})?/[a-zđ][a-zđ0-9]*(?:[-–][a-zđ0-9]+)*)"
    r"(?:\s*,?\s*(?P<date>ngày\s+\d{1,2}(?:\s+tháng\s+|[/-])\d{1,2}(?:\s+năm\s+|[/-])\d{4}))?"
    r"(?:\s+của\s+(?P<issuer>[^,;.()]+?)"
    r"(?=\s+(?:về|phê duyệt|quy định|ban hành|sửa đổi)\b|[,;.()\n]|$))?"
)


class Citation(NamedTuple):
    """A document where it is cited; `start` and `end` are offsets in the plan's wording."""

    kind: str
    number: str
    """As written, in capitals: '695/QĐ-UBND'."""
    date: date | None
    issuer: str
    start: int
    end: int
    top: str
    """The plan's key that it stands under."""


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
        text = self._wording.text
        found = []
        for match in _CITED.finditer(self._wording.lower):
            start, end = match.span()
            issuer = text[slice(*match.span("issuer"))] if match["issuer"] else ""
            found.append(
                Citation(
                    text[slice(*match.span("kind"))],
                    document_number(text[slice(*match.span("number"))]),
                    read_date(match["date"].removeprefix("ngày").strip())
                    if match["date"]
                    else None,
                    issuer.strip(),
                    start,
                    end,
                    self._wording.passage_at(start).top,
                )
            )
        return found

    def subject(self, number: str) -> str:
        """The subject of a document of the recitals, in lower case; '' where it is not known."""
        found = self.bases.get(number)
        if found is None:
            return ""
        _, basis = found
        return plain(" ".join(text for text in (basis.subject, basis.text) if text))


def _day(words: str | None) -> date | None:
    return read_date(words.removeprefix("ngày").strip()) if words else None


def document_number(text: str) -> str:
    """The number and symbol of a document in one form: '695/QĐ-UBND'."""
    return "".join(text.split()).replace("–", "-").upper()
