"""Golden folders: `plans/ok` is silent, `plans/err/x.yaml` gives what stands in `x.out`.

A new case needs no code. `UPDATE_GOLDEN=1` writes the outputs anew.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from gnbv_cli.reports.terminal import terminal_report
from gnbv_cli.review.review import review_bytes
from gnbv_cli.texts.styled import plain

PLANS = Path(__file__).parent / "plans"
WIDTH = 100


@pytest.mark.parametrize("file", sorted((PLANS / "ok").glob("*.yaml")), ids=lambda file: file.stem)
def test_a_sound_plan_is_silent(file: Path) -> None:
    review = review_bytes(file.read_bytes(), file.name)
    assert [found.finding.code for found in review.findings] == []


@pytest.mark.parametrize("file", sorted((PLANS / "err").glob("*.yaml")), ids=lambda file: file.stem)
def test_a_faulty_plan_gives_its_findings(file: Path) -> None:
    review = review_bytes(file.read_bytes(), file.name)
    lines = terminal_report(review, "vi", WIDTH)
    found = "".join(plain(line).rstrip() + "\n" for line in lines)
    golden = file.with_suffix(".out")
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(found, "utf-8")
    assert found == golden.read_text("utf-8")
    assert all(len(line) <= WIDTH for line in found.splitlines())
