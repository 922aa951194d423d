"""TXT: wording."""

from __future__ import annotations

from gnbv_cli.rules.rule import Rule
from gnbv_cli.rules.txt import frames, letters, near, phrases, punctuation, repeated, slips

RULES: tuple[Rule, ...] = (
    *slips.RULES,
    *frames.RULES,
    *repeated.RULES,
    *near.RULES,
    *punctuation.RULES,
    *letters.RULES,
    *phrases.RULES,
)
