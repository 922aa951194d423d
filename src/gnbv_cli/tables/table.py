"""A table, apart from the forms that it is written out in."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

from gnbv_cli.tables.cells import Cell
from gnbv_cli.tables.measures import DONG, Measure
from gnbv_cli.texts.sentence import Sentence

Role: TypeAlias = Literal["number", "item", "money", "share", "text", "note", "blank"]

Adds: TypeAlias = Literal[
    "", "whole", "part", "rest", "given", "over", "before", "rise", "fall", "after"
]

FIGURES: tuple[Role, ...] = ("money", "share")
"""The roles of columns whose cells are set right, below each other."""


class Column(NamedTuple):
    """A column: its head, its letter or number, and the head that it shares with others.

    `role` says what its cells are: 'number' (STT), 'item' (what the row is about), 'money',
    'share' (of the money), 'text' (who leads it, …), 'note', or 'blank' (to be filled in by hand).
    `adds` says which money columns add up across a row: the 'part's to the 'whole', with what they
    leave of it as the 'rest'; the 'whole' less what is 'given' for it to what is 'over'; or what
    was 'before' with the 'rise', less the 'fall', to what comes 'after'. `name` is for
    machines: 'sources.central'.
    """

    role: Role
    head: Sentence
    letter: str
    group: Sentence | None = None
    name: str = ""
    adds: Adds = ""


class Row(NamedTuple):
    """A row with a cell for each column; `level` is 0 for a project, 1 for a part of one, …

    `at` is the address of what it is about, '' for the plan itself or for no single thing.
    """

    kind: Literal["item", "total", "heading"]
    level: int
    cells: tuple[Cell, ...]
    at: str = ""


class Table(NamedTuple):
    """A table with what stands above and below it. Amounts are in đồng, whatever is shown."""

    name: str
    title: tuple[Sentence, ...]
    attached: Sentence | None
    """To which plan it belongs, where that has a number or a date."""
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    words: Sentence | None = None
    """The grand total in words."""
    remarks: tuple[Sentence, ...] = ()
    """What else a reader has to know: how it was rounded, where a column comes from."""
    doubts: tuple[Sentence, ...] = ()
    """What the check says of the figures that are marked as doubtful."""
    proposals: tuple[Sentence, ...] = ()
    """What was put in the place of written figures, each with what the plan says."""
    caveats: tuple[Sentence, ...] = ()
    """What has to be said beside every proposed figure."""
    banner: Sentence | None = None
    """Says that these are not the figures as issued."""
    measure: Measure | None = DONG
    """The unit; None where the table has no money."""

    def at(self, role: Role) -> list[int]:
        """The positions of the columns of a role."""
        return [at for at, column in enumerate(self.columns) if column.role == role]

    @property
    def whole(self) -> int | None:
        """The position of the column that others add up to."""
        return next((at for at, column in enumerate(self.columns) if column.adds == "whole"), None)

    @property
    def parts(self) -> list[int]:
        """The positions of the columns that add up to the whole."""
        return [at for at, column in enumerate(self.columns) if column.adds in ("part", "rest")]


def parents(table: Table) -> list[int | None]:
    """For each row the position of the row that it is added up in.

    An item stands below the next higher one before it, a project in the total that follows.
    """
    total = next((at for at, row in enumerate(table.rows) if row.kind == "total"), None)
    found: list[int | None] = []
    above: list[int] = []  # the items that are open, one a level
    for at, row in enumerate(table.rows):
        if row.kind != "item" or (total is not None and at > total):
            found.append(None)
            above.clear()
            continue
        del above[row.level :]
        found.append(above[-1] if above else total)
        above.append(at)
    return found


def children(table: Table) -> list[list[int]]:
    """For each row the positions of the rows that are added up in it."""
    found: list[list[int]] = [[] for _ in table.rows]
    for row, parent in enumerate(parents(table)):
        if parent is not None:
            found[parent].append(row)
    return found
