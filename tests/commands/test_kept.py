"""What is told of many plans waits outside of memory, and comes out as it went in."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gnbv_cli.commands import kept
from gnbv_cli.commands.kept import Kept, Parts
from gnbv_cli.commands.main import run
from gnbv_cli.commands.options import Lang

PLAN = Path(__file__).parents[1] / "plans/err/grants.yaml"
FORMS = {"json": "json", "jsonl": "jsonl", "sarif": "sarif", "gitlab": "json", "junit": "xml",
         "markdown": "md", "github": "txt", "text": "txt"}  # fmt: skip


@given(st.lists(st.lists(st.text())), st.integers(0, 4))
def test_parts_come_back_in_order_as_often_as_they_are_asked_for(
    parts: list[Any], in_memory: int
) -> None:
    with patch.object(kept, "_IN_MEMORY", in_memory), Kept(1, Lang.vi) as all_kept:
        for part in parts:
            all_kept.add([part])
        (found,) = all_kept.of_forms
        assert (len(found), [*found], [*found]) == (len(parts), parts, parts)
        assert [(one, other) for one in found for other in found] == [
            (one, other) for one in parts for other in parts
        ]


def written(folder: Path, capsys: pytest.CaptureFixture[str]) -> list[bytes]:
    """A check of three plans in every format."""
    outputs = {form: folder / f"{form}.{ending}" for form, ending in FORMS.items()}
    arguments = [str(folder / "communes"), "--today", "2026-06-01"]
    for form, output in outputs.items():
        arguments += ["--format", form, "--output", str(output)]
    assert run(["check", *arguments]) == 1
    assert capsys.readouterr().err == ""
    return [output.read_bytes() for output in outputs.values()]


def test_a_file_tells_what_memory_tells(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in "abc":
        (tmp_path / "communes" / name).mkdir(parents=True)
        (tmp_path / "communes" / name / "plan.yaml").write_bytes(PLAN.read_bytes())
    in_memory = written(tmp_path, capsys)
    monkeypatch.setattr(kept, "_IN_MEMORY", 1)
    assert written(tmp_path, capsys) == in_memory


def test_no_room_for_it_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(self: Parts, part: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Parts, "add", full)
    assert run(["check", str(PLAN)]) == 2
    assert capsys.readouterr().err == (
        "Không ghi được tệp tạm để giữ kết quả: No space left on device\n"
    )
