"""Documents that ended, each with its successor, and the days on which documents were issued."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import NamedTuple

from gnbv_cli.data.facts import facts


class EndedDocument(NamedTuple):
    """A document that is in force no more."""

    number: str
    kind: str
    ended: date
    successor: str
    """Number of the document that took its place."""
    issued: date
    """When the successor was issued."""
    standing: str
    source: str


@cache
def ended_documents() -> dict[str, EndedDocument]:
    """The documents that ended, by number in capitals."""
    stated = facts("documents.yaml")
    sources = stated["sources"]
    ended = (
        EndedDocument(
            entry["number"],
            entry["kind"],
            entry["date"],
            entry["by"],
            entry["issued"],
            entry["standing"],
            sources[entry["source"]],
        )
        for entry in stated["ended"]
    )
    return {document.number.upper(): document for document in ended}


class IssueDate(NamedTuple):
    """The day on which a document was issued, and how far that is known."""

    day: date
    standing: str


@cache
def issue_dates() -> dict[str, IssueDate]:
    """The days that are known, by number in capitals."""
    known: dict[str, IssueDate] = {}
    for document in ended_documents().values():
        known.setdefault(document.successor.upper(), IssueDate(document.issued, document.standing))
    return known
