"""A project while its table is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from gnbv_cli.documents.spreadsheets.budgets import Tree
from gnbv_cli.documents.spreadsheets.outline import Label, Mark
from gnbv_cli.documents.spreadsheets.rows import TableRow


@dataclass
class Item:
    """A project, a part of one, or the plan itself, while the table is read."""

    row: TableRow
    budget: Tree = field(default_factory=dict)
    parts: list[Item] = field(default_factory=list)
    id: str = ""
    address: str = ""

    @property
    def mark(self) -> Mark | None:
        """Its number or bullet."""
        return self.row.mark

    @property
    def label(self) -> Label | None:
        """Its label."""
        return self.row.label

    @property
    def indent(self) -> int:
        """How far it is moved in."""
        return self.row.indent
