"""Findings as JUnit's XML: a suite a plan, a case a finding; a plan without any is a case passed.

What reaches the threshold of the check is a failure, what does not is skipped, so that the cases
fail where the check does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple
from xml.etree import ElementTree as ET

from gnbv_cli.findings.finding import SEVERITIES
from gnbv_cli.reports.file_names import slashed
from gnbv_cli.reports.message import message_lines
from gnbv_cli.reports.telling import Telling
from gnbv_cli.review.known import gone_sentence, no_error_sentence
from gnbv_cli.review.located import Reported
from gnbv_cli.review.review import Review
from gnbv_cli.texts.escape import for_terminal
from gnbv_cli.texts.sentence import Words

_UNREAD = Words("Chưa kiểm tra được", "Not checked")
_WAIVED = Words("Đã chấp nhận có lý do: {reason} ({by})", "Waived: {reason} ({by})")
_BASELINE = Words("Danh sách đã biết", "Baseline")
_LINE = Words("dòng {line}", "line {line}")
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class JunitPart(NamedTuple):
    """A suite, and how many of its cases there are of each kind."""

    text: str
    tests: int
    failures: int
    skipped: int


def part(review: Review, telling: Telling) -> JunitPart:
    """The suite of one file."""
    language = telling.language
    threshold = SEVERITIES.index(telling.threshold(review))
    # A failing case is never left out, however little is to be shown.
    least = max(threshold, SEVERITIES.index(telling.shown.severity))
    suite = ET.Element("testsuite", {"name": _visible(slashed(review.name))})
    for found in review.findings:
        severity = SEVERITIES.index(found.finding.severity)
        if severity > least:
            continue
        fails = severity <= threshold
        lines = list(map(_visible, message_lines(found, language)))
        case = _case(suite, review, found, telling)
        told = ET.SubElement(case, "failure" if fails else "skipped", {"message": lines[0]})
        if fails:
            told.set("type", found.finding.severity)
        told.text = "\n".join([_where(review, found), *lines])
    for found, waiver in review.waived if telling.shown.waived else ():
        reason = _WAIVED.filled(reason=waiver.reason, by=waiver.by).say(language)
        case = _case(suite, review, found, telling)
        ET.SubElement(case, "skipped", {"message": _visible(reason)})
    if not len(suite):
        name = no_error_sentence(review).say(language)
        ET.SubElement(suite, "testcase", _named(review, name))
    gone = gone_sentence(review)
    if gone is not None:
        case = ET.SubElement(suite, "testcase", _named(review, _BASELINE.filled().say(language)))
        ET.SubElement(case, "skipped", {"message": _visible(gone.say(language))})
    return _counted(suite)


def whole(parts: Sequence[JunitPart], telling: Telling) -> Iterator[str]:
    """The document with all suites."""
    unread = _unread(telling)
    ends = [unread] if unread else []
    counts = [(each.tests, each.failures, each.skipped) for each in chain(parts, ends)]
    tests, failures, skipped = (sum(each) for each in zip((0, 0, 0), *counts, strict=True))
    errors = len(telling.unread)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<testsuites name="gnbv" tests="{tests}" failures="{failures}" errors="{errors}"'
    yield f' skipped="{skipped}">\n'
    for suite in chain(parts, ends):
        yield suite.text
    yield "</testsuites>\n"


def _unread(telling: Telling) -> JunitPart | None:
    """A suite of the files that could not be checked."""
    if not telling.unread:
        return None
    name = _UNREAD.filled().say(telling.language)
    suite = ET.Element("testsuite", {"name": name})
    for line in map(_visible, telling.unread):
        case = ET.SubElement(suite, "testcase", {"classname": "gnbv", "name": line})
        ET.SubElement(case, "error", {"message": line, "type": "unread"})
    return _counted(suite)


def _counted(suite: ET.Element) -> JunitPart:
    tests, failures, errors, skipped = (
        len(suite.findall(path)) for path in ("*", "*/failure", "*/error", "*/skipped")
    )
    counts = {"tests": tests, "failures": failures, "errors": errors, "skipped": skipped}
    suite.attrib |= {name: str(number) for name, number in counts.items()}
    ET.indent(suite, level=1)
    text = ET.tostring(suite, encoding="unicode")
    return JunitPart(f"  {text}\n", tests, failures, skipped)


def _case(suite: ET.Element, review: Review, found: Reported, telling: Telling) -> ET.Element:
    place = found.place.say(telling.language) if found.place is not None else ""
    line = _LINE.filled(line=found.location.line).say(telling.language)
    name = f"{found.finding.code} {f'{place}, ' if place else ''}{line}"
    return ET.SubElement(suite, "testcase", _named(review, name))


def _named(review: Review, name: str) -> dict[str, str]:
    file = _visible(slashed(review.name))
    return {"classname": file, "name": _visible(name), "file": file}


def _where(review: Review, found: Reported) -> str:
    location = found.location
    return f"{_visible(slashed(review.name))}:{location.line}:{location.column}"


def _visible(text: str) -> str:
    """`text` in characters that XML can hold."""
    return _NO_XML.sub(lambda found: f"\\u{ord(found[0]):04x}", for_terminal(text))
