from __future__ import annotations

import io
from pathlib import Path

import pytest

from gnbv_cli.commands.main import run

PLAN = Path(__file__).parents[2] / "plan.yaml"


def test_the_plan_of_the_folder_is_the_default(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(PLAN.parent)
    assert run(["table"]) == 0
    printed = capsys.readouterr().out
    for call in (
        ["table", "allocation"],
        ["table", "plan.yaml"],
        ["table", "allocation", str(PLAN)],
    ):
        assert run(call) == 0
        assert capsys.readouterr().out == printed


def test_doubtful_figures_are_marked_and_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["table", "allocation", str(PLAN)]) == 0
    printed = " ".join(capsys.readouterr().out.split())
    assert "379.000.000 (*)" in printed
    assert "172.6000.000 (*)" in printed
    assert "1.334.016.000 (*)" not in printed
    assert "379 triệu đồng → đề nghị 397 triệu đồng" in printed
    assert "172.6000.000 đồng → đọc là 172.600.000 đồng" in printed
    assert "Một tỷ ba trăm ba mươi tư triệu không trăm mười sáu nghìn đồng." in printed


def test_standard_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(["table", str(PLAN)]) == 0
    printed = capsys.readouterr().out
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(PLAN.read_bytes())))
    assert run(["table", "-"]) == 0
    assert capsys.readouterr().out == printed


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_table_that_there_is_not_yet(capsys: pytest.CaptureFixture[str], lang: str) -> None:
    assert run(["table", "unit", str(PLAN), "--lang", lang]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1
    assert "'unit'" in printed.err
    assert "allocation" in printed.err


@pytest.mark.parametrize("command", ["table", "summary", "render"])
def test_a_file_that_is_missing(capsys: pytest.CaptureFixture[str], command: str) -> None:
    assert run([command, "none/plan.yaml"]) == 2
    assert capsys.readouterr().err == "Không tìm thấy tệp none/plan.yaml\n"


@pytest.mark.parametrize("command", ["table", "summary", "render"])
@pytest.mark.parametrize("content", [b"", b"[" * 100_000, b"\xff\xfe\x00", b"- 1\n", b"a: {\n"])
def test_a_file_that_is_no_plan(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, command: str, content: bytes
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(content)
    assert run([command, str(path)]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == f"{path} không đọc được như một kế hoạch. Xem: gnbv check {path}\n"


def test_what_is_left_out_is_said(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN.read_text(encoding="utf-8").replace("recipients:", "receivers:"), "utf-8")
    assert run(["table", str(path)]) == 0
    assert capsys.readouterr().err.startswith("1 chỗ trong ")
