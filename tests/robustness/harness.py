"""What a check of hostile bytes ends in, and what always holds of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple, TypeAlias

ALIVE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""Characters that a terminal may act on; none of them ever reaches it from a plan."""


ABOUT_READING = ("FIL", "SCH", "NUM", "BAL")
"""Families that tell how a file was read; what else a scrap of a plan lacks is beside the point."""


class Outcome(NamedTuple):
    """What one check ended in; `codes` and `findings` are those about how the file was read."""

    status: int
    codes: list[str]
    text: str
    document: dict[str, Any]
    """The findings as JSON."""

    @property
    def findings(self) -> list[dict[str, Any]]:
        every: list[dict[str, Any]] = self.document["plans"][0]["findings"]
        return [found for found in every if found["code"].startswith(ABOUT_READING)]

    def said(self, code: str) -> str:
        """The message of the first finding with that code."""
        message: str = next(found["message"] for found in self.findings if found["code"] == code)
        return message


Check: TypeAlias = Callable[[bytes | str], Outcome]


def assert_inside(lines: list[str], found: dict[str, Any]) -> None:
    """Every place of a finding lies in the file, its start not after its end."""
    for place in (found, *found["related"], *(e for fix in found["fixes"] for e in fix["edits"])):
        start, end = (place["line"], place["column"]), (place["end_line"], place["end_column"])
        assert (1, 1) <= start <= end
        assert end[0] <= len(lines)
        # A span may end with the line break that it takes in.
        assert start[1] <= len(lines[start[0] - 1]) + 2
        assert end[1] <= len(lines[end[0] - 1]) + 2
