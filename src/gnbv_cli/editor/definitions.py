"""Where what is named is declared: a unit, a source of money, the place of an address."""

from __future__ import annotations

from typing import NamedTuple

from gnbv_cli.editor.naming import Named, named
from gnbv_cli.editor.pointed import pointed
from gnbv_cli.editor.positions import Span
from gnbv_cli.plan.address import find
from gnbv_cli.review.review import Review
from gnbv_cli.written.nodes import Mapping, Node, Text


class Definition(NamedTuple):
    """The words that name something, and where it is declared."""

    named: Span
    declared: Span


_REGISTERS = {"unit": "units", "source": "funding_sources"}


def definition(review: Review, offset: int) -> Definition | None:
    """Where what is named at `offset` is declared."""
    root, checked = review.reading.root, review.checked
    at = pointed(root, offset)
    if checked is None or at is None:
        return None
    found = named(checked, at, offset)
    words = _declared(root, found) if found is not None else None
    if found is None or words is None:
        return None
    return Definition(found.span, (words.start, words.end))


def _declared(root: Node, found: Named) -> Text | None:
    if found.kind == "address":
        spot = find(root, found.name)
        return spot.words if spot.exact else None
    register = root.get(_REGISTERS[found.kind]) if isinstance(root, Mapping) else None
    return register.key(found.name) if isinstance(register, Mapping) else None
