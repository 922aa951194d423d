"""`gnbv new`: a plan from nothing, by the form and the programme's catalogue."""

from __future__ import annotations

from typing import Annotated

import typer

from gnbv_cli.commands.options import PLAN, LangOption
from gnbv_cli.commands.output import ForceOption, refuse_early
from gnbv_cli.texts.sentence import Words

HELP = "Lập kế hoạch mới theo danh mục của Chương trình"

_DONE = Words(
    "Đã lập {file}: {projects} dự án, {places} chỗ cần điền",
    "Made {file}: {projects} projects, {places} places to fill in",
)
_NEXT = Words(
    "Việc cần làm: mở {file}, thay các chỗ [CẦN ĐIỀN: …], rồi gnbv check {file}",
    "Next: open {file}, fill in each [CẦN ĐIỀN: …], then gnbv check {file}",
)


def new(  # noqa: PLR0917 - an option each
    commune: Annotated[
        str | None, typer.Option("--commune", metavar="TÊN", help="Xã, phường, đặc khu")
    ] = None,
    province: Annotated[
        str | None, typer.Option("--province", metavar="TÊN", help="Tỉnh, thành phố")
    ] = None,
    year: Annotated[str | None, typer.Option("--year", metavar="NĂM", help="Năm kế hoạch")] = None,
    programme: Annotated[
        str | None, typer.Option("--programme", metavar="MÃ", help="Mã chương trình trong danh mục")
    ] = None,
    project: Annotated[
        list[str] | None,
        typer.Option(
            "--project",
            metavar="SỐ",
            help="Số dự án (2) hoặc tiểu dự án (3.1), ghi nhiều lần được; hoặc: all",
        ),
    ] = None,
    source: Annotated[
        list[str] | None,
        typer.Option(
            "--source",
            metavar="TÊN",
            help="Nguồn vốn, ghi nhiều lần được; mặc định NSTW và NSĐP",
        ),
    ] = None,
    output: Annotated[
        str,
        typer.Option(
            "--output", "-o", metavar="TỆP", help=f"Ghi vào tệp; mặc định {PLAN}, '-' là hiện ra"
        ),
    ] = PLAN,
    force: ForceOption = False,
    wanted: LangOption = None,
) -> None:
    """Make the file of a plan that is to be written."""
    from gnbv_cli.commands.console import write  # noqa: PLC0415 - `--help` does without
    from gnbv_cli.commands.new_answers import Given, answers  # noqa: PLC0415
    from gnbv_cli.commands.output import save  # noqa: PLC0415
    from gnbv_cli.commands.settings import single_plan  # noqa: PLC0415
    from gnbv_cli.documents.skeleton import skeleton_text  # noqa: PLC0415
    from gnbv_cli.plan.to_fill import MARK  # noqa: PLC0415

    _, lang = single_plan(output, wanted)
    if output != "-":
        refuse_early("-", output, force, lang)
    said = answers(Given(commune, province, year, programme, project, source), lang)
    text = skeleton_text(said)
    if output == "-":
        write(text)
        return
    save(output, text.encode("utf-8"), force, lang)
    count = len({each.partition(".")[0] for each in said.projects})
    # The two lines on top say what a mark is; they are none.
    places = len(MARK.findall(text.partition("\ngnbv:")[2]))
    for words in (_DONE, _NEXT):
        done = words.filled(file=output, projects=count, places=places)
        write(done.say(lang.value) + "\n")
