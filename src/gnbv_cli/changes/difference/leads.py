"""Who leads what: the units by the register of their version, whatever they are called."""

from __future__ import annotations

from typing import NamedTuple

from gnbv_cli.changes.difference.pairs import Pairs
from gnbv_cli.changes.difference.version import Version
from gnbv_cli.rules.mentions import Mention
from gnbv_cli.tables.names import on_one_line
from gnbv_cli.written.names import folded, plain


class LeadChange(NamedTuple):
    """An item or policy that others lead now; names in the order of the plan."""

    old_at: str
    new_at: str
    old: tuple[str, ...]
    new: tuple[str, ...]


def leads(old: Version, new: Version, pairs: Pairs) -> list[LeadChange]:
    """The changes, in the order of the plan."""
    found = []
    for address in (*new.policies, *new.items):
        before = pairs.old_of.get(address)
        if before is None:
            continue
        first, second = _led_by(old, before), _led_by(new, address)
        carried = {_in_new(unit, pairs) for unit in first}
        if carried != set(second):
            names = tuple(first.values()), tuple(second.values())
            found.append(LeadChange(before, address, *names))
    return found


def _led_by(version: Version, address: str) -> dict[str, str]:
    """Who leads an item or policy itself: units by id, others by their words; each with its name.

    A name that no register has keeps a mark before it, so that no id is taken for it.
    """
    names = version.checked.responsibility.names
    found: dict[str, str] = {}
    for mention in version.checked.mentions.leads.get(address, []):
        unit = names.of(mention)
        if unit is not None and names.is_registered:
            found.setdefault(unit, names.shown(unit))
        else:
            found.setdefault(f"={unit or folded(mention.words)}", on_one_line(mention.words))
    return found


def _in_new(unit: str, pairs: Pairs) -> str:
    return pairs.new_of.get(f"units.{unit}", f"units.{unit}").removeprefix("units.")


def is_same_unit(pairs: Pairs, old: Version, new: Version, first: str, second: str) -> bool:
    """Whether two texts are one unit's ids, or its id and one of its names in the register."""
    before, after = old.plan.units.get(first), new.plan.units.get(second)
    if before is not None and after is not None:
        return _in_new(first, pairs) == second
    unit, name = (before, second) if before is not None else (after, first)
    return unit is not None and plain(name) in map(plain, (unit.name, *unit.aliases))


def beside_leads(version: Version) -> dict[str, tuple[int, int]]:
    """For the address of each text that names who leads, the characters from first to last."""
    found: dict[str, tuple[int, int]] = {}
    for mentions in version.checked.mentions.leads.values():
        for mention in mentions:
            start, end = _span(mention)
            before = found.get(mention.at, (start, end))
            found[mention.at] = min(start, before[0]), max(end, before[1])
    return found


def _span(mention: Mention) -> tuple[int, int]:
    return mention.within if mention.within is not None else (0, 0)
