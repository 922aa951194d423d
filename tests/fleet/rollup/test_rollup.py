"""`gnbv rollup` on five small communes, word for word, and what may go wrong with the files."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path
from unicodedata import normalize
from xml.etree import ElementTree

import pytest

from gnbv_cli.commands.main import run
from gnbv_cli.review.conditions import Conditions
from gnbv_cli.review.review import Review, review_bytes

HERE = Path(__file__).parent
DOCUMENTED = HERE.parents[2] / "docs" / "rollup"
GOLDEN = HERE / "golden"
CALLS = {
    "by-commune": ["plans"],
    "by-project": ["plans", "--by", "project", "--unit", "trieu"],
    "repaired": ["plans", "--by", "project", "--as", "repaired", "--unit", "ty"],
    "english": ["plans", "--lang", "en"],
    "against": ["plans", "--against", "allocation.yaml"],
    "faulty-allocation": ["plans", "--against", "faulty-allocation.yaml"],
}
TABLES = ("text", "md", "csv", "json", "jsonl", "html", "xlsx", "docx")
FINDINGS = ("json", "jsonl", "sarif", "github", "gitlab", "junit", "markdown")


@pytest.fixture(autouse=True)
def _here(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """The plans and grants of the documentation, with the faulty files from beside this one."""
    folder = tmp_path_factory.mktemp("xa")
    shutil.copytree(DOCUMENTED, folder, dirs_exist_ok=True)
    for file in HERE.glob("*.yaml"):
        shutil.copy(file, folder)
    monkeypatch.chdir(folder)


@pytest.mark.parametrize("name", CALLS)
def test_what_is_printed(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    status = run(["rollup", *CALLS[name]])
    printed = f"{capsys.readouterr().out}exit status {status}\n"
    file = GOLDEN / f"{name}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_text(printed, "utf-8")
    assert printed == file.read_text("utf-8")


@pytest.mark.parametrize("form", TABLES)
@pytest.mark.parametrize("by", ["commune", "project"])
def test_any_number_of_jobs_gives_the_same_bytes(form: str, by: str, tmp_path: Path) -> None:
    made = []
    for jobs in (1, 2, 5):
        file = tmp_path / f"{jobs}.{'txt' if form == 'text' else form}"
        call = ["rollup", "plans", "--by", by, "--jobs", str(jobs), "-o", str(file)]
        assert run(call) == 0
        made.append(file.read_bytes())
    assert made[0] == made[1] == made[2]


@pytest.mark.parametrize("form", FINDINGS)
def test_findings_are_the_same_for_any_number_of_jobs(
    form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told = []
    for jobs in ("1", "3"):
        call = ["rollup", "plans", "--against", "allocation.yaml", "--format", form]
        assert run([*call, "--jobs", jobs]) == 1
        told.append(capsys.readouterr().out)
    assert told[0] == told[1]
    assert "BAL005" in told[0]
    assert "PRG017" in told[0]


def test_json_lines_hold_the_same_money_by_commune_and_by_project(
    capsys: pytest.CaptureFixture[str],
) -> None:
    totals = []
    for by in ("commune", "project"):
        assert run(["rollup", "plans", "--format", "jsonl", "--by", by]) == 0
        lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
        assert {line["schema"] for line in lines} == {"gnbv.rollup/1"}
        totals.append(sum(line["total"] for line in lines))
    assert totals == [3_576_000_000, 3_576_000_000]


def test_the_order_of_the_names_does_not_matter(capsys: pytest.CaptureFixture[str]) -> None:
    names = sorted(map(str, Path("plans").glob("*.yaml")))
    assert run(["rollup", *names]) == 0
    printed = capsys.readouterr().out
    assert run(["rollup", *reversed(names)]) == 0
    assert capsys.readouterr().out == printed
    assert run(["rollup", "plans/*.yaml"]) == 0
    assert capsys.readouterr().out == printed


def test_what_cannot_be_read_is_named_and_not_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree("plans", tmp_path / "plans")
    (tmp_path / "plans" / "hong.plan.yaml").write_text("gnbv: [", "utf-8")
    assert run(["rollup", str(tmp_path / "plans"), "--format", "json"]) == 1
    printed = capsys.readouterr()
    rows = json.loads(printed.out)["rows"]
    heading, unread = rows[-2:]
    assert heading["cells"][1]["text"] == "Không đọc được, không tính vào tổng"
    assert unread["cells"][1]["text"].endswith("hong.plan.yaml")
    assert "Không đọc được tệp" in unread["cells"][-1]["text"]
    assert all(cell is None for cell in unread["cells"][2:-1])
    (total,) = [row for row in rows if row["kind"] == "total"]
    assert total["cells"][2]["value"] == 3_576_000_000
    assert "hong.plan.yaml: Không đọc được tệp" in printed.err


def test_a_file_that_cannot_be_opened_ends_in_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rollup", "plans", "none.yaml"]) == 2
    printed = capsys.readouterr()
    assert "TỔNG CỘNG" in printed.out
    assert "none.yaml" in printed.out
    assert printed.err == "Không tìm thấy tệp none.yaml\n"


def test_a_process_that_dies_costs_its_plan_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def ends(data: bytes, name: str, conditions: Conditions) -> Review:
        if name.endswith("mau-4.plan.yaml"):
            os._exit(7)
        return review_bytes(data, name, conditions)

    if sys.platform != "linux":
        pytest.skip("only a forked process has the patch")
    monkeypatch.setattr("gnbv_cli.commands.rolled.review_bytes", ends)
    assert run(["rollup", "plans", "--jobs", "2", "--format", "json"]) == 2
    printed = capsys.readouterr()
    rows = json.loads(printed.out)["rows"]
    assert "exit status 7" in rows[-1]["cells"][-1]["text"]
    (total,) = [row for row in rows if row["kind"] == "total"]
    assert total["cells"][2]["value"] == 3_356_000_000
    assert "plans/mau-4.plan.yaml" in printed.err


def test_two_plans_of_one_commune_are_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a", "b"):
        shutil.copy("plans/mau-1.plan.yaml", tmp_path / f"{name}.plan.yaml")
    assert run(["rollup", str(tmp_path)]) == 1
    printed = " ".join(capsys.readouterr().out.split())
    assert "Có 2 kế hoạch của cùng một xã (xã Mẫu 1)" in printed
    assert "1.980.000.000" in printed
    call = ["rollup", str(tmp_path), "--against", "allocation.yaml", "--format", "json"]
    assert run(call) == 1
    plans = json.loads(capsys.readouterr().out)["plans"]
    twice = [found for plan in plans for found in plan["findings"] if found["code"] == "PRG018"]
    assert [Path(found["file"]).name for found in twice] == ["b.plan.yaml"]


def test_another_year_and_another_programme(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = Path("plans/mau-1.plan.yaml").read_text("utf-8")
    (tmp_path / "year.plan.yaml").write_text(text.replace("year: 2026", "year: 2025"), "utf-8")
    other = text.replace("programme: gnbv-2021-2025", "programme: ntm-2021-2025")
    (tmp_path / "other.plan.yaml").write_text(other.replace("Mẫu 1", "Mẫu 2"), "utf-8")
    call = ["rollup", str(tmp_path), "--against", "allocation.yaml", "--format", "json"]
    assert run(call) == 1
    plans = json.loads(capsys.readouterr().out)["plans"]
    codes = {
        Path(plan["file"]).name: [
            found["code"] for found in plan["findings"] if found["code"].startswith("PRG")
        ]
        for plan in plans
    }
    assert codes["year.plan.yaml"] == ["PRG020"]
    assert codes["other.plan.yaml"] == ["PRG019"]


def test_related_places_are_in_the_file_of_the_grants(capsys: pytest.CaptureFixture[str]) -> None:
    call = ["rollup", "plans", "--against", "allocation.yaml", "--format", "sarif"]
    assert run(call) == 1
    (log,) = json.loads(capsys.readouterr().out)["runs"]
    over = next(result for result in log["results"] if result["ruleId"] == "BAL005")
    place = over["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert place == "plans/mau-10.plan.yaml"
    related = over["relatedLocations"][0]["physicalLocation"]
    assert related["artifactLocation"]["uri"] == "allocation.yaml"
    assert related["region"]["startLine"] == 31
    named = {rule["id"] for rule in log["tool"]["driver"]["rules"]}
    assert {result["ruleId"] for result in log["results"]} <= named


PLAN = """\
gnbv: 1
document: {title: Kế hoạch, issuer: Ủy ban nhân dân xã Mẫu 1, year: 2026}
projects:
  - {id: da2, number: 2, name: Dự án thứ hai, budget: 210 triệu đồng}
  - {id: da3, number: 3, name: Dự án thứ ba, budget: 100 triệu đồng}
budget: 300 triệu đồng
"""
GRANTED = """\
gnbv: 1
allocation: {year: 2026}
communes:
  - {name: xã Mẫu 1, projects: [{number: 2, budget: 200 triệu}, {number: 3, budget: 100 triệu}]}
"""


def test_what_the_grants_settle_is_mended_too(capsys: pytest.CaptureFixture[str]) -> None:
    Path("tie.yaml").write_text(PLAN, "utf-8")
    Path("giao.yaml").write_text(GRANTED, "utf-8")
    call = ["rollup", "tie.yaml", "--by", "project", "--as", "repaired", "--format", "csv"]
    assert run(call) == 0
    assert "1,Dự án 2: Dự án thứ hai,210000000" in capsys.readouterr().out
    assert run([*call, "--against", "giao.yaml"]) == 1
    assert "1,Dự án 2: Dự án thứ hai,200000000" in capsys.readouterr().out


def test_a_format_of_findings_needs_grants(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rollup", "plans", "--format", "sarif"]) == 2
    assert "--against" in capsys.readouterr().err


def test_the_file_of_the_grants_is_not_written_over(capsys: pytest.CaptureFixture[str]) -> None:
    before = Path("allocation.yaml").read_bytes()
    call = ["rollup", "plans", "--against", "allocation.yaml", "-o", "allocation.yaml"]
    assert run([*call, "--format", "md", "--force"]) == 2
    assert run([*call, "--force"]) == 2
    assert Path("allocation.yaml").read_bytes() == before
    capsys.readouterr()


def test_the_threshold(capsys: pytest.CaptureFixture[str]) -> None:
    call = ["rollup", "plans/mau-4.plan.yaml", "--against", "one-grant.yaml"]
    assert run(call) == 0
    assert "BAL006" in capsys.readouterr().out
    assert run([*call, "--fail-on", "warning"]) == 1
    capsys.readouterr()


HOSTILE = "Ủy ban nhân dân =xã\n\x1b[31m\u202e<script>|`{place}`\u2028\ud800"


@pytest.mark.parametrize("form", [*TABLES, *FINDINGS])
@pytest.mark.parametrize("by", ["commune", "project"])
def test_whatever_a_plan_says_is_text(
    form: str, by: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = PLAN.replace("Ủy ban nhân dân xã Mẫu 1", json.dumps(HOSTILE))
    text = text.replace("Dự án thứ hai", json.dumps(HOSTILE))
    Path("tie.yaml").write_text(text, "utf-8")
    Path("giao.yaml").write_text(GRANTED.replace("xã Mẫu 1", json.dumps(HOSTILE[16:])), "utf-8")
    call = ["rollup", "tie.yaml", "--by", by, "--format", form]
    for against in ([], ["--against", "giao.yaml"]):
        if form in FINDINGS and form not in TABLES and not against:
            continue
        file = tmp_path / (f"{len(against)}.out" if form in FINDINGS else f"{len(against)}.{form}")
        output = ["-o", str(file)] if form in ("xlsx", "docx") else []
        assert run([*call, *against, *output]) in (0, 1)
        printed = capsys.readouterr().out
        assert "\x1b" not in printed
        assert "\u202e" not in printed or form in ("json", "jsonl", "sarif", "gitlab")
        assert "<script>" not in printed or form not in ("html", "md", "markdown", "junit")
        if form in ("json", "sarif", "gitlab"):
            json.loads(printed)
        if form == "jsonl":
            assert all(json.loads(line) for line in printed.split("\n") if line)
        if form == "junit":
            ElementTree.fromstring(printed)


def test_a_total_that_cannot_be_told_is_in_no_sum(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Its sources are, so that a column says by how much they are off; no difference is made up."""
    plan = next(Path("plans").rglob("*.yaml")).read_text("utf-8")
    before, behind = plan[: plan.rindex("\n  total:")], plan[plan.rindex("\n  total:") :]
    Path("other.yaml").write_text(f"{before}{behind.replace('total:', 'totl:', 1)}", "utf-8")
    run(["rollup", "other.yaml", "--against", "allocation.yaml", "--format", "csv"])
    lines = capsys.readouterr().out.splitlines()
    (row,) = [line.split(",") for line in lines if line.startswith("1,")]
    granted, planned, over, central, local, rest = row[2:8]
    assert (planned, over) == ("(chưa rõ)", "(chưa rõ)")
    assert int(rest) == -int(central) - int(local) < 0 < int(granted)


def test_a_file_of_grants_is_no_plan(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rollup", "plans", "allocation.yaml"]) == 1
    assert "allocation.yaml: không đọc được như một kế hoạch" in capsys.readouterr().err


def test_accents_that_stand_apart_are_of_the_same_commune(
    capsys: pytest.CaptureFixture[str],
) -> None:
    (first, *_) = sorted(Path("plans").rglob("*.yaml"))
    text = normalize("NFD", first.read_text("utf-8"))
    Path("again.plan.yaml").write_text(text, "utf-8")
    run(["rollup", str(first), "again.plan.yaml"])
    out = capsys.readouterr().out
    assert "Có 2 kế hoạch của cùng một xã" in out
    assert "Ủy ban nhân dân" not in normalize("NFC", out)


def test_files_that_are_left_out_for_their_name_are_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name in ("xã Mẫu 5.yaml", "x.yml", "gnbv.yaml", ".hidden.yaml"):
        Path("plans", name).write_text("", "utf-8")
    shutil.copy("allocation.yaml", "plans")
    run(["rollup", "plans", "--against", "plans/allocation.yaml"])
    lines = capsys.readouterr().err.splitlines()
    said = "Không đọc 2 tệp, vì tên không phải plan.yaml hoặc TÊN.plan.yaml"
    assert f"{said}: plans/x.yml, plans/xã Mẫu 5.yaml" in lines


@pytest.mark.parametrize("form", ["json", "jsonl", "sarif", "junit", "markdown"])
def test_each_finding_says_whose_plan_it_is(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    run(["rollup", "plans", "--against", "allocation.yaml", "--format", form])
    out = capsys.readouterr().out
    assert "Kế hoạch của" in out
    assert "phường Mẫu 4" in out
