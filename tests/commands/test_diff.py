"""`gnbv diff`: files, forms, exit status."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from gnbv_cli.commands.console import PLAIN_WIDTH
from gnbv_cli.commands.main import run
from tests.commands.diff_called import AMENDED, ISSUED, PLAN, SAME, printed, refused


def test_a_plan_and_itself(capsys: pytest.CaptureFixture[str]) -> None:
    text = printed(capsys, [str(PLAN), str(PLAN), "--exit-code"])
    assert text == f"{SAME}\nKhông có thay đổi nào khác về nội dung\n"


def test_two_files(capsys: pytest.CaptureFixture[str]) -> None:
    text = printed(capsys, [str(ISSUED), str(AMENDED)])
    assert text.startswith(SAME)
    assert "Chuyển 10.000.000 đồng từ Dự án 1 sang Dự án 2 (Ngân sách trung ương)\n" in text
    assert "1 chỗ thay đổi câu chữ (xem: --full)\n" in text
    assert all(len(line) <= PLAIN_WIDTH for line in text.splitlines())
    assert "[+trồng trọt,+]" in printed(capsys, [str(ISSUED), str(AMENDED), "--full"])
    english = printed(capsys, [str(ISSUED), str(AMENDED), "--lang", "en"])
    assert english.startswith("The total is unchanged\n")


def test_standard_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = printed(capsys, [str(ISSUED), str(AMENDED)])
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(AMENDED.read_bytes())))
    assert printed(capsys, [str(ISSUED), "-"]) == expected
    assert "đầu vào chuẩn" in refused(capsys, ["-", "-"])


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[" * 100_000,
        b"\xff\xfe\x00",
        b"- 1\n",
        b"a: {\n",
        b"a: 1\n",
        b"hello\n",
        b"language: vi\n",
        b"projects: []\n",
    ],
)
def test_a_file_that_is_no_plan(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(content)
    for call in ([str(path), str(PLAN)], [str(PLAN), str(path), "--exit-code"]):
        assert refused(capsys, call) == f"{path} không đọc được như một kế hoạch"


@pytest.mark.parametrize("content", ["gnbv: 1\n", "document: {title: x, year: 2026}\n"])
def test_a_plan_that_lacks_much_is_one(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, content: str
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(content, "utf-8")
    assert run(["diff", str(path), str(PLAN)]) == 0
    assert capsys.readouterr().err == f"1 chỗ trong {path} chưa đọc được nên không so sánh\n"


def test_a_total_that_is_not_stated_any_more(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(ISSUED.read_text("utf-8").replace("  total: 100 triệu đồng\n", ""), "utf-8")
    call = [str(ISSUED), str(path), "--exit-code"]
    assert printed(capsys, call, 1).startswith("Tổng kinh phí không đổi, nhưng không còn ghi: ")
    assert printed(capsys, call[1::-1]).startswith("Tổng kinh phí không đổi, nay được ghi: ")


def test_what_is_left_out_is_said(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN.read_text("utf-8").replace("recipients:", "receivers:"), "utf-8")
    assert run(["diff", str(PLAN), str(path)]) == 0
    assert capsys.readouterr().err == f"1 chỗ trong {path} chưa đọc được nên không so sánh\n"


@pytest.mark.parametrize(
    ("edits", "status"),
    [
        ([], 0),
        ([("379 triệu", "397 triệu")], 0),  # the total stays, and an error goes
        ([("379 triệu", "380 triệu")], 0),  # the error was there before
        ([("857.700.000", "857.700.001")], 1),  # a new error
        ([("1.334.016.000", "1.334.016.001")], 1),
        ([("1.161.416.000", "1.161.416.001")], 1),
        ([("  total: 1.334.016.000 đồng\n", "")], 1),
        ([("172.6000.000", "172.600.000")], 1),  # nobody can tell that it stayed
        ([("Phạm vi", "Phạm vi thực hiện")], 0),
    ],
)
def test_exit_code(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    edits: list[tuple[str, str]],
    status: int,
) -> None:
    text = PLAN.read_text("utf-8")
    for before, after in edits:
        text = text.replace(before, after)
    path = tmp_path / "new.yaml"
    path.write_text(text, "utf-8")
    assert run(["diff", str(PLAN), str(path), "--exit-code"]) == status
    assert run(["diff", str(PLAN), str(path)]) == 0


@pytest.mark.parametrize("form", ["text", "md", "json", "docx", "xlsx"])
def test_it_is_written_to_a_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, form: str
) -> None:
    path = tmp_path / f"sua-doi.{'txt' if form == 'text' else form}"
    call = ["diff", str(ISSUED), str(AMENDED), "-o", str(path)]
    assert run(call) == 0
    assert capsys.readouterr().out == f"Đã lập {path}\n"
    data = path.read_bytes()
    assert run(call) == 2
    assert "--force" in capsys.readouterr().err
    assert run([*call, "--force", "--format", form]) == 0
    assert path.read_bytes() == data


@pytest.mark.parametrize("form", ["docx", "xlsx"])
def test_a_table_goes_to_a_file_and_needs_amounts(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, form: str
) -> None:
    assert "-o" in refused(capsys, [str(ISSUED), str(AMENDED), "--format", form])
    output = str(tmp_path / f"x.{form}")
    line = refused(capsys, [str(ISSUED), str(ISSUED), "-o", output])
    assert line == "Không có số tiền nào thay đổi, nên không có biểu để lập"
    assert not Path(output).exists()


def test_the_plans_are_not_written_over(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes(ISSUED.read_bytes())
    for call in ([str(path), str(AMENDED)], [str(AMENDED), str(path)]):
        assert "là tệp kế hoạch" in refused(capsys, [*call, "-o", str(path), "--force"])
    assert path.read_bytes() == ISSUED.read_bytes()


def test_json_keeps_both_changes_of_money_moved(capsys: pytest.CaptureFixture[str]) -> None:
    document = json.loads(printed(capsys, [str(ISSUED), str(AMENDED), "--format", "json"]))
    assert document["schema"] == "gnbv.diff/1"
    assert [each["difference"] for each in document["amounts"]] == [
        -10_000_000, -10_000_000, 10_000_000, 10_000_000, 2_000_000, 2_000_000
    ]  # fmt: skip
    (moved,) = document["moved"]
    assert (moved["amount"], moved["from"]["item"], moved["to"]["item"]) == (
        10_000_000, "projects.sinh-ke", "projects.nha-o"
    )  # fmt: skip
    assert [each["code"] for each in document["findings"]["new"]] == ["BAL003"]
    assert [each["code"] for each in document["findings"]["gone"]] == ["ORG007"]


def test_rules_that_are_off_are_named(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("gnbv.yaml").write_text("rules:\n  BAL001: off\n  TXT: off\n", "utf-8")
    Path("new.yaml").write_bytes(AMENDED.read_bytes())
    text = printed(capsys, [str(ISSUED), "new.yaml"])
    assert "quy tắc theo gnbv.yaml: BAL001, TXT*\n" in text
    off = json.loads(printed(capsys, [str(ISSUED), "new.yaml", "--format", "json"]))["rules_off"]
    assert {"BAL001", "TXT001"} <= set(off)
