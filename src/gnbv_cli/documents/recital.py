"""A legal basis as the sentence that names it."""

from __future__ import annotations

from gnbv_cli.documents.blocks import folded
from gnbv_cli.documents.labels import NAMED_KINDS
from gnbv_cli.plan.model import LegalBasis
from gnbv_cli.written.dates import read_date, spoken


def recital(basis: LegalBasis) -> str:
    """'Căn cứ Quyết định số 695/QĐ-UBND ngày … của … về việc …', without its end."""
    if basis.text is not None:
        return folded(basis.text)
    words = ["Căn cứ", folded(basis.kind)]
    is_named = words[1].casefold() in NAMED_KINDS
    if is_named:
        words.append(folded(basis.subject))
    if basis.number is not None:
        words.append(f"số {folded(basis.number)}")
    if basis.date is not None:
        day = read_date(basis.date)
        words.append(spoken(day) if day else folded(basis.date))
    if basis.issuer is not None:
        words.append(f"của {folded(basis.issuer)}")
    if not is_named:
        words.append(folded(basis.subject))
    return " ".join(word for word in words if word)
