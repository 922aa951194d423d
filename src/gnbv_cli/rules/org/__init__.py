"""ORG: who is responsible."""

from __future__ import annotations

from gnbv_cli.rules.org import (
    boards,
    contradictions,
    declared,
    duties,
    fields,
    leads,
    recipients,
    reviews,
    variants,
)
from gnbv_cli.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    *declared.RULES,
    *leads.RULES,
    *duties.RULES,
    *contradictions.RULES,
    *fields.RULES,
    *boards.RULES,
    *variants.RULES,
    *reviews.RULES,
    *recipients.RULES,
)
