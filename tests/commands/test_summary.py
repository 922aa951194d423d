from __future__ import annotations

from pathlib import Path

import pytest

from gnbv_cli.commands.main import run
from gnbv_cli.review.review import review_bytes

PLAN = Path(__file__).parents[2] / "plan.yaml"
LABELS = (
    "Tổng kinh phí",
    "Nguồn kinh phí",
    "Kinh phí theo dự án",
    "Kinh phí theo đơn vị chủ trì",
    "Nội dung chưa ghi kinh phí",
)


def test_the_figures_of_vinh_phong(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["summary", str(PLAN)]) == 0
    printed = " ".join(capsys.readouterr().out.split())
    assert "Ngân sách trung ương 1.161.416.000 đồng 87,06%" in printed
    assert "Ngân sách địa phương 172.600.000 đồng (*) 12,94%" in printed
    assert "Phòng Kinh tế xã; Phòng Văn hóa – Xã hội (cùng chủ 79.316.000 đồng" in printed
    assert "5,95% █░░░░░░░░░░░ trì)" in printed
    assert "Nội dung chưa ghi kinh phí Dự án 6, Tiểu dự án 2" in printed
    assert "Số tiền cần xem lại: 18.000.000 đồng tại 1 chỗ" in printed


def test_what_is_to_be_decided(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["summary", str(PLAN)]) == 0
    printed = " ".join(capsys.readouterr().out.split())
    assert "giữ 379 triệu đồng, hay sửa thành 397 triệu đồng như đề nghị?" in printed
    assert "giao dự toán cho Phòng Kinh tế xã hay Phòng Văn hóa – Xã hội?" in printed
    assert "1.334.016.000 đồng, sử dụng đến hết 31/12/2026" in printed


def test_check_ends_with_the_five_facts_in_their_order(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(PLAN)]) == 1
    end = capsys.readouterr().out.rpartition("\n\n")[2].splitlines()
    assert [line[:30].rstrip() for line in end if not line.startswith(" ")] == list(LABELS)


def test_a_mended_plan_has_nothing_in_doubt(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    text = PLAN.read_text(encoding="utf-8")
    text = text.replace("379 triệu đồng", "397 triệu đồng")
    text = text.replace("172.6000.000 đồng", "172.600.000 đồng")
    path = tmp_path / "plan.yaml"
    path.write_text(text, encoding="utf-8")
    for command in ("summary", "table"):
        assert run([command, str(path)]) == 0
        assert "(*)" not in capsys.readouterr().out


@pytest.mark.parametrize("form", ["text", "md", "json"])
def test_waived_findings_are_listed_and_not_counted(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, form: str
) -> None:
    path = tmp_path / "plan.yaml"
    waiver = "waivers: [{code: TGT001, reason: Chờ số của tỉnh, by: Phòng Kinh tế xã}]\n"
    path.write_text(PLAN.read_text("utf-8") + waiver, "utf-8")
    assert run(["summary", str(path), "--format", form, "-o", str(tmp_path / "out")]) == 0
    printed = " ".join((tmp_path / "out").read_text("utf-8").split())
    assert "(TGT001); lý do: Chờ số của tỉnh; người chịu trách nhiệm: Phòng Kinh tế xã" in printed
    counts = review_bytes(path.read_bytes(), "plan.yaml").counts
    assert f"5 lỗi, {counts['warning']} cảnh báo, {counts['note']} lưu ý" in printed
