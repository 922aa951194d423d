"""`gnbv table`: the tables that a plan implies."""

from __future__ import annotations

from enum import StrEnum
from pathlib import PurePath
from typing import TYPE_CHECKING, Annotated

import typer

from gnbv_cli.commands.options import PLAN, Figures, FiguresOption, Lang, LangOption
from gnbv_cli.commands.output import (
    ForceOption,
    OutputOption,
    cannot_run,
    deliver,
    form_of,
    made,
    refuse_early,
)
from gnbv_cli.texts.sentence import Words

if TYPE_CHECKING:
    from gnbv_cli.review.review import Review
    from gnbv_cli.rules.checked import CheckedPlan
    from gnbv_cli.tables.table import Table

HELP = "Lập biểu phân bổ kinh phí và các biểu khác"

TABLES = {
    "allocation": "phân bổ",
    "units": "đơn vị",
    "policies": "chính sách",
    "targets": "chỉ tiêu",
    "sources": "nguồn",
}
"""The tables by name, with what they are."""


class Format(StrEnum):
    """Form of the table."""

    text = "text"
    md = "md"
    csv = "csv"
    json = "json"
    html = "html"
    xlsx = "xlsx"
    docx = "docx"


ENDINGS = {
    ".txt": Format.text,
    ".md": Format.md,
    ".markdown": Format.md,
    ".csv": Format.csv,
    ".json": Format.json,
    ".html": Format.html,
    ".htm": Format.html,
    ".xlsx": Format.xlsx,
    ".docx": Format.docx,
}
"""Ending of a file's name → the form that it has."""

TO_FILES = frozenset((Format.xlsx, Format.docx))
"""The forms that are not shown."""


class Rows(StrEnum):
    """What the rows of a table of one's own are."""

    projects = "projects"
    units = "units"
    policies = "policies"


class Columns(StrEnum):
    """What its columns part the money by."""

    sources = "sources"
    kinds = "kinds"
    years = "years"
    units = "units"


class Unit(StrEnum):
    """Unit of the amounts."""

    dong = "dong"
    nghin = "nghin"
    trieu = "trieu"
    ty = "ty"


_NO_TABLE = Words("Chưa có biểu '{name}'; hiện có: {known}", "No table '{name}'; there is: {known}")
_NAME_AND_PIVOT = Words(
    "Đã ghi tên biểu '{name}' thì không dùng --rows, --columns",
    "The table '{name}' takes no --rows and --columns",
)
_SAME_TWICE = Words(
    "--rows và --columns không thể cùng là đơn vị", "--rows and --columns cannot both be units"
)
_BOM_FOR_CSV = Words("--bom chỉ dùng cho định dạng csv", "--bom is for the format csv alone")


def table(  # noqa: PLR0917 - an option each
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[BIỂU]",
            help="Tên biểu: "
            + ", ".join(f"{name} ({what})" for name, what in TABLES.items())
            + "; mặc định là allocation",
        ),
    ] = None,
    file: Annotated[
        str | None,
        typer.Argument(
            metavar="[TỆP]", help="Tệp kế hoạch; mặc định là plan.yaml, '-' là đầu vào chuẩn"
        ),
    ] = None,
    rows: Annotated[
        Rows | None,
        typer.Option(
            "--rows",
            metavar="projects|units|policies",
            help="Lập biểu riêng, mỗi dòng là một dự án, đơn vị chủ trì hoặc chính sách",
        ),
    ] = None,
    columns: Annotated[
        Columns | None,
        typer.Option(
            "--columns",
            metavar="sources|kinds|years|units",
            help="Lập biểu riêng, các cột chia theo nguồn vốn, loại vốn, năm hoặc đơn vị",
        ),
    ] = None,
    unit: Annotated[
        Unit,
        typer.Option(
            "--unit",
            metavar="dong|nghin|trieu|ty",
            help="Đơn vị tính: đồng, nghìn đồng, triệu đồng, tỷ đồng",
        ),
    ] = Unit.dong,
    figures: FiguresOption = Figures.written,
    form: Annotated[
        Format | None,
        typer.Option(
            "--format",
            metavar="text|md|csv|json|html|xlsx|docx",
            help="Định dạng: text, md, csv, json, html, xlsx, docx; mặc định theo tên tệp của -o, "
            "hoặc text",
        ),
    ] = None,
    output: OutputOption = None,
    force: ForceOption = False,
    bom: Annotated[
        bool, typer.Option("--bom", help="Thêm dấu BOM vào đầu tệp csv, để Excel đọc đúng dấu")
    ] = False,
    wanted: LangOption = None,
) -> None:
    """Print a table of a plan."""
    from gnbv_cli.commands.plan_review import plan_review  # noqa: PLC0415 - `--help` does without
    from gnbv_cli.commands.settings import single_plan  # noqa: PLC0415

    if name is not None and file is None and _is_file(name):
        name, file = None, name
    conditions, lang = single_plan(file or PLAN, wanted)
    _refuse_names(name, rows, columns, lang)
    output = None if output == "-" else output
    chosen = form_of(form, output, ENDINGS, TO_FILES, lang)
    if bom and chosen is not Format.csv:
        raise cannot_run(_BOM_FOR_CSV, lang)
    refuse_early(file or PLAN, output, force, lang)
    reviewed = plan_review(file or PLAN, lang.value, conditions)
    whole = _table(name, *reviewed, rows, columns, figures, unit, lang)
    if chosen is None:
        from gnbv_cli.commands.console import terminal_width, write_lines  # noqa: PLC0415
        from gnbv_cli.tables.forms.terminal.lines import table_lines  # noqa: PLC0415

        write_lines(table_lines(whole, lang.value, terminal_width()))
        return
    data = made(chosen, lambda: _written(whole, chosen, lang), lang)
    deliver(b"\xef\xbb\xbf" * bom + data, output, force, lang)


def _refuse_names(name: str | None, rows: Rows | None, columns: Columns | None, lang: Lang) -> None:
    """Stop where the table that is asked for does not exist."""
    if name is not None and name not in TABLES:
        raise cannot_run(_NO_TABLE, lang, name=name, known=", ".join(TABLES))
    if name is not None and (rows is not None or columns is not None):
        raise cannot_run(_NAME_AND_PIVOT, lang, name=name)
    if rows is Rows.units and columns is Columns.units:
        raise cannot_run(_SAME_TWICE, lang)


def _table(  # noqa: PLR0917 - what was asked for
    name: str | None,
    review: Review,
    checked: CheckedPlan,
    rows: Rows | None,
    columns: Columns | None,
    wanted: Figures,
    unit: Unit,
    lang: Lang,
) -> Table:
    from gnbv_cli.tables import figures as of_plan  # noqa: PLC0415 - `--help` does without
    from gnbv_cli.tables.measures import MEASURES  # noqa: PLC0415
    from gnbv_cli.tables.named import named_table  # noqa: PLC0415
    from gnbv_cli.tables.pivot import pivot  # noqa: PLC0415
    from gnbv_cli.tables.rounding import in_measure  # noqa: PLC0415

    figures = of_plan.Figures(checked)
    if wanted is Figures.repaired:
        proposed = of_plan.proposed_figures(review)
        if proposed is None:
            from gnbv_cli.commands.console import say_nothing_certain  # noqa: PLC0415

            say_nothing_certain(lang.value)
        figures = proposed or figures
    if rows is None and columns is None:
        whole = named_table(name or "allocation", figures)
    else:
        whole = pivot(figures, rows or Rows.projects, columns or Columns.sources)
    return in_measure(whole, MEASURES[unit])


def _written(table: Table, form: Format, lang: Lang) -> bytes:
    """The table in the form that was asked for."""
    from gnbv_cli.tables.forms import written_out  # noqa: PLC0415

    return written_out(table, form, lang.value)


def _is_file(name: str) -> bool:
    """Whether the only argument means a file: it is no table's name, and looks like a path."""
    path = PurePath(name)
    return name not in TABLES and (name == "-" or bool(path.suffix) or len(path.parts) > 1)
