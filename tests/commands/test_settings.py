"""gnbv.yaml as the commands find it, and what it changes."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from gnbv_cli.commands.main import run
from gnbv_cli.rules import RULES

PLAN = Path(__file__).parents[2] / "plan.yaml"
SMALL = Path(__file__).parents[1] / "plans" / "ok" / "small.yaml"


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a plan in a folder of its own, which is the current one."""
    (tmp_path / ".git").mkdir()
    folder = tmp_path / "xa" / "an-binh"
    folder.mkdir(parents=True)
    (folder / "plan.yaml").write_bytes(PLAN.read_bytes())
    monkeypatch.chdir(folder)
    return tmp_path


def found(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict[str, Any]]:
    status = run(["check", *arguments, "--format", "json"])
    out, errors = capsys.readouterr()
    assert errors == ""
    return status, json.loads(out)


def codes(document: dict[str, Any], entry: int = 0) -> set[str]:
    return {each["code"] for each in document["plans"][entry]["findings"]}


def test_it_is_found_upward_from_the_plan(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (office / "gnbv.yaml").write_text("rules: {BAL: off}\n")
    _, document = found(capsys)
    assert "BAL001" not in codes(document)
    assert document["plans"][0]["settings"] == "../../gnbv.yaml"
    assert "BAL001" in document["plans"][0]["rules_off"]


def test_the_nearest_counts_alone(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (office / "gnbv.yaml").write_text("rules: {BAL: off}\n")
    (office / "xa" / "gnbv.yaml").write_text("rules: {NUM: off}\n")
    _, document = found(capsys)
    assert "BAL001" in codes(document)
    assert "NUM001" not in codes(document)


def test_nothing_is_looked_for_above_a_repository(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (office / "gnbv.yaml").write_text("rules: {BAL: off}\n")
    (office / "xa" / ".git").write_text("gitdir: elsewhere\n")  # as in a worktree
    _, document = found(capsys)
    assert "BAL001" in codes(document)
    assert document["plans"][0]["settings"] is None


def test_standard_input_goes_by_the_current_folder(
    office: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (office / "xa" / "gnbv.yaml").write_text("rules: {BAL: off}\n")
    with PLAN.open() as plan:
        monkeypatch.setattr("sys.stdin", plan)
        _, document = found(capsys, "-")
    assert document["plans"][0]["settings"] == "../gnbv.yaml"
    assert "BAL001" not in codes(document)


def test_each_plan_goes_by_its_own(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = office / "khac" / "plan.yaml"
    other.parent.mkdir()
    other.write_bytes(PLAN.read_bytes())
    (office / "xa" / "gnbv.yaml").write_text("rules: {BAL: off}\n")
    _, document = found(capsys, "plan.yaml", str(other))
    assert [plan["file"] for plan in document["plans"]] == [str(other), "plan.yaml"]
    assert "BAL001" in codes(document, 0)
    assert "BAL001" not in codes(document, 1)


def test_a_severity_counts_for_the_exit_status(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    errors = {each["code"] for each in found(capsys)[1]["plans"][0]["findings"]
              if each["severity"] == "error"}  # fmt: skip
    rules = ", ".join(f"{code}: warning" for code in sorted(errors))
    (office / "gnbv.yaml").write_text(f"rules: {{{rules}}}\n")
    status, document = found(capsys)
    assert status == 0
    assert document["counts"]["error"] == 0
    assert {e["code"] for e in document["plans"][0]["findings"] if e["severity"] == "warning"} >= (
        errors
    )
    assert found(capsys, "--fail-on", "warning")[0] == 1
    (office / "gnbv.yaml").write_text(f"rules: {{{rules}}}\nthresholds: {{fail_on: warning}}\n")
    assert found(capsys)[0] == 1
    assert found(capsys, "--fail-on", "error")[0] == 0


def test_rules_that_are_off_are_told(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["check"])
    everything = capsys.readouterr().out
    (office / "gnbv.yaml").write_text("rules: {BAL: off, NUM001: off}\n")
    run(["check"])
    out = capsys.readouterr().out
    off = 1 + sum(rule.family == "BAL" for rule in RULES)
    assert f"Đã tắt {off} quy tắc theo ../../gnbv.yaml: NUM001, BAL*" in out
    assert "Đã tắt" not in everything

    def ran(text: str) -> int:
        return int(text.partition("Đã chạy ")[2].partition(" ")[0])

    assert ran(everything) - ran(out) == off


@pytest.mark.parametrize(
    "arguments",
    [["check"], ["summary"], ["table"], ["explain", "BAL001"], ["rules"],
     ["explain", "--at", "budget"]],
    ids=" ".join,
)  # fmt: skip
def test_the_language_is_that_of_gnbv_yaml_unless_another_is_asked_for(
    office: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    def said(*more: str) -> str:
        run([*arguments, *more])
        return capsys.readouterr().out

    vietnamese, english = said("--lang", "vi"), said("--lang", "en")
    assert vietnamese != english
    assert said() == vietnamese
    (office / "gnbv.yaml").write_text("language: en\n")
    assert said() == english
    assert said("--lang", "vi") == vietnamese


def test_what_is_wrong_there_is_an_entry_of_its_own(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (office / "gnbv.yaml").write_text("rules:\n  BLA001: off\n")
    status, document = found(capsys, "--fail-on", "error")
    assert status == 1
    plan, settings = document["plans"]
    assert (plan["file"], plan["kind"]) == ("plan.yaml", "plan")
    assert (settings["file"], settings["kind"]) == ("../../gnbv.yaml", "settings")
    (finding,) = settings["findings"]
    assert (finding["code"], finding["file"]) == ("SCH006", "../../gnbv.yaml")
    assert (finding["line"], finding["column"]) == (2, 3)
    assert settings["unchecked"] == settings["waived"] == []
    assert document["counts"]["error"] == plan["counts"]["error"] + 1


def test_what_is_wrong_there_makes_a_run_fail(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sound = office / "xa" / "an-binh" / "small.yaml"
    sound.write_bytes(SMALL.read_bytes())
    assert found(capsys, str(sound))[0] == 0
    (office / "gnbv.yaml").write_text("ruls: {}\n")
    assert found(capsys, str(sound))[0] == 1


def test_a_plan_does_not_read_as_sound_below_what_is_wrong_there(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sound = office / "xa" / "an-binh" / "small.yaml"
    sound.write_bytes(SMALL.read_bytes())
    assert run(["check", str(sound)]) == 0
    assert "Không phát hiện lỗi" in capsys.readouterr().out
    (office / "gnbv.yaml").write_text("ruls: {}\nlanguage: vn\n")
    assert run(["check", "small.yaml"]) == 1
    said = capsys.readouterr().out
    assert "Không phát hiện lỗi" not in said
    assert "gnbv.yaml có 2 lỗi: chỗ lỗi chưa áp dụng cho kết quả dưới đây\nKết quả: 0 lỗi" in said


def test_what_is_wrong_there_is_told_once_for_many_plans(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (office / "gnbv.yaml").write_text("ruls: {}\n")
    run(["check", "plan.yaml", "plan.yaml"])
    out = capsys.readouterr().out
    assert out.startswith(
        "LỖI SCH001  Không có mục 'ruls'; có phải 'rules'?\n  ../../gnbv.yaml:1:1"
    )
    assert out.count("'ruls'") == 1
    assert run(["summary"]) == 0
    assert (
        capsys.readouterr().err == "1 chỗ trong ../../gnbv.yaml chưa dùng được. Xem: gnbv check\n"
    )


@pytest.mark.parametrize("kind", ["folder", "link to nothing"])
def test_one_that_cannot_be_opened_ends_the_run(
    office: Path, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    path = office / "gnbv.yaml"
    if kind == "folder":
        path.mkdir()
    else:
        path.symlink_to("nowhere")
    for command in (["check"], ["summary"], ["rules"]):
        assert run(command) == 2
        out, errors = capsys.readouterr()
        assert out == ""
        assert len(errors.splitlines()) == 1
        assert "gnbv.yaml" in errors


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_without_a_writer_says_nothing(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    os.mkfifo(office / "gnbv.yaml")
    assert found(capsys)[1]["plans"][0]["rules_off"] == []


def test_hostile_names_come_alive_nowhere(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (office / "gnbv.yaml").write_text('rules: {"\\e[31m[red]::error::": off, "\\u202e": off}\n')
    run(["check"])
    out = capsys.readouterr().out
    assert "\\x1b[31m[red]::error::" in out
    assert "\x1b" not in out
    assert "\u202e" not in out


def test_a_folder_that_is_gone_has_no_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert run(["rules"]) == 0
    assert run(["check"]) == 2
    assert capsys.readouterr().err == "Không tìm thấy tệp plan.yaml\n"


def test_severity_hides_but_counts(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, everything = found(capsys)
    status, errors = found(capsys, "--severity", "error")
    assert status == 1
    assert {each["severity"] for each in errors["plans"][0]["findings"]} == {"error"}
    assert errors["counts"] == everything["counts"]
    run(["check", "--severity", "error"])
    out = capsys.readouterr().out
    assert "LƯU Ý" not in out
    assert "CẢNH BÁO" not in out
    counts = everything["counts"]
    assert f"{counts['error']} lỗi, {counts['warning']} cảnh báo, {counts['note']} lưu ý" in out
    assert f"Không hiện: {counts['warning']} cảnh báo, {counts['note']} lưu ý" in out
