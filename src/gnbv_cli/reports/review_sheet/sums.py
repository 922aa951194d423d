"""The sums that each proposed figure follows from, as written and as proposed."""

from __future__ import annotations

from collections.abc import Sequence

from docx.shared import Length

from gnbv_cli.documents.word.grid import (
    CENTRE,
    WIDTH_ACROSS,
    new_grid,
    repeat_as_head,
    write_cell,
)
from gnbv_cli.reports.outline.equations import Basis, Equation
from gnbv_cli.reports.review_sheet.paper import SIZE, Paper
from gnbv_cli.texts.labels import COMPARE_WITH_GRANT
from gnbv_cli.texts.sentence import Words

_SUM = Words("Phép cộng", "Sum")


def add_sums(paper: Paper, bases: Sequence[Basis]) -> None:
    """A table for each proposal, with a row for each of its sums."""
    if not bases:
        paper.add_list([])
    for basis in bases:
        paper.add(basis.explanation, "Heading 2")
        if basis.equations:
            _add_table(paper, basis.equations)
    if bases:
        paper.add(paper.say(COMPARE_WITH_GRANT), "Note")


def _add_table(paper: Paper, equations: Sequence[Equation]) -> None:
    heads = equations[0].heads
    first = WIDTH_ACROSS * 2 // (3 + len(heads))
    other = Length((WIDTH_ACROSS - first) // len(heads))
    widths = [Length(first), *([other] * len(heads))]
    head, *rows = new_grid(paper.document, 1 + len(equations), widths).rows
    repeat_as_head(head)
    for cell, text in zip(head.cells, [paper.say(_SUM), *heads], strict=True):
        write_cell(cell, [text], SIZE, CENTRE, bold=True)
    for row, equation in zip(rows, equations, strict=True):
        name, *figures = row.cells
        write_cell(name, [equation.caption, _names(equation)], SIZE)
        for at, cell in enumerate(figures):
            write_cell(cell, _worked_out(equation, at), SIZE)


def _names(equation: Equation) -> str:
    """What is added: 'Dự án 2 + Dự án 3'."""
    return " + ".join(row.name for row in equation.rows if row.kind == "term")


def _worked_out(equation: Equation, at: int) -> list[str]:
    """The terms and their sum in one of its readings, then what it should be, and what is off."""
    figures = {row.kind: row.figures[at].text for row in equation.rows}
    terms = " + ".join(row.figures[at].text for row in equation.rows if row.kind == "term")
    below = [row for row in equation.rows if row.kind in ("whole", "difference")]
    return [
        f"{terms} = {figures['sum']}",
        *(f"{row.name}: {row.figures[at].text}" for row in below),
    ]
