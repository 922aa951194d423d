"""Allocation tables of a spreadsheet → a plan of projects and budgets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from gnbv_cli.documents.importing.imported import Imported, ordered
from gnbv_cli.documents.importing.tables import call_as_usual
from gnbv_cli.documents.importing.told import Told
from gnbv_cli.documents.importing.tree_values import Element
from gnbv_cli.documents.spreadsheets.allocation import Allocation
from gnbv_cli.documents.spreadsheets.joining import joined
from gnbv_cli.plan.to_fill import to_fill

TITLE = to_fill("trích yếu của kế hoạch")
"""A table does not say what the plan is called."""


def import_tables(tables: Sequence[Allocation]) -> Imported:
    """The plan that tables state; what has no place in it is kept by its row."""
    table = joined(tables)
    plan = {
        "gnbv": "1",
        "document": {"title": TITLE, "year": table.year or None},
        "funding_sources": table.funding_sources,
        "units": table.units,
        "policies": table.policies,
        "projects": table.projects,
        "budget": table.budget,
        "unplaced": [
            {"line": str(line.row), "text": Told.at(line.row, line.text)}
            for line in (*table.above, *table.unplaced)
        ],
    }
    call_as_usual(cast("list[Element]", table.projects), 0)
    return Imported(ordered(cast(Element, plan)), tuple(table.remarks))
