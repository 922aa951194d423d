"""BAL: amounts in the plan's running words."""

from __future__ import annotations

from gnbv_cli.rules.bal_words import product, recital, restated
from gnbv_cli.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    *product.RULES,
    *restated.RULES,
    *recital.RULES,
)
