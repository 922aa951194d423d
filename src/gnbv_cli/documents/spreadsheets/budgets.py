"""Amounts put together as a budget of plan.yaml."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

from gnbv_cli.documents.spreadsheets.coordinates import Step
from gnbv_cli.plan.model import Budget

Tree: TypeAlias = dict[str, Any]
"""A part of a plan: keys of plan.yaml with texts, lists and parts of their own."""

_ORDER = tuple(Budget.model_fields)


def put(budget: Tree, steps: Sequence[Step], amount: str) -> bool:
    """Writes an amount into its place; False where another one stands there."""
    for breakdown, key in steps:
        budget = budget.setdefault(breakdown, {}).setdefault(key, {})
    return bool(budget.setdefault("total", amount) == amount)


def tidy(budget: Tree) -> Tree | str:
    """The budget in the order of its keys, with a mere total as a text."""
    if set(budget) == {"total"}:
        return str(budget["total"])
    found: Tree = {}
    for key in _ORDER:
        if key in budget:
            value = budget[key]
            is_breakdown = isinstance(value, dict)
            found[key] = {part: tidy(value[part]) for part in value} if is_breakdown else value
    return found


def tidy_whole(budget: Tree) -> Tree:
    """The same for the budget of a project, whose total is never a mere text."""
    found = tidy(budget)
    return {"total": found} if isinstance(found, str) else found
