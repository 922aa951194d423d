"""Waivers: what each of them accepts, and what is said of one that does not count.

Golden folder: `cases/x.yaml` laid behind one faulty plan gives what stands in `x.out` beside it.
`UPDATE_GOLDEN=1` writes the outputs anew.
"""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from gnbv_cli.commands.main import run
from gnbv_cli.reports.shown import Shown
from gnbv_cli.reports.terminal import terminal_report
from gnbv_cli.review.conditions import Conditions
from gnbv_cli.review.review import Review, review_text
from gnbv_cli.texts.styled import plain

CASES = Path(__file__).parent / "cases"
SMALL = Path(__file__).parents[1] / "plans" / "ok" / "small.yaml"
DAY = date(2026, 6, 1)
ANSWERED = "reason: Chờ quyết định giao, by: Nguyễn Văn A"


def faulty() -> str:
    """The small sound plan with an amount whose unit is not stated."""
    sound = SMALL.read_text("utf-8")
    budget = "    budget: 100 triệu đồng\n"
    assert budget in sound
    return sound.replace(budget, "    budget: 100.000.000\n")


def reviewed(waivers: str, conditions: Conditions | None = None) -> Review:
    text = faulty()
    if waivers.startswith("units:"):
        text = text.replace("units:", "unit:")
        waivers = waivers.partition("\n")[2]
    return review_text(text + waivers, "plan.yaml", conditions or Conditions(stated_day=DAY))


def codes(review: Review) -> list[str]:
    return [found.finding.code for found in review.findings]


@pytest.mark.parametrize("file", sorted(CASES.glob("*.yaml")), ids=lambda file: file.stem)
def test_a_waiver_gives_its_findings(file: Path) -> None:
    review = reviewed(file.read_text("utf-8"))
    lines = terminal_report(review, "vi", 100, Shown(waived=True))
    found = "".join(plain(line).rstrip() + "\n" for line in lines).partition("Đã chạy")[0]
    golden = file.with_suffix(".out")
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(found, "utf-8")
    assert found == golden.read_text("utf-8")


def test_the_plan_is_faulty_without_waivers() -> None:
    assert codes(reviewed("")) == ["NUM004"]


@pytest.mark.parametrize("day", ["2026-05-31", "2026-06-01"])
def test_a_waiver_counts_to_the_end_of_its_last_day(day: str) -> None:
    on = Conditions(stated_day=date.fromisoformat(day))
    review = reviewed(f"waivers: [{{code: NUM004, {ANSWERED}, until: 2026-06-01}}]\n", on)
    assert codes(review) == []
    assert review.decided_on == on.stated_day


def test_where_no_waiver_ends_no_day_is_told() -> None:
    assert reviewed(f"waivers: [{{code: NUM004, {ANSWERED}}}]\n").decided_on is None


def test_of_a_rule_that_is_off_no_waiver_is_unused() -> None:
    off = Conditions({"NUM004": "off"}, stated_day=DAY)
    assert codes(reviewed(f"waivers: [{{code: NUM004, {ANSWERED}}}]\n", off)) == []


def test_a_lowered_finding_is_waived_all_the_same() -> None:
    lower = Conditions({"NUM004": "note"}, stated_day=DAY)
    review = reviewed(f"waivers: [{{code: NUM004, {ANSWERED}}}]\n", lower)
    assert [waived.found.finding.severity for waived in review.waived] == ["note"]


def test_many_waivers_are_held_against_many_findings() -> None:
    count = 3_000
    projects = "".join(f"  - {{id: p{n}, name: Dự án {n}, budget: 3.000}}\n" for n in range(count))
    text = f"gnbv: 1\ndocument: {{title: A, year: 2026}}\nprojects:\n{projects}waivers:\n"
    text += f"  - {{code: NUM004, {ANSWERED}}}\n" * count
    review = review_text(text, "plan.yaml", Conditions(stated_day=DAY))
    assert "NUM004" not in codes(review)
    assert len(review.waived) >= count


def test_unknown_codes_without_end_are_all_told() -> None:
    text = "waivers:\n" + "".join(f"  - {{code: la-{n}, {ANSWERED}}}\n" for n in range(2_000))
    assert codes(reviewed(text)).count("SCH006") == 2_000


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    return tmp_path / "plan.yaml"


def checked(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict[str, Any]]:
    status = run(["check", "--format", "json", "--fail-on", "warning", *arguments])
    return status, json.loads(capsys.readouterr().out)["plans"][0]


def test_waived_findings_are_listed_and_do_not_count(
    plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan.write_text(faulty())
    status, before = checked(capsys)
    assert status == 1
    plan.write_text(f"{faulty()}waivers: [{{code: NUM004, {ANSWERED}, until: 31/12/2099}}]\n")
    status, after = checked(capsys)
    assert status == 0
    assert after["findings"] == []
    (waived,) = after["waived"]
    assert waived == {
        **before["findings"][0],
        "reason": "Chờ quyết định giao",
        "by": "Nguyễn Văn A",
        "until": "31/12/2099",
    }


def test_today_is_an_input(
    plan: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    plan.write_text(f"{faulty()}waivers: [{{code: NUM004, {ANSWERED}, until: 2030-06-01}}]\n")
    status, found = checked(capsys, "--today", "2030-06-02")
    assert (status, found["as_of"]) == (1, "2030-06-02")
    assert "(tính đến ngày 02/6/2030)" in next(
        each["message"] for each in found["findings"] if each["code"] == "SCH009"
    )
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1906502400")  # 2030-06-01
    assert checked(capsys)[0] == 0
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1906588800")
    assert checked(capsys)[0] == 1
    assert checked(capsys, "--today", "2030-06-01")[0] == 0
    run(["check", "--today", "2030-06-01"])
    said = capsys.readouterr().out
    assert "1 phát hiện đã chấp nhận có lý do, tính đến ngày 01/6/2030 (xem: --show-waived)" in said


def test_a_day_that_is_none_is_a_wrong_call(capsys: pytest.CaptureFixture[str]) -> None:
    for day in ("mai", "2026-13-01", "01/6/2026"):
        assert run(["check", "--today", day]) == 2
        said = "Giá trị của tùy chọn --today chưa đúng; ghi dạng NĂM-THÁNG-NGÀY, như 2026-04-30"
        assert said in capsys.readouterr().err


def test_a_hostile_reason_comes_alive_nowhere(
    plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hostile = '"\\e[31m[bold]\\u202e=1+1"'
    plan.write_text(f"{faulty()}waivers: [{{code: NUM004, reason: {hostile}, by: {hostile}}}]\n")
    assert run(["check", "--show-waived"]) == 0
    out = capsys.readouterr().out
    assert "\\x1b[31m[bold]\\u202e=1+1" in out
    assert "\x1b" not in out
