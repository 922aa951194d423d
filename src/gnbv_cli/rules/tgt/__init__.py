"""TGT: targets."""

from __future__ import annotations

from gnbv_cli.rules.rule import Rule
from gnbv_cli.rules.tgt import (
    arithmetic,
    elsewhere,
    followed,
    gaps,
    outputs,
    poverty,
    shares,
)

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (
            *gaps.RULES,
            *followed.RULES,
            *shares.RULES,
            *arithmetic.RULES,
            *poverty.RULES,
            *elsewhere.RULES,
            *outputs.RULES,
        ),
        key=lambda rule: rule.code,
    )
)
