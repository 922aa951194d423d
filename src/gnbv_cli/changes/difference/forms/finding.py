"""A finding that appeared or went, in one line."""

from __future__ import annotations

from gnbv_cli.changes.difference.told import ToldLine
from gnbv_cli.reports.message import message_of
from gnbv_cli.review.located import Reported
from gnbv_cli.texts.labels import SEVERITY
from gnbv_cli.texts.sentence import Language, Words

_LINE = Words("{severity} {code}", "{severity} {code}")
_WAIVED = Words("{said} (đã chấp nhận có lý do)", "{said} (waived)")


def head_of(found: Reported, language: Language) -> str:
    """Its severity and code: 'LỖI BAL001'."""
    finding = found.finding
    severity = SEVERITY[finding.severity].filled().say(language).upper()
    return _LINE.filled(severity=severity, code=finding.code).say(language)


def text_of(line: ToldLine, found: Reported, language: Language) -> str:
    """Its place and message, and whether the new version accepts it."""
    message = message_of(found, language)
    return _WAIVED.filled(said=message).say(language) if line.is_waived else message
