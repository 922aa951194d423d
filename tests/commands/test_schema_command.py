"""`gnbv schema`: printed, or written to a file that is not overwritten unasked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from gnbv_cli.commands.main import run
from gnbv_cli.plan.schema import schema_json


def test_it_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema"]) == 0
    out, err = capsys.readouterr()
    assert (out, err) == (schema_json(), "")


def test_it_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "plan.schema.json"
    assert run(["schema", "-o", str(file)]) == 0
    assert json.loads(file.read_bytes())["title"] == "Kế hoạch"
    capsys.readouterr()
    assert run(["schema", "-o", str(file)]) == 2
    assert "--force" in capsys.readouterr().err
    assert run(["schema", "-o", str(file), "--force"]) == 0
