"""`gnbv check`: what in a plan cannot be true, where it stands, what to do."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from gnbv_cli.commands.options import PLAN, FailOn, Lang, LangOption

HELP = "Kiểm tra kế hoạch: chỉ ra chỗ chưa khớp, vì sao và cách xử lý"


class Format(StrEnum):
    """Form of the result."""

    text = "text"
    json = "json"


def check(
    files: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[TỆP…]", help="Các tệp kế hoạch; mặc định là plan.yaml, '-' là đầu vào chuẩn"
        ),
    ] = None,
    form: Annotated[
        Format,
        typer.Option("--format", metavar="text|json", help="Định dạng kết quả: text, json"),
    ] = Format.text,
    lang: LangOption = Lang.vi,
    severity: Annotated[
        FailOn,
        typer.Option(
            "--severity",
            metavar="error|warning|note",
            help="Chỉ hiện từ mức này trở lên; số đếm vẫn đủ các mức",
        ),
    ] = FailOn.note,
    fail_on: Annotated[
        FailOn,
        typer.Option(
            "--fail-on",
            metavar="error|warning|note",
            help="Mức phát hiện làm lệnh kết thúc với mã 1; mặc định là error",
        ),
    ] = FailOn.error,
) -> None:
    """Check plans and report what was found."""
    from gnbv_cli.commands.console import (  # noqa: PLC0415 - `--help` does without
        CannotRun,
        complain,
        end_progress,
        read_file,
        show_progress,
        shown_name,
        terminal_width,
        write_json,
        write_lines,
    )
    from gnbv_cli.reports.terminal import terminal_report  # noqa: PLC0415
    from gnbv_cli.review.review import review_bytes  # noqa: PLC0415
    from gnbv_cli.tables.digest.ending import summary_lines  # noqa: PLC0415

    reviews = []
    unread = False
    names = files or [PLAN]
    for done, name in enumerate(names):
        try:
            data = read_file(name, lang.value)
        except CannotRun as error:
            complain(str(error))
            unread = True
            continue
        if len(names) > 1:
            show_progress(done, len(names), lang.value)
        reviews.append(review_bytes(data, shown_name(name)))
    if len(names) > 1:
        end_progress()
    if form is Format.json:
        from gnbv_cli.reports.json_report import json_report  # noqa: PLC0415

        write_json(json_report(reviews, lang.value))
    else:
        width = terminal_width()
        for position, review in enumerate(reviews):
            if position:
                write_lines([[]])
            write_lines(terminal_report(review, lang.value, width, severity.value))
            if review.checked is not None:
                write_lines([[], *summary_lines(review, lang.value, width)])
    if unread:
        raise typer.Exit(2)
    if any(review.reaches(fail_on.value) for review in reviews):
        raise typer.Exit(1)
