"""Allocation tables of a spreadsheet → a plan of projects and budgets."""

from __future__ import annotations

from collections.abc import Sequence

from gnbv_cli.documents.importing.imported import Imported, ordered
from gnbv_cli.documents.importing.tables import TablePlacing
from gnbv_cli.documents.importing.tree_values import Element
from gnbv_cli.documents.spreadsheets.allocation import Allocation

TITLE = "[CẦN ĐIỀN: trích yếu của kế hoạch]"
"""A table does not say what the plan is called."""


def import_tables(tables: Sequence[Allocation]) -> Imported:
    """The plan that tables state; figures that disagree are kept by their rows."""
    year = next((table.year for table in tables if table.year), None)
    plan: Element = {"gnbv": "1", "document": {"title": TITLE, "year": year}}
    placing = TablePlacing(plan)
    for table in tables:
        placing.take(table, None, 1)
    if placing.unplaced:
        plan["unplaced"] = placing.unplaced
    remarks = [remark for table in tables for remark in table.remarks]
    return Imported(ordered(plan), tuple(remarks))
