from __future__ import annotations

from pathlib import Path

import pytest

from gnbv_cli.commands.main import run

PLAN = Path(__file__).parents[2] / "plan.yaml"


def test_the_page_is_shown_where_no_file_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["report", str(PLAN)]) == 0
    page = capsys.readouterr().out
    assert page.startswith("<!DOCTYPE html>")
    assert "PHIẾU RÀ SOÁT KẾ HOẠCH" in page


def test_the_time_is_an_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1771234567")
    for form in ("html", "docx"):
        files = [tmp_path / f"{name}.{form}" for name in ("a", "b")]
        for file in files:
            assert run(["report", str(PLAN), "-o", str(file)]) == 0
        first, second = (file.read_bytes() for file in files)
        assert first == second
        if form == "html":
            assert "ngày 16/02/2026" in first.decode("utf-8")


@pytest.mark.parametrize(
    ("options", "line"),
    [
        (["--format", "docx"], "Định dạng docx phải ghi vào tệp: thêm -o TÊN.docx"),
        (["-o", "a.pdf"], "Chưa rõ định dạng của a.pdf: thêm --format html, docx"),
        (["-o", "a.docx", "--format", "html"], "Tên tệp a.docx không hợp với --format html"),
    ],
)
def test_one_clear_line(capsys: pytest.CaptureFixture[str], options: list[str], line: str) -> None:
    assert run(["report", str(PLAN), *options]) == 2
    assert capsys.readouterr().err == f"{line}\n"


def test_nothing_is_overwritten(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("old", "utf-8")
    assert run(["report", str(PLAN), "-o", str(path)]) == 2
    assert path.read_text("utf-8") == "old"
    assert "--force" in capsys.readouterr().err
    assert run(["report", str(PLAN), "-o", str(path), "--force"]) == 0
    assert path.read_text("utf-8") != "old"


@pytest.mark.parametrize("form", ["html", "docx"])
def test_a_file_that_is_no_plan_has_a_report_too(tmp_path: Path, form: str) -> None:
    broken, path = tmp_path / "plan.yaml", tmp_path / f"a.{form}"
    broken.write_text("a: [", "utf-8")
    assert run(["report", str(broken), "-o", str(path)]) == 0
    assert path.stat().st_size > 1_000
