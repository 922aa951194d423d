"""TGT: targets."""

from __future__ import annotations

from gnbv_cli.rules.rule import Rule
from gnbv_cli.rules.tgt import (
    arithmetic,
    elsewhere,
    followed,
    gaps,
    in_words,
    outputs,
    parts,
    poverty,
    shares,
    years,
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
            *in_words.RULES,
            *parts.RULES,
            *years.RULES,
        ),
        key=lambda rule: rule.code,
    )
)
