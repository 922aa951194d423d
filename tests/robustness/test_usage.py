"""A wrong call: one line in Vietnamese that says what was wrong, and status 2."""

from __future__ import annotations

import pytest

from gnbv_cli.commands.main import run


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["kiem-tra"], "Không có lệnh 'kiem-tra'"),
        (["chek"], "Không có lệnh 'chek'; có phải 'check'"),
        ([""], "Không có lệnh ''"),
        (["--nope"], "Không có tùy chọn --nope"),
        (["check", "--formt", "json"], "Không có tùy chọn --formt; có phải --format"),
        (["check", "-x"], "Không có tùy chọn -x"),
        (["check", "--format", "xml"], "Giá trị của tùy chọn --format chưa đúng"),
        (["check", "--format", ""], "Giá trị của tùy chọn --format chưa đúng"),
        (["check", "--lang", "fr"], "chọn một trong: vi, en"),
        (["check", "--fail-on", "warn"], "chọn một trong: error, warning, note"),
        (["check", "--format"], "Tùy chọn --format cần một giá trị"),
        (["check", "--help=3"], "Tùy chọn --help không nhận giá trị"),
        (["explain"], "Chưa ghi giải thích gì"),
        (["summary", "a.yaml", "b.yaml"], "Thừa đối số: b.yaml"),
        (["summary", "a.yaml", "\x1b[31m\nb"], "Thừa đối số: \\x1b[31m\\x0ab"),
    ],
)
def test_a_wrong_call_is_told_in_one_line(
    capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert run(arguments) == 2
    out, errors = capsys.readouterr()
    assert out == ""
    (line,) = errors.splitlines()
    assert line.startswith(said) or said in line
    assert "--help" in line


def test_no_command_shows_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 2
    errors = capsys.readouterr().err
    assert "Các lệnh:" in errors.splitlines()


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"], ["--version"]])
def test_help_and_version_are_no_faults(
    capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    assert run(arguments) == 0
    out, errors = capsys.readouterr()
    assert "gnbv" in out
    assert errors == ""
