"""Known findings stay known while lines move, and come back when their amounts change."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gnbv_cli.changes.baseline import baseline_text, read_baseline
from gnbv_cli.commands.main import run
from gnbv_cli.review.review import Review, review_text

PLAN = Path(__file__).parents[2] / "plan.yaml"
TEXT = PLAN.read_text("utf-8")
KNOWN = read_baseline(baseline_text([review_text(TEXT, "plan.yaml")], "").encode(), "")


def held(text: str) -> Review:
    return KNOWN.without_known(review_text(text, "plan.yaml"))


def test_nothing_of_the_plan_itself_is_new() -> None:
    review = held(TEXT)
    assert (review.findings, review.gone) == ([], ())
    assert review.known


@settings(derandomize=True, deadline=None, max_examples=25)
@given(lines=st.lists(st.integers(0, TEXT.count("\n")), max_size=8))
def test_moved_lines_keep_everything_known(lines: list[int]) -> None:
    text = TEXT.split("\n")
    heads = [n for n, line in enumerate(text) if line and line[0] not in " #-"]
    for line in sorted(lines, reverse=True):
        text.insert(max(head for head in [0, *heads] if head <= line), "# một dòng ghi chú")
    review = held("\n".join(text))
    assert (review.findings, review.gone) == ([], ())


def test_a_changed_amount_is_new_and_its_entry_is_gone() -> None:
    review = held(TEXT.replace("total: 379 triệu", "total: 378 triệu", 1))
    assert [found.finding.code for found in review.findings] == ["BAL001"]
    assert review.gone == ("BAL001",)


def test_one_of_two_like_findings_covers_only_one() -> None:
    text = TEXT.replace("các áp tổ chức", "các áp các áp tổ chức", 1)
    assert held(text).findings


def test_the_commands_save_and_hold(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "xã").mkdir()
    (tmp_path / "xã" / "plan.yaml").write_text(TEXT, "utf-8")
    monkeypatch.chdir(tmp_path)
    assert run(["baseline", "xã/plan.yaml"]) == 0
    assert "phát hiện đã biết vào gnbv-baseline.json" in capsys.readouterr().out
    monkeypatch.chdir(tmp_path / "xã")  # named from the list's folder, wherever one stands
    arguments = ["check", "--baseline", "../gnbv-baseline.json", "--fail-on", "note"]
    assert run(arguments) == 0
    shown = capsys.readouterr().out
    assert "phát hiện đã biết, không nêu lại" in shown
    assert "Không phát hiện lỗi" not in shown
    assert run([*arguments, "--format", "json"]) == 0
    plan = json.loads(capsys.readouterr().out)["plans"][0]
    assert plan["findings"] == plan["known_gone"] == []
    assert {"BAL001", "NUM001"} <= {found["code"] for found in plan["known"]}


def test_what_cannot_be_read_is_never_known(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, known = tmp_path / "plan.yaml", tmp_path / "known.json"
    path.write_text("gnbv: 1\ndocument: {title: a, year: 2026}\nlạ: 1\n", "utf-8")
    assert run(["baseline", str(path), "-o", str(known)]) == 0
    assert capsys.readouterr().err.startswith(f"1 lỗi đọc tệp của {path} không lưu được")
    assert run(["check", str(path), "--baseline", str(known)]) == 1


@pytest.mark.parametrize(
    "text",
    ["", "[]", "null", "{}", '{"schema": "gnbv.baseline/2", "plans": {}}', "[" * 100_000,
     '{"schema": "gnbv.baseline/1", "plans": []}', "\udcff",
     '{"schema": "gnbv.baseline/1", "plans": {"a": [{"code": 1}]}}'],
)  # fmt: skip
def test_another_file_is_no_baseline_and_is_not_overwritten(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "known.json"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    assert run(["check", str(PLAN), "--baseline", str(path)]) == 2
    assert "không phải là danh sách phát hiện đã biết" in capsys.readouterr().err
    assert run(["baseline", str(PLAN), "-o", str(path)]) == 2
    assert path.read_bytes() == text.encode("utf-8", "surrogatepass")


def test_standard_input_is_known_by_the_name_that_it_is_checked_by(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = str(tmp_path / "known.json")
    for call in (["baseline", "-", "-o", known], ["check", "-", "--baseline", known]):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(PLAN.read_bytes())))
        assert run([*call]) == 0


@pytest.mark.skipif(sys.platform != "linux", reason="needs file names that are no text")
def test_a_plan_whose_name_is_no_text_is_known(tmp_path: Path) -> None:
    plan = tmp_path / os.fsdecode(b"x\xff.plan.yaml")
    plan.write_bytes(PLAN.read_bytes())
    known = str(tmp_path / "known.json")
    assert run(["baseline", str(plan), "-o", known]) == 0
    assert run(["check", str(plan), "--baseline", known]) == 0


def test_folders_and_patterns_as_for_a_check(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("xa-a", "xa-b"):
        Path(name).mkdir()
        Path(name, "plan.yaml").write_bytes(PLAN.read_bytes())
    for named in (["."], ["xa-*"], ["xa-b", "xa-a"]):
        assert run(["baseline", *named]) == 0
        assert run(["check", "--baseline", "gnbv-baseline.json", "--fail-on", "note", "."]) == 0
    before = Path("gnbv-baseline.json").read_bytes()
    capsys.readouterr()
    assert run(["baseline", "xa-a", "none-*"]) == 2
    assert capsys.readouterr().err == "Không có tệp nào khớp với none-*\n"
    assert Path("gnbv-baseline.json").read_bytes() == before


def test_settings_that_do_not_count_are_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("plan.yaml").write_bytes(PLAN.read_bytes())
    Path("gnbv.yaml").write_text("language: xx\n", "utf-8")
    assert run(["baseline"]) == 0
    assert capsys.readouterr().err == "1 chỗ trong gnbv.yaml chưa dùng được. Xem: gnbv check\n"


_KNOWN_SAID = f"{len(held(TEXT).known)} phát hiện đã biết, không nêu lại"
_GONE_SAID = "1 phát hiện đã biết không còn (BAL001); cập nhật danh sách"
_TOLD: dict[str, list[str]] = {
    "text": [_KNOWN_SAID],
    "markdown": [_KNOWN_SAID],
    "junit": [_KNOWN_SAID],
    "sarif": [_KNOWN_SAID],
    "github": [],
}


@pytest.mark.parametrize("form", _TOLD)
def test_each_format_tells_what_is_known_and_what_is_gone(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    path = tmp_path / "plan.yaml"
    path.write_text(TEXT, "utf-8")
    assert run(["baseline"]) == 0
    capsys.readouterr()
    check = ["check", "--baseline", "gnbv-baseline.json", "--format", form]
    assert run(check) == 0
    shown = capsys.readouterr().out
    assert all(said in shown for said in _TOLD[form])
    assert "Không phát hiện lỗi" not in shown
    assert "không còn" not in shown
    path.write_text(TEXT.replace("total: 379 triệu", "total: 397 triệu", 1), "utf-8")
    assert run(check) == 0
    assert _GONE_SAID in capsys.readouterr().out


def test_a_slip_in_one_more_place_is_no_known_one() -> None:
    added = "  - Kế hoạch áp dụng trên phạm vi toàn huyện, giữa các xã, thị trấn.\n\nrecipients:"
    review = held(TEXT.replace("\nrecipients:", added, 1))
    assert [found.finding.code for found in review.findings].count("LAW013") == 2
    assert review.gone.count("LAW013") == 2
