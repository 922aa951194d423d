"""`gnbv check`: what in a plan cannot be true, where it stands, what to do."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated

import typer

from gnbv_cli.commands.options import PLAN, FailOn, LangOption

HELP = "Kiểm tra kế hoạch: chỉ ra chỗ chưa khớp, vì sao và cách xử lý"


class Format(StrEnum):
    """Form of the result."""

    text = "text"
    json = "json"
    jsonl = "jsonl"
    sarif = "sarif"
    github = "github"
    gitlab = "gitlab"
    junit = "junit"
    markdown = "markdown"
    auto = "auto"


def check(  # noqa: PLR0917 - an option each
    files: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[TỆP…]",
            help="Tệp kế hoạch, thư mục, hoặc mẫu tên như 'xa-*/plan.yaml'; mặc định là plan.yaml, "
            "'-' là đầu vào chuẩn",
        ),
    ] = None,
    forms: Annotated[
        list[Format] | None,
        typer.Option(
            "--format",
            metavar="|".join(Format),
            help="Định dạng kết quả; ghi được nhiều lần, mỗi lần kèm một --output. "
            "auto: theo nơi chạy",
        ),
    ] = None,
    outputs: Annotated[
        list[str] | None,
        typer.Option(
            "--output", "-o", metavar="TỆP", help="Ghi kết quả vào tệp; tệp đã có thì thay"
        ),
    ] = None,
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
    jobs: Annotated[
        int | None,
        typer.Option(
            "--jobs",
            min=1,
            metavar="SỐ",
            help="Số tiến trình chạy cùng lúc; mặc định theo máy khi có từ 20 kế hoạch",
        ),
    ] = None,
) -> None:
    """Check plans and report what was found."""
    from gnbv_cli.commands.baseline import known_findings  # noqa: PLC0415
    from gnbv_cli.commands.checking import Task, checked, told_of  # noqa: PLC0415 - `--help`
    from gnbv_cli.commands.console import complain  # noqa: PLC0415 - does without all of these
    from gnbv_cli.commands.kept import Kept  # noqa: PLC0415
    from gnbv_cli.commands.repository import repository_root  # noqa: PLC0415
    from gnbv_cli.commands.results import deliver, refuse_results, results  # noqa: PLC0415
    from gnbv_cli.commands.settings import SettingsFinder, language  # noqa: PLC0415
    from gnbv_cli.fleet.plan_files import plan_files  # noqa: PLC0415
    from gnbv_cli.reports.shown import Shown  # noqa: PLC0415
    from gnbv_cli.reports.telling import Telling  # noqa: PLC0415

    settings = SettingsFinder(today.date() if today is not None else None)
    found = plan_files(files or [PLAN])
    tasks = [Task(name, settings.conditions(name)) for name in found.names]
    spoken = language(lang, tasks[0].conditions if tasks else settings.conditions(PLAN))
    shown = Shown(severity.value, full, show_waived)
    telling = Telling(
        spoken.value, shown, fail_on=fail_on.value if fail_on else None, root=repository_root()
    )
    made = results([form.value for form in forms or []], outputs or [], telling, spoken)
    refuse_results(made, [*found.names, *settings.files, *([baseline] if baseline else [])], spoken)
    known = known_findings(baseline, spoken) if baseline else None
    unread = [fault.say(spoken.value) for fault in found.faults]
    fails = False
    with Kept(len(made), spoken) as kept:
        for told in checked(tasks, made, jobs, (spoken, known)):
            if told.complaint:
                unread.append(told.complaint)
            else:
                kept.add(told.parts)
                fails |= told.fails
        for review in settings.reviews:
            told = told_of(review, made)
            kept.add(told.parts)
            fails |= told.fails
        for line in unread:
            complain(line)
        made = [one._replace(telling=one.telling._replace(unread=tuple(unread))) for one in made]
        lost = deliver(made, kept.of_forms, spoken)
    if unread or lost:
        raise typer.Exit(2)
    if fails:
        raise typer.Exit(1)
