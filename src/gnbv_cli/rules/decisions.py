"""The decisions that a plan's money rests on."""

from __future__ import annotations

import re

from gnbv_cli.plan.model import LegalBasis, Plan
from gnbv_cli.plan.walk import addressed
from gnbv_cli.texts.sentence import Sentence, Words
from gnbv_cli.written.dates import read_date, slashed
from gnbv_cli.written.names import plain

_MONEY = re.compile(r"kinh phí|dự toán|ngân sách|vốn", re.IGNORECASE)
_OF_CENTRE = re.compile(
    r"/QĐ-(?:TTg|BTC|BKHĐT|BNN|BNNPTNT|BNNMT|BLĐTBXH|BDTTG|BNV|BXD|BYT|BGDĐT|BTTTT|UBDT)(?!\w)",
    re.IGNORECASE,
)
_CENTRE = re.compile(r"thủ tướng|chính phủ|quốc hội|bộ(?: trưởng)?(?!\w)(?! chỉ huy)")
_DATED = Words("{kind} số {number} ngày {date}", "{kind} {number} of {date}")
_UNDATED = Words("{kind} số {number}", "{kind} {number}")


def money_decisions(plan: Plan) -> list[tuple[str, Sentence]]:
    """Address and name of each decision that grants, or by its subject hands out, money.

    Those of the Prime Minister and the ministries set principles and shares, or grant to
    provinces: no commune's figures stand in them.
    """
    return [
        (address, decision_name(basis))
        for address, basis in addressed("", "legal_bases", plan.legal_bases)
        if basis.grants is not None
        or (
            plain(basis.kind or "") == "quyết định"
            and _MONEY.search(plain(basis.subject or ""))
            and not _is_of_the_centre(basis)
        )
    ]


def _is_of_the_centre(basis: LegalBasis) -> bool:
    """Whether the Prime Minister or a ministry issued it, by its symbol or its issuer."""
    issuer = plain(basis.issuer or "")
    return bool(_OF_CENTRE.search(basis.number or "") or _CENTRE.match(issuer))


def decision_name(basis: LegalBasis) -> Sentence:
    """A legal basis by kind, number and date: 'Quyết định số 695/QĐ-UBND ngày 11/3/2026'."""
    day = read_date(basis.date) if basis.date else None
    words = _DATED if day else _UNDATED
    return words.filled(
        kind=basis.kind or "Văn bản", number=basis.number or "…", date=slashed(day) if day else ""
    )
