"""Findings as workflow commands of GitHub Actions, which it shows beside the lines of a change.

The same as a page goes to the summary of the job.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from gnbv_cli.findings.finding import SEVERITIES
from gnbv_cli.reports import markdown
from gnbv_cli.reports.file_names import STANDARD_INPUT, in_repository
from gnbv_cli.reports.message import message_lines
from gnbv_cli.reports.telling import Telling
from gnbv_cli.review.known import gone_sentence
from gnbv_cli.review.located import Reported
from gnbv_cli.review.review import Review
from gnbv_cli.texts.escape import for_terminal

_COMMAND = {"error": "error", "warning": "warning", "note": "notice"}
_LEVELS = tuple(_COMMAND[severity] for severity in SEVERITIES)
_SUMMARY_ROOM = 250_000
"""Characters; GitHub takes no summary over 1 MiB."""


class GithubPart(NamedTuple):
    """The commands of one file by severity, and what the summary says of it."""

    commands: tuple[list[str], ...]
    page: markdown.MarkdownPart


def part(review: Review, telling: Telling) -> GithubPart:
    """A command for each finding."""
    file = _file(review.name, telling)
    commands: tuple[list[str], ...] = tuple([] for _ in SEVERITIES)
    for found in telling.shown.findings(review):
        severity = SEVERITIES.index(found.finding.severity)
        commands[severity].append(_command(file, found, telling))
    gone = gone_sentence(review)
    if gone is not None:
        commands[-1].append(
            f"::notice{_properties(file)}::{_data(for_terminal(gone.say(telling.language)))}\n"
        )
    return GithubPart(commands, markdown.part(review, telling))


def whole(parts: Sequence[GithubPart], telling: Telling) -> Iterator[str]:
    """The commands, first what could not be checked, then the most severe findings."""
    for line in telling.unread:
        yield f"::error::{_data(for_terminal(line))}\n"
    for severity, _ in enumerate(_LEVELS):
        for each in parts:
            yield from each.commands[severity]


def summary(parts: Sequence[GithubPart], telling: Telling) -> str:
    """The page for the summary of the job."""
    return markdown.page([each.page for each in parts], telling, _SUMMARY_ROOM)


def _command(file: dict[str, object], found: Reported, telling: Telling) -> str:
    finding, location = found.finding, found.location
    properties = dict(file)
    properties["line"] = location.line
    if location.line == location.end_line:
        properties["col"] = location.column
    properties["endLine"] = location.end_line
    if location.line == location.end_line:  # GitHub takes columns within one line only
        properties["endColumn"] = location.end_column
    title = found.rule.title.filled().say(telling.language)
    properties["title"] = f"{finding.code} {title}"
    message = "\n".join(message_lines(found, telling.language))
    return f"::{_COMMAND[finding.severity]}{_properties(properties)}::{_data(message)}\n"


def _file(name: str, telling: Telling) -> dict[str, object]:
    if name == STANDARD_INPUT:
        return {}
    return {"file": for_terminal(in_repository(name, telling.root))}


def _properties(values: dict[str, object]) -> str:
    shown = ",".join(f"{key}={_property(str(value))}" for key, value in values.items())
    return f" {shown}" if shown else ""


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
