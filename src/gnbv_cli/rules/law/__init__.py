"""LAW: basis, period, administrative level."""

from __future__ import annotations

from gnbv_cli.rules.law import (
    basis,
    blanks,
    bodies,
    carried,
    document_dates,
    first_citation,
    in_force,
    later_citations,
    law_names,
    level,
    period,
    symbols,
    times,
)
from gnbv_cli.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    *basis.RULES,
    *in_force.RULES,
    *first_citation.RULES,
    *later_citations.RULES,
    *law_names.RULES,
    *carried.RULES,
    *period.RULES,
    *level.RULES,
    *symbols.RULES,
    *blanks.RULES,
    *times.RULES,
    *bodies.RULES,
    *document_dates.RULES,
)
