"""PRG: structure of the programme."""

from __future__ import annotations

from gnbv_cli.rules.prg import (
    capital,
    funding,
    included,
    level,
    money_kinds,
    names,
    no_such_part,
    not_carried,
    outline,
    programme_name,
    share,
    siblings,
    unknown_programme,
)
from gnbv_cli.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    *names.RULES,
    *siblings.RULES,
    *outline.RULES,
    *funding.RULES,
    *included.RULES,
    *not_carried.RULES,
    *capital.RULES,
    *money_kinds.RULES,
    *share.RULES,
    *level.RULES,
    *programme_name.RULES,
    *unknown_programme.RULES,
    *no_such_part.RULES,
)
