"""`gnbv new`: a plan from nothing, by the form and the programme's catalogue."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from gnbv_cli.commands.options import PLAN, Lang, LangOption
from gnbv_cli.commands.output import ForceOption, cannot_run, refuse_early
from gnbv_cli.texts.sentence import Words

if TYPE_CHECKING:
    from gnbv_cli.data.programmes import Programme
    from gnbv_cli.documents.skeleton import Answers

HELP = "Lập kế hoạch mới theo danh mục của Chương trình"

_ALL = ("tất cả", "tat ca", "all", "*")
_ASKED = {
    "commune": Words("Xã, phường, đặc khu (ví dụ: xã An Bình)", "Commune (as: xã An Bình)"),
    "province": Words("Tỉnh, thành phố (ví dụ: tỉnh Cao Bằng)", "Province (as: tỉnh Cao Bằng)"),
    "year": Words("Năm kế hoạch", "Year of the plan"),
    "programme": Words("Chương trình (số)", "Programme (number)"),
    "project": Words(
        "Các dự án (số, cách nhau dấu phẩy; hoặc: tất cả)", "Projects (numbers, or: all)"
    ),
}
_MISSING = Words(
    "Còn thiếu: {options}. Chạy trong cửa sổ lệnh để được hỏi từng mục",
    "Missing: {options}. Run it in a terminal to be asked",
)
_NO_YEAR = Words("Năm '{year}' không hợp lệ", "'{year}' is no year")
_NO_COMMUNE = Words(
    "Ghi cả cấp: 'xã …', 'phường …' hoặc 'đặc khu …', không phải '{commune}'",
    "With its level: 'xã …', 'phường …' or 'đặc khu …', not '{commune}'",
)
_NO_PROGRAMME = Words(
    "Không có chương trình '{programme}'; chọn: {known}",
    "No programme '{programme}'; one of: {known}",
)
_NO_PROJECT = Words(
    "Danh mục không có dự án '{project}'; chọn: {known}",
    "No project '{project}' in the catalogue; of: {known}",
)
_DONE = Words(
    "Đã lập {file}: {projects} dự án, {places} chỗ cần điền",
    "Made {file}: {projects} projects, {places} places to fill in",
)
_NEXT = Words(
    "Việc cần làm: mở {file}, thay các chỗ [CẦN ĐIỀN: …], rồi gnbv check {file}",
    "Next: open {file}, fill in each [CẦN ĐIỀN: …], then gnbv check {file}",
)
_LONGEST = 200


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
    from gnbv_cli.commands.output import save  # noqa: PLC0415
    from gnbv_cli.commands.settings import single_plan  # noqa: PLC0415
    from gnbv_cli.documents.skeleton import skeleton_text  # noqa: PLC0415
    from gnbv_cli.plan.to_fill import MARK  # noqa: PLC0415

    _, lang = single_plan(output, wanted)
    if output != "-":
        refuse_early("-", output, force, lang)
    answers = _answers(commune, province, year, programme, project, source, lang)
    text = skeleton_text(answers)
    if output == "-":
        write(text)
        return
    save(output, text.encode("utf-8"), force, lang)
    count = len({each.partition(".")[0] for each in answers.projects})
    # The two lines on top say what a mark is; they are none.
    places = len(MARK.findall(text.partition("\ngnbv:")[2]))
    for words in (_DONE, _NEXT):
        said = words.filled(file=output, projects=count, places=places)
        write(said.say(lang.value) + "\n")


def _answers(  # noqa: PLR0917 - an answer each
    commune: str | None,
    province: str | None,
    year: str | None,
    programme: str | None,
    project: list[str] | None,
    source: list[str] | None,
    lang: Lang,
) -> Answers:
    """What was said by options, and for the rest what is answered; raises `CannotRun`."""
    from gnbv_cli.documents.skeleton import USUAL_SOURCES, Answers  # noqa: PLC0415

    given = {"commune": commune, "province": province, "year": year, "project": project}
    missing = [name for name, value in given.items() if value is None]
    if missing and not _is_terminal():
        options = ", ".join(f"--{name}" for name in missing)
        raise cannot_run(_MISSING, lang, options=options)
    place = _commune(_said("commune", commune, lang), lang)
    around = _clean(_said("province", province, lang))
    when = _year(_said("year", year, lang, default=_this_year()), lang)
    chosen = _programme(programme, int(when), lang)
    numbers = _projects(project, chosen, lang)
    sources = tuple(map(_clean, source or USUAL_SOURCES))
    return Answers(place, around, when, chosen, numbers, sources)


def _is_terminal() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def _said(name: str, value: str | None, lang: Lang, default: str | None = None) -> str:
    """A value that was given, or the answer to a question."""
    if value is not None:
        return value
    return str(typer.prompt(_ASKED[name].filled().say(lang.value), default=default))


def _clean(text: str) -> str:
    """An answer on one line, of a length that a name may have."""
    visible = "".join(letter if letter.isprintable() else " " for letter in text[:_LONGEST])
    return " ".join(visible.split())


def _this_year() -> str:
    from gnbv_cli.review.today import today  # noqa: PLC0415 - asked for only in a dialogue

    return str(today().year)


def _commune(text: str, lang: Lang) -> str:
    commune = _clean(text)
    if not commune.lower().startswith(("xã ", "phường ", "đặc khu ")):
        raise cannot_run(_NO_COMMUNE, lang, commune=commune)
    return commune


def _year(text: str, lang: Lang) -> str:
    year = text.strip()
    if len(year) != 4 or not (year.isascii() and year.isdigit()) or year[0] not in "12":
        raise cannot_run(_NO_YEAR, lang, year=_clean(text))
    return year


def _programme(wanted: str | None, year: int, lang: Lang) -> Programme:
    """The programme of an id; of none the one that is asked for, or whose projects are known."""
    from gnbv_cli.commands.console import write  # noqa: PLC0415 - `--help` does without
    from gnbv_cli.data.programmes import programmes  # noqa: PLC0415

    known = sorted(programmes(), key=lambda each: (not each.projects, each.id))
    if wanted is None and not _is_terminal():
        return known[0]
    if wanted is None:
        for position, each in enumerate(known, start=1):
            first, last = each.period
            write(f"  {position}  {each.name} ({first}-{last})\n")
        answer = str(typer.prompt(_ASKED["programme"].filled().say(lang.value), default="1"))
        if answer.isascii() and answer.isdigit() and 0 < int(answer) <= len(known):
            return known[int(answer) - 1]
        wanted = answer
    for each in known:
        if each.id == wanted:
            return each
    ids = ", ".join(each.id for each in known)
    raise cannot_run(_NO_PROGRAMME, lang, programme=_clean(wanted), known=ids)


def _projects(wanted: list[str] | None, programme: Programme, lang: Lang) -> tuple[str, ...]:
    """The numbers of the projects that are wanted."""
    from gnbv_cli.commands.console import write  # noqa: PLC0415 - `--help` does without

    names = {
        number: name
        for each in programme.projects
        for number, name in (
            (each.number, each.name),
            *((f"{each.number}.{part.number}", part.name) for part in each.subprojects),
        )
    }
    if not names:
        return ()
    if wanted is None:
        for number, name in names.items():
            write(f"  {number:4} {name}\n")
        question = _ASKED["project"].filled().say(lang.value)
        wanted = [str(typer.prompt(question, default="tất cả"))]
    numbers = [number.strip().lower() for each in wanted for number in each.split(",")]
    if any(number in _ALL for number in numbers):
        return tuple(each.number for each in programme.projects)
    for number in numbers:
        if number not in names:
            known = ", ".join(names)
            raise cannot_run(_NO_PROJECT, lang, project=_clean(number), known=known)
    return tuple(numbers)
