"""`gnbv new`: a plan from nothing, its marks found until they are filled."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from gnbv_cli.commands import new_answers
from gnbv_cli.commands.main import run
from gnbv_cli.data.programmes import Programme, programmes
from gnbv_cli.plan.reading import read_plan
from gnbv_cli.review.review import review_text
from gnbv_cli.written.source import Source

GOLDEN = Path(__file__).with_name("golden")
CASES = {
    "new-commune": [
        *("--commune", "xã An Bình", "--province", "tỉnh Cao Bằng", "--year", "2026"),
        *("--project", "2", "--project", "3.1"),
    ],
    "new-ward": [
        *("--commune", "phường Mẫu", "--province", "thành phố Cần Thơ", "--year", "2025"),
        *("--project", "all", "--source", "Ngân sách tỉnh", "--source", "Vốn huy động (VHĐ)"),
    ],
}


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("name", CASES)
def test_the_file(name: str) -> None:
    assert run(["new", *CASES[name]]) == 0
    made = Path("plan.yaml").read_text("utf-8")
    golden = GOLDEN / f"{name}.yaml"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(made, "utf-8")
    assert made == golden.read_text("utf-8")
    assert run(["new", *CASES[name], "-o", "again.yaml"]) == 0
    assert Path("again.yaml").read_text("utf-8") == made


@pytest.mark.parametrize("name", CASES)
def test_only_what_a_person_must_fill_in_is_an_error(name: str) -> None:
    assert run(["new", *CASES[name]]) == 0
    text = Path("plan.yaml").read_text("utf-8")
    review = review_text(text, "plan.yaml")
    errors = [each for each in review.findings if each.finding.severity == "error"]
    assert [each.rule.code for each in errors] == ["DOC017"]
    marks = text.count("[CẦN ĐIỀN") - 1  # the one on top says what a mark is
    assert len(errors[0].related) + 1 == marks


def test_what_it_says(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["new", *CASES["new-commune"]]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Đã lập plan.yaml: 2 dự án, 37 chỗ cần điền",
        "Việc cần làm: mở plan.yaml, thay các chỗ [CẦN ĐIỀN: …], rồi gnbv check plan.yaml",
    ]
    assert run(["new", *CASES["new-commune"]]) == 2
    assert capsys.readouterr().err == "plan.yaml đã có; thêm --force để ghi đè\n"
    assert run(["render", "-o", "ke-hoach.docx"]) == 0


def test_without_a_terminal_what_is_missing_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["new", "--commune", "xã An Bình", "--lang", "en"]) == 2
    assert capsys.readouterr().err == (
        "Missing: --province, --year, --project. Run it in a terminal to be asked\n"
    )


def test_on_a_terminal_it_asks(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers: Iterator[str] = iter(["xã An Bình", "tỉnh Cao Bằng", "2026", "1", "2, 3.1"])
    asked: list[str] = []

    def prompt(question: str, default: str | None = None) -> str:
        asked.append(question)
        return next(answers)

    monkeypatch.setattr(new_answers, "is_terminal", lambda: True)
    monkeypatch.setattr("typer.prompt", prompt)
    assert run(["new"]) == 0
    assert Path("plan.yaml").read_text("utf-8") == (GOLDEN / "new-commune.yaml").read_text("utf-8")
    assert asked[0] == "Xã, phường, đặc khu (ví dụ: xã An Bình)"
    assert "  3.1  Hỗ trợ phát triển sản xuất trong lĩnh vực nông nghiệp\n" in (
        capsys.readouterr().out
    )


@pytest.mark.parametrize(
    ("option", "value", "words"),
    [
        ("--commune", "An Bình", "Ghi cả cấp"),
        ("--year", "26", "Năm '26' không hợp lệ"),
        ("--programme", "khong-co", "Không có chương trình 'khong-co'"),
        ("--project", "9", "Danh mục không có dự án '9'"),
    ],
)
def test_an_answer_that_cannot_be(
    option: str, value: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["new", *CASES["new-commune"], option, value]) == 2
    errors = capsys.readouterr().err
    assert errors.startswith(words)
    assert errors.count("\n") == 1
    assert not Path("plan.yaml").exists()


@pytest.mark.parametrize(
    "hostile", ["xã A\nB: c", "xã #x", "xã \"'[]{}&*", "xã \u202eab", "xã " + "x" * 10_000]
)
def test_hostile_answers_are_text(hostile: str) -> None:
    options = ["--province", hostile, "--year", "2026", "--project", "2", "--source", hostile]
    assert run(["new", "--commune", hostile, *options]) == 0
    reading = read_plan(Source(Path("plan.yaml").read_text("utf-8")))
    assert (reading.file_faults, reading.schema_faults) == ([], [])


@pytest.mark.parametrize("programme", programmes(), ids=lambda each: each.id)
def test_every_project_of_every_programme(programme: Programme) -> None:
    year = str(programme.period[0])
    options = ["--commune", "xã Mẫu", "--province", "", "--year", year, "--project", "all"]
    assert run(["new", *options, "--programme", programme.id]) == 0
    text = Path("plan.yaml").read_text("utf-8")
    errors = {
        each.rule.code
        for each in review_text(text, "plan.yaml").findings
        if each.finding.severity == "error"
    }
    assert errors == {"DOC017"}
