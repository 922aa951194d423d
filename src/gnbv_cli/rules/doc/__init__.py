"""DOC: form of the document."""

from __future__ import annotations

from gnbv_cli.rules.doc import dates, headings, marks, missing, personal, signature
from gnbv_cli.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    *missing.RULES,
    *signature.RULES,
    *headings.RULES,
    *marks.RULES,
    *dates.RULES,
    *personal.RULES,
)
