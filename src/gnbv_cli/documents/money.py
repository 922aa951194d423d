"""Budgets → lines: the amounts as written, under the names of their sources and units."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from gnbv_cli.documents import labels
from gnbv_cli.documents.blocks import folded, item_lines, own_line, with_tail
from gnbv_cli.documents.lines import Line
from gnbv_cli.plan.model import Budget, Plan
from gnbv_cli.plan.walk import breakdowns


class Names(NamedTuple):
    """The names behind the ids and addresses that budgets use."""

    sources: dict[str, str]
    units: dict[str, str]
    projects: dict[str, str]
    """Address → how the document calls the project."""

    @classmethod
    def of(cls, plan: Plan, projects: dict[str, str]) -> Names:
        """The names that `plan` declares."""
        sources = {key: folded(source.name) for key, source in plan.funding_sources.items()}
        units = {key: folded(unit.name) for key, unit in plan.units.items()}
        return cls(sources, units, projects)

    def part(self, dimension: str, key: str) -> str:
        """How the part `key` of a breakdown is called."""
        if dimension == "kinds":
            return labels.KINDS.get(key, key)
        if dimension == "years":
            return f"Năm {key}"
        if dimension == "units":
            return self.units.get(key, key)
        return self.sources.get(key) or self.units.get(key) or labels.KINDS.get(key, key)


def budget_lines(
    budget: Budget, at: str, label: str, names: Names, level: int = 1
) -> Iterator[Line]:
    """A budget's own line, its breakdowns below it, and its notes beside it."""
    label = folded(budget.label) or label
    yield own_line(budget.marker, level, _amount(budget, names), at, label)
    stated = breakdowns(budget)
    for dimension, parts in stated:
        deeper = level + 1
        if len(stated) > 1:
            heading = labels.BREAKDOWNS[dimension]
            yield own_line(None, deeper, "", f"{at}.{dimension}", heading)
            deeper += 1
        for key, part in parts.items():
            name = names.part(dimension, key)
            yield from budget_lines(part, f"{at}.{dimension}.{key}", name, names, deeper)
    yield from item_lines(budget.notes, f"{at}.notes", level)


def _amount(budget: Budget, names: Names) -> str:
    pieces = [folded(budget.total)]
    if budget.kind is not None:
        pieces.append(f"({labels.KINDS_IN_BRACKETS.get(budget.kind, budget.kind)})")
    if budget.words is not None:
        pieces.append(f"(Bằng chữ: {folded(budget.words)})")
    if budget.text is not None:
        pieces.append(folded(budget.text))
    elif budget.total is None and budget.included_in is not None:
        project = budget.included_in.removesuffix(".budget")
        pieces.append(f"(trong {names.projects.get(project, project)})")
    usual = labels.OF_WHICH if breakdowns(budget) else "."
    amount = " ".join(piece for piece in pieces if piece)
    return with_tail(amount, budget.tail, "" if budget.total is None else usual)
