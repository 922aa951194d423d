"""A table as an Excel sheet: sums are live formulas with their values stored.

Needs XlsxWriter (the extra `office`).
"""

from __future__ import annotations

import io

import xlsxwriter

from gnbv_cli.documents.lines import visible
from gnbv_cli.documents.word.package import made_at
from gnbv_cli.tables.forms.xlsx.sheet import Sheet
from gnbv_cli.tables.table import Table
from gnbv_cli.texts.sentence import Language

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def table_xlsx(table: Table, language: Language) -> bytes:
    """The table as the bytes of an .xlsx file; the same table gives the same bytes."""
    file = io.BytesIO()
    workbook = xlsxwriter.Workbook(file, _OPTIONS)
    title = visible(" ".join(sentence.say(language) for sentence in table.title))
    workbook.set_properties({"title": title[:255], "created": made_at().replace(tzinfo=None)})
    Sheet(workbook, table, language).write()
    workbook.close()
    return file.getvalue()
