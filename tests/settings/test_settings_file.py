"""gnbv.yaml: what it says counts, what it gets wrong stands on its own line.

Golden folders: `ok` is silent, `err/x.yaml` gives what stands in `x.out` beside it.
`UPDATE_GOLDEN=1` writes the outputs anew.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gnbv_cli.reports.terminal import terminal_report
from gnbv_cli.review.settings_file import LIMIT_MB, read_settings
from gnbv_cli.rules import FAMILIES, RULES
from gnbv_cli.rules.named import ALWAYS_ON
from gnbv_cli.texts.styled import plain

HERE = Path(__file__).parent


@pytest.mark.parametrize("file", sorted((HERE / "ok").glob("*.yaml")), ids=lambda file: file.stem)
def test_sound_settings_are_silent(file: Path) -> None:
    assert read_settings(file.read_bytes(), "gnbv.yaml").review.findings == []


@pytest.mark.parametrize("file", sorted((HERE / "err").glob("*.yaml")), ids=lambda file: file.stem)
def test_faulty_settings_give_their_findings(file: Path) -> None:
    review = read_settings(file.read_bytes(), "gnbv.yaml").review
    found = "".join(plain(line).rstrip() + "\n" for line in terminal_report(review, "vi", 100))
    golden = file.with_suffix(".out")
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(found, "utf-8")
    assert found == golden.read_text("utf-8")


def levels(text: str) -> dict[str, str]:
    return dict(read_settings(text.encode(), "gnbv.yaml").conditions.levels)


def test_a_rule_is_named_by_code_or_name_in_any_case() -> None:
    wanted = {"BAL001": "note"}
    for name in ("BAL001", "bal001", "parts-do-not-sum", "Parts-Do-Not-Sum"):
        assert levels(f"rules: {{{name}: note}}\n") == wanted


def test_a_family_goes_behind_its_rules_wherever_it_stands() -> None:
    family = {rule.code for rule in RULES if rule.family == "BAL"}
    for order in ("BAL: off, BAL001: note", "BAL001: note, BAL: off"):
        found = levels(f"rules: {{{order}}}\n")
        assert found.pop("BAL001") == "note"
        assert set(found) == family - {"BAL001"}
        assert set(found.values()) == {"off"}


def test_what_always_runs_keeps_at_least_its_severity() -> None:
    always = [rule for family in FAMILIES for rule in family if rule.family in ALWAYS_ON]
    assert always
    for rule in always:
        for level in ("off", "note"):
            assert levels(f"rules: {{{rule.code}: {level}}}\n") == {}
        assert levels(f"rules: {{{rule.code}: error}}\n") == {rule.code: "error"}


def test_what_is_wrong_takes_out_only_itself() -> None:
    found = read_settings(b"rules: {XYZ: off, BAL001: note}\nlanguage: fr\n", "gnbv.yaml")
    assert found.conditions.levels == {"BAL001": "note"}
    assert found.conditions.language is None
    assert len(found.review.findings) == 2


def test_a_broken_file_chooses_nothing() -> None:
    found = read_settings(b"rules: {BAL001: off\nlanguage: en\n", "gnbv.yaml")
    assert (found.conditions.levels, found.conditions.language) == ({}, None)
    assert [each.finding.code for each in found.review.findings] == ["FIL001"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\xff\xfe\x00r", "FIL002"),
        ("rules: {BAL001: off} # kiểm tra".encode("utf-16"), "FIL002"),
        (b"rules: {BAL001: \x00}\n", "FIL005"),
        (b"[" * 100_000, "FIL011"),
        (b"rules: " * 50_000, "FIL001"),
        (b"rules: {? [a] : b}\n", "FIL012"),
        (b"rules: {}\n---\nrules: {}\n", "FIL010"),
        (b"#" * (LIMIT_MB * 1024 * 1024 + 1), "FIL004"),
    ],
    ids=["bytes", "utf-16", "nul", "deep", "colons", "odd-key", "two", "huge"],
)
def test_hostile_bytes_are_one_finding(data: bytes, code: str) -> None:
    found = read_settings(data, "gnbv.yaml").review.findings
    assert [each.finding.code for each in found] == [code]


def test_a_flood_of_unknown_names_is_cut_off() -> None:
    text = "rules:\n" + "".join(f"  la-{n}: off\n" for n in range(20_000))
    found = read_settings(text.encode(), "gnbv.yaml").review.findings
    assert 100 <= len(found) <= 1_000


def test_the_documentation_shows_sound_settings() -> None:
    text = (HERE.parents[1] / "docs" / "settings.md").read_text("utf-8")
    shown = [block.partition("```")[0] for block in text.split("```yaml\n")[1:]]
    (settings,) = [block for block in shown if not block.startswith("waivers:")]
    found = read_settings(settings.encode(), "gnbv.yaml")
    assert found.review.findings == []
    assert (found.conditions.fail_on, found.conditions.language) == ("warning", "en")
    assert found.conditions.levels["BAL001"] == "note"


KEYS = st.sampled_from(
    ["rules", "thresholds", "fail_on", "language", "BAL001", "SCH", "TGT", "vi", "off", "x", "''"]
)
TREES = st.recursive(
    KEYS | st.text(st.characters(exclude_categories=["Cs"]), max_size=6),
    lambda inner: (
        st.dictionaries(KEYS, inner, max_size=4).map(
            lambda tree: "{" + ", ".join(f"{key}: {value}" for key, value in tree.items()) + "}"
        )
        | st.lists(inner, max_size=3).map(lambda items: "[" + ", ".join(items) + "]")
    ),
    max_leaves=12,
)


@given(TREES)
def test_no_text_breaks_the_reading(text: str) -> None:
    review = read_settings(text.encode(), "gnbv.yaml").review
    for found in review.findings:
        location = found.location
        assert 0 <= location.start <= location.end <= len(text) + 1
    assert terminal_report(review, "vi", 80)


@given(st.binary(max_size=200))
def test_no_bytes_break_the_reading(data: bytes) -> None:
    read_settings(data, "gnbv.yaml")
