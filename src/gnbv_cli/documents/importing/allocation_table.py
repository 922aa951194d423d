"""A table of a document as an allocation, where it is one of money."""

from __future__ import annotations

import re

from gnbv_cli.documents.importing.amount_text import AMOUNT
from gnbv_cli.documents.importing.paragraph import Paragraph
from gnbv_cli.documents.reading.parts import SourceTable
from gnbv_cli.documents.spreadsheets.allocation import Allocation
from gnbv_cli.documents.spreadsheets.grid import Span, grid_of_rows
from gnbv_cli.documents.spreadsheets.reading import read_allocation
from gnbv_cli.written.names import folded

_MONEY = re.compile(
    r"\b(?:kinh phi|so tien|thanh tien|von|nguon|ngan sach|ns|nsnn|nstw|nsdp|nst|nsx|du toan)\b"
)
_PROJECT = re.compile(r"\b(?:tieu )?du an \d")


def allocation_of(paragraph: Paragraph) -> Allocation | None:
    """What a table says of money; None for a table of households, targets, dates."""
    table = paragraph.table
    assert table is not None  # only tables are placed
    above = [paragraph.unit] if paragraph.unit else []
    spans = [
        Span(each.row, each.column, each.row + each.rows - 1, each.column + each.columns - 1)
        for each in table.spans
    ]
    found = read_allocation(grid_of_rows(table.rows, paragraph.line, spans=spans, above=above))
    return found if found is not None and (found.unit or _speaks_of_money(table)) else None


def _speaks_of_money(table: SourceTable) -> bool:
    """Whether a table without a unit is one of money all the same."""
    has_more_heads = any(not text for text in table.rows[0])  # below a head that spans columns
    heads = table.rows[: 2 if has_more_heads else 1]
    return any(_MONEY.search(folded(text)) for row in heads for text in row) or any(
        AMOUNT.search(text) or _PROJECT.search(folded(text)) for row in table.rows for text in row
    )
