"""Rules by what people call them: a code, a name, or the letters of a family, in any case."""

from __future__ import annotations

import re
from functools import cache

from gnbv_cli.rules import EVERY, FAMILIES
from gnbv_cli.rules.rule import Rule
from gnbv_cli.written.names import nearest

ALWAYS_ON = frozenset(("FIL", "SCH"))
"""Families that no choice switches off: what cannot be read is not checked."""


_CODE = re.compile(r"([a-z]{1,6})[\s_-]*0*([0-9]{1,3})\Z")


def rule_named(name: str) -> Rule | None:
    """The rule with that code or name; None where there is none."""
    return _by_name().get(name.strip().casefold())


def rules_named(name: str) -> list[Rule]:
    """The rules that a code, a name or a family stands for; none where it is unknown."""
    found = rule_named(name)
    if found is not None:
        return [found]
    family = name.strip().upper()
    return [rule for rule in EVERY if rule.family == family]


def nearest_rule(name: str) -> str | None:
    """The code or name that was most probably meant by `name`, which no rule has."""
    code = _CODE.match(name.casefold())
    if code is not None:
        letters = _nearest_family(code[1])
        candidate = f"{letters}{int(code[2]):03d}"
        return candidate if rule_named(candidate) is not None else None
    return nearest(name, [called for rule in EVERY for called in (rule.name, rule.code)])


def _nearest_family(letters: str) -> str:
    """The letters of a family that are most like `letters`, first of all the same ones."""
    families = [rules[0].family for rules in FAMILIES if rules]
    same = [family for family in families if sorted(family.casefold()) == sorted(letters)]
    return same[0] if same else nearest(letters, families) or letters


@cache
def _by_name() -> dict[str, Rule]:
    return {name.casefold(): rule for rule in EVERY for name in (rule.code, rule.name)}
