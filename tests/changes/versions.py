"""Versions of plans for tests: from text, from mappings, and Vĩnh Phong's with edits."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from gnbv_cli.changes.difference.difference import Difference, difference
from gnbv_cli.changes.difference.version import Version
from gnbv_cli.review.review import review_text

VINH_PHONG = (Path(__file__).parents[2] / "plan.yaml").read_text("utf-8")


def version(text: str) -> Version:
    """One version of a plan from YAML."""
    review = review_text(text, "plan.yaml")
    assert review.checked is not None
    return Version(review, review.checked)


def dumped(plan: dict[str, Any]) -> str:
    """A plan as YAML."""
    return str(yaml.safe_dump(plan, allow_unicode=True, sort_keys=False))


def compared(old: str, new: str) -> Difference:
    """In what two texts of a plan differ."""
    return difference(version(old), version(new))


def edited(*edits: tuple[str, str], text: str = VINH_PHONG) -> str:
    """A plan with each first text replaced by the second; it stands there exactly once."""
    for before, after in edits:
        assert text.count(before) == 1, before
        text = text.replace(before, after)
    return text


def without(start: str, end: str, text: str = VINH_PHONG) -> str:
    """A plan without what stands from `start` up to `end`."""
    first = text.index(start)
    return text[:first] + text[text.index(end, first) :]
