"""`gnbv rules`: every rule, by family."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from gnbv_cli.commands.options import LangOption
from gnbv_cli.commands.output import ForceOption, OutputOption, deliver, form_of

HELP = "Liệt kê các quy tắc kiểm tra"


class Format(StrEnum):
    """Form of the list."""

    text = "text"
    md = "md"
    json = "json"


_ENDINGS = {
    ".txt": Format.text,
    ".md": Format.md,
    ".markdown": Format.md,
    ".json": Format.json,
}


def rules(
    form: Annotated[
        Format | None,
        typer.Option(
            "--format",
            metavar="text|md|json",
            help="Định dạng: text, md, json; mặc định theo tên tệp của -o, hoặc text",
        ),
    ] = None,
    output: OutputOption = None,
    force: ForceOption = False,
    wanted: LangOption = None,
) -> None:
    """List the rules, at the severities of the gnbv.yaml of the current folder."""
    from gnbv_cli.commands.console import (  # noqa: PLC0415 - `--help` does without
        PLAIN_WIDTH,
        terminal_width,
        write_lines,
    )
    from gnbv_cli.commands.settings import single_plan  # noqa: PLC0415
    from gnbv_cli.reports.rule_list import list_json, list_lines, list_markdown  # noqa: PLC0415
    from gnbv_cli.texts.styled import plain  # noqa: PLC0415

    conditions, lang = single_plan("-", wanted)
    output = None if output == "-" else output
    chosen = form_of(form, output, _ENDINGS, frozenset(), lang)
    if chosen is None:
        write_lines(list_lines(lang.value, terminal_width(), conditions))
        return
    if chosen is Format.json:
        text = list_json(lang.value, conditions)
    elif chosen is Format.md:
        text = list_markdown(lang.value, conditions)
    else:
        lines = list_lines(lang.value, PLAIN_WIDTH, conditions)
        text = "".join(plain(line).rstrip() + "\n" for line in lines)
    deliver(text.encode("utf-8", "backslashreplace"), output, force, lang)
