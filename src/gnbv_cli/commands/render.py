"""`gnbv render`: the plan as an official document."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import PurePath
from typing import TYPE_CHECKING, Annotated

import typer

from gnbv_cli.commands.options import PLAN, Lang, LangOption, PlanArgument

if TYPE_CHECKING:
    from gnbv_cli.documents.lines import Line

HELP = "In kế hoạch thành văn bản theo thể thức Nghị định số 30/2020/NĐ-CP"


class Format(StrEnum):
    """Form of the document."""

    text = "text"
    md = "md"
    docx = "docx"


class Figures(StrEnum):
    """Which figures the document is to have."""

    written = "written"
    repaired = "repaired"


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
    figures: Annotated[
        Figures,
        typer.Option(
            "--as",
            metavar="written|repaired",
            help="Số liệu như đã ghi (written), hoặc đã sửa những chỗ xác định được (repaired)",
        ),
    ] = Figures.written,
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="TỆP", help="Ghi vào tệp thay vì hiện ra"),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Ghi đè tệp đã có")] = False,
    lang: LangOption = Lang.vi,
) -> None:
    """Print a plan's document."""
    from gnbv_cli.commands.plan_review import plan_review  # noqa: PLC0415 - `--help` does without

    output = None if output == "-" else output
    form = _format(form, output, lang)
    if output is not None:
        _refuse(file, output, force, lang)
    review, checked = plan_review(file, lang.value)
    if figures is Figures.repaired:
        from gnbv_cli.documents.proposal import proposal  # noqa: PLC0415
        from gnbv_cli.review.repaired import repaired  # noqa: PLC0415

        mended = repaired(review)
        if mended.applied:
            _deliver(proposal(review, mended), form, output, force, lang)
            return
        _say_that_nothing_is_certain(lang)
    from gnbv_cli.documents.outline import outline  # noqa: PLC0415

    _deliver(outline(checked.plan), form, output, force, lang)


def _deliver(lines: list[Line], form: Format, output: str | None, force: bool, lang: Lang) -> None:
    """Write the document where it was asked for."""
    from gnbv_cli.commands.console import CannotRun, write  # noqa: PLC0415
    from gnbv_cli.texts.sentence import Words  # noqa: PLC0415

    if output is None:
        write(_written(lines, form, lang).decode("utf-8"))
        return
    from gnbv_cli.changes.whole_file import CannotWrite, write_whole  # noqa: PLC0415
    from gnbv_cli.texts.escape import for_terminal  # noqa: PLC0415

    try:
        write_whole(output, _written(lines, form, lang), replace=force)
    except CannotWrite as error:
        raise CannotRun(error.sentence.say(lang.value)) from None
    done = Words("Đã lập {file}", "Made {file}").filled(file=for_terminal(output))
    write(done.say(lang.value) + "\n")


def _written(lines: list[Line], form: Format, lang: Lang) -> bytes:
    """The document in the form that was asked for."""
    if form is Format.text:
        from gnbv_cli.documents.text import render_text  # noqa: PLC0415

        return render_text(lines).encode("utf-8")
    if form is Format.md:
        from gnbv_cli.documents.markdown import render_markdown  # noqa: PLC0415

        return render_markdown(lines).encode("utf-8")
    try:
        from gnbv_cli.documents.docx import render_docx  # noqa: PLC0415
    except ModuleNotFoundError as error:
        if error.name not in ("docx", "lxml"):
            raise
        raise _cannot_run(
            "Chưa cài python-docx, cần để lập tệp .docx; cài bằng: pip install 'gnbv-cli[office]'",
            "python-docx is needed for .docx files; install: pip install 'gnbv-cli[office]'",
            lang,
        ) from None
    return render_docx(lines)


def _format(form: Format | None, output: str | None, lang: Lang) -> Format:
    """The form that is asked for by name, or by the name of the file."""
    if output is None:
        if form is Format.docx:
            raise _cannot_run(
                "Văn bản docx phải ghi vào tệp: thêm -o TÊN.docx",
                "A docx goes to a file: add -o NAME.docx",
                lang,
            )
        return form or Format.text
    meant = _ENDINGS.get(PurePath(output).suffix.lower())
    if form is None and meant is None:
        raise _cannot_run(
            "Chưa rõ định dạng của {file}: thêm --format text, md hoặc docx",
            "What form is {file} to have? Add --format text, md or docx",
            lang,
            file=output,
        )
    if form is not None and meant not in (None, form):
        raise _cannot_run(
            "Tên tệp {file} không hợp với --format {form}",
            "The name {file} does not go with --format {form}",
            lang,
            file=output,
            form=form.value,
        )
    return form or meant or Format.text


def _refuse(file: str, output: str, force: bool, lang: Lang) -> None:
    """Stop before any work where the file may not be written."""
    from gnbv_cli.changes.whole_file import CannotWrite, refuse_to_overwrite  # noqa: PLC0415
    from gnbv_cli.commands.console import CannotRun  # noqa: PLC0415

    try:
        same = os.path.samefile(file, output)  # noqa: PTH121 - any text
    except (OSError, ValueError):
        same = False
    if same:
        raise _cannot_run(
            "{file} là tệp kế hoạch; chọn tên khác để ghi văn bản",
            "{file} is the plan itself; choose another name for the document",
            lang,
            file=output,
        )
    if force:
        return
    try:
        refuse_to_overwrite(output)
    except CannotWrite as error:
        raise CannotRun(error.sentence.say(lang.value)) from None


def _say_that_nothing_is_certain(lang: Lang) -> None:
    from gnbv_cli.commands.console import complain  # noqa: PLC0415
    from gnbv_cli.texts.sentence import Words  # noqa: PLC0415

    words = Words(
        "Không có chỗ sửa xác định được; văn bản in như đã ghi",
        "Nothing certain to fix; the document is printed as written",
    )
    complain(words.filled().say(lang.value))


def _cannot_run(vi: str, en: str, lang: Lang, **values: str) -> Exception:
    from gnbv_cli.commands.console import CannotRun  # noqa: PLC0415
    from gnbv_cli.texts.sentence import Words  # noqa: PLC0415

    return CannotRun(Words(vi, en).filled(**values).say(lang.value))
