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


def missing_phrases(checked: CheckedPlan) -> Iterator[tuple[str, Entry, bool]]:
    """Phrases that no entry of the plan goes by, each with the entry it tells, and whether surely.

    That is the whole project where none of it is carried.
    """
    catalogued = checked.catalogued
    owners: dict[str, list[Entry]] = {}
    for entry in catalogued.entries():
        for phrase in entry.stated.about:
            owners.setdefault(phrase, []).append(entry)
    for phrase, entries in owners.items():
        if any(map(catalogued.carries, entries)):
            continue
        told = entries[-1]
        parent = told.parent
        if parent is not None and (parent.number, "") not in catalogued.carried:
            told = Entry(parent, None)
        yield phrase, told, any(entry == told and entry.is_confirmed for entry in entries)


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
