"""`gnbv import` as the officer calls it."""

from __future__ import annotations

from pathlib import Path

import pytest

from gnbv_cli.commands.main import run

DOCUMENT = Path(__file__).parents[1] / "documents" / "ke-hoach-vinh-phong.txt"
TABLE = """ĐVT: triệu đồng
TT,Nội dung,Tổng,NSTW,NSĐP
1,Dự án 2: Đa dạng hóa sinh kế,207,180,27
2,Dự án 3: Hỗ trợ phát triển sản xuất,115,100,15
,Tổng cộng,322,280,42
"""

pytestmark = pytest.mark.usefixtures("in_a_folder")


@pytest.fixture
def in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_it_makes_the_plan_and_says_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["import", str(DOCUMENT)]) == 0
    printed, errors = capsys.readouterr()
    assert printed.splitlines() == [
        "Đã lập plan.yaml: 4 dự án, 12 số tiền, 0 dòng chưa xếp",
        "Dòng 119: đoạn bị ngắt giữa câu, đã nối với đoạn trên "
        "('hàng chính sách xã hội, các ngành có liê…')",
        "Việc cần làm: gnbv check plan.yaml",
    ]
    assert errors == ""
    assert run(["check", "--severity", "error"]) == 1


def test_it_writes_over_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    Path("plan.yaml").write_text("của tôi", "utf-8")
    assert run(["import", str(DOCUMENT)]) == 2
    assert capsys.readouterr().err == "plan.yaml đã có; thêm --force để ghi đè\n"
    assert Path("plan.yaml").read_text("utf-8") == "của tôi"
    assert run(["import", str(DOCUMENT), "--force"]) == 0
    assert Path("plan.yaml").read_text("utf-8") != "của tôi"


def test_shown_it_is_the_file_and_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["import", str(DOCUMENT), "-o", "-"]) == 0
    printed, errors = capsys.readouterr()
    assert run(["import", str(DOCUMENT)]) == 0
    assert Path("plan.yaml").read_text("utf-8") == printed
    assert errors.startswith("Dòng 119: ")


def test_with_lines_each_text_says_where_it_comes_from(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["import", str(DOCUMENT), "-o", "-", "--with-lines"]) == 0
    assert "total: 379 triệu đồng  # dòng 179" in capsys.readouterr().out


def test_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    Path("bieu.csv").write_text(TABLE, "utf-8")
    assert run(["import", "--table", "bieu.csv", "--lang", "en"]) == 0
    assert capsys.readouterr().out.splitlines()[0] == (
        "Made plan.yaml: 2 projects, 9 amounts, 0 lines not placed"
    )
    plan = Path("plan.yaml").read_text("utf-8")
    assert "total: 207 triệu đồng" in plan
    assert "total: 322 triệu đồng" in plan


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("trong.txt", b""),
        ("hong.docx", b"PK\x03\x04 not a package"),
        ("cu.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)),
    ],
)
def test_what_cannot_be_read_is_one_line_and_nothing_is_written(
    capsys: pytest.CaptureFixture[str], name: str, content: bytes
) -> None:
    Path(name).write_bytes(content)
    assert run(["import", name]) == 2
    printed, errors = capsys.readouterr()
    assert printed == ""
    assert errors.count("\n") == 1
    assert not Path("plan.yaml").exists()


def test_a_file_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["import", "khong-co.docx"]) == 2
    assert capsys.readouterr().err == "Không tìm thấy tệp khong-co.docx\n"
