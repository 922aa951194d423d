from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from gnbv_cli.commands import console
from gnbv_cli.commands.main import run

Snapshot: TypeAlias = Callable[[str, int, list[str]], None]

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture
def snapshot(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Snapshot:
    """Compares what a command prints at a width with golden/NAME-WIDTH.txt.

    With UPDATE_GOLDEN=1 in the environment the file is written anew.
    """

    def compare(name: str, width: int, arguments: list[str]) -> None:
        monkeypatch.setattr(console, "terminal_width", lambda: width)
        assert run(arguments) == 0
        printed = capsys.readouterr().out
        path = GOLDEN / f"{name}-{width}.txt"
        if os.environ.get("UPDATE_GOLDEN"):
            path.write_text(printed, encoding="utf-8")
        assert printed == path.read_text(encoding="utf-8")

    return compare
