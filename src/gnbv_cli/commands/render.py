"""`gnbv render`: the plan as an official document."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from gnbv_cli.commands.options import (
    PLAN,
    Figures,
    FiguresOption,
    LangOption,
    PlanArgument,
)
from gnbv_cli.commands.output import (
    ForceOption,
    OutputOption,
    deliver,
    form_of,
    made,
    refuse_early,
)

if TYPE_CHECKING:
    from gnbv_cli.documents.lines import Line

HELP = "In kế hoạch thành văn bản theo thể thức Nghị định số 30/2020/NĐ-CP"


class Format(StrEnum):
    """Form of the document."""

    text = "text"
    md = "md"
    docx = "docx"


_ENDINGS = {
    ".txt": Format.text,
    ".md": Format.md,
    ".markdown": Format.md,
    ".docx": Format.docx,
}


def render(  # noqa: PLR0917 - an option each
    file: PlanArgument = PLAN,
    form: Annotated[
        Format | None,
        typer.Option(
            "--format",
            metavar="text|md|docx",
            help="Định dạng văn bản: text, md, docx; mặc định theo tên tệp của -o, hoặc text",
        ),
    ] = None,
    figures: FiguresOption = Figures.written,
    output: OutputOption = None,
    force: ForceOption = False,
    wanted: LangOption = None,
) -> None:
    """Print a plan's document."""
    from gnbv_cli.commands.plan_review import plan_review  # noqa: PLC0415 - `--help` does without
    from gnbv_cli.commands.settings import single_plan  # noqa: PLC0415

    conditions, lang = single_plan(file, wanted)
    output = None if output == "-" else output
    chosen = form_of(form, output, _ENDINGS, frozenset((Format.docx,)), lang) or Format.text
    refuse_early(file, output, force, lang)
    review, checked = plan_review(file, lang.value, conditions)
    lines: list[Line] | None = None
    if figures is Figures.repaired:
        from gnbv_cli.documents.proposal import proposal  # noqa: PLC0415
        from gnbv_cli.review.repaired import repaired  # noqa: PLC0415

        mended = repaired(review)
        lines = proposal(review, mended) if mended.applied else None
        if lines is None:
            from gnbv_cli.commands.console import say_nothing_certain  # noqa: PLC0415

            say_nothing_certain(lang.value)
    if lines is None:
        from gnbv_cli.documents.outline import outline  # noqa: PLC0415

        lines = outline(checked.plan)
    printed = lines
    deliver(made(chosen, lambda: _written(printed, chosen), lang), output, force, lang)


def _written(lines: list[Line], form: Format) -> bytes:
    """The document in the form that was asked for."""
    if form is Format.text:
        from gnbv_cli.documents.text import render_text  # noqa: PLC0415

        return render_text(lines).encode("utf-8")
    if form is Format.md:
        from gnbv_cli.documents.markdown import render_markdown  # noqa: PLC0415

        return render_markdown(lines).encode("utf-8")
    from gnbv_cli.documents.docx import render_docx  # noqa: PLC0415

    return render_docx(lines)
