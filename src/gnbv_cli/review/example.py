"""A rule's own example, laid over the small sound plan, with what is found in it."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from importlib.resources import files

from gnbv_cli.review.conditions import Conditions
from gnbv_cli.review.located import Reported
from gnbv_cli.review.review import review_text
from gnbv_cli.rules.rule import Rule

_TOP = re.compile(r"(?m)^(?=[a-z_-]+:|---)")
_ON_A_DAY = Conditions(stated_day=date(2026, 6, 1))


def laid_over(fragment: str) -> str:
    """The small sound plan with the top-level keys of `fragment` in the place of its own."""
    blocks = {block.partition(":")[0]: block for block in _TOP.split(_sound())}
    for block in _TOP.split(fragment):
        if block:
            blocks.pop(block.partition(":")[0], None)
            blocks[block.partition(":")[0]] = block
    return "".join(blocks.values())


def found_in_example(rule: Rule) -> Reported | None:
    """What the rule says of its bad example; None where it has none."""
    if not rule.bad:
        return None
    found = review_text(laid_over(rule.bad), "plan.yaml", _ON_A_DAY).findings
    return next((each for each in found if each.finding.code == rule.code), None)


@cache
def _sound() -> str:
    return files("gnbv_cli.data").joinpath("example.yaml").read_text("utf-8")
