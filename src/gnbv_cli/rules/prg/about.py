"""Words that tell which project of the catalogue a sentence is about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from gnbv_cli.rules.catalogued import Entry
from gnbv_cli.rules.chapters import phrases
from gnbv_cli.rules.checked import CheckedPlan


class Told(NamedTuple):
    """Words that tell an entry, where they stand in the wording; `sure` where it is confirmed."""

    start: int
    end: int
    sure: bool


def said_in(checked: CheckedPlan, phrase: str, top: str) -> Iterator[tuple[int, int]]:
    """Where a phrase stands in a chapter of the plan."""
    span = checked.chapters.get(top)
    if span is not None:
        yield from phrases(checked.wording.lower, phrase, span)


def policy_about(checked: CheckedPlan, entry: Entry) -> str | None:
    """The policy of the plan that is about the same."""
    parts = [Entry(part, entry.stated) for part in entry.stated.subprojects]
    for each in (entry, *parts):
        for phrase in each.stated.about:
            for start, _end in said_in(checked, phrase, "policies"):
                address = checked.wording.address(checked.wording.number_at(start))
                return _owner(address)
    return None


def _owner(address: str) -> str:
    """The policy that an address lies in: 'policies.y-te', 'policies[2]'."""
    if address.startswith("policies["):
        return address[: address.index("]") + 1]
    return ".".join(address.split(".")[:2]).partition("[")[0]
