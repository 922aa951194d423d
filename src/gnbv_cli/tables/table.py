"""A table, apart from the forms that it is written out in."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

from gnbv_cli.tables.cells import Cell
from gnbv_cli.texts.sentence import Sentence

Role: TypeAlias = Literal["number", "item", "money", "text", "note"]


class Column(NamedTuple):
    """A column: its head, its letter or number, and the head that it shares with others.

    `role` says what its cells are: 'number' (STT), 'item' (what the row is about), 'money',
    'text' (who leads it, …) or 'note'.
    """

    role: Role
    head: Sentence
    letter: str
    group: Sentence | None = None


class Row(NamedTuple):
    """A row with a cell for each column; `level` is 0 for a project, 1 for a part of one, …"""

    kind: Literal["item", "total", "heading"]
    level: int
    cells: tuple[Cell, ...]


class Table(NamedTuple):
    """A table with what stands above and below it. Amounts are in đồng."""

    title: tuple[Sentence, ...]
    attached: Sentence | None
    """To which plan it belongs, where that has a number or a date."""
    unit: Sentence
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    words: Sentence | None
    """The grand total in words."""
    doubts: tuple[Sentence, ...]
    """What the check says of the figures that are marked as doubtful."""
    caveat: Sentence | None
    """What has to be said beside every proposed figure."""
