"""A table in one language: its cells as strings, before they are laid out."""

from __future__ import annotations

from typing import NamedTuple

from gnbv_cli.tables.cells import DOUBTFUL, Cell, Gap, Share, money_text, percent_text
from gnbv_cli.tables.measures import DONG, Measure
from gnbv_cli.tables.names import on_one_line
from gnbv_cli.tables.table import Role, Table
from gnbv_cli.texts.escape import for_terminal
from gnbv_cli.texts.sentence import Language, Sentence, Words
from gnbv_cli.texts.styled import columns

_SHORT_NOTE = 12
"""Columns of a terminal up to which a note stands in its cell; longer ones stand below."""


_SAME_AS = Words("{head}: bằng cột '{other}'", "{head}: the same as '{other}'")


class TextCell(NamedTuple):
    """A cell's text; a line break in it starts a new line of the cell."""

    text: str = ""
    doubtful: bool = False
    gap: str = ""
    """The kind of a `Gap`, '' for all else."""

    @property
    def marked(self) -> str:
        """The text with the mark of a doubtful figure, where it is one."""
        return self.text + DOUBTFUL if self.doubtful else self.text


class TextColumn(NamedTuple):
    """A column with its head, its letter or number, and the head that it shares with others."""

    role: Role
    head: str
    letter: str
    group: str


class TextRow(NamedTuple):
    """A row with a cell for each column."""

    kind: str
    level: int
    cells: tuple[TextCell, ...]


class TextTable(NamedTuple):
    """Columns and rows, and the notes that stand below them."""

    columns: tuple[TextColumn, ...]
    rows: tuple[TextRow, ...]
    notes: tuple[str, ...] = ()

    def at(self, role: Role) -> list[int]:
        """The positions of the columns of a role."""
        return [at for at, column in enumerate(self.columns) if column.role == role]


def in_language(table: Table, language: Language) -> TextTable:
    """The columns and rows of a table, said and safe to print."""
    measure = table.measure or DONG
    heads = tuple(
        TextColumn(
            column.role,
            _said(column.head, language),
            column.letter,
            _said(column.group, language) if column.group is not None else "",
        )
        for column in table.columns
    )
    rows = tuple(
        TextRow(row.kind, row.level, tuple(_cell(cell, language, measure) for cell in row.cells))
        for row in table.rows
    )
    return TextTable(heads, rows)


def _cell(cell: Cell, language: Language, measure: Measure) -> TextCell:
    if cell is None:
        return TextCell()
    if isinstance(cell, Sentence):
        return TextCell(_said(cell, language))
    if isinstance(cell, Share):
        return TextCell(percent_text(cell.hundredths), cell.doubtful)
    gap = cell.kind if isinstance(cell, Gap) else ""
    return TextCell(for_terminal(money_text(cell, language, measure)), cell.doubtful, gap)


def _said(sentence: Sentence, language: Language) -> str:
    return for_terminal(on_one_line(sentence.say(language)))


def notes_below(table: TextTable) -> TextTable:
    """Long notes stand below the table, with a number for each in their cells."""
    (at,) = table.at("note") or (-1,)
    notes: dict[str, str] = {}
    rows = []
    for row in table.rows:
        text = row.cells[at].text if at >= 0 else ""
        if columns(text) <= _SHORT_NOTE:
            rows.append(row)
            continue
        sign = notes.setdefault(text, f"({len(notes) + 1})")
        rows.append(_with_cell(row, at, sign))
    return table._replace(rows=tuple(rows), notes=tuple(f"{notes[note]} {note}" for note in notes))


def slim(table: TextTable, language: Language) -> TextTable:
    """Fewer columns: all but the first of those that say who does it stand in the item's cell.

    Money that is the total's once more is said in a note.
    """
    table = _without_copies(table, language)
    texts = table.at("text")
    return _into_item(table, texts[1:]) if len(texts) > 1 and table.at("money") else table


def folded(table: TextTable) -> TextTable:
    """Fewer columns: what the text columns say stands in the item's cell, on lines of its own."""
    return _into_item(table, [*table.at("text"), *table.at("note")])


def _into_item(table: TextTable, columns_at: list[int]) -> TextTable:
    (item,) = table.at("item")
    notes = table.at("note")
    kept = [at for at in range(len(table.columns)) if at not in columns_at]
    rows = []
    for row in table.rows:
        signs = [
            row.cells[at].text for at in notes if at in columns_at and _is_sign(row.cells[at].text)
        ]
        below = [
            f"{table.columns[at].head}: {row.cells[at].text}"
            for at in columns_at
            if row.cells[at].text and row.cells[at].text not in signs
        ]
        whole = _with_cell(row, item, "\n".join([" ".join([row.cells[item].text, *signs]), *below]))
        rows.append(row._replace(cells=tuple(whole.cells[at] for at in kept)))
    return table._replace(columns=_lettered(table.columns, kept), rows=tuple(rows))


def _lettered(columns: tuple[TextColumn, ...], kept: list[int]) -> tuple[TextColumn, ...]:
    """The columns that are kept, their letters without gaps."""
    letters = iter("ABCDEFGHIJ")
    return tuple(
        column._replace(letter=next(letters)) if column.letter.isalpha() else column
        for column in (columns[at] for at in kept)
    )


def _without_copies(table: TextTable, language: Language) -> TextTable:
    """Leave out money columns that repeat the first one in every row, and say so."""
    first, *others = table.at("money") or [-1]
    copies = [
        at
        for at in others
        if not table.columns[at].group
        and all(row.cells[at] == row.cells[first] for row in table.rows)
    ]
    kept = [at for at in range(len(table.columns)) if at not in copies]
    said = tuple(
        _SAME_AS.filled(head=table.columns[at].head, other=table.columns[first].head).say(language)
        for at in copies
    )
    rows = (row._replace(cells=tuple(row.cells[at] for at in kept)) for row in table.rows)
    return TextTable(tuple(table.columns[at] for at in kept), tuple(rows), (*table.notes, *said))


def _is_sign(note: str) -> bool:
    """Whether a note stands below the table, and only its number in the cell."""
    return note.startswith("(") and note[1:-1].isdecimal()


def _with_cell(row: TextRow, at: int, text: str) -> TextRow:
    return row._replace(cells=(*row.cells[:at], TextCell(text), *row.cells[at + 1 :]))


def common_gap(row: TextRow, money: list[int]) -> str:
    """Why a row has no amount in any of its columns, where that is the same in all of them."""
    cells = {row.cells[at] for at in money}
    first = row.cells[money[0]]
    same = len(cells) == 1 and first.gap not in ("", "none") and not first.doubtful
    return first.text if same else ""
