"""The chapter on money → the plan's own budget."""

from __future__ import annotations

from collections.abc import Sequence

from gnbv_cli.documents.importing import blocks
from gnbv_cli.documents.importing.amount_text import amount_at_start
from gnbv_cli.documents.importing.labels import labelled
from gnbv_cli.documents.importing.money import budget_of
from gnbv_cli.documents.importing.node import Node
from gnbv_cli.documents.importing.part_lines import goes_on
from gnbv_cli.documents.importing.total_line import stated_total
from gnbv_cli.documents.importing.tree_values import Element
from gnbv_cli.documents.labels import PLAN_BUDGET, usual_marker


def plan_budget(nodes: Sequence[Node]) -> tuple[Element | None, list[Node]]:
    """The budget that the lines state, and the lines before it; None where none states a total."""
    lines = [*nodes]
    total = next((n for n, node in enumerate(lines) if stated_total(node) is not None), None)
    if total is None:
        return None, lines
    node = lines[total]
    label, text = stated_total(node) or ("", "")
    below, after = list(node.children), lines[total + 1 :]
    if not below:
        while after and goes_on(after[0]):
            below.append(after.pop(0))
    budget = budget_of(text, node.line, below, label if label != PLAN_BUDGET else None)
    if node.marker.text != usual_marker(1):
        budget = {"label": budget.pop("label", PLAN_BUDGET), "marker": node.marker.text, **budget}
        if budget["label"] == PLAN_BUDGET:
            del budget["label"]
    if after:
        notes = budget.get("notes", [])
        budget["notes"] = [*(notes if isinstance(notes, list) else []), *blocks.items(after)]
    return budget, lines[:total]


def heading_budget(node: Node) -> tuple[Element, list[Node]] | None:
    """The budget that a heading itself states: 'III. Kinh phí: 155 triệu đồng'; and other lines."""
    field = labelled(node.text)
    if field is None or amount_at_start(field.text) is None:
        return None
    below = [child for child in node.children if goes_on(child)]
    rest = [child for child in node.children if child not in below]
    return budget_of(field.text, node.line, below, field.label), rest
