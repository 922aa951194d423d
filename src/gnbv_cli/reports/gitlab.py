"""Findings as a Code Quality report of GitLab."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256

from gnbv_cli.reports.file_names import in_repository
from gnbv_cli.reports.json_pieces import array, piece
from gnbv_cli.reports.message import message_of
from gnbv_cli.reports.repeats import numbered
from gnbv_cli.reports.telling import Telling
from gnbv_cli.review.review import Review
from gnbv_cli.texts.escape import for_terminal

_SEVERITY = {"error": "critical", "warning": "minor", "note": "info"}


def part(review: Review, telling: Telling) -> list[str]:
    """The objects of the findings."""
    path = in_repository(review.name, telling.root)
    issues = []
    for found, fingerprint in numbered(telling.shown.findings(review)):
        issue = {
            "description": for_terminal(message_of(found, telling.language)),
            "check_name": found.finding.code,
            "fingerprint": _among_files(path, fingerprint),
            "severity": _SEVERITY[found.finding.severity],
            "location": {
                "path": path,
                "lines": {"begin": found.location.line, "end": found.location.end_line},
            },
        }
        issues.append(piece(issue, 1))
    return issues


def whole(parts: Sequence[list[str]], telling: Telling) -> Iterator[str]:
    """The list of all findings."""
    yield from array((issue for issues in parts for issue in issues), 0)
    yield "\n"


def _among_files(path: str, fingerprint: str) -> str:
    """A fingerprint that no finding of another file has."""
    text = f"{path}\0{fingerprint}"
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]
