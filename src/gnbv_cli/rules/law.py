"""LAW: basis, period, administrative level."""

from __future__ import annotations

from gnbv_cli.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
