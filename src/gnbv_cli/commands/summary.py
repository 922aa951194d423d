"""`gnbv summary`: a plan and the state of its check on one screen."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from gnbv_cli.commands.options import PLAN, LangOption, PlanArgument
from gnbv_cli.commands.output import ForceOption, OutputOption, deliver, form_of, refuse_early

HELP = "Tóm tắt kế hoạch và kết quả kiểm tra trong một trang"


class Format(StrEnum):
    """Form of the summary."""

    text = "text"
    md = "md"
    json = "json"


_ENDINGS = {
    ".txt": Format.text,
    ".md": Format.md,
    ".markdown": Format.md,
    ".json": Format.json,
}


def summary(
    file: PlanArgument = PLAN,
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
    """Print the summary of a plan."""
    from gnbv_cli.commands.plan_review import plan_review  # noqa: PLC0415 - `--help` does without
    from gnbv_cli.commands.settings import single_plan  # noqa: PLC0415
    from gnbv_cli.tables.digest.summary import summarised  # noqa: PLC0415

    conditions, lang = single_plan(file, wanted)
    output = None if output == "-" else output
    chosen = form_of(form, output, _ENDINGS, frozenset(), lang)
    refuse_early(file, output, force, lang)
    review, checked = plan_review(file, lang.value, conditions)
    found = summarised(review, checked)
    if chosen is None:
        from gnbv_cli.commands.console import terminal_width, write_lines  # noqa: PLC0415
        from gnbv_cli.tables.digest.page import summary_page  # noqa: PLC0415

        write_lines(summary_page(found, lang.value, terminal_width()))
        return
    if chosen is Format.json:
        from gnbv_cli.tables.digest.json import summary_json  # noqa: PLC0415

        text = summary_json(found, lang.value)
    elif chosen is Format.md:
        from gnbv_cli.tables.digest.markdown import summary_markdown  # noqa: PLC0415

        text = summary_markdown(found, lang.value)
    else:
        from gnbv_cli.tables.digest.page import summary_text  # noqa: PLC0415

        text = summary_text(found, lang.value)
    deliver(text.encode("utf-8", "backslashreplace"), output, force, lang)
