"""`gnbv lsp`: the language server, started by an editor."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from gnbv_cli.commands.options import Lang, LangOption
from gnbv_cli.texts.sentence import Words

if TYPE_CHECKING:
    from gnbv_cli.editor.opened import Chosen

HELP = "Kiểm tra ngay khi soạn trong trình soạn thảo (do trình soạn thảo gọi)"

_MISSING = Words(
    "Chưa cài pygls (bản 2), cần cho gnbv lsp; cài bằng: pip install 'gnbv-cli[lsp]'",
    "pygls (version 2) is needed for gnbv lsp; install: pip install 'gnbv-cli[lsp]'",
)
_BY_HAND = Words(
    "gnbv lsp do trình soạn thảo gọi, không gọi từ cửa sổ lệnh. Xem: docs/editors.md",
    "gnbv lsp is started by an editor, not by hand. See: docs/editors.md",
)
_NO_SETTINGS = Words("{why}; kiểm tra không theo tệp đó", "{why}; checked without that file")
_PACKAGES = frozenset(("pygls", "lsprotocol", "cattrs", "attr", "attrs"))


def lsp(
    delay: Annotated[
        int,
        typer.Option(
            "--delay",
            min=0,
            max=10_000,
            metavar="MILI_GIÂY",
            help="Chờ bao lâu sau lần gõ cuối rồi mới kiểm tra; mặc định 150",
        ),
    ] = 150,
    stdio: Annotated[
        bool,
        typer.Option("--stdio", help="Nhận và trả lời qua đầu vào, đầu ra chuẩn (mặc định)"),
    ] = False,
    lang: LangOption = None,
) -> None:
    """Serve an editor over standard input and output, until it says to exit."""
    from gnbv_cli.commands.output import cannot_run  # noqa: PLC0415 - `--help` does without

    del stdio  # editors add it; there is no other way
    spoken = lang or Lang.vi
    if sys.stdin is not None and sys.stdin.isatty():
        raise cannot_run(_BY_HAND, spoken)
    try:
        from gnbv_cli.editor.server import serve  # noqa: PLC0415
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in _PACKAGES:
            raise
        raise cannot_run(_MISSING, spoken) from None
    _keep_imports()
    raise typer.Exit(0 if serve(lambda plan: _chosen(plan, lang), delay / 1000) else 1)


def _keep_imports() -> None:
    """The server collects cycles, as it lives for days; these need not be looked at."""
    import gc  # noqa: PLC0415

    gc.freeze()


def _chosen(plan: str, lang: Lang | None) -> Chosen:
    """What the plan in the file `plan` is reviewed by, as for `gnbv check`; read anew each time."""
    from gnbv_cli.commands.console import CannotRun  # noqa: PLC0415
    from gnbv_cli.commands.settings import BROKEN, SettingsFinder, language  # noqa: PLC0415
    from gnbv_cli.editor.opened import Chosen  # noqa: PLC0415
    from gnbv_cli.review.conditions import Conditions  # noqa: PLC0415

    finder = SettingsFinder()
    try:
        conditions = finder.conditions(plan)
    except CannotRun as error:
        spoken = lang or Lang.vi
        why = _NO_SETTINGS.filled(why=str(error)).say(spoken.value)
        return Chosen(Conditions(), spoken.value, why)
    spoken = language(lang, conditions)
    faults = [
        BROKEN.filled(n=len(found.findings), file=found.name).say(spoken.value)
        for found in finder.reviews
    ]
    return Chosen(conditions, spoken.value, "; ".join(faults))
