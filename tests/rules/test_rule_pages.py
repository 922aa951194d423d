"""docs/rules/ is made from the rules as they are now: one page each, and a list of all.

`UPDATE_GOLDEN=1` writes the pages anew.
"""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from gnbv_cli.reports.message import message_of
from gnbv_cli.reports.rule_pages import index_page, rule_page
from gnbv_cli.review.conditions import Conditions
from gnbv_cli.review.review import review_text
from gnbv_cli.rules import EVERY
from gnbv_cli.rules.rule import Rule
from gnbv_cli.texts.labels import SEVERITY
from tests.rules.test_examples import laid_over

ON_A_DAY = Conditions(stated_day=date(2026, 6, 1))
FOLDER = Path(__file__).parents[2] / "docs" / "rules"


def assert_current(name: str, text: str) -> None:
    file = FOLDER / name
    if os.environ.get("UPDATE_GOLDEN"):
        FOLDER.mkdir(exist_ok=True)
        file.write_text(text, "utf-8")
    assert file.exists(), f"no page: UPDATE_GOLDEN=1 pytest {Path(__file__).name}"
    assert file.read_text("utf-8") == text


def reported(rule: Rule) -> list[str]:
    """What gnbv says of the bad example."""
    if not rule.bad:
        return []
    found = review_text(laid_over(rule.bad), "plan.yaml", ON_A_DAY).findings
    return [
        f"{SEVERITY[each.finding.severity].vi.upper()} {each.finding.code}  "
        f"{message_of(each, 'vi')}"
        for each in found
    ]


@pytest.mark.parametrize("rule", EVERY, ids=lambda rule: rule.code)
def test_the_page_is_current(rule: Rule) -> None:
    assert_current(f"{rule.code}.md", rule_page(rule, reported(rule)))


def test_the_list_is_current() -> None:
    assert_current("index.md", index_page())


def test_no_page_is_left_of_a_rule_that_is_gone() -> None:
    pages = {file.name for file in FOLDER.glob("*.md")}
    wanted = {"index.md", *(f"{rule.code}.md" for rule in EVERY)}
    if os.environ.get("UPDATE_GOLDEN"):
        for name in pages - wanted:
            (FOLDER / name).unlink()
        pages &= wanted
    assert pages == wanted
