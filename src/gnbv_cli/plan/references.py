"""What the schema cannot say of one value alone: ids that repeat, names of things not declared."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from gnbv_cli.plan.address import find
from gnbv_cli.plan.model import Budget, Plan, Project
from gnbv_cli.plan.schema_fault import SchemaFault
from gnbv_cli.plan.walk import (
    Item,
    breakdowns,
    budgets,
    every_item,
    item_tree,
    with_parts,
)
from gnbv_cli.written.nodes import Mapping, Text

_KINDS = ("capital", "recurrent")
_YEAR = re.compile(r"[12]\d{3}\Z")
_SCHEMA_WORDS = frozenset(Project.model_fields)


def reference_faults(plan: Plan, root: Mapping, damaged: set[int]) -> list[SchemaFault]:
    """Ids that repeat among siblings or are schema words; unknown sources, units, addresses.

    A breakdown with a part of an unknown name is added to `damaged`: the part may have been
    meant for one that is missing.
    """
    items = item_tree(plan)
    faults = list(_id_faults(plan, items))
    for top, budget in budgets(plan, items):
        for address, part in with_parts(top, budget):
            faults += _unknown_parts(plan, root, damaged, address, part)
            if part.included_in is not None:
                faults += _unknown_address(root, address, part.included_in)
    return faults


def _id_faults(plan: Plan, items: list[Item]) -> Iterator[SchemaFault]:
    yield from _repeated("projects", [item.project.id for item in items])
    yield from _repeated("policies", [policy.id for policy in plan.policies])
    yield from _repeated("legal_bases", [basis.id for basis in plan.legal_bases])
    for item in every_item(items):
        if item.parts:
            yield from _repeated(item.address, [part.project.id for part in item.parts])


def _repeated(where: str, ids: Iterable[Text | None]) -> Iterator[SchemaFault]:
    seen: set[str] = set()
    for name in ids:
        if not name:
            continue
        if name in _SCHEMA_WORDS:
            yield SchemaFault("wrong-kind", where, name.start, name.end, name, expected="id")
        elif name in seen:
            yield SchemaFault("duplicate-id", where, name.start, name.end, name)
        seen.add(name)


def _unknown_parts(
    plan: Plan, root: Mapping, damaged: set[int], address: str, budget: Budget
) -> Iterator[SchemaFault]:
    for dimension, parts in breakdowns(budget):
        known = _known_parts(plan, dimension)
        for part in parts:
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


def _unknown_address(root: Mapping, address: str, target: Text) -> Iterator[SchemaFault]:
    if not find(root, target).exact:
        yield SchemaFault(
            "unknown-name", f"{address}.included_in", target.start, target.end, target
        )
