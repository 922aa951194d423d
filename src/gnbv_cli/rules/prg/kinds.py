"""The kinds of money that a plan and its items state: capital, recurrent or both."""

from __future__ import annotations

from gnbv_cli.plan.model import Budget
from gnbv_cli.plan.walk import Item, every_item
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.texts.sentence import Words

RECURRENT = frozenset(("recurrent",))
KINDS = {
    "capital": Words("vốn đầu tư", "capital money"),
    "recurrent": Words("kinh phí sự nghiệp", "recurrent money"),
}


def stated_kinds(checked: CheckedPlan, address: str, budget: Budget | None) -> frozenset[str]:
    """The known kinds that a budget at `address` states, none of them 0; empty where none."""
    if budget is None:
        return frozenset()
    if budget.kind is not None:
        return frozenset((str(budget.kind),))
    cells, proposed = checked.ledger.sheet.cells, checked.proposed
    found = set()
    for kind, part in (budget.kinds or {}).items():
        cell = f"{address}.kinds.{kind}"
        value = proposed.get(cell, cells[cell].value if cell in cells else None)
        if kind in KINDS and (value != 0 or part.total is None):
            found.add(kind)
    return frozenset(found)


def plan_kinds(checked: CheckedPlan) -> frozenset[str]:
    """The kinds that the plan and its items state; empty where the plan states none."""
    own = stated_kinds(checked, "budget", checked.plan.budget)
    if not own:
        return own
    return own.union(
        *(
            stated_kinds(checked, f"{item.address}.budget", item.project.budget)
            for item in every_item(checked.items)
        )
    )


def kinds_at(
    checked: CheckedPlan, items: dict[str, Item], address: str
) -> tuple[frozenset[str], str]:
    """The kinds of an item, its own or of what it is part of, and the budget that states them."""
    while address in items:
        at = f"{address}.budget"
        own = stated_kinds(checked, at, items[address].project.budget)
        if own:
            return own, at
        address = address[: max(address.rfind("."), address.rfind("["), 0)]
    return stated_kinds(checked, "budget", checked.plan.budget), "budget"
