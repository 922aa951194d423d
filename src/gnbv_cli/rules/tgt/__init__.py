"""TGT: targets."""

from __future__ import annotations

from gnbv_cli.rules.rule import Rule
from gnbv_cli.rules.tgt import elsewhere, figures, gaps, outputs, poverty

RULES: tuple[Rule, ...] = (
    *gaps.RULES,
    *figures.RULES,
    *poverty.RULES,
    *elsewhere.RULES,
    *outputs.RULES,
)
