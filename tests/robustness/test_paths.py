"""What is named need not be a file that can be read: findings, or one clear line and status 2."""

from __future__ import annotations

import io
import json
import os
import socket
import sys
from pathlib import Path

import pytest

from gnbv_cli.commands.main import run
from gnbv_cli.written.source import LIMIT

PLAN = Path(__file__).parents[2] / "plan.yaml"
unix = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")


def one_line(capsys: pytest.CaptureFixture[str], name: str, *, english: bool = False) -> str:
    """The one line that a check of `name` ends in, in both formats."""
    language = ["--lang", "en"] if english else []
    assert run(["check", name, *language]) == 2
    shown = capsys.readouterr()
    assert run(["check", name, "--format", "json", *language]) == 2
    out, errors = capsys.readouterr()
    assert json.loads(out)["plans"] == []
    assert errors == shown.err
    assert errors.endswith("\n")
    (line,) = errors.splitlines()
    assert "Lỗi của gnbv" not in line
    return line


def test_a_file_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert one_line(capsys, "no/such.yaml") == "Không tìm thấy tệp no/such.yaml"
    assert one_line(capsys, "no/such.yaml", english=True) == "no/such.yaml not found"
    assert one_line(capsys, f"{PLAN}/x").startswith("Không tìm thấy tệp")


def test_a_file_without_a_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert one_line(capsys, "") == "Tên tệp trống"
    assert one_line(capsys, "", english=True) == "The name of the file is empty"


def test_a_folder_without_a_plan(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert one_line(capsys, str(tmp_path)) == (
        f"Thư mục {tmp_path} không có kế hoạch nào (plan.yaml hoặc TÊN.plan.yaml)"
    )


@unix
def test_a_link_that_leads_nowhere(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "gone").symlink_to(tmp_path / "missing")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert one_line(capsys, str(tmp_path / "gone")).startswith("Không tìm thấy tệp")
    assert one_line(capsys, str(tmp_path / "loop")).startswith("Không mở được tệp")


@unix
def test_a_file_that_may_not_be_read(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text("gnbv: 1\n")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("the user may read everything")
    assert one_line(capsys, str(path)).endswith("không có quyền đọc")


@unix
def test_a_socket(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # a socket's path must be short
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind("plan.yaml")
        assert one_line(capsys, "plan.yaml").startswith("Không mở được tệp plan.yaml")


@pytest.mark.parametrize("name", ["a\x00b", "a" * 5_000, "", "\udcff.yaml"])
def test_a_name_that_is_none(capsys: pytest.CaptureFixture[str], name: str) -> None:
    assert one_line(capsys, name)


@pytest.mark.parametrize("name", ["x\ny.yaml", "\x1b[31mx.yaml", "\u202elmay.yaml", "x\u2028.yaml"])
def test_no_name_comes_alive(capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    line = one_line(capsys, str(path))
    assert line.isprintable()
    path.write_text("gnbv: 1\n", "utf-8")
    assert run(["check", str(path)]) == 1
    assert all(line.isprintable() for line in capsys.readouterr().out.split("\n"))
    assert run(["check", str(path), "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out)["plans"][0]["file"] == str(path)


@unix
def test_a_name_that_is_no_unicode(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    name = os.fsdecode(os.fsencode(tmp_path) + b"/k\xe9.yaml")
    try:
        Path(name).write_text("gnbv: 1\n")
    except OSError:
        pytest.skip("the file system takes no such name")
    assert run(["check", name]) == 1
    assert "SCH002" in capsys.readouterr().out
    assert run(["check", name, "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out)["plans"][0]["file"] == name


@unix
def test_a_pipe_that_nobody_writes_to(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert run(["check", str(pipe)]) == 1
    assert "FIL003" in capsys.readouterr().out


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs /dev/zero")
@pytest.mark.parametrize(("name", "code"), [("/dev/null", "FIL003"), ("/dev/zero", "FIL004")])
def test_a_device(capsys: pytest.CaptureFixture[str], name: str, code: str) -> None:
    assert run(["check", name]) == 1
    assert code in capsys.readouterr().out


def test_a_file_over_the_limit_is_not_read_further(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(b"# " + b"x" * LIMIT)
    assert run(["check", str(path)]) == 1
    assert "32 MB" in capsys.readouterr().out


def test_one_missing_file_does_not_keep_the_others_from_being_checked(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["check", "missing.yaml", str(PLAN)]) == 2
    out, errors = capsys.readouterr()
    assert "BAL001" in out
    assert errors == "Không tìm thấy tệp missing.yaml\n"


@pytest.mark.parametrize("command", ["check", "summary", "table", "render"])
def test_no_plan_in_the_folder(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    command: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run([command]) == 2
    assert capsys.readouterr().err == "Không tìm thấy tệp plan.yaml\n"


@pytest.mark.parametrize("command", ["check", "summary", "table", "render"])
@pytest.mark.parametrize("content", [b"\xff\xfea", b"[" * 1_000, b"", b"a: 1\na: 2\n"])
def test_every_command_takes_every_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, command: str, content: bytes
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(content)
    assert run([command, str(path)]) in (0, 1)
    assert "Lỗi của gnbv" not in capsys.readouterr().err


def test_standard_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PLAN.read_bytes())))
    assert run(["check", "-"]) == 1
    assert "<stdin>:" in capsys.readouterr().out


def test_no_standard_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert one_line(capsys, "-") == "Không có đầu vào chuẩn để đọc"
