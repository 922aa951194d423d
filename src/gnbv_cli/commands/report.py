"""`gnbv report`: the review of a plan as a page to read or a sheet to file."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from gnbv_cli.commands.options import PLAN, LangOption, PlanArgument
from gnbv_cli.commands.output import (
    ForceOption,
    OutputOption,
    deliver,
    form_of,
    made,
    refuse_early,
)

HELP = "Xuất phiếu rà soát kế hoạch (HTML, Word)"


class Format(StrEnum):
    """Form of the report."""

    html = "html"
    docx = "docx"


_ENDINGS = {".html": Format.html, ".htm": Format.html, ".docx": Format.docx}


def report(
    file: PlanArgument = PLAN,
    form: Annotated[
        Format | None,
        typer.Option(
            "--format",
            metavar="html|docx",
            help="Định dạng: html, docx; mặc định theo tên tệp của -o, hoặc html",
        ),
    ] = None,
    output: OutputOption = None,
    force: ForceOption = False,
    wanted: LangOption = None,
) -> None:
    """Write the report of a plan."""
    from gnbv_cli.commands.console import read_file, shown_name  # noqa: PLC0415
    from gnbv_cli.commands.settings import single_plan  # noqa: PLC0415
    from gnbv_cli.review.review import review_bytes  # noqa: PLC0415
    from gnbv_cli.review.today import now  # noqa: PLC0415

    conditions, lang = single_plan(file, wanted)
    output = None if output == "-" else output
    chosen = form_of(form, output, _ENDINGS, frozenset((Format.docx,)), lang) or Format.html
    refuse_early(file, output, force, lang)
    review = review_bytes(read_file(file, lang.value), shown_name(file), conditions)

    def written() -> bytes:
        if chosen is Format.docx:
            from gnbv_cli.reports.review_sheet import review_sheet  # noqa: PLC0415

            return review_sheet(review, lang.value, made=now())
        from gnbv_cli.reports.page import report_page  # noqa: PLC0415

        page = report_page(review, lang.value, made=now(), figures=None)
        return page.encode("utf-8", "backslashreplace")

    deliver(made(chosen, written, lang), output, force, lang)
