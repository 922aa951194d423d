"""`gnbv import`: plan.yaml from a document or a spreadsheet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gnbv_cli.commands.options import PLAN, Lang, LangOption
from gnbv_cli.commands.output import ForceOption, refuse_early, save
from gnbv_cli.texts.sentence import Words

if TYPE_CHECKING:
    from gnbv_cli.documents.importing.imported import Imported

HELP = "Lập plan.yaml từ văn bản Word, tệp chữ hoặc bảng tính"

_DONE = Words(
    "Đã lập {file}: {projects} dự án, {amounts} số tiền, {unplaced} dòng chưa xếp",
    "Made {file}: {projects} projects, {amounts} amounts, {unplaced} lines not placed",
)
_NEXT = Words("Việc cần làm: gnbv check {file}", "Next: gnbv check {file}")


def import_(  # noqa: PLR0917 - an option each
    file: Annotated[
        str,
        typer.Argument(
            metavar="TỆP", help="Văn bản .docx, .txt, .md; cả .doc, .odt, .pdf nếu có LibreOffice"
        ),
    ],
    table: Annotated[
        bool,
        typer.Option("--table", help="TỆP là bảng tính .xlsx, .csv có biểu phân bổ kinh phí"),
    ] = False,
    output: Annotated[
        str,
        typer.Option(
            "--output", "-o", metavar="TỆP", help=f"Ghi vào tệp; mặc định {PLAN}, '-' là hiện ra"
        ),
    ] = PLAN,
    with_lines: Annotated[
        bool, typer.Option("--with-lines", help="Ghi kèm số dòng của văn bản gốc")
    ] = False,
    force: ForceOption = False,
    wanted: LangOption = None,
) -> None:
    """Make a plan file from a document or a spreadsheet."""
    from gnbv_cli.commands.console import complain, write  # noqa: PLC0415 - `--help` does without
    from gnbv_cli.commands.settings import single_plan  # noqa: PLC0415

    _, lang = single_plan(output, wanted)
    shown = output == "-"
    if not shown:
        refuse_early(file, output, force, lang)
    imported = _imported(Path(file), table, lang)
    text = imported.text(with_lines=with_lines)
    say = complain if shown else (lambda line: write(f"{line}\n"))
    if shown:
        write(text)
    else:
        save(output, text.encode("utf-8"), force, lang)
    values = {
        "file": output,
        "projects": imported.projects,
        "amounts": imported.amounts,
        "unplaced": imported.unplaced,
    }
    if not shown:
        say(_DONE.filled(**values).say(lang.value))
    for remark in imported.remarks:
        say(remark.vi if lang is Lang.vi else remark.en)
    if not shown:
        say(_NEXT.filled(file=output).say(lang.value))


def _imported(path: Path, table: bool, lang: Lang) -> Imported:
    """The plan that the file holds; raises `CannotRun` for a file that cannot be read."""
    from gnbv_cli.commands.console import CannotRun, cannot_open  # noqa: PLC0415
    from gnbv_cli.documents.reading.source import (  # noqa: PLC0415
        UnreadableDocument,
        read_document,
    )

    try:
        if table:
            from gnbv_cli.documents.importing.spreadsheet import import_tables  # noqa: PLC0415
            from gnbv_cli.documents.spreadsheets.reading import read_file  # noqa: PLC0415

            return import_tables(read_file(path))
        from gnbv_cli.documents.importing.document import import_document  # noqa: PLC0415

        return import_document(read_document(path))
    except UnreadableDocument as error:
        words = error.words
        raise CannotRun(words.vi if lang is Lang.vi else words.en) from None
    except OSError as error:
        raise CannotRun(cannot_open(str(path), error, lang.value)) from None
