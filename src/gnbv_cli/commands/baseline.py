"""`gnbv baseline`: the findings of today as known, so that a check tells only what is new."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Annotated

import typer

from gnbv_cli.commands.options import PLAN, Lang, LangOption
from gnbv_cli.texts.sentence import Words

if TYPE_CHECKING:
    from gnbv_cli.changes.baseline import Baseline
    from gnbv_cli.commands.settings import SettingsFinder
    from gnbv_cli.review.review import Review

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
_NEVER = Words(
    "{n} lỗi đọc tệp của {file} không lưu được, vì chỗ không đọc được thì chưa được kiểm tra. Xem: "
    "gnbv check {file}",
    "{n} faults of reading {file} are not saved: what cannot be read is not checked. See: gnbv "
    "check {file}",
)
_OTHER_FILE = Words(
    "{file} đã có và không phải là danh sách phát hiện đã biết; chọn tên khác",
    "{file} exists and is no list of known findings; choose another name",
)


def baseline(
    files: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[TỆP…]", help="Tệp kế hoạch, thư mục, hoặc mẫu tên; mặc định là plan.yaml"
        ),
    ] = None,
    output: Annotated[
        str,
        typer.Option("--output", "-o", metavar="TỆP", help="Tệp lưu danh sách; ghi đè bản cũ"),
    ] = FILE,
    wanted: LangOption = None,
) -> None:
    """Save what is found in plans as known."""
    from gnbv_cli.changes.baseline import baseline_text, known_in  # noqa: PLC0415 - for `--help`
    from gnbv_cli.commands.console import complain, write  # noqa: PLC0415
    from gnbv_cli.commands.output import save  # noqa: PLC0415
    from gnbv_cli.commands.settings import SettingsFinder, language, say_broken  # noqa: PLC0415
    from gnbv_cli.fleet.plan_files import plan_files  # noqa: PLC0415
    from gnbv_cli.texts.escape import for_terminal  # noqa: PLC0415

    settings = SettingsFinder()
    found = plan_files(files or [PLAN])
    lang = language(wanted, settings.conditions(found.names[0] if found.names else PLAN))
    for fault in found.faults:
        complain(fault.say(lang.value))
    if found.faults:
        raise typer.Exit(2)
    _refuse_other(output, lang)
    reviews = [_review(name, settings, lang) for name in found.names]
    say_broken(settings.reviews, lang)
    text = baseline_text(reviews, os.path.dirname(output))  # noqa: PTH120 - any text
    save(output, text.encode("utf-8"), True, lang)
    saved = 0
    for review in reviews:
        known = len(known_in(review))
        saved += known
        if never := len(review.findings) - known:
            told = _NEVER.filled(n=never, file=for_terminal(review.name))
            complain(told.say(lang.value))
    write(_SAVED.filled(n=saved, file=for_terminal(output)).say(lang.value) + "\n")


def _review(name: str, settings: SettingsFinder, lang: Lang) -> Review:
    from gnbv_cli.commands.console import read_file, shown_name  # noqa: PLC0415
    from gnbv_cli.review.review import review_bytes  # noqa: PLC0415

    data = read_file(name, lang.value)
    return review_bytes(data, shown_name(name), settings.conditions(name))


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
