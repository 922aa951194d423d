"""What the schema cannot say of one value alone: ids that repeat, names of things not declared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Sequence as ListOf
from typing import Any

from gnbv_cli.plan.address import find
from gnbv_cli.plan.model import Budget, LegalBasis, Plan, Policy, Project
from gnbv_cli.plan.schema_fault import SchemaFault
from gnbv_cli.plan.walk import (
    Item,
    addressed,
    breakdowns,
    budgets,
    every_item,
    item_tree,
    with_parts,
)
from gnbv_cli.written.nodes import Mapping, Text

_KINDS = ("capital", "recurrent")
_ID = re.compile(r"[a-z][a-z0-9-]*\Z")
_YEAR = re.compile(r"[12][0-9]{3}\Z")
_NO_NAME = re.compile(r"[.\[\]*/]|\A\s*\Z")
"""What an address cannot hold as the name of a part."""
_SCHEMA_WORDS = frozenset(Project.model_fields)


def reference_faults(plan: Plan, root: Mapping, damaged: set[int]) -> list[SchemaFault]:
    """Ids that repeat among siblings or are schema words; unknown sources, units, addresses.

    A breakdown with a part of an unknown name is added to `damaged`: the part may have been
    meant for one that is missing. A name that no address can hold is taken out of `plan`.
    """
    items = item_tree(plan)
    holders = _holders(plan, items)
    faults = [*_register_faults(plan, root, damaged), *_id_faults(plan, items)]
    for top, budget in budgets(plan, items):
        for address, part in with_parts(top, budget):
            faults += _unknown_parts(plan, root, damaged, address, part)
            if part.included_in is not None:
                faults += _unknown_address(holders, address, part.included_in)
    return faults


def _register_faults(plan: Plan, root: Mapping, damaged: set[int]) -> Iterator[SchemaFault]:
    """Sources and units under a name that is no id."""
    registers: tuple[tuple[str, dict[str, Any]], ...] = (
        ("funding_sources", plan.funding_sources),
        ("units", plan.units),
    )
    for address, register in registers:
        for name in [name for name in register if not _ID.match(name)]:
            yield from _odd_name(root, damaged, address, name, register)


def _odd_name(
    root: Mapping, damaged: set[int], address: str, name: str, named: dict[str, Any]
) -> Iterator[SchemaFault]:
    """`name` in `named`, which stands at `address`, is no id; out with it if it is no name."""
    if _NO_NAME.search(name):
        del named[name]
    holder = find(root, address).node
    key = holder.key(name) if isinstance(holder, Mapping) else None
    if key is not None:
        damaged.add(id(holder))
        yield SchemaFault("wrong-kind", address, key.start, key.end, name, expected="id")


def _id_faults(plan: Plan, items: list[Item]) -> Iterator[SchemaFault]:
    yield from _repeated("", "projects", plan.projects)
    yield from _repeated("", "policies", plan.policies)
    yield from _repeated("", "legal_bases", plan.legal_bases)
    for item in every_item(items):
        if item.parts:
            yield from _repeated(item.address, "subprojects", item.project.subprojects)


def _repeated(
    parent: str, key: str, elements: ListOf[Policy | LegalBasis]
) -> Iterator[SchemaFault]:
    seen: set[str] = set()
    for address, element in addressed(parent, key, elements):
        name = element.id
        if not name:
            continue
        if name in _SCHEMA_WORDS:
            yield SchemaFault("wrong-kind", address, name.start, name.end, name, expected="id")
        elif name in seen:
            yield SchemaFault("duplicate-id", address, name.start, name.end, name)
        seen.add(name)


def _unknown_parts(
    plan: Plan, root: Mapping, damaged: set[int], address: str, budget: Budget
) -> Iterator[SchemaFault]:
    for dimension, parts in breakdowns(budget):
        known = _known_parts(plan, dimension)
        for part in list(parts):
            if _NO_NAME.search(part):
                yield from _odd_name(root, damaged, f"{address}.{dimension}", part, parts)
                continue
            if _is_known(part, dimension, known):
                continue
            holder = find(root, f"{address}.{dimension}").node
            key = holder.key(part) if isinstance(holder, Mapping) else None
            if key is not None:
                damaged.add(id(holder))
                yield SchemaFault(
                    "unknown-name", f"{address}.{dimension}", key.start, key.end, part, known=known
                )


def _known_parts(plan: Plan, dimension: str) -> tuple[str, ...]:
    if dimension == "kinds":
        return _KINDS
    if dimension == "sources":
        return tuple(plan.funding_sources)
    return tuple(plan.units) if dimension == "units" else ()


def _is_known(part: str, dimension: str, known: tuple[str, ...]) -> bool:
    if dimension == "years":
        return bool(_YEAR.match(part))
    return not known or part in known


def _unknown_address(
    holders: dict[str, Budget | None], address: str, target: Text
) -> Iterator[SchemaFault]:
    """An `included_in` that leads to no item or budget, or to one that is itself elsewhere."""
    budget = holders.get(target.removesuffix(".total").removesuffix(".budget"))
    leads = target.removesuffix(".total").removesuffix(".budget") in holders
    if not leads or (budget is not None and budget.included_in is not None):
        yield SchemaFault(
            "unknown-name", f"{address}.included_in", target.start, target.end, target
        )


def _holders(plan: Plan, items: list[Item]) -> dict[str, Budget | None]:
    """What may contain another's money: items and policies by address, 'budget' the plan."""
    policies = addressed("", "policies", plan.policies)
    return {
        "budget": plan.budget,
        **{at: policy.budget for at, policy in policies},
        **{item.address: item.project.budget for item in every_item(items)},
    }
