"""`gnbv diff` as it is called, and what it prints."""

from __future__ import annotations

from pathlib import Path

import pytest

from gnbv_cli.commands.main import run

ROOT = Path(__file__).parents[2]
PLAN = ROOT / "plan.yaml"
ISSUED, AMENDED = (ROOT / "docs" / "diff" / f"{name}.yaml" for name in ("issued", "amended"))
SAME = "Tổng kinh phí không đổi\n"


def printed(capsys: pytest.CaptureFixture[str], call: list[str], status: int = 0) -> str:
    assert run(["diff", *call]) == status
    found = capsys.readouterr()
    assert found.err == ""
    return found.out


def refused(capsys: pytest.CaptureFixture[str], call: list[str]) -> str:
    """The one line that says why it could not run."""
    assert run(["diff", *call]) == 2
    found = capsys.readouterr()
    assert found.out == ""
    assert found.err.count("\n") == 1
    return found.err.rstrip("\n")
