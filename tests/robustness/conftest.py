"""`check`: a file's bytes through the whole command, in both formats."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from gnbv_cli.commands.main import run

from .harness import ALIVE, Check, Outcome, assert_inside


@pytest.fixture
def check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Check:
    def checked(content: bytes | str) -> Outcome:
        path = tmp_path / "plan.yaml"
        data = content.encode() if isinstance(content, str) else content
        path.write_bytes(data)
        status = run(["check", str(path)])
        text, errors = capsys.readouterr()
        assert errors == ""
        assert not ALIVE.search(text)
        assert run(["check", str(path), "--format", "json"]) == status
        out, errors = capsys.readouterr()
        assert errors == ""
        document = json.loads(out)
        assert status == bool(document["counts"]["error"])
        lines = re.split(r"\r\n|\r|\n", data.decode("utf-8-sig", errors="replace"))
        for found in document["plans"][0]["findings"]:
            assert_inside(lines, found)
        outcome = Outcome(status, [], text, document)
        return outcome._replace(codes=[found["code"] for found in outcome.findings])

    return checked
