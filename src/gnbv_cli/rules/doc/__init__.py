"""DOC: form of the document."""

from __future__ import annotations

from gnbv_cli.rules.doc import (
    calendar,
    dates,
    headings,
    marks,
    missing,
    own_commune,
    personal,
    signature,
    signer,
    symbol,
    to_fill,
    unplaced,
)
from gnbv_cli.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    *missing.RULES,
    *signature.RULES,
    *headings.RULES,
    *marks.RULES,
    *dates.RULES,
    *personal.RULES,
    *calendar.RULES,
    *symbol.RULES,
    *signer.RULES,
    *own_commune.RULES,
    *unplaced.RULES,
    *to_fill.RULES,
)
