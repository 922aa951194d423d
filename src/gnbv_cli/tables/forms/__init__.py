"""The forms that a table is written out in: one file, or folder, a format."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gnbv_cli.tables.table import Table
    from gnbv_cli.texts.sentence import Language


def written_out(table: Table, form: str, language: Language) -> bytes:
    """`table` as a file: 'text', 'md', 'csv', 'json', 'html', 'xlsx' or 'docx'.

    xlsx and docx need the extra `office`, html needs `report`: ModuleNotFoundError without.
    """
    if form == "xlsx":
        from gnbv_cli.tables.forms.xlsx import table_xlsx  # noqa: PLC0415 - slow to import

        return table_xlsx(table, language)
    if form == "docx":
        from gnbv_cli.tables.forms.docx import table_docx  # noqa: PLC0415

        return table_docx(table, language)
    return _text(table, form, language).encode("utf-8", "backslashreplace")


def _text(table: Table, form: str, language: Language) -> str:
    if form == "md":
        from gnbv_cli.tables.forms.markdown import table_markdown  # noqa: PLC0415

        return table_markdown(table, language)
    if form == "csv":
        from gnbv_cli.tables.forms.csv import table_csv  # noqa: PLC0415

        return table_csv(table, language)
    if form == "json":
        from gnbv_cli.tables.forms.json import table_json  # noqa: PLC0415

        return table_json(table, language)
    if form == "html":
        from gnbv_cli.tables.forms.html import table_html  # noqa: PLC0415

        return table_html(table, language)
    from gnbv_cli.tables.forms.terminal.lines import table_text  # noqa: PLC0415

    return table_text(table, language)
