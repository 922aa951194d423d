"""What is said of the rules that are switched off."""

from __future__ import annotations

from collections.abc import Iterator

from gnbv_cli.review.review import Review
from gnbv_cli.rules import FAMILIES
from gnbv_cli.rules.rule import Rule
from gnbv_cli.texts.sentence import Sentence, Words

_OFF = Words("Đã tắt {n} quy tắc theo {file}: {rules}", "{n} rules are off by {file}: {rules}")


def off_sentence(review: Review) -> Sentence | None:
    """Which rules did not run, and by which file; None where all did."""
    off = review.rules_off
    if not off:
        return None
    return _OFF.filled(n=len(off), file=review.conditions.file, rules=", ".join(_codes(off)))


def _codes(off: list[Rule]) -> Iterator[str]:
    """The codes of the rules; a family that is off whole by its letters."""
    codes = {rule.code for rule in off}
    for family in FAMILIES:
        if family and all(rule.code in codes for rule in family):
            yield f"{family[0].family}*"
        else:
            yield from (rule.code for rule in family if rule.code in codes)
