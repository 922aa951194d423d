"""`gnbv explain`: the sums that an amount stands in."""

from __future__ import annotations

from typing import Annotated

import typer

from gnbv_cli.commands.options import PLAN, Lang, LangOption, PlanArgument

HELP = "Giải thích một số tiền nằm trong những phép cộng nào"


def explain(
    at: Annotated[
        str,
        typer.Option(
            "--at", metavar="ĐỊA_CHỈ", help="Địa chỉ số tiền, như projects.da3.tda1.budget.total"
        ),
    ],
    file: PlanArgument = PLAN,
    lang: LangOption = Lang.vi,
) -> None:
    """Explain one amount of a plan."""
    from gnbv_cli.commands.console import (  # noqa: PLC0415 - `--help` does without
        complain,
        terminal_width,
        write_lines,
    )
    from gnbv_cli.commands.plan_review import plan_review  # noqa: PLC0415
    from gnbv_cli.reports.explanation import amount_cell, amount_lines, no_amount  # noqa: PLC0415

    review, checked = plan_review(file, lang.value)
    cell = amount_cell(checked, at)
    if cell is None:
        complain(no_amount(checked, at).say(lang.value))
        raise typer.Exit(2)
    write_lines(amount_lines(checked, review.name, cell, lang.value, terminal_width()))
