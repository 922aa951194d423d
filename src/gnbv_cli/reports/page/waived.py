"""The findings that the plan accepts, each with what its waiver says."""

from __future__ import annotations

from typing import NamedTuple

from gnbv_cli.reports.message import message_of
from gnbv_cli.review.review import Review
from gnbv_cli.tables.names import on_one_line
from gnbv_cli.texts.sentence import Language


class WaivedFinding(NamedTuple):
    """A finding that is accepted; `until` is '' where it is for good."""

    code: str
    message: str
    reason: str
    by: str
    until: str


def waived_of(review: Review, language: Language) -> list[WaivedFinding]:
    """The waived findings in the order of the review."""
    return [
        WaivedFinding(
            found.finding.code,
            message_of(found, language),
            on_one_line(waiver.reason),
            on_one_line(waiver.by),
            on_one_line(waiver.until or ""),
        )
        for found, waiver in review.waived
    ]
