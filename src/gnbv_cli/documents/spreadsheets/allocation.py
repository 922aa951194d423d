"""What an allocation table says, as parts of a plan."""

from __future__ import annotations

from typing import NamedTuple

from gnbv_cli.documents.spreadsheets.budgets import Tree
from gnbv_cli.texts.sentence import Words


class TableLine(NamedTuple):
    """Words of a table that have no place in its budgets, and the row that they stand in."""

    row: int
    text: str
    table: str = ""
    """The name of the sheet or file."""


class Allocation(NamedTuple):
    """A table as parts of a plan, in the keys of plan.yaml; every value is a text.

    `budget` is that of the whole plan, {} where no row states it. `unplaced` holds verbatim what
    could not be placed; `above` what stands over the table, but for its unit.
    """

    name: str
    """Of the sheet or file."""
    projects: list[Tree]
    policies: list[Tree]
    budget: Tree
    total_row: int
    """The row that the plan's budget stands in, 0 for none."""
    funding_sources: Tree
    units: Tree
    unit: str
    """Of the figures, as amounts are written with it; '' where nothing tells."""
    year: str
    """Where the heads say one for all the money."""
    above: tuple[TableLine, ...]
    unplaced: tuple[TableLine, ...]
    remarks: tuple[Words, ...]
