"""Items that state no amount and say in words why: no money of the programme, another source."""

from __future__ import annotations

from gnbv_cli.plan.model import Project
from gnbv_cli.rules.prg.item_words import own_texts, says_other_money


def says_who_pays(project: Project) -> bool:
    """Whether words stand for the item's budget, or any of its own words tell who pays."""
    budget = project.budget
    if budget is not None and budget.included_in is None and budget.text:
        return True
    return any(map(says_other_money, own_texts(project)))
