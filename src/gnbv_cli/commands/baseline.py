"""`gnbv baseline`: the findings of today as known, so that a check tells only what is new."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Annotated

import typer

from gnbv_cli.commands.options import PLAN, Lang, LangOption
from gnbv_cli.texts.sentence import Words

if TYPE_CHECKING:
    from gnbv_cli.changes.baseline import Baseline

HELP = "Lưu các phát hiện hiện có thành danh sách đã biết, để lần sau chỉ nêu phát hiện mới"
FILE = "gnbv-baseline.json"

_SAVED = Words(
    "Đã lưu {n} phát hiện đã biết vào {file}. Dùng: gnbv check --baseline {file}",
    "{n} known findings saved to {file}. Use: gnbv check --baseline {file}",
)
_NOT_ONE = Words(
    "{file} không phải là danh sách phát hiện đã biết; lập bằng: gnbv baseline",
    "{file} is no list of known findings; make one with: gnbv baseline",
)
_OTHER_FILE = Words(
    "{file} đã có và không phải là danh sách phát hiện đã biết; chọn tên khác",
    "{file} exists and is no list of known findings; choose another name",
)


def baseline(
    files: Annotated[
        list[str] | None,
        typer.Argument(metavar="[TỆP…]", help="Các tệp kế hoạch; mặc định là plan.yaml"),
    ] = None,
    output: Annotated[
        str,
        typer.Option("--output", "-o", metavar="TỆP", help="Tệp lưu danh sách; ghi đè bản cũ"),
    ] = FILE,
    wanted: LangOption = None,
) -> None:
    """Save what is found in plans as known."""
    from gnbv_cli.changes.baseline import baseline_text  # noqa: PLC0415 - `--help` does without
    from gnbv_cli.changes.whole_file import CannotWrite, write_whole  # noqa: PLC0415
    from gnbv_cli.commands.console import CannotRun, read_file, write  # noqa: PLC0415
    from gnbv_cli.commands.settings import SettingsFinder, language  # noqa: PLC0415
    from gnbv_cli.review.review import review_bytes  # noqa: PLC0415
    from gnbv_cli.texts.escape import for_terminal  # noqa: PLC0415

    settings = SettingsFinder()
    names = list(dict.fromkeys(files or [PLAN]))
    lang = language(wanted, settings.conditions(names[0]))
    _refuse_other(output, lang)
    reviews = [
        review_bytes(read_file(name, lang.value), name, settings.conditions(name)) for name in names
    ]
    text = baseline_text(reviews, os.path.dirname(output))  # noqa: PTH120 - any text
    try:
        write_whole(output, text.encode("utf-8", "surrogatepass"), replace=True)
    except CannotWrite as error:
        raise CannotRun(error.sentence.say(lang.value)) from None
    saved = text.count('"fingerprint"')
    write(_SAVED.filled(n=saved, file=for_terminal(output)).say(lang.value) + "\n")


def known_findings(name: str, lang: Lang) -> Baseline:
    """The baseline in the file `name`; raises `CannotRun` for what is none."""
    from gnbv_cli.changes.baseline import NotBaseline, read_baseline  # noqa: PLC0415 - few have one
    from gnbv_cli.commands.console import read_file  # noqa: PLC0415
    from gnbv_cli.commands.output import cannot_run  # noqa: PLC0415

    try:
        return read_baseline(read_file(name, lang.value), os.path.dirname(name))  # noqa: PTH120
    except NotBaseline:
        raise cannot_run(_NOT_ONE, lang, file=name) from None


def _refuse_other(output: str, lang: Lang) -> None:
    """An old list may give way, another file may not."""
    from gnbv_cli.commands.output import cannot_run  # noqa: PLC0415

    if not os.path.lexists(output):
        return
    from gnbv_cli.changes.baseline import NotBaseline, read_baseline  # noqa: PLC0415
    from gnbv_cli.commands.console import read_file  # noqa: PLC0415

    try:
        read_baseline(read_file(output, lang.value), "")
    except NotBaseline:
        raise cannot_run(_OTHER_FILE, lang, file=output) from None
