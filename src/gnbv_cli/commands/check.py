"""`gnbv check`: what in a plan cannot be true, where it stands, what to do."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from gnbv_cli.commands.options import PLAN, FailOn, Lang, LangOption

if TYPE_CHECKING:
    from gnbv_cli.commands.settings import SettingsFinder
    from gnbv_cli.reports.shown import Shown
    from gnbv_cli.review.review import Review

HELP = "Kiểm tra kế hoạch: chỉ ra chỗ chưa khớp, vì sao và cách xử lý"


class Format(StrEnum):
    """Form of the result."""

    text = "text"
    json = "json"


def check(  # noqa: PLR0917 - an option each
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
    lang: LangOption = None,
    fail_on: Annotated[
        FailOn | None,
        typer.Option(
            "--fail-on",
            metavar="error|warning|note",
            help="Mức phát hiện làm lệnh kết thúc với mã 1; mặc định theo gnbv.yaml, hoặc error",
        ),
    ] = None,
    severity: Annotated[
        FailOn,
        typer.Option(
            "--severity", metavar="error|warning|note", help="Chỉ hiện từ mức này trở lên"
        ),
    ] = FailOn.note,
    full: Annotated[
        bool,
        typer.Option(
            "--full",
            help="Hiện đầy đủ từng phát hiện: địa chỉ, mọi chỗ liên quan, vì sao, quy định",
        ),
    ] = False,
    show_waived: Annotated[
        bool,
        typer.Option("--show-waived", help="Hiện cả phát hiện đã chấp nhận có lý do"),
    ] = False,
    baseline: Annotated[
        str | None,
        typer.Option(
            "--baseline", metavar="TỆP", help="Không nêu lại phát hiện đã có trong danh sách này"
        ),
    ] = None,
    today: Annotated[
        datetime | None,
        typer.Option(
            "--today",
            metavar="NĂM-THÁNG-NGÀY",
            formats=["%Y-%m-%d"],
            help="Ngày để tính hạn chấp nhận; mặc định theo SOURCE_DATE_EPOCH, hoặc hôm nay",
        ),
    ] = None,
) -> None:
    """Check plans and report what was found."""
    from gnbv_cli.commands.settings import SettingsFinder, language  # noqa: PLC0415
    from gnbv_cli.reports.shown import Shown  # noqa: PLC0415

    settings = SettingsFinder(today.date() if today is not None else None)
    names = files or [PLAN]
    spoken = language(lang, settings.conditions(names[0]))
    reviews, unread = _reviewed(names, settings, spoken)
    if baseline is not None:
        from gnbv_cli.commands.baseline import known_findings  # noqa: PLC0415 - few have one

        known = known_findings(baseline, spoken)
        reviews = [known.without_known(review) for review in reviews]
    shown = Shown(severity.value, full, show_waived)
    if form is Format.json:
        from gnbv_cli.commands.console import write_json  # noqa: PLC0415
        from gnbv_cli.reports.json_report import json_report  # noqa: PLC0415

        write_json(json_report([*reviews, *settings.reviews], spoken.value, shown))
    else:
        _show(settings.reviews, reviews, spoken, shown)
    if unread:
        raise typer.Exit(2)
    for review in (*reviews, *settings.reviews):
        if review.reaches((fail_on and fail_on.value) or review.conditions.fail_on or "error"):
            raise typer.Exit(1)


def _reviewed(names: list[str], settings: SettingsFinder, lang: Lang) -> tuple[list[Review], bool]:
    """The reviews of the files that can be read, and whether there is one that cannot."""
    from gnbv_cli.commands.console import (  # noqa: PLC0415 - `--help` does without
        CannotRun,
        complain,
        end_progress,
        read_file,
        show_progress,
        shown_name,
    )
    from gnbv_cli.review.review import review_bytes  # noqa: PLC0415

    reviews = []
    unread = False
    for done, name in enumerate(names):
        conditions = settings.conditions(name)
        try:
            data = read_file(name, lang.value)
        except CannotRun as error:
            complain(str(error))
            unread = True
            continue
        if len(names) > 1:
            show_progress(done, len(names), lang.value)
        reviews.append(review_bytes(data, shown_name(name), conditions))
    if len(names) > 1:
        end_progress()
    return reviews, unread


def _show(settings: list[Review], reviews: list[Review], lang: Lang, shown: Shown) -> None:
    """Write the findings as text: first those of gnbv.yaml, which bear on all the others.

    Where only the essentials are asked for, the facts about the plan's money are left out.
    """
    from gnbv_cli.commands.console import terminal_width, write_lines  # noqa: PLC0415
    from gnbv_cli.reports.terminal import terminal_report  # noqa: PLC0415
    from gnbv_cli.tables.digest.ending import summary_lines  # noqa: PLC0415

    width = terminal_width()
    for position, review in enumerate((*settings, *reviews)):
        if position:
            write_lines([[]])
        write_lines(terminal_report(review, lang.value, width, shown))
        if review.checked is not None and shown.everything:
            write_lines([[], *summary_lines(review, lang.value, width)])
