"""What a plan says of money and structure, without ids: what an import must bring over."""

from __future__ import annotations

from typing import Any

from gnbv_cli.documents.importing.document import import_document
from gnbv_cli.documents.importing.imported import Imported
from gnbv_cli.documents.reading.parts import SourceDocument
from gnbv_cli.documents.reading.text import read_text
from gnbv_cli.plan.model import Budget, Plan, Policy, Project
from gnbv_cli.plan.reading import read_plan
from gnbv_cli.plan.walk import breakdowns
from gnbv_cli.written.source import Source


def imported(text: str) -> Imported:
    """The plan imported from a document's text."""
    document: SourceDocument = read_text(text)
    return import_document(document)


def plan_of(made: Imported) -> Plan:
    """The plan that an import made, read from its file."""
    reading = read_plan(Source(made.text()))
    assert reading.file_faults == []
    assert reading.plan is not None
    return reading.plan


def shape(plan: Plan) -> dict[str, Any]:
    """Budgets, projects and policies of a plan, in their order."""
    return {
        "budget": budget_shape(plan.budget),
        "policies": [item_shape(policy) for policy in plan.policies],
        "projects": [item_shape(project) for project in plan.projects],
    }


def item_shape(item: Policy) -> dict[str, Any]:
    """A policy or project: what it is called, its money, its parts."""
    made: dict[str, Any] = {"name": " ".join(item.name.split())}
    if item.budget is not None:
        made["budget"] = budget_shape(item.budget)
    if isinstance(item, Project):
        if item.number is not None:
            made["number"] = str(item.number)
        if item.subprojects:
            made["parts"] = [item_shape(part) for part in item.subprojects]
    return made


def budget_shape(budget: Budget | None) -> Any:
    """A budget's amounts as written, by source, kind, year and unit."""
    if budget is None:
        return None
    parts = {
        f"{dimension}.{key}": budget_shape(part)
        for dimension, held in breakdowns(budget)
        for key, part in held.items()
    }
    total = str(budget.total) if budget.total is not None else None
    if budget.included_in is not None:
        parts["included_in"] = True
    if budget.kind is not None:
        parts["kind"] = str(budget.kind)
    return {"total": total, **parts} if parts else total
