"""What `gnbv new` is told by its options, and what it asks on a terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple

import typer

from gnbv_cli.commands.options import Lang
from gnbv_cli.commands.output import cannot_run
from gnbv_cli.texts.sentence import Words

if TYPE_CHECKING:
    from gnbv_cli.data.programmes import Programme
    from gnbv_cli.documents.skeleton import Answers

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
_LONGEST = 200


class Given(NamedTuple):
    """What the options say; None where they say nothing."""

    commune: str | None
    province: str | None
    year: str | None
    programme: str | None
    project: list[str] | None
    source: list[str] | None


def answers(given: Given, lang: Lang) -> Answers:
    """What was said by options, and for the rest what is answered; raises `CannotRun`."""
    from gnbv_cli.documents.skeleton import USUAL_SOURCES, Answers  # noqa: PLC0415

    needed = ("commune", "province", "year", "project")
    missing = [name for name in needed if getattr(given, name) is None]
    if missing and not is_terminal():
        options = ", ".join(f"--{name}" for name in missing)
        raise cannot_run(_MISSING, lang, options=options)
    place = _commune(_said("commune", given.commune, lang), lang)
    around = _clean(_said("province", given.province, lang))
    when = _year(_said("year", given.year, lang, default=_this_year()), lang)
    chosen = _programme(given.programme, lang)
    numbers = _projects(given.project, chosen, lang)
    sources = tuple(map(_clean, given.source or USUAL_SOURCES))
    return Answers(place, around, when, chosen, numbers, sources)


def is_terminal() -> bool:
    """Whether there is somebody to ask."""
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


def _programme(wanted: str | None, lang: Lang) -> Programme:
    """The programme of an id; of none the one that is asked for, or whose projects are known."""
    from gnbv_cli.commands.console import write  # noqa: PLC0415 - `--help` does without
    from gnbv_cli.data.programmes import programmes  # noqa: PLC0415

    known = sorted(programmes(), key=lambda each: (not each.projects, each.id))
    if wanted is None and not is_terminal():
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
