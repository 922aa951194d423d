"""Every command that the documentation shows is run, and prints what is shown.

A ```console block holds `$ command` lines, each followed by what it prints. `UPDATE_GOLDEN=1`
writes the outputs anew.
"""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path

import pytest

from gnbv_cli.commands.main import run

ROOT = Path(__file__).parent.parent
DOCUMENTS = [ROOT / "README.md", ROOT / "README.vi.md", *sorted((ROOT / "docs").glob("*.md"))]
_BLOCK = re.compile(r"(?ms)^```console\n(.*?)^```$")
_COMMAND = re.compile(r"(?m)^\$ (.*)$")


def blocks() -> list[tuple[Path, str]]:
    return [
        (file, block) for file in DOCUMENTS for block in _BLOCK.findall(file.read_text("utf-8"))
    ]


def printed(block: str, capsys: pytest.CaptureFixture[str]) -> str:
    """The block with every command's output as it is now."""
    shown = []
    for command in _COMMAND.findall(block):
        name, *arguments = shlex.split(command, comments=True)
        assert name == "gnbv", command
        run(arguments)
        captured = capsys.readouterr()
        shown.append(f"$ {command}\n{captured.out}{captured.err}")
    return "".join(shown)


@pytest.mark.parametrize(("file", "block"), blocks(), ids=lambda value: getattr(value, "name", ""))
def test_shown_output_is_current(
    file: Path, block: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    now = printed(block, capsys)
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_text(file.read_text("utf-8").replace(block, now), "utf-8")
        return
    assert block == now


def test_the_two_commands_of_the_readme_stand_there() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    assert re.search(r"(?m)^python3 -m venv \.venv && .*gnbv check plan\.yaml$", text)
    assert re.search(r"(?m)^python3 -m venv \.venv && .*\.venv/bin/pytest -n auto$", text)
