"""Where the result of a command goes: shown, or written to a file that is whole or not there."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import PurePath
from typing import Annotated, TypeVar

import typer

from gnbv_cli.commands.options import Lang
from gnbv_cli.texts.sentence import Words

Form = TypeVar("Form", bound=StrEnum)

OutputOption = Annotated[
    str | None,
    typer.Option("--output", "-o", metavar="TỆP", help="Ghi vào tệp thay vì hiện ra"),
]
ForceOption = Annotated[bool, typer.Option("--force", help="Ghi đè tệp đã có")]

_TO_A_FILE = Words(
    "Định dạng {form} phải ghi vào tệp: thêm -o TÊN.{form}",
    "The format {form} goes to a file: add -o NAME.{form}",
)
_WHAT_FORM = Words(
    "Chưa rõ định dạng của {file}: thêm --format {forms}",
    "What form is {file} to have? Add --format {forms}",
)
_OTHER_NAME = Words(
    "Tên tệp {file} không hợp với --format {form}", "The name {file} does not go with {form}"
)
_IS_THE_PLAN = Words(
    "{file} là tệp kế hoạch; chọn tên khác để ghi kết quả",
    "{file} is the plan itself; choose another name for the result",
)
_MAKING = Words("Đang lập {form}…", "Making {form}…")
_DONE = Words("Đã lập {file}", "Made {file}")
_MISSING = Words(
    "Chưa cài {package}, cần để lập tệp {form}; cài bằng: pip install 'gnbv-cli[{extra}]'",
    "{package} is needed for {form} files; install: pip install 'gnbv-cli[{extra}]'",
)
_PACKAGES = {
    "docx": ("python-docx", "office"),
    "lxml": ("python-docx", "office"),
    "xlsxwriter": ("XlsxWriter", "office"),
    "jinja2": ("Jinja2", "report"),
    "markupsafe": ("Jinja2", "report"),
}
"""Modules that a format may need → what they are installed as, and by which extra."""


def cannot_run(words: Words, lang: Lang, **values: object) -> Exception:
    """The end of a run that could not be made, in one line."""
    from gnbv_cli.commands.console import CannotRun  # noqa: PLC0415 - `--help` does without

    return CannotRun(words.filled(**values).say(lang.value))


def form_of(
    form: Form | None,
    output: str | None,
    endings: Mapping[str, Form],
    files_only: frozenset[Form],
    lang: Lang,
) -> Form | None:
    """The form that is asked for, by name or by the name of the file; None: to be shown.

    Raises `CannotRun` where the two differ, or a file's form cannot be told.
    """
    if output is None:
        if form in files_only:
            raise cannot_run(_TO_A_FILE, lang, form=form)
        return form
    meant = endings.get(PurePath(output).suffix.lower())
    if form is None and meant is None:
        forms = ", ".join(dict.fromkeys(endings.values()))
        raise cannot_run(_WHAT_FORM, lang, file=output, forms=forms)
    if form is not None and meant not in (None, form):
        raise cannot_run(_OTHER_NAME, lang, file=output, form=form)
    return form or meant


def refuse_early(file: str, output: str | None, force: bool, lang: Lang) -> None:
    """Stop before any work where the file may not be written."""
    if output is None:
        return
    from gnbv_cli.changes.whole_file import CannotWrite, refuse_to_overwrite  # noqa: PLC0415
    from gnbv_cli.commands.console import CannotRun  # noqa: PLC0415

    try:
        same = os.path.samefile(file, output)  # noqa: PTH121 - any text
    except (OSError, ValueError):
        same = False
    if same:
        raise cannot_run(_IS_THE_PLAN, lang, file=output)
    if force:
        return
    try:
        refuse_to_overwrite(output)
    except CannotWrite as error:
        raise CannotRun(error.sentence.say(lang.value)) from None


def made(form: StrEnum, make: Callable[[], bytes], lang: Lang) -> bytes:
    """What `make` gives; `CannotRun` where a package that the form needs is not installed."""
    from gnbv_cli.commands.console import working  # noqa: PLC0415

    try:
        with working(_MAKING, lang.value, form=form):
            return make()
    except ModuleNotFoundError as error:
        if error.name not in _PACKAGES:
            raise
        package, extra = _PACKAGES[error.name]
        raise cannot_run(_MISSING, lang, package=package, form=form, extra=extra) from None


def deliver(data: bytes, output: str | None, force: bool, lang: Lang) -> None:
    """Write the file `output` and say so, or show `data`, which is text, where there is none."""
    from gnbv_cli.commands.console import write  # noqa: PLC0415

    if output is None:
        write(data.decode("utf-8"))
        return
    from gnbv_cli.texts.escape import for_terminal  # noqa: PLC0415

    save(output, data, force, lang)
    write(_DONE.filled(file=for_terminal(output)).say(lang.value) + "\n")


def save(output: str, data: bytes, force: bool, lang: Lang) -> None:
    """Write the file `output`, whole or not at all; raises `CannotRun` where that cannot be."""
    from gnbv_cli.changes.whole_file import CannotWrite, write_whole  # noqa: PLC0415
    from gnbv_cli.commands.console import CannotRun  # noqa: PLC0415 - `--help` does without

    try:
        write_whole(output, data, replace=force)
    except CannotWrite as error:
        raise CannotRun(error.sentence.say(lang.value)) from None
