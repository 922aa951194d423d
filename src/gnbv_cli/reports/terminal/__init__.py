"""A review for the officer's terminal: first the place on paper, then the place in the file."""

from __future__ import annotations

from gnbv_cli.reports.shown import Shown
from gnbv_cli.reports.terminal.ending import ending
from gnbv_cli.reports.terminal.finding import finding_lines
from gnbv_cli.review.review import Review
from gnbv_cli.texts.sentence import Language
from gnbv_cli.texts.styled import Line

USUAL = Shown()


def terminal_report(
    review: Review, language: Language, width: int, shown: Shown = USUAL
) -> list[Line]:
    """The findings of a review, then its counts and what was not checked.

    `width` is in columns; lines are wrapped to it.
    """
    lines: list[Line] = []
    for found in shown.findings(review):
        lines += finding_lines(review, found, language, width, full=shown.full)
        lines.append([])
    if shown.waived and review.waived:
        from gnbv_cli.reports.terminal.waived import waived_lines  # noqa: PLC0415 - on request

        lines += waived_lines(review, language, width, full=shown.full)
    return lines + ending(review, language, width, shown)
