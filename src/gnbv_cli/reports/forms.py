"""The formats of a check, by name; each is a file of this folder.

A format tells each plan apart (`part`), and puts what was told together (`whole`): so plans can be
told where they were reviewed, in another process, and need not be kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Literal, Protocol, TypeAlias

from gnbv_cli.reports.telling import Telling
from gnbv_cli.review.review import Review

FormName: TypeAlias = Literal[
    "text", "json", "jsonl", "sarif", "github", "gitlab", "junit", "markdown"
]

JSON: frozenset[FormName] = frozenset(("json", "jsonl", "sarif", "gitlab"))
XML: frozenset[FormName] = frozenset(("junit",))

ENDINGS: dict[str, tuple[FormName, ...]] = {
    ".txt": ("text", "github"),
    ".json": ("json", "gitlab", "sarif"),
    ".jsonl": ("jsonl",),
    ".ndjson": ("jsonl",),
    ".sarif": ("sarif",),
    ".xml": ("junit",),
    ".md": ("markdown",),
    ".yaml": (),
    ".yml": (),
}
"""Ending of a file's name → what it may hold, first what it holds where no format is named."""


class Form(Protocol):
    """A format: a module with these two functions."""

    def part(self, review: Review, telling: Telling) -> Any:
        """What one review contributes, as plain data."""

    def whole(self, parts: Sequence[Any], telling: Telling) -> Iterator[str]:
        """The report, in pieces: of the plans in order, then of the gnbv.yaml with faults."""


def form_named(name: FormName) -> Form:
    """The format `name`, imported when it is asked for."""
    if name == "text":
        from gnbv_cli.reports import text_report  # noqa: PLC0415 - one of many

        return text_report
    if name in ("json", "jsonl"):
        from gnbv_cli.reports import json_report, jsonl  # noqa: PLC0415

        return json_report if name == "json" else jsonl
    if name == "sarif":
        from gnbv_cli.reports import sarif  # noqa: PLC0415

        return sarif
    if name in ("github", "gitlab"):
        from gnbv_cli.reports import github, gitlab  # noqa: PLC0415

        return github if name == "github" else gitlab
    if name == "junit":
        from gnbv_cli.reports import junit  # noqa: PLC0415

        return junit
    from gnbv_cli.reports import markdown  # noqa: PLC0415

    return markdown
