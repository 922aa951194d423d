"""What a word of the file names: a unit, a source of money, an address."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

from gnbv_cli.editor.pointed import Pointed
from gnbv_cli.editor.positions import Span
from gnbv_cli.findings.finding import Place
from gnbv_cli.review.located import Locator
from gnbv_cli.rules.checked import CheckedPlan

Kind: TypeAlias = Literal["unit", "source", "address"]

_REGISTERS: dict[str, Kind] = {"units": "unit", "funding_sources": "source"}
_BREAKDOWNS: dict[str, Kind] = {"units": "unit", "sources": "source"}


class Named(NamedTuple):
    """What is named: the id in the plan's register or the address, and the words that name it."""

    kind: Kind
    name: str
    span: Span


def named(checked: CheckedPlan, at: Pointed, offset: int) -> Named | None:
    """What the key or value `at` names there where the cursor stands; None where nothing."""
    kind = _kind(at)
    if kind is not None:
        found = Named(kind, str(at.text), at.span)
        return found if kind == "address" or _is_declared(checked, found) else None
    if at.is_key:
        return None
    if at.path[0] == "organisation" and at.path[-1] == "unit" and at.text in checked.plan.units:
        return Named("unit", str(at.text), at.span)
    return _mentioned(checked, offset)


def _kind(at: Pointed) -> Kind | None:
    if at.is_key and len(at.path) >= 2:
        holder = str(at.path[-2])
        return (_REGISTERS if len(at.path) == 2 else _BREAKDOWNS).get(holder)
    if not at.is_key and (at.path[-1] == "included_in" or at.path[::2] == ("waivers", "at")):
        return "address"
    return None


def _is_declared(checked: CheckedPlan, found: Named) -> bool:
    plan = checked.plan
    return found.name in (plan.units if found.kind == "unit" else plan.funding_sources)


def _mentioned(checked: CheckedPlan, offset: int) -> Named | None:
    """A unit of the register that the plan's words name at `offset`."""
    locate = Locator(checked.reading).locate
    for mention in checked.mentions.all:
        if mention.unit is None:
            continue
        place = locate(Place(mention.at, mention.within))
        if place.start <= offset <= place.end:
            return Named("unit", mention.unit, (place.start, place.end))
    return None
