"""SCH: what the structure of a plan does not allow, and choices that do not count."""

from gnbv_cli.rules.sch import choices, structure

RULES = (*structure.RULES, *choices.RULES)
