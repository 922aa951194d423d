"""`gnbv explain`: one rule, or the sums that an amount stands in."""

from __future__ import annotations

from typing import Annotated

import typer

from gnbv_cli.commands.options import PLAN, LangOption
from gnbv_cli.texts.sentence import Words

HELP = "Giải thích một quy tắc, hoặc một số tiền nằm trong những phép cộng nào"

_WHAT = Words(
    "Chưa ghi giải thích gì: gnbv explain MÃ, hoặc --at ĐỊA_CHỈ. Xem: gnbv explain --help",
    "What is to be explained? gnbv explain CODE, or --at ADDRESS. See: gnbv explain --help",
)


def explain(
    what: Annotated[
        str | None,
        typer.Argument(
            metavar="[MÃ|TỆP]",
            help="Mã hoặc tên quy tắc, như BAL001; cùng với --at: tệp kế hoạch, mặc định plan.yaml",
        ),
    ] = None,
    at: Annotated[
        str | None,
        typer.Option(
            "--at", metavar="ĐỊA_CHỈ", help="Địa chỉ số tiền, như projects.da3.tda1.budget.total"
        ),
    ] = None,
    wanted: LangOption = None,
) -> None:
    """Explain a rule, or one amount of a plan."""
    from gnbv_cli.commands.console import terminal_width, write_lines  # noqa: PLC0415
    from gnbv_cli.commands.output import cannot_run  # noqa: PLC0415
    from gnbv_cli.commands.settings import single_plan  # noqa: PLC0415

    if at is not None:
        _explain_amount(what or PLAN, at, wanted)
        return
    conditions, lang = single_plan("-", wanted)
    if what is None:
        raise cannot_run(_WHAT, lang)
    from gnbv_cli.reports.rule_text import no_rule, rule_lines  # noqa: PLC0415
    from gnbv_cli.rules.named import rule_named  # noqa: PLC0415

    rule = rule_named(what)
    if rule is None:
        raise cannot_run(no_rule(what).words, lang, **no_rule(what).values)
    write_lines(rule_lines(rule, lang.value, terminal_width(), conditions))


def _explain_amount(file: str, at: str, wanted: LangOption) -> None:
    """Show every sum that the amount at an address stands in."""
    from gnbv_cli.commands.console import complain, terminal_width, write_lines  # noqa: PLC0415
    from gnbv_cli.commands.plan_review import plan_review  # noqa: PLC0415
    from gnbv_cli.commands.settings import single_plan  # noqa: PLC0415
    from gnbv_cli.reports.explanation import amount_cell, amount_lines, no_amount  # noqa: PLC0415

    conditions, lang = single_plan(file, wanted)
    review, checked = plan_review(file, lang.value, conditions)
    cell = amount_cell(checked, at)
    if cell is None:
        complain(no_amount(checked, at).say(lang.value))
        raise typer.Exit(2)
    write_lines(amount_lines(checked, review.name, cell, lang.value, terminal_width()))
