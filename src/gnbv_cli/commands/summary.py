"""`gnbv summary`: a plan and the state of its check on one screen."""

from __future__ import annotations

from gnbv_cli.commands.options import PLAN, Lang, LangOption, PlanArgument

HELP = "Tóm tắt kế hoạch và kết quả kiểm tra trong một trang"


def summary(file: PlanArgument = PLAN, lang: LangOption = Lang.vi) -> None:
    """Print the summary of a plan."""
    from gnbv_cli.commands.console import terminal_width, write_lines  # noqa: PLC0415
    from gnbv_cli.commands.plan_review import plan_review  # noqa: PLC0415
    from gnbv_cli.tables.summary import summary_page  # noqa: PLC0415

    review, checked = plan_review(file, lang.value)
    write_lines(summary_page(review, checked, lang.value, terminal_width()))
