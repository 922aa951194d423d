"""Waivers that lack what makes them count: a reason, and a person who answers for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gnbv_cli.plan.model import Plan, Waiver
from gnbv_cli.plan.schema_fault import SchemaFault
from gnbv_cli.written.nodes import Unread

_REASON_OR_PERSON = re.compile(r"(waivers\[\d+\])\.(?:reason|by)\Z")


def is_answered_for(waiver: Waiver) -> bool:
    """Whether the waiver states its reason and its person."""
    return bool(waiver.reason.strip() and waiver.by.strip())


def with_reasons_asked(plan: Plan, faults: list[SchemaFault]) -> list[SchemaFault]:
    """`faults` with one for each waiver without reason or person, in place of one for each key."""
    others = [fault for fault in faults if not _REASON_OR_PERSON.match(fault.address)]
    return sorted([*others, *_unanswered(plan, faults)], key=lambda fault: fault.start)


def _unanswered(plan: Plan, faults: list[SchemaFault]) -> Iterator[SchemaFault]:
    told = {
        found[1]: fault for fault in faults if (found := _REASON_OR_PERSON.match(fault.address))
    }
    for position, waiver in enumerate(plan.waivers, start=1):
        address = f"waivers[{position}]"
        if address in told:
            spot = told[address] if isinstance(waiver.code, Unread) else waiver.code
            yield SchemaFault("waiver-reason", address, spot.start, spot.end, str(waiver.code))
            continue
        for text in (waiver.reason, waiver.by):
            if not (text.strip() or isinstance(text, Unread)):  # one that was misread is told of
                yield SchemaFault("waiver-reason", address, text.start, text.end, str(waiver.code))
                break
