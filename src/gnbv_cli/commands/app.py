"""The Typer app: every command in plain sight."""

from __future__ import annotations

from typing import Annotated

import typer

from gnbv_cli import __version__
from gnbv_cli.commands import baseline, check, explain, fix, render, report, rules, summary, table
from gnbv_cli.commands.help import Command, Group

HELP = (
    "Kiểm tra số liệu và nội dung kế hoạch Chương trình mục tiêu quốc gia, "
    "lập biểu phân bổ kinh phí"
)

app = typer.Typer(
    name="gnbv",
    cls=Group,
    help=HELP,
    epilog="Xem từng lệnh: gnbv LỆNH --help",
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"gnbv {__version__}")
        raise typer.Exit


@app.callback()
def gnbv(
    version: Annotated[
        bool,
        typer.Option("--version", help="Hiện phiên bản", callback=_show_version, is_eager=True),
    ] = False,
) -> None:
    """The command line as a whole."""


app.command("check", cls=Command, help=check.HELP)(check.check)
app.command("fix", cls=Command, help=fix.HELP)(fix.fix)
app.command("baseline", cls=Command, help=baseline.HELP)(baseline.baseline)
app.command("summary", cls=Command, help=summary.HELP)(summary.summary)
app.command("table", cls=Command, help=table.HELP)(table.table)
app.command("explain", cls=Command, help=explain.HELP)(explain.explain)
app.command("rules", cls=Command, help=rules.HELP)(rules.rules)
app.command("render", cls=Command, help=render.HELP)(render.render)
app.command("report", cls=Command, help=report.HELP)(report.report)
