"""Documents that ended, each with its successor."""

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
