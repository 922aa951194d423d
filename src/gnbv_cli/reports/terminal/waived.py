"""The findings that a plan accepts, with the reason, who answers for it, and until when."""

from __future__ import annotations

from gnbv_cli.reports.terminal.finding import finding_lines
from gnbv_cli.review.review import Review
from gnbv_cli.texts.sentence import Language, Words
from gnbv_cli.texts.styled import Line

_HEADING = Words("Phát hiện đã chấp nhận có lý do", "Waived findings")
_REASON = Words("Lý do", "Reason")
_BY = Words("Người chịu trách nhiệm", "Answered for by")
_UNTIL = Words("Chấp nhận đến ngày", "Waived until")


def waived_lines(
    review: Review, language: Language, width: int, *, full: bool = False
) -> list[Line]:
    """Each waived finding as the others are shown, with what its waiver says."""
    lines: list[Line] = [[(f"{_HEADING.filled().say(language)}:", "bold")], []]
    for found, waiver in review.waived:
        facts: list[tuple[str, str]] = [
            (_REASON.filled().say(language), waiver.reason),
            (_BY.filled().say(language), waiver.by),
        ]
        if waiver.until is not None:
            facts.append((_UNTIL.filled().say(language), waiver.until))
        lines += finding_lines(review, found, language, width, full=full, accepted=facts)
        lines.append([])
    return lines
