"""A table as a template takes it: its heads with their spans, its rows in groups, its notes."""

from __future__ import annotations

from itertools import groupby
from typing import NamedTuple

from gnbv_cli.tables.below import notes_of, unit_text
from gnbv_cli.tables.cells import DOUBTFUL
from gnbv_cli.tables.forms.terminal.texts import (
    TextRow,
    TextTable,
    common_gap,
    in_language,
    notes_below,
)
from gnbv_cli.tables.table import Table
from gnbv_cli.texts.sentence import Language

_ROOMY, _DENSE = 9, 14
"""So many columns go on a page across, and so many in smaller letters."""


class Head(NamedTuple):
    """A head of one column, or one that several share."""

    text: str
    role: str
    columns: int = 1
    rows: int = 1


class Cell(NamedTuple):
    """A cell. `role` is its column's; `mark` is '' or the mark of a doubtful figure."""

    text: str
    role: str
    mark: str = ""
    room: bool = False
    """Whether another figure of the column is marked, so that this one leaves room for a mark."""
    columns: int = 1
    is_gap: bool = False

    @property
    def classes(self) -> str:
        """What the style sheet calls it: 'money room doubt'."""
        found = [self.role]
        found += ["gap"] * self.is_gap + ["room"] * self.room + ["doubt"] * bool(self.mark)
        return " ".join(found)


class Line(NamedTuple):
    """A row: 'item', 'total' or 'heading'."""

    kind: str
    level: int
    cells: list[Cell]


class Note(NamedTuple):
    """A paragraph below the table, with the entries that belong to it."""

    kind: str
    text: str
    entries: list[str]


class View(NamedTuple):
    """Everything that a table's template needs, said. `density` tells how small it is printed."""

    name: str
    banner: str
    title: list[str]
    caption: str
    """The title and the unit on one line, for who cannot see the table."""
    attached: str
    unit: str
    heads: list[list[Head]]
    letters: list[str]
    groups: list[list[Line]]
    notes: list[Note]
    density: str


def table_view(table: Table, language: Language) -> View:
    """`table` in one language."""
    texts = notes_below(in_language(table, language))
    title = [sentence.say(language) for sentence in table.title]
    unit = unit_text(table, language)
    return View(
        table.name,
        table.banner.say(language) if table.banner else "",
        title,
        ". ".join([" ".join(title), *([unit] if unit else [])]),
        table.attached.say(language) if table.attached else "",
        unit,
        _heads(texts),
        [column.letter for column in texts.columns],
        _groups(texts),
        _notes(table, texts.notes, language),
        _density(len(texts.columns)),
    )


def _density(columns: int) -> str:
    """'' where a page across has room for so many columns as they are, else 'dense', 'packed'."""
    return "" if columns <= _ROOMY else "dense" if columns <= _DENSE else "packed"


def _heads(table: TextTable) -> list[list[Head]]:
    """One row of heads, or two where columns share a head."""
    grouped = any(column.group for column in table.columns)
    upper: list[Head] = []
    lower: list[Head] = []
    for group, members in groupby(table.columns, key=lambda column: column.group):
        own = [Head(column.head, column.role) for column in members]
        if group:
            upper.append(Head(group, own[0].role, columns=len(own)))
            lower += own
        else:
            upper += [head._replace(rows=2 if grouped else 1) for head in own]
    return [upper, lower] if grouped else [upper]


def _groups(table: TextTable) -> list[list[Line]]:
    """The rows; a total stands in a group of its own, and a heading opens one."""
    marked = {
        at for at in range(len(table.columns)) if any(row.cells[at].doubtful for row in table.rows)
    }
    groups: list[list[Line]] = []
    previous = ""
    for row in table.rows:
        if not groups or row.kind != "item" or previous == "total":
            groups.append([])
        groups[-1].append(_line(table, row, marked))
        previous = row.kind
    return groups


def _line(table: TextTable, row: TextRow, marked: set[int]) -> Line:
    if row.kind == "heading":
        (at,) = table.at("item")
        return Line(row.kind, row.level, [Cell(row.cells[at].text, "item")])
    money = table.at("money")
    side_by_side = len(money) > 1 and money[-1] - money[0] == len(money) - 1
    gap = common_gap(row, money) if side_by_side else ""
    cells: list[Cell] = []
    for at, (column, cell) in enumerate(zip(table.columns, row.cells, strict=True)):
        if gap and at in money:
            if at == money[0]:
                cells.append(Cell(gap, "money", columns=len(money), is_gap=True))
            continue
        mark = DOUBTFUL if cell.doubtful else ""
        cells.append(Cell(cell.text, column.role, mark, at in marked, is_gap=bool(cell.gap)))
    return Line(row.kind, row.level, cells)


def _notes(table: Table, numbered: tuple[str, ...], language: Language) -> list[Note]:
    """What stands below the table; the notes that its cells have numbers for after the total."""
    notes: list[Note] = []
    for note in notes_of(table, language):
        if note.kind == "entry":
            notes[-1].entries.append(note.text)
        else:
            notes.append(Note(note.kind, note.text, []))
    at = sum(note.kind == "words" for note in notes)
    return [*notes[:at], *(Note("numbered", text, []) for text in numbered), *notes[at:]]
