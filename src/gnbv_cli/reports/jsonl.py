"""Findings as JSON lines: each line a finding as in the JSON report, with its file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from gnbv_cli.reports.json_report import finding_object, waived_object
from gnbv_cli.reports.telling import Telling
from gnbv_cli.review.review import Review

_BREAKS = re.compile("[\x7f-\x9f\u2028\u2029]")
"""What some readers take for the end of a line, or act on, and JSON lets stand in a text."""

_NUL = "\\u0000"
"""What JSON has and databases refuse."""


def part(review: Review, telling: Telling) -> list[str]:
    """The lines of the findings; where they are asked for, of those that are waived."""
    shown, language = telling.shown, telling.language
    found = [finding_object(review, each, language) for each in shown.findings(review)]
    if shown.waived:
        found += [waived_object(review, each, language) for each in review.waived]
    return [json_line(each) for each in found]


def whole(parts: Sequence[list[str]], telling: Telling) -> Iterator[str]:
    """All lines, in the order of the plans."""
    for lines in parts:
        yield from lines


def json_line(value: dict[str, Any]) -> str:
    """A value as one line, whatever its texts hold."""
    text = json.dumps(value, ensure_ascii=False)
    if _NUL in text:
        text = json.dumps(_without_nul(value), ensure_ascii=False)
    return _BREAKS.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"


def _without_nul(value: Any) -> Any:
    """`value` with each NUL in its texts shown as '\\x00'."""
    if isinstance(value, str):
        return value.replace("\0", "\\x00")
    if isinstance(value, list):
        return [_without_nul(each) for each in value]
    if isinstance(value, dict):
        return {key: _without_nul(each) for key, each in value.items()}
    return value
