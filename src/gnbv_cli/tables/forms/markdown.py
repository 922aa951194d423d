"""A table as Markdown (GitHub's tables), nothing of it alive."""

from __future__ import annotations

from gnbv_cli.tables.below import notes_of, unit_text
from gnbv_cli.tables.forms.terminal.texts import TextCell, TextRow, in_language
from gnbv_cli.tables.table import FIGURES, Table
from gnbv_cli.texts.escape import for_comment
from gnbv_cli.texts.sentence import Language


def table_markdown(table: Table, language: Language) -> str:
    """The table with its title and notes. A head that others share stands before theirs."""
    texts = in_language(table, language)
    heads = [f"{c.group}: {c.head}" if c.group else c.head for c in texts.columns]
    sides = ["---:" if column.role in FIGURES else "---" for column in texts.columns]
    grid = [_line(map(for_comment, heads)), _line(sides)]
    grid.append(_line(for_comment(column.letter) for column in texts.columns))
    grid += [_line(_cells(row)) for row in texts.rows]
    above = [f"**{for_comment(sentence.say(language))}**" for sentence in table.title]
    paragraphs = ["\\\n".join(above)]
    if table.banner is not None:
        paragraphs.insert(0, f"**{for_comment(table.banner.say(language))}**")
    if table.attached is not None:
        paragraphs.append(f"*{for_comment(table.attached.say(language).strip())}*")
    if table.measure is not None:
        paragraphs.append(f"*{for_comment(unit_text(table, language))}*")
    paragraphs.append("\n".join(grid))
    return "\n\n".join([*paragraphs, *_notes(table, language)]) + "\n"


def _line(cells: object) -> str:
    return f"| {' | '.join(cells)} |"  # type: ignore[arg-type]


def _cells(row: TextRow) -> list[str]:
    return [_cell(cell, row.kind != "item") for cell in row.cells]


def _cell(cell: TextCell, strong: bool) -> str:
    text = for_comment(cell.marked)
    return f"**{text}**" if strong and text else text


def _notes(table: Table, language: Language) -> list[str]:
    notes: list[str] = []
    for note in notes_of(table, language):
        text = for_comment(note.text)
        if note.kind == "entry":
            entry = f"- {text}"
            if notes and notes[-1].startswith("- "):
                notes[-1] += f"\n{entry}"
            else:
                notes.append(entry)
        else:
            notes.append(f"*{text}*" if note.kind == "words" else text)
    return notes
