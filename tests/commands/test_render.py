from __future__ import annotations

from pathlib import Path

import pytest

from gnbv_cli.commands.main import run

ROOT = Path(__file__).parents[2]


def test_the_document_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["render", str(ROOT / "plan.yaml"), "--format", "text"]) == 0
    printed = capsys.readouterr().out
    assert printed.endswith("\n")
    assert "Kinh phí thực hiện: 379 triệu đồng, trong đó:\n" in printed


def test_only_text_for_now(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["render", str(ROOT / "plan.yaml"), "--format", "pdf"]) == 2
    assert "--format" in capsys.readouterr().err


def test_no_escape_of_the_plan_comes_alive(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text('gnbv: 1\ndocument: {title: "K \\e[31m\\u202e", year: 2026}\n', "utf-8")
    for command in ("render", "table", "summary"):
        assert run([command, str(path)]) == 0
        printed = capsys.readouterr().out
        assert "\x1b" not in printed
        assert "\u202e" not in printed
