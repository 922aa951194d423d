"""What a word of the file names: a unit, a source of money, an address."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias
from unicodedata import normalize

from gnbv_cli.editor.pointed import Pointed
from gnbv_cli.editor.positions import Span
from gnbv_cli.findings.finding import Place
from gnbv_cli.review.located import Locator
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.unit_finder import UnitFinder
from gnbv_cli.written.characters import Characters
from gnbv_cli.written.names import lowered, unaccented

Kind: TypeAlias = Literal["unit", "source", "address"]

_REGISTERS: dict[str, Kind] = {"units": "unit", "funding_sources": "source"}
_BREAKDOWNS: dict[str, Kind] = {"units": "unit", "sources": "source"}
_UNITS = (("organisation", "unit"), ("targets", "owner"))
"""Part of the plan and key of it that hold the name or id of one unit."""
_NOT_WORDS = frozenset(("gnbv", "units", "funding_sources", "settings", "waivers"))


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
    if _takes_unit(at) and at.text in checked.plan.units:
        return Named("unit", str(at.text), at.span)
    return _mentioned(checked, offset) or _in_words(checked, at, offset)


def _takes_unit(at: Pointed) -> bool:
    """Whether the value is the name or id of one unit."""
    return (at.path[0], at.path[-1]) in _UNITS


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


def _in_words(checked: CheckedPlan, at: Pointed, offset: int) -> Named | None:
    """A unit of the register that any other words of the document name at `offset`."""
    names = checked.responsibility.names
    if at.path[0] in _NOT_WORDS or not names.is_registered:
        return None
    text = normalize("NFC", at.text)
    lower, folded = lowered(text), unaccented(text)
    characters = Characters(checked.reading.source, at.text)
    for found in UnitFinder(names.writings, names.commune).find(text, lower, folded):
        # A decomposed text is read composed, and its characters are counted otherwise.
        span = characters.span(found.start, found.end) if text == at.text else at.span
        if span[0] <= offset <= span[1]:
            return Named("unit", found.unit, span)
    return None
