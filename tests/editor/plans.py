"""Plans for the tests of the editor, and their reviews."""

from __future__ import annotations

from pathlib import Path

from gnbv_cli.editor.reviewed import reviewed
from gnbv_cli.review.conditions import Conditions
from gnbv_cli.review.review import Review

ROOT = Path(__file__).parents[2]
VINH_PHONG = (ROOT / "plan.yaml").read_text("utf-8")
SMALL = (ROOT / "tests" / "plans" / "ok" / "small.yaml").read_text("utf-8")


def review(text: str, conditions: Conditions | None = None) -> Review:
    found = reviewed(text, "plan.yaml", conditions or Conditions())
    assert found is not None
    return found
