"""Targets with the same gap are one finding."""

from __future__ import annotations

from collections.abc import Iterator

from gnbv_cli.findings.finding import Finding, Related
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Details, Rule
from gnbv_cli.rules.stated_targets import StatedTarget
from gnbv_cli.texts.sentence import Sentence, Words, listed

ONE = Words("Chỉ tiêu '{words}' {gap}", "Target '{words}' {gap}")
"""What is said of a single target."""

_SAID = 5
"""So many targets are quoted in a message."""

_ALSO = Words("chỉ tiêu này cũng vậy", "this target too")
_QUOTED = Words("'{words}'", "'{words}'")
_MORE = Words("{words} và {n} chỉ tiêu khác", "{words} and {n} more targets")
_SEVERAL = Words("{n} chỉ tiêu {gap}: {words}", "{n} targets {gap}: {words}")
_EVERY = Words("cả {n} chỉ tiêu {gap}", "all {n} targets {gap}")
_AT = Words("{place}: {said}", "{place}: {said}")
_ONLY = Words("{said}", "{said}")


def gathered(
    rule: Rule, checked: CheckedPlan, gap: Words, targets: list[StatedTarget]
) -> Iterator[Finding]:
    """One finding for all targets with a gap; where that is every one, on their heading."""
    if not targets:
        return
    first, *others = targets
    if not others:
        details: Details = {"identity": (first.shown,)}
        yield rule.finding(first.place, details=details, words=first.shown, gap=gap)
        return
    every = len(targets) == len(checked.stated_targets.all)
    said = (_EVERY if every else _SEVERAL).filled(
        n=len(targets), gap=gap, words="" if every else _named(targets)
    )
    place = checked.places.of("targets")
    details = {"identity": ("" if every else first.shown,)}
    if not every:
        details["related"] = tuple(Related(other.place, _ALSO.filled()) for other in others)
    yield rule.finding(
        checked.stated_targets.heading if every else first.place,
        message=_AT if place else _ONLY,
        details=details,
        place=place or "",
        said=said,
    )


def _named(targets: list[StatedTarget]) -> Sentence:
    quoted = [_QUOTED.filled(words=target.shown) for target in targets[:_SAID]]
    named = listed(quoted, ", ")
    if len(targets) <= _SAID:
        return named
    return _MORE.filled(words=named, n=len(targets) - _SAID)


def whole(checked: CheckedPlan) -> list[StatedTarget]:
    """The targets that lost nothing to a fault of the file."""
    return [
        target for target in checked.stated_targets.all if not checked.reading.is_damaged(target.at)
    ]


def one_target(fields: str) -> str:
    """An example's targets: one, with these fields."""
    return f"targets:\n  - {{{fields}}}\n"


SOUND = (
    'indicator: Giảm tỷ lệ hộ nghèo, unit: "%", baseline: 8, value: 6, deadline: 31/12/2026, '
    "owner: Phòng Kinh tế xã"
)
"""The fields of a target that lacks nothing."""
