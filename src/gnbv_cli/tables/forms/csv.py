"""A table as CSV for a spreadsheet: a head, a line a row, and below them what has to be said."""

from __future__ import annotations

import csv
import io
from decimal import Decimal

from gnbv_cli.tables.below import notes_of, unit_text
from gnbv_cli.tables.cells import Cell, Figure, Gap, Share, money_text, percent_text
from gnbv_cli.tables.measures import DONG, Measure
from gnbv_cli.tables.names import on_one_line
from gnbv_cli.tables.table import Table
from gnbv_cli.texts.escape import for_spreadsheet
from gnbv_cli.texts.sentence import Language, Sentence, Words

_DOUBTFUL = Words("Số chưa khớp (*)", "Doubtful figures (*)")


def table_csv(table: Table, language: Language) -> str:
    """The table after RFC 4180. Amounts are plain numbers with a decimal point.

    A column at the end names the doubtful figures of each row; what else the table says stands
    below it after an empty line. A banner comes first of all.
    """
    file = io.StringIO()
    lines = csv.writer(file, lineterminator="\r\n")
    if table.banner is not None:
        lines.writerow([table.banner.say(language)])
    heads = [on_one_line(column.head.say(language)) for column in table.columns]
    measure = table.measure or DONG
    marks = table.measure is not None
    lines.writerow(map(for_spreadsheet, [*heads, *_mark(_DOUBTFUL.filled().say(language), marks)]))
    for row in table.rows:
        cells = [_cell(cell, measure, language) for cell in row.cells]
        doubtful = [
            head
            for head, cell in zip(heads, row.cells, strict=True)
            if isinstance(cell, Figure | Gap | Share) and cell.doubtful
        ]
        lines.writerow([*cells, *_mark(for_spreadsheet("; ".join(doubtful)), marks)])
    below = [*([unit_text(table, language)] if marks else [])]
    below += [note.text for note in notes_of(table, language)]
    if below:
        lines.writerow([])
    for text in below:
        lines.writerow([for_spreadsheet(text)])
    return file.getvalue()


def _mark(text: str, wanted: bool) -> list[str]:
    return [text] if wanted else []


def _cell(cell: Cell, measure: Measure, language: Language) -> str:
    if cell is None:
        return ""
    if isinstance(cell, Sentence):
        return for_spreadsheet(on_one_line(cell.say(language)))
    if isinstance(cell, Share):
        return percent_text(cell.hundredths)
    if isinstance(cell, Figure) and not cell.hedge:
        if cell.rounded is not None:
            return str(Decimal(cell.rounded).scaleb(-measure.decimals))
        if cell.value is not None:
            return str(cell.value)
    return for_spreadsheet(money_text(cell, language, measure))
