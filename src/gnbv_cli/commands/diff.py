"""`gnbv diff`: two versions of a plan compared by meaning."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from gnbv_cli.commands.options import Lang, LangOption
from gnbv_cli.commands.output import (
    ForceOption,
    OutputOption,
    cannot_run,
    deliver,
    form_of,
    made,
    refuse_early,
)
from gnbv_cli.texts.sentence import Words

if TYPE_CHECKING:
    from gnbv_cli.changes.difference.difference import Difference
    from gnbv_cli.changes.difference.version import Version
    from gnbv_cli.review.conditions import Conditions

HELP = "So sánh hai bản kế hoạch: số tiền, dự án, đơn vị, phát hiện"


class Format(StrEnum):
    """Form of the result."""

    text = "text"
    md = "md"
    json = "json"
    docx = "docx"
    xlsx = "xlsx"


_ENDINGS = {
    ".txt": Format.text,
    ".md": Format.md,
    ".markdown": Format.md,
    ".json": Format.json,
    ".docx": Format.docx,
    ".xlsx": Format.xlsx,
}
_TO_FILES = frozenset((Format.docx, Format.xlsx))

_NO_PLAN = Words("{file} không đọc được như một kế hoạch", "{file} cannot be read as a plan")
_LEFT_OUT = Words(
    "{n} chỗ trong {file} chưa đọc được nên không so sánh",
    "{n} places in {file} cannot be read and are not compared",
)
_TWICE = Words(
    "Chỉ một trong hai bản đọc được từ đầu vào chuẩn",
    "Only one of the two versions can come from standard input",
)
_NO_TABLE = Words(
    "Không có số tiền nào thay đổi, nên không có biểu để lập",
    "No amount changed, so there is no table to make",
)


def diff(  # noqa: PLR0917 - an option each
    old: Annotated[
        str,
        typer.Argument(
            metavar="BẢN_CŨ", help="Bản cũ: tên tệp, hoặc PHIÊN_BẢN:đường_dẫn trong kho git"
        ),
    ],
    new: Annotated[
        str,
        typer.Argument(metavar="BẢN_MỚI", help="Bản mới: như trên; '-' là đầu vào chuẩn"),
    ],
    form: Annotated[
        Format | None,
        typer.Option(
            "--format",
            metavar="text|md|json|docx|xlsx",
            help="Định dạng: text, md, json; docx, xlsx là biểu so sánh trước và sau sửa đổi; mặc "
            "định theo tên tệp của -o, hoặc text",
        ),
    ] = None,
    full: Annotated[
        bool,
        typer.Option("--full", help="Hiện câu chữ cũ và mới cạnh nhau, và mọi đề mục đổi số"),
    ] = False,
    exit_code: Annotated[
        bool,
        typer.Option(
            "--exit-code",
            help="Kết thúc với mã 1 nếu tổng kinh phí của kế hoạch (cả theo nguồn) thay đổi hoặc "
            "có lỗi mới",
        ),
    ] = False,
    output: OutputOption = None,
    force: ForceOption = False,
    wanted: LangOption = None,
) -> None:
    """Compare two versions of a plan."""
    from gnbv_cli.commands.version_settings import version_settings  # noqa: PLC0415 - for `--help`
    from gnbv_cli.commands.versions import path_of  # noqa: PLC0415

    conditions, lang = version_settings(new, wanted)
    if old == new == "-":
        raise cannot_run(_TWICE, lang)
    output = None if output == "-" else output
    chosen = form_of(form, output, _ENDINGS, _TO_FILES, lang)
    for name in (old, new):
        refuse_early(path_of(name), output, force, lang)
    found = _difference(old, new, conditions, lang)
    _write(found, chosen, output, force, full, lang)
    if exit_code and (found.any_total_changed or found.new_error):
        raise typer.Exit(1)


def _difference(old: str, new: str, conditions: Conditions, lang: Lang) -> Difference:
    from gnbv_cli.changes.difference.difference import difference  # noqa: PLC0415 - as above

    before = _version(old, conditions, lang)
    return difference(before, _version(new, conditions, lang))


def _version(name: str, conditions: Conditions, lang: Lang) -> Version:
    """One version, reviewed; what of it could not be read is said on standard error."""
    from gnbv_cli.changes.difference.version import Version  # noqa: PLC0415 - as above
    from gnbv_cli.commands.console import complain, shown_name  # noqa: PLC0415
    from gnbv_cli.commands.versions import version_bytes  # noqa: PLC0415
    from gnbv_cli.review.review import review_bytes  # noqa: PLC0415

    shown = shown_name(name)
    review = review_bytes(version_bytes(name, lang.value), shown, conditions)
    if review.checked is None or review.reading.is_no_plan:
        raise cannot_run(_NO_PLAN, lang, file=shown)
    left_out = len(review.reading.file_faults) + len(review.reading.schema_faults)
    if left_out:
        complain(_LEFT_OUT.filled(file=shown, n=left_out).say(lang.value))
    return Version(review, review.checked)


def _write(  # noqa: PLR0917 - what was asked for
    found: Difference,
    chosen: Format | None,
    output: str | None,
    force: bool,
    full: bool,
    lang: Lang,
) -> None:
    from gnbv_cli.changes.difference.forms import terminal  # noqa: PLC0415 - as above

    if chosen is None or (chosen is Format.text and output is None):
        from gnbv_cli.commands.console import terminal_width, write_lines  # noqa: PLC0415

        lines = terminal.difference_lines(found, lang.value, terminal_width(), full=full)
        write_lines(lines)
        return
    if chosen in _TO_FILES:
        data = made(chosen, lambda: _table(found, chosen, lang), lang)
        deliver(data, output, force, lang)
        return
    text = _text(found, chosen, full, lang)
    if chosen is Format.json and output is None:
        from gnbv_cli.commands.console import write_json  # noqa: PLC0415

        write_json(text)
        return
    deliver(text.encode("utf-8", "backslashreplace"), output, force, lang)


def _text(found: Difference, form: Format, full: bool, lang: Lang) -> str:
    if form is Format.json:
        from gnbv_cli.changes.difference.forms.json import difference_json  # noqa: PLC0415

        return difference_json(found, lang.value)
    if form is Format.md:
        from gnbv_cli.changes.difference.forms.markdown import difference_markdown  # noqa: PLC0415

        return difference_markdown(found, lang.value, full=full)
    from gnbv_cli.changes.difference.forms.terminal import difference_text  # noqa: PLC0415

    return difference_text(found, lang.value, full=full)


def _table(found: Difference, form: Format, lang: Lang) -> bytes:
    from gnbv_cli.changes.difference.comparison import comparison  # noqa: PLC0415 - as above
    from gnbv_cli.tables.forms import written_out  # noqa: PLC0415

    table = comparison(found)
    if table is None:
        raise cannot_run(_NO_TABLE, lang)
    return written_out(table, form, lang.value)
