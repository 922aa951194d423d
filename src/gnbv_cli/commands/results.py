"""Where the results of a check go: each format shown, or written to a file of its own."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any, Literal, NamedTuple, TypeAlias

from gnbv_cli.commands.console import (
    PLAIN_WIDTH,
    complain,
    terminal_width,
    writable,
    write,
    write_json,
    write_lines,
    write_xml,
)
from gnbv_cli.commands.options import Lang
from gnbv_cli.commands.output import cannot_run
from gnbv_cli.reports.forms import ENDINGS, JSON, XML, FormName, form_named
from gnbv_cli.reports.telling import Telling
from gnbv_cli.texts.escape import for_terminal
from gnbv_cli.texts.letters import json_letters
from gnbv_cli.texts.sentence import Words

Asked: TypeAlias = FormName | Literal["auto"]

_ONE_SHOWN = Words(
    "Có {forms} --format mà có {outputs} --output: mỗi định dạng cần một --output, trừ một",
    "There are {forms} formats and {outputs} files: add an --output for all formats but one",
)
_NO_FORM = Words(
    "Có {outputs} tệp nhưng chỉ có {forms} định dạng: thêm --format cho từng tệp",
    "There are {outputs} files and {forms} formats: add a --format for each file",
)
_OTHER_NAME = Words(
    "Tên tệp {file} không hợp với --format {form}; các --output theo đúng thứ tự các --format",
    "The name {file} does not go with {form}; each --output is for the --format in its place",
)
_WHAT_FORM = Words(
    "Chưa rõ định dạng của {file}: thêm --format", "What form is {file} to have? Add --format"
)
_SAME_FILE = Words("Tệp {file} được ghi hai lần", "The file {file} would be written twice")
_IS_READ = Words(
    "{file} là tệp được kiểm tra; chọn tên khác để ghi kết quả",
    "{file} is checked itself; choose another name for the result",
)
_MADE = Words("Đã lập {file}", "Made {file}")
_NO_SUMMARY = Words(
    "Không ghi được trang tóm tắt của GitHub (GITHUB_STEP_SUMMARY): {why}",
    "Cannot write the summary of GitHub (GITHUB_STEP_SUMMARY): {why}",
)


class Result(NamedTuple):
    """A format, how it is told, and the file that it goes to; None: it is shown."""

    form: FormName
    output: str | None
    telling: Telling


def results(
    asked: Sequence[Asked], outputs: Sequence[str], telling: Telling, lang: Lang
) -> list[Result]:
    """What is to be made: each format with the file in its place; one may have none.

    Raises `CannotRun` where that does not come out even.
    """
    if not asked:
        asked = [_by_ending(output, lang) for output in outputs] or ["text"]
    if len(outputs) > len(asked):
        raise cannot_run(_NO_FORM, lang, forms=len(asked), outputs=len(outputs))
    if len(outputs) < len(asked) - 1:
        raise cannot_run(_ONE_SHOWN, lang, forms=len(asked), outputs=len(outputs))
    files: list[str | None] = [*outputs, None]
    made = []
    for name, output in zip(asked, files, strict=False):
        form = _of_environment(output) if name == "auto" else name
        if output is not None and name != "auto" and form not in _held_by(output, form):
            raise cannot_run(_OTHER_NAME, lang, file=output, form=form)
        width = PLAIN_WIDTH if output is not None else terminal_width()
        made.append(Result(form, output, telling._replace(width=width)))
    return made


def refuse_results(made: Sequence[Result], read: Sequence[str], lang: Lang) -> None:
    """Stop before any work where a file may not be written: it is read, or written twice."""
    outputs = [result.output for result in made if result.output is not None]
    sources = {_file(name) for name in read if name != "-"}
    seen = set()
    for output in outputs:
        file = _file(output)
        if file in sources or any(_is_same(output, name) for name in read):
            raise cannot_run(_IS_READ, lang, file=output)
        if file in seen:
            raise cannot_run(_SAME_FILE, lang, file=output)
        seen.add(file)


def deliver(made: Sequence[Result], parts: Sequence[Sequence[Any]], lang: Lang) -> bool:
    """Write and show all results, from the parts of each; whether one could not be written."""
    shown = any(result.output is None for result in made)
    lost = False
    for result, told in zip(made, parts, strict=True):
        if result.output is None:
            _show(result, told)
        else:
            lost |= not _written(result, told, lang, said=not shown)
        if result.form == "github":
            _summarise(told, result.telling)
    return lost


def _by_ending(output: str, lang: Lang) -> FormName:
    forms = ENDINGS.get(PurePath(output).suffix.lower())
    if not forms:
        raise cannot_run(_WHAT_FORM, lang, file=output)
    return forms[0]


def _held_by(output: str, form: FormName) -> tuple[FormName, ...]:
    """The formats that a file of that name may hold: any, where the name does not say."""
    return ENDINGS.get(PurePath(output).suffix.lower(), (form,))


def _of_environment(output: str | None) -> FormName:
    """The format that suits where gnbv runs."""
    if os.environ.get("GITHUB_ACTIONS") == "true":
        return "github"
    if os.environ.get("GITLAB_CI") == "true" and output is not None:
        return "gitlab"
    return "text"


def _file(name: str) -> str:
    try:
        return os.path.realpath(name)
    except (OSError, ValueError):
        return name


def _is_same(one: str, other: str) -> bool:
    try:
        return os.path.samefile(one, other)  # noqa: PTH121 - any text
    except (OSError, ValueError):
        return False


def _show(result: Result, told: Sequence[Any]) -> None:
    if result.form == "text":
        from gnbv_cli.reports import text_report  # noqa: PLC0415 - one of many

        write_lines(text_report.lines(told))
        return
    put = write_json if result.form in JSON else write_xml if result.form in XML else write
    for text in form_named(result.form).whole(told, result.telling):
        put(text)


def _written(result: Result, told: Sequence[Any], lang: Lang, *, said: bool) -> bool:
    from gnbv_cli.changes.whole_file import CannotWrite, write_whole  # noqa: PLC0415

    assert result.output is not None  # it is shown otherwise
    letters = json_letters if result.form in JSON else writable
    pieces = form_named(result.form).whole(told, result.telling)
    data = (letters(piece, "utf-8").encode("utf-8") for piece in pieces)
    try:
        write_whole(result.output, data, replace=True)
    except CannotWrite as error:
        complain(error.sentence.say(lang.value))
        return False
    if said:
        write(_MADE.filled(file=for_terminal(result.output)).say(lang.value) + "\n")
    return True


def _summarise(told: Sequence[Any], telling: Telling) -> None:
    """Add the page for GitHub's summary, where GitHub says to which file.

    The findings are told without it: that it cannot be written is said, and no more.
    """
    file = os.environ.get("GITHUB_STEP_SUMMARY")
    if not file:
        return
    from gnbv_cli.reports.github import summary  # noqa: PLC0415 - one of many

    text = writable(summary(told, telling), "utf-8")
    try:
        with open(file, "a", encoding="utf-8", newline="\n") as page:  # noqa: PTH123 - any text
            page.write(text)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        complain(_NO_SUMMARY.filled(why=why).say(telling.language))
