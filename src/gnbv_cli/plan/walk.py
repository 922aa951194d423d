"""Going over a plan: its items and budgets, each with its address."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence as ListOf
from typing import NamedTuple, TypeVar

from gnbv_cli.plan.model import Budget, LegalBasis, Plan, Policy, Project

BREAKDOWNS = ("sources", "kinds", "years", "units")
"""The keys of a budget that part it fully, each along one dimension."""


_SCHEMA_WORDS = frozenset((*Project.model_fields, *Budget.model_fields))
"""Words that an address reads as keys; no element is named by one."""


Element = TypeVar("Element", bound=Policy | LegalBasis)


class Item(NamedTuple):
    """A project or a part of one, with its address and its own parts."""

    address: str
    project: Project
    parts: list[Item]


def item_tree(plan: Plan) -> list[Item]:
    """The plan's projects, each with its subprojects below it."""
    return _items("", "projects", plan.projects)


def _items(parent: str, key: str, projects: list[Project]) -> list[Item]:
    items = []
    for address, project in addressed(parent, key, projects):
        parts = _items(address, "subprojects", project.subprojects) if project.subprojects else []
        items.append(Item(address, project, parts))
    return items


def every_item(items: list[Item]) -> Iterator[Item]:
    """The items and all that is below them, each before its parts."""
    for item in items:
        yield item
        if item.parts:
            yield from every_item(item.parts)


def addressed(parent: str, key: str, elements: ListOf[Element]) -> list[tuple[str, Element]]:
    """A list's elements, each with its address: its id, or counted from 1 where it has none.

    An id that an earlier sibling has already does not name its element.
    """
    head = f"{parent}." if parent else ""
    stem = head if key == "subprojects" else f"{head}{key}."
    seen: set[str] = set()
    found = []
    for position, element in enumerate(elements, start=1):
        name = element.id
        if name and name not in seen and name not in _SCHEMA_WORDS:
            seen.add(name)
            found.append((stem + name, element))
        else:
            found.append((f"{head}{key}[{position}]", element))
    return found


def budgets(plan: Plan, items: list[Item]) -> Iterator[tuple[str, Budget]]:
    """Every budget of the plan that is not a part of another: its address and itself."""
    if plan.budget is not None:
        yield "budget", plan.budget
    for address, basis in addressed("", "legal_bases", plan.legal_bases):
        if basis.grants is not None:
            yield f"{address}.grants", basis.grants
    for address, policy in addressed("", "policies", plan.policies):
        if policy.budget is not None:
            yield f"{address}.budget", policy.budget
    for item in every_item(items):
        if item.project.budget is not None:
            yield f"{item.address}.budget", item.project.budget


def breakdowns(budget: Budget) -> list[tuple[str, dict[str, Budget]]]:
    """The stated breakdowns of a budget: (dimension, parts), `of_which` last."""
    return [
        (name, parts)
        for name, parts in (
            ("sources", budget.sources),
            ("kinds", budget.kinds),
            ("years", budget.years),
            ("units", budget.units),
            ("of_which", budget.of_which),
        )
        if parts
    ]


def with_parts(address: str, budget: Budget) -> Iterator[tuple[str, Budget]]:
    """A budget and all its parts, at any depth."""
    yield address, budget
    for name, parts in breakdowns(budget):
        for part, share in parts.items():
            yield from with_parts(f"{address}.{name}.{part}", share)
