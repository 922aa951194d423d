from __future__ import annotations

import sys
from pathlib import Path
from zipfile import is_zipfile

import pytest

from gnbv_cli.commands.main import run

PLAN = Path(__file__).parents[2] / "plan.yaml"
BANNER = "BẢN ĐỀ NGHỊ SỬA – KHÔNG PHẢI SỐ LIỆU ĐÃ BAN HÀNH"


def test_the_document_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["render", str(PLAN), "--format", "text"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n")
    assert printed.endswith("\n")
    assert "Kinh phí thực hiện: 379 triệu đồng, trong đó:\n" in printed
    assert run(["render", str(PLAN)]) == 0
    assert capsys.readouterr().out == printed
    assert run(["render", str(PLAN), "-o", "-"]) == 0
    assert capsys.readouterr().out == printed


def test_as_repaired(capsys: pytest.CaptureFixture[str]) -> None:
    before = PLAN.read_bytes()
    assert run(["render", str(PLAN), "--as", "repaired"]) == 0
    printed, errors = capsys.readouterr()
    assert printed.startswith(BANNER)
    assert "Kinh phí thực hiện: 397 triệu đồng (*), trong đó:\n" in printed
    assert "Kế hoạch ghi '379 triệu đồng'; chưa được phê duyệt" in printed
    assert errors == ""
    assert PLAN.read_bytes() == before


@pytest.mark.parametrize(("lang", "words"), [("vi", "Không có chỗ sửa"), ("en", "Nothing certain")])
def test_nothing_to_repair(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, lang: str, words: str
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text("gnbv: 1\ndocument: {title: Thực hiện, year: 2026}\n", "utf-8")
    assert run(["render", str(path), "--as", "repaired", "--lang", lang]) == 0
    printed, errors = capsys.readouterr()
    assert BANNER not in printed
    assert errors.startswith(words)


@pytest.mark.parametrize(
    ("name", "start"),
    [("a.txt", b"C\xe1\xbb\x98NG"), ("a.md", b"**C"), ("A.DOCX", b"PK")],
)
def test_the_name_says_the_format(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str, start: bytes
) -> None:
    path = tmp_path / name
    assert run(["render", str(PLAN), "-o", str(path)]) == 0
    assert path.read_bytes().startswith(start)
    assert capsys.readouterr().out == f"Đã lập {path}\n"
    assert [file.name for file in tmp_path.iterdir()] == [name]


def test_the_same_bytes_each_time(tmp_path: Path) -> None:
    for name in ("a", "b"):
        call = ["render", str(PLAN), "--format", "docx", "-o", str(tmp_path / name)]
        assert run([*call, "--as", "repaired"]) == 0
    assert is_zipfile(tmp_path / "a")
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--format", "pdf"], "Giá trị của tùy chọn --format chưa đúng"),
        (["--as", "fixed"], "Giá trị của tùy chọn --as chưa đúng"),
        (["--format", "docx"], "Định dạng docx phải ghi vào tệp: thêm -o TÊN.docx"),
        (["--format", "docx", "-o", "-"], "Định dạng docx phải ghi vào tệp: thêm -o TÊN.docx"),
        (["-o", "a"], "Chưa rõ định dạng của a: thêm --format text, md, docx"),
        (["-o", "a.docx", "--format", "md"], "Tên tệp a.docx không hợp với --format md"),
        (["-o", "no/a.md"], "Không ghi được tệp no/a.md: không có thư mục chứa tệp"),
    ],
)
def test_one_clear_line(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    options: list[str],
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["render", str(PLAN), *options]) == 2
    printed, errors = capsys.readouterr()
    assert printed == ""
    assert errors.startswith(said)
    assert errors.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_overwritten_unasked(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("cũ", "utf-8")
    assert run(["render", str(PLAN), "-o", str(path)]) == 2
    assert capsys.readouterr().err == f"{path} đã có; thêm --force để ghi đè\n"
    assert path.read_text("utf-8") == "cũ"
    assert run(["render", str(PLAN), "-o", str(path), "--force"]) == 0
    assert "KẾ HOẠCH" in path.read_text("utf-8")


def test_the_plan_itself_is_never_overwritten(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path, link = tmp_path / "plan.yaml", tmp_path / "link.txt"
    path.write_bytes(PLAN.read_bytes())
    link.symlink_to(path)
    for name in (path, link):
        call = ["render", str(path), "--format", "text", "-o", str(name), "--force"]
        assert run(call) == 2
        assert "là tệp kế hoạch" in capsys.readouterr().err
    assert path.read_bytes() == PLAN.read_bytes()


@pytest.mark.parametrize(
    ("lang", "said"), [("vi", "Chưa cài python-docx"), ("en", "python-docx is needed")]
)
def test_without_python_docx(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    lang: str,
    said: str,
) -> None:
    for name in [name for name in sys.modules if name.startswith("gnbv_cli.documents.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "docx", None)
    path = tmp_path / "a.docx"
    assert run(["render", str(PLAN), "-o", str(path), "--lang", lang]) == 2
    errors = capsys.readouterr().err
    assert errors.startswith(said)
    assert errors.endswith("pip install 'gnbv-cli[office]'\n")
    assert list(tmp_path.iterdir()) == []
    assert run(["render", str(PLAN)]) == 0


def test_no_escape_of_the_plan_comes_alive(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text('gnbv: 1\ndocument: {title: "K \\e[31m\\u202e", year: 2026}\n', "utf-8")
    for command in ("render", "table", "summary"):
        assert run([command, str(path)]) == 0
        printed = capsys.readouterr().out
        assert "\x1b" not in printed
        assert "\u202e" not in printed
