"""`gnbv render`: the plan as an official document."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from gnbv_cli.commands.options import PLAN, Lang, LangOption, PlanArgument

HELP = "In kế hoạch thành văn bản theo thể thức Nghị định số 30/2020/NĐ-CP"


class Format(StrEnum):
    """Form of the document."""

    text = "text"


def render(
    file: PlanArgument = PLAN,
    form: Annotated[
        Format, typer.Option("--format", metavar="text", help="Định dạng kết quả: text")
    ] = Format.text,
    lang: LangOption = Lang.vi,
) -> None:
    """Print a plan's document."""
    from gnbv_cli.commands.console import write  # noqa: PLC0415 - `--help` does without
    from gnbv_cli.commands.plan_review import plan_review  # noqa: PLC0415
    from gnbv_cli.documents.text import render_text  # noqa: PLC0415
    from gnbv_cli.texts.escape import for_terminal  # noqa: PLC0415

    _, checked = plan_review(file, lang.value)
    lines = render_text(checked.plan).split("\n")
    write("\n".join(for_terminal(line) for line in lines))
