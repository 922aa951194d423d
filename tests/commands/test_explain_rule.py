"""`gnbv explain CODE` and `gnbv rules`. `UPDATE_GOLDEN=1` writes the golden texts anew."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path

import pytest

from gnbv_cli.commands.main import run
from gnbv_cli.data.law import legal_reference
from gnbv_cli.reports.message import message_of
from gnbv_cli.reports.rule_list import list_lines
from gnbv_cli.reports.rule_text import choosing, other_level, rule_lines, says
from gnbv_cli.review.conditions import Conditions
from gnbv_cli.review.example import found_in_example, laid_over
from gnbv_cli.review.review import review_bytes, review_text
from gnbv_cli.rules import ACROSS, EVERY, RULES
from gnbv_cli.rules.named import ALWAYS_ON, nearest_rule, rule_named
from gnbv_cli.rules.rule import Rule
from gnbv_cli.texts.sentence import Language
from gnbv_cli.texts.styled import Line, columns, plain

GOLDEN = Path(__file__).parent / "golden"
WIDTHS = (80, 100)
ON_A_DAY = Conditions(stated_day=date(2026, 6, 1))


def text_of(lines: list[Line]) -> str:
    return "".join(plain(line).rstrip() + "\n" for line in lines)


def assert_golden(name: str, text: str) -> None:
    file = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_text(text, "utf-8")
    assert text == file.read_text("utf-8")


def rule_of(code: str) -> Rule:
    rule = rule_named(code)
    assert rule is not None
    return rule


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(
    ("code", "language"), [("BAL001", "vi"), ("BAL001", "en"), ("FIL006", "vi")]
)
def test_a_rule_explained(code: str, language: Language, width: int) -> None:
    found = text_of(rule_lines(rule_of(code), language, width, Conditions()))
    assert_golden(f"explain-{code}-{language}-{width}.txt", found)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_rules_listed(width: int) -> None:
    assert_golden(f"rules-{width}.txt", text_of(list_lines("vi", width, Conditions())))


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("rule", EVERY, ids=lambda rule: rule.code)
def test_every_rule_can_be_explained(rule: Rule, language: Language) -> None:
    for width in WIDTHS:
        shown = text_of(rule_lines(rule, language, width, Conditions()))
        examples = {f"    {line}" for line in (rule.bad + rule.good).splitlines()}
        assert rule.why.filled().say(language).split()[0] in shown
        assert "{" not in "".join(line for line in shown.splitlines() if line[:4] != "    ")
        for line in shown.splitlines():
            assert columns(line) <= width or line in examples
        for key in rule.legal_basis:
            assert legal_reference(key).document in shown
        assert ("--full" in shown) == (rule.family not in ALWAYS_ON and rule not in ACROSS)


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.bad], ids=lambda rule: rule.code)
def test_the_sentence_and_the_address_are_those_of_the_bad_example(rule: Rule) -> None:
    found = found_in_example(rule)
    assert found is not None
    assert says(rule, "vi") == message_of(found, "vi")
    how = choosing(rule, "vi")
    if how is not None:
        assert f"    at: {found.finding.place.at}" in how.waiver


def test_a_waiver_copied_from_the_explanation_counts() -> None:
    for code in ("LAW012", "DOC004", "TGT007", "BAL001"):
        rule = rule_of(code)
        how = choosing(rule, "vi")
        assert how is not None
        review = review_text(laid_over(rule.bad + how.waiver), "plan.yaml", ON_A_DAY)
        assert [each.found.finding.code for each in review.waived] == [code]
        assert review.findings == []


def test_a_severity_that_varies_is_said() -> None:
    plans = sorted((Path(__file__).parents[1] / "plans").glob("*/*.yaml"))
    found = {
        (each.rule.code, each.rule.severity, each.finding.severity)
        for plan in plans
        for each in review_bytes(plan.read_bytes(), plan.name).findings
    }
    for code, usual, severity in found:
        if severity != usual:
            assert other_level(rule_of(code)) is not None, code
    assert other_level(rule_of("BAL006")) is None
    assert "Có trường hợp chỉ báo ở mức lưu ý" in text_of(
        rule_lines(rule_of("LAW012"), "vi", 100, Conditions())
    )


@pytest.mark.parametrize("name", ["BAL001", "bal001", "parts-do-not-sum", "Parts-Do-Not-Sum"])
def test_a_rule_is_found_by_code_or_name(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", name]) == 0
    assert capsys.readouterr().out.startswith("BAL001  ")


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("BLA001", "BAL001"), ("bal1", "BAL001"), ("NUM-4", "NUM004"),
        ("parts-do-not-add", "parts-do-not-sum"), ("BAL999", None), ("xyz", None), ("", None),
        ("A" * 100_000, None),
    ],
    ids=lambda value: str(value)[:20],
)  # fmt: skip
def test_of_an_unknown_one_the_nearest_is_offered(
    name: str, near: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    assert nearest_rule(name) == near
    assert run(["explain", name]) == 2
    out, errors = capsys.readouterr()
    assert out == ""
    (line,) = errors.splitlines()
    assert (f"có phải '{near}'?" in line) == (near is not None)
    assert "gnbv rules" in line


def test_nothing_to_explain_is_a_wrong_call(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain"]) == 2
    assert capsys.readouterr().err.startswith("Chưa ghi giải thích gì")


def test_the_rules_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "--format", "json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["schema"] == "gnbv.rules/1"
    assert [each["code"] for each in document["rules"]] == [rule.code for rule in EVERY]
    assert set(document["rules"][0]) >= {
        "code", "name", "family", "severity", "level", "title", "why", "legal_basis", "bad", "good"
    }  # fmt: skip


def test_the_rules_go_to_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "rules.md"
    assert run(["rules", "-o", str(file)]) == 0
    assert file.read_text("utf-8").startswith("# Các quy tắc kiểm tra\n\n## FIL: Tệp dữ liệu\n")
    assert run(["rules", "-o", str(file)]) == 2
    capsys.readouterr()
    assert run(["rules", "--format", "md"]) == 0
    assert capsys.readouterr().out == file.read_text("utf-8")
    assert run(["rules", "--format", "text"]) == 0
    assert capsys.readouterr().out == text_of(list_lines("vi", 100, Conditions()))


def test_the_levels_of_gnbv_yaml_are_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "gnbv.yaml").write_text("rules: {BAL001: off, BAL002: note}\n")
    run(["rules"])
    out = capsys.readouterr().out
    assert "  BAL001  Tắt (*)    " in out
    assert "  BAL002  Lưu ý (*)  " in out
    assert "(*) Mức theo gnbv.yaml" in out
    run(["rules", "--format", "json"])
    document = json.loads(capsys.readouterr().out)
    levels = {each["code"]: (each["severity"], each["level"]) for each in document["rules"]}
    assert levels["BAL001"] == ("error", "off")
    run(["explain", "BAL001"])
    assert "Tắt (*) · " in capsys.readouterr().out
