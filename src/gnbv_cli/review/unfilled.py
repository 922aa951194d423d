"""What is said of a place that is still to be filled in: that it is, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from gnbv_cli.plan.to_fill import BEGUN, MARK
from gnbv_cli.review.located import Reported

_SAYS_SO = "DOC017"


def without_unfilled(found: Sequence[Reported], text: str) -> list[Reported]:
    """`found` without what stands on a mark in `text`: it is a consequence of the mark."""
    if BEGUN not in text:
        return list(found)
    marks = [mark.span() for mark in MARK.finditer(text)]
    return [
        each
        for each in found
        if each.rule.code == _SAYS_SO
        or not any(start < each.location.end and each.location.start < end for start, end in marks)
    ]
