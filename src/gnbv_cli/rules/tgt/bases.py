"""How many there are of something, told in the words before a place: '412 hộ nghèo'."""

from __future__ import annotations

import re

from gnbv_cli.plan.passages import Wording

_NUMBER = re.compile(r"(?<![\w./,-])(\d{1,3}(?:\.\d{3})+|\d{1,6}) \Z")
_END = re.compile(
    r"(?=[.,;:()\n]|\Z)|"
    r"(?= (?:và|của|toàn|trên|trong|năm|còn|xuống|lên|đầu|cuối|vào|so|đến|là|đã|có|được|"
    r"tại|ở|theo|gồm|chiếm|thì|nhưng|thuộc)(?!\w))"
)
"""Behind a noun that nothing narrows: '412 hộ nghèo' tells of poor households, not of all."""

_LONGEST = 14


def bases_of(wording: Wording, noun: str, before: int) -> set[str]:
    """The numbers that the passage, or the one before it, gives of `noun`, as written."""
    lower, number = wording.lower, wording.number_at(before)
    at = wording.line(max(0, number - 1))[0]
    found: set[str] = set()
    at = lower.find(noun, at, before)
    while at >= 0:
        end = at + len(noun)
        counted = _NUMBER.search(lower, max(0, at - _LONGEST), at)
        if counted is not None and _END.match(lower, end):
            found.add(counted[1])
        at = lower.find(noun, end, before)
    return found
