"""`gnbv table`: the tables that a plan implies."""

from __future__ import annotations

from pathlib import PurePath
from typing import Annotated

import typer

from gnbv_cli.commands.options import PLAN, Lang, LangOption

HELP = "Lập biểu phân bổ kinh phí và các biểu khác"

TABLES = {"allocation": "Phân bổ kinh phí theo dự án và nguồn vốn"}
"""The tables by name, with what they are."""


def table(
    name: Annotated[
        str | None,
        typer.Argument(metavar="[BIỂU]", help="Tên biểu; mặc định là allocation (phân bổ)"),
    ] = None,
    file: Annotated[
        str | None,
        typer.Argument(
            metavar="[TỆP]", help="Tệp kế hoạch; mặc định là plan.yaml, '-' là đầu vào chuẩn"
        ),
    ] = None,
    lang: LangOption = Lang.vi,
) -> None:
    """Print a table of a plan."""
    from gnbv_cli.commands.console import (  # noqa: PLC0415 - `--help` does without
        CannotRun,
        terminal_width,
        write_lines,
    )

    if name is not None and file is None and _is_file(name):
        name, file = None, name
    if name is not None and name not in TABLES:
        raise CannotRun(_no_table(name, lang))
    from gnbv_cli.commands.plan_review import plan_review  # noqa: PLC0415
    from gnbv_cli.tables.allocation import allocation  # noqa: PLC0415
    from gnbv_cli.tables.terminal import table_lines  # noqa: PLC0415

    _, checked = plan_review(file or PLAN, lang.value)
    write_lines(table_lines(allocation(checked), lang.value, terminal_width()))


def _is_file(name: str) -> bool:
    """Whether the only argument means a file: it is no table's name, and looks like a path."""
    path = PurePath(name)
    return name not in TABLES and (name == "-" or bool(path.suffix) or len(path.parts) > 1)


def _no_table(name: str, lang: Lang) -> str:
    from gnbv_cli.texts.escape import for_terminal  # noqa: PLC0415 - for this line alone
    from gnbv_cli.texts.sentence import Words  # noqa: PLC0415

    words = Words("Chưa có biểu '{name}'; hiện có: {known}", "No table '{name}'; there is: {known}")
    known = ", ".join(TABLES)
    return words.filled(name=for_terminal(name), known=known).say(lang.value)
