"""Elements that go by another id: addresses follow it, and nothing on paper does."""

from __future__ import annotations

from typing import NamedTuple

from gnbv_cli.changes.difference.elements import KINDS, Element, Kind
from gnbv_cli.changes.difference.pairs import Pairs


class IdChange(NamedTuple):
    """An element of both versions with its id in each; '' where it has none."""

    kind: Kind
    old_at: str
    new_at: str
    old: str
    new: str


def ids(pairs: Pairs) -> list[IdChange]:
    """The changes, kind by kind in the order of the plan."""
    return [
        IdChange(kind, before.address, after.address, _id(before), _id(after))
        for kind in KINDS
        for before, after in pairs.each(kind)
        if _id(before) != _id(after)
    ]


def _id(element: Element) -> str:
    if element.kind in ("source", "unit"):  # named by their key in the register
        return element.address.partition(".")[2]
    return str(getattr(element.part, "id", None) or "")
