"""Waivers that lack what makes them count: a reason, and a person who answers for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gnbv_cli.plan.address import find
from gnbv_cli.plan.model import Plan, Waiver
from gnbv_cli.plan.schema_fault import SchemaFault
from gnbv_cli.written.nodes import Mapping, Unread

_REASON_OR_PERSON = re.compile(r"(waivers\[\d+\])\.(?:reason|by)\Z")


def is_answered_for(waiver: Waiver) -> bool:
    """Whether the waiver states its reason and its person."""
    return bool(waiver.reason.strip() and waiver.by.strip())


def with_reasons_asked(plan: Plan, root: Mapping, faults: list[SchemaFault]) -> list[SchemaFault]:
    """`faults` with one for each waiver without reason or person, in place of one for each key."""
    others = [fault for fault in faults if not _REASON_OR_PERSON.match(fault.address)]
    return sorted([*others, *_unanswered(plan, root, faults)], key=lambda fault: fault.start)


def _unanswered(plan: Plan, root: Mapping, faults: list[SchemaFault]) -> Iterator[SchemaFault]:
    """One fault for each waiver that lacks something, on the waiver; `known` is what it lacks."""
    told = {found[1] for fault in faults if (found := _REASON_OR_PERSON.match(fault.address))}
    for position, waiver in enumerate(plan.waivers, start=1):
        address = f"waivers[{position}]"
        texts = {"reason": waiver.reason, "by": waiver.by}
        lacking = [
            name
            for name, text in texts.items()  # one that was misread is told of
            if not text.strip() and (address in told or not isinstance(text, Unread))
        ]
        if lacking:
            spot = find(root, address).node
            start, end = (spot.start, spot.end) if isinstance(spot, Mapping) else (0, 0)
            code = str(waiver.code)
            yield SchemaFault("waiver-reason", address, start, end, code, known=tuple(lacking))
