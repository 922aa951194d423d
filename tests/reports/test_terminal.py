"""How a finding stands on the terminal: in brief, in full, in little room."""

from __future__ import annotations

from pathlib import Path

import pytest

from gnbv_cli.reports.shown import Shown
from gnbv_cli.reports.terminal import terminal_report
from gnbv_cli.review.review import Review, review_text
from gnbv_cli.texts.styled import columns, plain

SMALL = (Path(__file__).parents[1] / "plans" / "ok" / "small.yaml").read_text("utf-8")
PLAN = (Path(__file__).parents[2] / "plan.yaml").read_text("utf-8")
NO_UNIT = SMALL.replace("budget: 100 triệu đồng", "budget: 100.000.000")


def shown(review: Review, width: int = 100, how: Shown | None = None) -> list[str]:
    lines = terminal_report(review, "vi", width, how or Shown())
    return [plain(line).rstrip() for line in lines]


def test_what_has_one_place_is_told_in_brief() -> None:
    found = shown(review_text(NO_UNIT, "plan.yaml"))
    assert found[:5] == [
        "CẢNH BÁO NUM004  Mục II.1, Dự án 1: số tiền '100.000.000' chưa ghi đơn vị",
        "  plan.yaml:31:13 │ budget: 100.000.000",
        "                  │         ^^^^^^^^^^^",
        "  Việc cần làm  Ghi đơn vị sau số tiền",
        "",
    ]


def test_a_place_before_the_words_of_its_line_is_marked_there() -> None:
    found = shown(review_text("  - {}\n", "plan.yaml"))
    assert found[1:3] == ["  plan.yaml:1:3 │ - {}", "                │ ^"]
    found = shown(review_text("   [a: b\n", "plan.yaml"))
    assert found[0].startswith("LỖI FIL001")


def test_a_long_name_stands_above_the_words() -> None:
    name = "ke-hoach/xa-an-binh/nam-2026/ban-trinh-ky/plan.yaml"
    found = shown(review_text(NO_UNIT, name), 80)
    assert found[1:4] == [
        f"  {name}:31:13",
        "    31 │ budget: 100.000.000",
        "       │         ^^^^^^^^^^^",
    ]


def test_a_name_of_more_than_a_third_stands_above_too() -> None:
    name = "/srv/xa/nam-2026/an-binh/plan.yaml"
    found = shown(review_text(NO_UNIT, name), 100)
    assert found[1:3] == [f"  {name}:31:13", "    31 │ budget: 100.000.000"]


@pytest.mark.parametrize("width", [60, 80, 100])
@pytest.mark.parametrize("before", [0, 20, 35, 45, 60, 200])
@pytest.mark.parametrize("name", ["p.yaml", "/srv/xa/p.yaml", "/srv/xa/nam-2026/plan.yaml"])
def test_the_words_that_are_meant_are_shown_whole(name: str, before: int, width: int) -> None:
    words = "chữ " * (before // 4)
    amount = "172.6000.000"
    closing = f"{words}Xem {amount} đồng cuối dòng, và còn nhiều chữ nữa ở sau đó để dòng này dài"
    text = SMALL.replace("closing: [", f"closing: [{closing}, ")
    lines = shown(review_text(text, name), width)
    marks = next(n for n, line in enumerate(lines) if "^" in line)
    underlined = lines[marks]
    start, end = underlined.index("^"), underlined.rindex("^") + 1
    assert lines[marks - 1][start:end].startswith(amount)


def test_in_full_the_address_the_reason_and_the_provisions_are_told() -> None:
    text = "\n".join(shown(review_text(NO_UNIT, "plan.yaml"), how=Shown(full=True)))
    assert "  plan.yaml:31:13\n    31 │     budget: 100.000.000\n" in text
    assert "  Vì sao " in text
    assert "  Địa chỉ       projects.da1.budget.total" in text


@pytest.mark.parametrize("width", [80, 100, 160])
@pytest.mark.parametrize("full", [False, True])
def test_a_report_keeps_to_its_width(width: int, full: bool) -> None:
    for line in shown(review_text(PLAN, "plan.yaml"), width, Shown(full=full)):
        assert columns(line) <= width


def test_related_places_are_capped_unless_all_is_asked_for() -> None:
    repeated = (
        "  - {id: da1, number: 1, name: Dự án, lead: Phòng Kinh tế xã, budget: 1 triệu đồng}\n"
    )
    projects = "".join(repeated.replace("da1", f"da{n}") for n in range(1, 31))
    head, _, rest = SMALL.partition("projects:\n")
    text = (
        f"{head}projects:\n{projects}budget:{rest.partition('budget:')[2].partition('budget:')[2]}"
    )
    review = review_text(text, "plan.yaml")
    related = max(len(found.related) for found in review.findings)
    assert related > 10
    assert any("… và " in line and "chỗ khác" in line for line in shown(review))
    assert not any("chỗ khác" in line for line in shown(review, how=Shown(full=True)))


def test_related_lines_are_told_together_in_brief() -> None:
    lines = shown(review_text(PLAN, "plan.yaml"))
    told = [line for line in lines if line.startswith("  Chỗ liên quan  ")]
    assert told
    assert all(line.split("  ")[-1].strip().startswith("dòng ") for line in told)


def test_only_many_findings_are_counted_by_family() -> None:
    assert not any(line.startswith("  NUM  ") for line in shown(review_text(NO_UNIT, "plan.yaml")))
    many = shown(review_text(PLAN, "plan.yaml"))
    counts = [line.split() for line in many if line[:7] in ("  BAL  ", "  NUM  ")]
    assert [line[0] for line in counts] == ["NUM", "BAL"]


def test_the_essentials_fit_a_screen() -> None:
    lines = shown(review_text(PLAN, "plan.yaml"), how=Shown("error"))
    assert len(lines) <= 70
    assert not any(line.startswith(("CẢNH BÁO", "LƯU Ý")) for line in lines)


def test_errors_come_first_then_places_in_order() -> None:
    review = review_text(PLAN, "plan.yaml")
    severities = [found.finding.severity for found in review.findings]
    assert severities == sorted(severities, key=["error", "warning", "note"].index)
    for severity in set(severities):
        starts = [
            found.location.start for found in review.findings if found.finding.severity == severity
        ]
        assert starts == sorted(starts)
