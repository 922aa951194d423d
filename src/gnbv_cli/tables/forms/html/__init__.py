"""A table as one page of HTML, for reading and for printing on A4 across."""

from __future__ import annotations

from gnbv_cli.tables.forms.html.view import table_view
from gnbv_cli.tables.table import Table
from gnbv_cli.texts.html import page_of
from gnbv_cli.texts.sentence import Language


def table_html(table: Table, language: Language) -> str:
    """The whole table with its titles and notes; nothing is fetched, and nothing runs."""
    view = table_view(table, language)
    template = "tables/forms/html/page.html.j2"
    return page_of(template, language=language, title=view.caption, table=view)
