"""The rules, a file a family; every rule is in one of the lists below."""

from gnbv_cli.rules import (
    across,
    bal,
    bal_words,
    doc,
    fil,
    law,
    num,
    num_words,
    org,
    prg,
    sch,
    tgt,
    txt,
)
from gnbv_cli.rules.rule import Rule

FAMILIES: tuple[tuple[Rule, ...], ...] = (
    fil.RULES,
    sch.RULES,
    (*num.RULES, *num_words.RULES),
    (*bal.RULES, *bal_words.RULES),
    prg.RULES,
    org.RULES,
    law.RULES,
    tgt.RULES,
    doc.RULES,
    txt.RULES,
)
"""FIL and SCH first: they alone have something to say of a file that is no plan."""

RULES: list[Rule] = [rule for family in FAMILIES for rule in family]

ACROSS: tuple[Rule, ...] = across.RULES
"""What plans are held to beside what was granted: `gnbv rollup --against` alone goes by these."""

EVERY: list[Rule] = [*RULES, *ACROSS]
