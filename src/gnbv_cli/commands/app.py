"""The Typer app: every command in plain sight, in the order of the help."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from typing import Annotated

import typer

from gnbv_cli import __version__
from gnbv_cli.commands.help import Command, Group

COMMANDS = (
    "check",
    "fix",
    "baseline",
    "diff",
    "summary",
    "table",
    "rollup",
    "explain",
    "rules",
    "render",
    "report",
    "import",
    "new",
    "schema",
    "lsp",
)
"""Each is a module beside this one, with a function of its name and `HELP`."""

_MODULES = {"import": "import_"}
"""Where a command's name is a word of Python."""

HELP = (
    "Kiểm tra số liệu và nội dung kế hoạch Chương trình mục tiêu quốc gia, "
    "lập biểu phân bổ kinh phí"
)


def app_for(arguments: list[str]) -> typer.Typer:
    """The app for a call: with the command that it names, or where it names none with all."""
    # To build the options of every command takes a tenth of a run.
    return app_with(arguments[:1] if arguments[:1] and arguments[0] in COMMANDS else COMMANDS)


def app_with(commands: Iterable[str]) -> typer.Typer:
    """The app with some commands."""
    app = typer.Typer(
        name="gnbv",
        cls=Group,
        help=HELP,
        epilog="Xem từng lệnh: gnbv LỆNH --help",
        add_completion=False,
        rich_markup_mode=None,
        no_args_is_help=True,
    )
    app.callback()(_gnbv)
    for name in commands:
        called = _MODULES.get(name, name)
        module = import_module(f"gnbv_cli.commands.{called}")
        app.command(name, cls=Command, help=module.HELP)(getattr(module, called))
    return app


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"gnbv {__version__}")
        raise typer.Exit


def _gnbv(
    version: Annotated[
        bool,
        typer.Option("--version", help="Hiện phiên bản", callback=_show_version, is_eager=True),
    ] = False,
) -> None:
    """The command line as a whole."""
