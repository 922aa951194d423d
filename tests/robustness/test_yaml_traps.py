"""YAML would read these scalars as floats, octal, booleans, times or dates; a plan reads text."""

from __future__ import annotations

from pathlib import Path

import pytest

from gnbv_cli.commands.main import run

from .harness import Check

HEAD = "gnbv: 1\ndocument: {title: Kế hoạch, year: 2026}\n"

TRAPS = [
    "112.300", "345.000", "0123", "1_000", "12:30", "no", "1e3", ".inf", "-.inf", ".nan", "0x1F",
    "0o17", "0b101", "2026-03-11", "2026-03-11T12:30:00Z", "Yes", "on", "off", "true", "True",
    "1.0", "1.", "+1", "-1", "010", "1,000", "=", "190:20:30", "NULL.", "nullx",
]  # fmt: skip


@pytest.mark.parametrize("written", TRAPS)
def test_an_amount_is_read_as_it_is_written(check: Check, written: str) -> None:
    outcome = check(f"{HEAD}budget:\n  total: {written}\n")
    # None of these is an amount with its unit, so each is reported with its own letters.
    assert all(found["code"].startswith("NUM") for found in outcome.findings)
    found = outcome.findings[0]
    assert f"'{written}'" in found["message"]
    assert (found["line"], found["column"]) == (4, len("  total: ") + 1)
    assert found["end_column"] - found["column"] == len(written)


@pytest.mark.parametrize("written", TRAPS)
def test_text_is_printed_as_it_is_written(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, written: str
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(f"{HEAD}opening:\n  - {written}\n", "utf-8")
    assert run(["render", str(path), "--format", "text"]) == 0
    assert written in [line.strip() for line in capsys.readouterr().out.splitlines()]


@pytest.mark.parametrize("written", ["112.300", "345.000"])
def test_a_grouped_number_keeps_its_zeros(check: Check, written: str) -> None:
    plan = (
        HEAD
        + "funding_sources: {a: {name: Nguồn a}}\n"
        + f"budget: {{total: %s đồng, sources: {{a: {written} đồng}}}}\n"
    )
    assert check(plan % written).codes == []
    assert check(plan % written.removesuffix("00")).status == 1


@pytest.mark.parametrize("written", ["", "~", "null", "Null", "NULL"])
def test_an_unquoted_null_is_not_stated(check: Check, written: str) -> None:
    outcome = check(f"{HEAD}budget: {{total: {written}}}\nsettings: {{counterpart: {written}}}\n")
    assert (outcome.status, outcome.codes) == (0, [])


@pytest.mark.parametrize("written", ["''", '""', "'~'", "'null'"])
def test_a_quoted_null_is_text(check: Check, written: str) -> None:
    outcome = check(f"{HEAD}budget: {{total: {written}}}\n")
    assert (outcome.status, outcome.codes) == (1, ["NUM002"])


@pytest.mark.parametrize("written", ["012026", "2_026", "2026.0", "2.026e3", "0x7EA", "20:26"])
def test_a_year_is_never_worked_out(check: Check, written: str) -> None:
    outcome = check(f"gnbv: 1\ndocument: {{title: a, year: {written}}}\n")
    assert (outcome.status, outcome.codes) == (1, ["SCH003"])


def test_an_id_that_yaml_reads_as_a_boolean(check: Check) -> None:
    outcome = check(
        HEAD + "funding_sources: {no: {name: Nguồn một}, on: {name: Nguồn hai}}\n"
        "budget: {total: 3 đồng, sources: {no: 1 đồng, on: 2 đồng}}\n"
    )
    assert (outcome.status, outcome.codes) == (0, [])
