"""`gnbv rollup`: many communes' plans put together, and held against what was granted."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from gnbv_cli.commands.options import FailOn, Figures, FiguresOption, LangOption
from gnbv_cli.commands.output import ForceOption, OutputOption
from gnbv_cli.commands.table import Unit

HELP = "Tổng hợp kế hoạch nhiều xã, đối chiếu với số đã giao"


class By(StrEnum):
    """What the rows are."""

    commune = "commune"
    project = "project"


class Format(StrEnum):
    """Form of the table, or of what is found beside the grants."""

    text = "text"
    md = "md"
    csv = "csv"
    json = "json"
    html = "html"
    xlsx = "xlsx"
    docx = "docx"
    jsonl = "jsonl"
    sarif = "sarif"
    github = "github"
    gitlab = "gitlab"
    junit = "junit"
    markdown = "markdown"


def rollup(  # noqa: PLR0917 - an option each
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="TỆP…",
            help="Tệp kế hoạch, thư mục có các kế hoạch, hoặc mẫu tên như 'xa-*/plan.yaml'",
        ),
    ],
    against: Annotated[
        str | None,
        typer.Option(
            "--against", metavar="TỆP", help="Tệp số đã giao từng xã: đối chiếu, nêu chỗ chênh"
        ),
    ] = None,
    by: Annotated[
        By,
        typer.Option(
            "--by",
            metavar="commune|project",
            help="Mỗi dòng là một xã, hoặc một dự án với từng xã bên dưới",
        ),
    ] = By.commune,
    unit: Annotated[
        Unit,
        typer.Option(
            "--unit",
            metavar="dong|nghin|trieu|ty",
            help="Đơn vị tính: đồng, nghìn đồng, triệu đồng, tỷ đồng",
        ),
    ] = Unit.dong,
    figures: FiguresOption = Figures.written,
    form: Annotated[
        Format | None,
        typer.Option(
            "--format",
            metavar="|".join(Format),
            help="Định dạng; mặc định theo tên tệp của -o, hoặc text. jsonl: mỗi dòng một kế "
            "hoạch. Với --against: text có bảng và các phát hiện; md, csv, html, xlsx, docx là "
            "bảng; còn lại là các phát hiện",
        ),
    ] = None,
    output: OutputOption = None,
    force: ForceOption = False,
    fail_on: Annotated[
        FailOn | None,
        typer.Option(
            "--fail-on",
            metavar="error|warning|note",
            help="Với --against: mức phát hiện làm lệnh kết thúc với mã 1; mặc định là error",
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
    wanted: LangOption = None,
) -> None:
    """Put the plans of many communes together."""
    from gnbv_cli.commands.checking import Task  # noqa: PLC0415 - `--help` does without these
    from gnbv_cli.commands.roll_wanted import Wanted, form_wanted  # noqa: PLC0415
    from gnbv_cli.commands.rolling import roll, tell_passed_by  # noqa: PLC0415
    from gnbv_cli.commands.settings import SettingsFinder, language  # noqa: PLC0415
    from gnbv_cli.fleet.plan_files import plan_files  # noqa: PLC0415

    settings = SettingsFinder()
    found = plan_files(files)
    tasks = [Task(name, settings.conditions(name)) for name in found.names]
    lang = language(wanted, tasks[0].conditions if tasks else settings.conditions(files[0]))
    output = None if output == "-" else output
    chosen = form_wanted(form, output, against, lang)
    repaired = figures is Figures.repaired
    asked = Wanted(by, unit, repaired, chosen, output, force, against, fail_on, lang)
    faults = [fault.say(lang.value) for fault in found.faults]
    tell_passed_by(found, against, lang)
    beside = settings.conditions(against or files[0])
    raise typer.Exit(roll(asked, tasks, faults, jobs, beside))
