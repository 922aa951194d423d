"""Every rule's bad example triggers it and only it; its good example triggers nothing.

An example is a fragment: its top-level keys take the place of those of the small sound plan.
"""

from __future__ import annotations

import os
import re
from importlib.resources import files
from pathlib import Path

import pytest

from gnbv_cli.review.example import laid_over
from gnbv_cli.review.review import review_text
from gnbv_cli.rules import EVERY, RULES
from gnbv_cli.rules.rule import Rule

__all__ = ["laid_over"]

SOUND = Path(__file__).parent.parent / "plans" / "ok" / "small.yaml"

# Rules about bytes and shapes that no fragment of text can hold; tests/robustness has them.
NO_FRAGMENT = {"not-utf8", "empty", "too-big", "control-character", "too-deep"}


def test_the_shipped_plan_is_the_small_one() -> None:
    shipped = files("gnbv_cli.data").joinpath("example.yaml")
    if os.environ.get("UPDATE_GOLDEN"):
        Path(str(shipped)).write_bytes(SOUND.read_bytes())
    assert shipped.read_bytes() == SOUND.read_bytes()


def codes(text: str) -> list[str]:
    return [found.finding.code for found in review_text(text, "plan.yaml").findings]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_bad_example_triggers_its_rule_alone(rule: Rule) -> None:
    if rule.name in NO_FRAGMENT:
        assert not rule.bad
        return
    assert set(codes(laid_over(rule.bad))) == {rule.code}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_good_example_is_silent(rule: Rule) -> None:
    assert codes(laid_over(rule.good)) == []


def test_codes_and_names_are_unique() -> None:
    assert len({rule.code for rule in EVERY}) == len(EVERY)
    assert len({rule.name for rule in EVERY}) == len(EVERY)
    assert all(re.fullmatch(r"[A-Z]{3}\d{3}", rule.code) for rule in EVERY)


@pytest.mark.parametrize("rule", EVERY, ids=lambda rule: rule.code)
def test_both_languages_fill_the_same_places(rule: Rule) -> None:
    for words in (rule.title, rule.message, rule.why, rule.action):
        vi, en = (set(re.findall(r"{(\w+)}", text)) for text in words)
        assert vi == en


@pytest.mark.parametrize("rule", EVERY, ids=lambda rule: rule.code)
def test_words_that_the_tool_never_says(rule: Rule) -> None:
    never = re.compile(
        "thẩm định|phê duyệt|quyết toán|hợp lệ|hợp pháp|đúng quy định|sai phạm|vi phạm|số đúng",
        re.IGNORECASE,
    )
    for words in (rule.title, rule.message, rule.why, rule.action):
        assert not never.search(words.vi)
