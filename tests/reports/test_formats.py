"""Every format of a check of the plan of xã Vĩnh Phong, word for word, and what holds of each.

`UPDATE_GOLDEN=1` writes the files anew. `.ci/run` holds the SARIF against its published schema.
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest

from gnbv_cli.commands.main import run
from gnbv_cli.reports.forms import FormName, form_named
from gnbv_cli.reports.markdown import page, part
from gnbv_cli.reports.shown import Shown
from gnbv_cli.reports.telling import Telling
from gnbv_cli.review.review import Review, review_text

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent / "golden"
SMALL = (ROOT / "tests" / "plans" / "ok" / "small.yaml").read_text("utf-8")
EXAMPLE = (ROOT / "docs" / "example" / "plan.yaml").read_text("utf-8")
ENDINGS: dict[FormName, str] = {
    "sarif": "sarif",
    "github": "github",
    "gitlab": "gitlab",
    "junit": "junit.xml",
    "markdown": "md",
    "jsonl": "jsonl",
    "text": "txt",
    "json": "json",
}


@pytest.fixture(autouse=True)
def nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """These tests run nowhere in particular, and write no one's summary."""
    for name in ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITLAB_CI"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(ROOT)


def checked(capsys: pytest.CaptureFixture[str], form: str, *arguments: str) -> str:
    assert run(["check", "plan.yaml", "--format", form, *arguments]) == 1
    out, errors = capsys.readouterr()
    assert errors == ""
    return out


def told(review: Review, form: FormName, telling: Telling | None = None) -> str:
    telling = telling or Telling()
    format_ = form_named(form)
    return "".join(format_.whole([format_.part(review, telling)], telling))


@pytest.mark.parametrize(("form", "ending"), ENDINGS.items())
def test_the_plan_of_vinh_phong(capsys: pytest.CaptureFixture[str], form: str, ending: str) -> None:
    found = checked(capsys, form)
    golden = GOLDEN / f"findings-vinh-phong.{ending}"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(found, "utf-8")
    assert found == golden.read_text("utf-8")


@pytest.mark.parametrize("form", ENDINGS)
def test_the_language_holds_for_every_word_of_ours(
    capsys: pytest.CaptureFixture[str], form: str
) -> None:
    for words in ("Việc cần làm", "Lưu ý", "Kết quả"):
        assert words not in checked(capsys, form, "--lang", "en")


def test_json_lines_are_the_findings_of_the_json_report(
    capsys: pytest.CaptureFixture[str],
) -> None:
    (plan,) = json.loads(checked(capsys, "json"))["plans"]
    lines = [json.loads(line) for line in checked(capsys, "jsonl").splitlines()]
    assert lines == plan["findings"]
    assert {line["file"] for line in lines} == {"plan.yaml"}


def test_every_format_tells_all_findings(capsys: pytest.CaptureFixture[str]) -> None:
    (plan,) = json.loads(checked(capsys, "json"))["plans"]
    codes = [found["code"] for found in plan["findings"]]
    (log,) = json.loads(checked(capsys, "sarif"))["runs"]
    assert [result["ruleId"] for result in log["results"]] == codes
    assert {rule["id"] for rule in log["tool"]["driver"]["rules"]} == set(codes)
    assert [issue["check_name"] for issue in json.loads(checked(capsys, "gitlab"))] == codes
    cases = ET.fromstring(checked(capsys, "junit")).iter("testcase")
    assert [case.attrib["name"].split()[0] for case in cases] == codes
    commands = checked(capsys, "github").splitlines()
    assert [command.split("title=")[1][:6] for command in commands] == codes
    rows = [line for line in checked(capsys, "markdown").splitlines() if "| **" in line]
    assert [row.split("**")[1] for row in rows] == codes


def test_gitlab_has_what_its_report_needs(capsys: pytest.CaptureFixture[str]) -> None:
    issues = json.loads(checked(capsys, "gitlab"))
    for issue in issues:
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert 1 <= issue["location"]["lines"]["begin"] <= issue["location"]["lines"]["end"]
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


def test_junit_counts_what_it_has(capsys: pytest.CaptureFixture[str]) -> None:
    whole = ET.fromstring(checked(capsys, "junit"))
    for element in (whole, *whole):
        cases = list(element.iter("testcase"))
        assert element.attrib["tests"] == str(len(cases))
        for name, path in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert element.attrib[name] == str(len(list(element.iter(path))))
        assert all({"classname", "name", "file"} <= set(case.attrib) for case in cases)


def test_sarif_has_the_places_and_the_fixes_of_the_json_report(
    capsys: pytest.CaptureFixture[str],
) -> None:
    (plan,) = json.loads(checked(capsys, "json"))["plans"]
    (log,) = json.loads(checked(capsys, "sarif"))["runs"]
    assert log["columnKind"] == "unicodeCodePoints"
    fingerprints = set()
    for found, result in zip(plan["findings"], log["results"], strict=True):
        assert result["level"] == found["severity"]
        (location,) = result["locations"]
        assert location["physicalLocation"]["region"] == region(found)
        related = result.get("relatedLocations", [])
        regions = [other["physicalLocation"]["region"] for other in related]
        assert regions == [region(other) for other in found["related"]]
        replaced = [
            (replacement["deletedRegion"], replacement["insertedContent"]["text"])
            for fix in result.get("fixes", [])
            for change in fix["artifactChanges"]
            for replacement in change["replacements"]
        ]
        edits = [edit for fix in found["fixes"] for edit in fix["edits"]]
        assert replaced == [(region(edit), edit["new"]) for edit in edits]
        fingerprints.update(result["partialFingerprints"].values())
    assert len(fingerprints) == len(log["results"])


def region(place: dict[str, Any]) -> dict[str, int]:
    return {
        "startLine": place["line"],
        "startColumn": place["column"],
        "endLine": place["end_line"],
        "endColumn": place["end_column"],
    }


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("'379 triệu đồng'", "'397 triệu đồng'"),
        (">- # theo Quyết định\n            379 triệu đồng",
         "# theo Quyết định\n            397 triệu đồng"),
    ],
)  # fmt: skip
def test_a_fix_of_sarif_stands_as_it_is_written(written: str, mended: str) -> None:
    text = (ROOT / "plan.yaml").read_text("utf-8")
    text = text.replace("total: 379 triệu đồng", f"total: {written}", 1)
    (log,) = json.loads(told(review_text(text, "plan.yaml"), "sarif"))["runs"]
    result = next(each for each in log["results"] if each["ruleId"] == "BAL001")
    (change,) = result["fixes"][0]["artifactChanges"]
    assert change["replacements"][0]["insertedContent"]["text"] == mended


def test_waived_findings_are_suppressed_or_skipped() -> None:
    review = review_text(EXAMPLE, "plan.yaml")
    ((found, waiver),) = review.waived
    (log,) = json.loads(told(review, "sarif"))["runs"]
    (result,) = log["results"]
    (suppression,) = result["suppressions"]
    assert suppression["kind"] == "inSource"
    assert waiver.reason in suppression["justification"]
    asked = Telling(shown=Shown(waived=True))
    assert found.finding.code not in told(review, "github", asked)
    assert json.loads(told(review, "gitlab", asked)) == []
    assert told(review, "jsonl") == ""
    assert json.loads(told(review, "jsonl", asked))["reason"] == waiver.reason
    (case,) = ET.fromstring(told(review, "junit")).iter("testcase")
    assert len(case) == 0
    (case,) = ET.fromstring(told(review, "junit", asked)).iter("testcase")
    assert [child.tag for child in case] == ["skipped"]
    assert waiver.reason not in told(review, "markdown")
    assert waiver.reason in told(review, "markdown", asked)


def test_a_sound_plan_is_one_case_passed() -> None:
    review = review_text(SMALL, "plan.yaml")
    assert review.findings == []
    suites = ET.fromstring(told(review, "junit"))
    (case,) = suites.iter("testcase")
    assert len(case) == 0
    assert (suites.attrib["tests"], suites.attrib["failures"]) == ("1", "0")
    assert told(review, "github") == told(review, "jsonl") == ""
    assert json.loads(told(review, "gitlab")) == []
    assert json.loads(told(review, "sarif"))["runs"][0]["results"] == []
    assert "Không phát hiện lỗi trong phạm vi đã kiểm tra" in told(review, "markdown")


@pytest.mark.parametrize("threshold", ["error", "warning", "note"])
def test_cases_fail_where_the_check_does(
    capsys: pytest.CaptureFixture[str], threshold: str
) -> None:
    suites = ET.fromstring(checked(capsys, "junit", "--fail-on", threshold))
    (plan,) = json.loads(checked(capsys, "json"))["plans"]
    reached = {"error": 1, "warning": 2, "note": 3}[threshold]
    failures = sum(list(plan["counts"].values())[:reached])
    assert suites.attrib["failures"] == str(failures) == str(len(suites.findall("*/*/failure")))
    assert len(suites.findall("*/*/skipped")) == len(plan["findings"]) - failures


def test_what_could_not_be_checked_is_told() -> None:
    telling = Telling(unread=("Không tìm thấy tệp x.yaml",))
    review = review_text(SMALL, "plan.yaml")
    assert told(review, "github", telling) == "::error::Không tìm thấy tệp x.yaml\n"
    suites = ET.fromstring(told(review, "junit", telling))
    assert [error.attrib["message"] for error in suites.iter("error")] == list(telling.unread)
    (invocation,) = json.loads(told(review, "sarif", telling))["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is False
    assert "- Không tìm thấy tệp x.yaml\n" in told(review, "markdown", telling)


def test_a_comment_keeps_to_its_room_and_counts_the_rest() -> None:
    review = review_text((ROOT / "plan.yaml").read_text("utf-8"), "plan.yaml")
    parts = [part(review._replace(name=f"{n}/plan.yaml"), Telling()) for n in range(40)]
    comment = page(parts, Telling(), 60_000)
    assert 50_000 < len(comment) < 62_000
    assert "dòng nữa chưa hiện ở đây" in comment
    for room in (0, 500, 5_000):
        assert len(page(parts, Telling(), room)) < room + 1_500


@pytest.mark.parametrize("name", ["./a b/plan.yaml", "kế hoạch/plan.yaml", "/srv/x/plan.yaml"])
def test_names_of_files(name: str) -> None:
    review = review_text("a: 1\n", name)
    plain = name.removeprefix("./")
    assert json.loads(told(review, "gitlab"))[0]["location"]["path"] == plain
    assert f"file={plain},line=1" in told(review, "github")
    (log,) = json.loads(told(review, "sarif"))["runs"]
    uri = log["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri.isascii()
    assert " " not in uri
    assert uri.startswith("file:///srv") == name.startswith("/")


def test_standard_input_is_no_file_of_the_repository() -> None:
    commands = told(review_text("a: 1\n", "<stdin>"), "github")
    assert "file=" not in commands
    assert commands.startswith("::error line=1,")


@pytest.mark.parametrize("form", ["github", "gitlab", "sarif"])
def test_files_are_named_from_the_root_of_their_repository(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a" / ".git").mkdir(parents=True)
    within = tmp_path / "a" / "xã" / "tệp"
    within.mkdir(parents=True)
    for folder in (tmp_path, tmp_path / "a" / "xã"):
        (folder / "plan.yaml").write_bytes((ROOT / "plan.yaml").read_bytes())
    monkeypatch.chdir(within)
    inside = [
        _named(form, capsys, name) for name in ("../plan.yaml", str(within.parent / "plan.yaml"))
    ]
    assert inside == [{"xã/plan.yaml"}] * 2
    outside = _named(form, capsys, "../../../plan.yaml")
    assert outside == {"../../../plan.yaml"}


def test_where_no_repository_is_a_file_is_named_as_it_was_given(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "plan.yaml").write_bytes((ROOT / "plan.yaml").read_bytes())
    monkeypatch.chdir(tmp_path)
    assert _named("gitlab", capsys, "./plan.yaml") == {"plan.yaml"}


def _named(form: str, capsys: pytest.CaptureFixture[str], name: str) -> set[str]:
    assert run(["check", name, "--format", form]) == 1
    shown = capsys.readouterr().out
    if form == "github":
        return set(re.findall(r"file=([^,]*),", shown))
    found = json.loads(shown)
    if form == "gitlab":
        return {issue["location"]["path"] for issue in found}
    return {
        unquote(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"])
        for result in found["runs"][0]["results"]
    }


def test_a_case_that_fails_is_never_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    everything = ET.fromstring(checked(capsys, "junit", "--fail-on", "warning"))
    errors = ET.fromstring(checked(capsys, "junit", "--severity", "error", "--fail-on", "warning"))
    assert errors.attrib["failures"] == everything.attrib["failures"]
    assert errors.attrib["skipped"] == "0"
