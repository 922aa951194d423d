"""TXT: wording."""

from __future__ import annotations

from gnbv_cli.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
