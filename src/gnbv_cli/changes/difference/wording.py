"""Words that changed: passages of the two versions that stand at the same address."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import Any

from gnbv_cli.changes.difference.elements import KINDS, LISTS, Kind, texts_of
from gnbv_cli.changes.difference.leads import LeadChange, is_same_unit
from gnbv_cli.changes.difference.leads_worded import Leading
from gnbv_cli.changes.difference.matching import Known, known, matched
from gnbv_cli.changes.difference.money import Rewritten
from gnbv_cli.changes.difference.pairs import Pairs, shortest
from gnbv_cli.changes.difference.target_figures import FIGURES
from gnbv_cli.changes.difference.text_change import TextChange
from gnbv_cli.changes.difference.version import Version
from gnbv_cli.changes.difference.words import spoken
from gnbv_cli.plan.fields import Element as Part
from gnbv_cli.plan.model import Budget, Settings, Signature, Waiver
from gnbv_cli.written.dates import read_date, slashed
from gnbv_cli.written.nodes import Text

_TOLD_ELSEWHERE: dict[Kind, frozenset[str]] = {
    "section": frozenset(("number", "heading")),
    "legal_basis": frozenset(),
    "source": frozenset(("name",)),
    "unit": frozenset(("name",)),
    "target": frozenset(FIGURES),
    "policy": frozenset(("section", "name")),
    "project": frozenset(("number", "section", "name")),
    "entry": frozenset(("number",)),
}
"""The keys of an element whose changes are changes of the structure."""

_UNIT = re.compile(r"\.(?:lead|coordinating|executing)\b|^organisation\[\d+\]\.unit$")
"""Where an id of a unit may stand for its name."""
_EMPTY = (Budget, Signature, Settings)
"""What is compared key by key with one that is not there."""


def wording(
    old: Version, new: Version, pairs: Pairs, rewritten: list[Rewritten], led: list[LeadChange]
) -> list[TextChange]:
    """The passages that changed, in the order of the plan's keys.

    Amounts, names, numbers and who leads are told elsewhere; lines of lists that stand at another
    position now are noted in `pairs`.
    """
    found = _Compared(old, new, pairs)
    changes = list(found.parts(old.plan, new.plan, "", "", LISTS))
    for kind in KINDS:
        skipped = LISTS | _TOLD_ELSEWHERE[kind]
        for before, after in pairs.each(kind):
            ends = before.address, after.address
            changes += found.parts(before.part, after.part, *ends, skipped)
    leading = Leading(old, new, led)
    changes = [_with_names(each, old, new) for each in changes if not leading.is_all(each)]
    return [*changes, *(TextChange(*each) for each in rewritten)]


def _with_names(change: TextChange, old: Version, new: Version) -> TextChange:
    """The names of units where their ids stand."""
    if not _UNIT.search(change.new_at or change.old_at):
        return change
    return change._replace(old=old.unit_name(change.old), new=new.unit_name(change.new))


class _Compared:
    def __init__(self, old: Version, new: Version, pairs: Pairs) -> None:
        self._versions, self._pairs = (old, new), pairs
        self._amounts = {
            id(entry.text)
            for version in (old, new)
            for entry in version.checked.ledger.entries.values()
        }

    def parts(
        self, old: Part, new: Part, old_at: str, new_at: str, skipped: frozenset[str]
    ) -> Iterator[TextChange]:
        """What differs in two elements, key by key."""
        for name in type(new).model_fields:
            if name != "id" and name not in skipped:
                first, second = getattr(old, name), getattr(new, name)
                yield from self._values(first, second, _at(old_at, name), _at(new_at, name))

    def _values(self, old: Any, new: Any, old_at: str, new_at: str) -> Iterator[TextChange]:
        if isinstance(old or new, _EMPTY):
            old, new = old or type(new)(), new or type(old)()
        if isinstance(old, Part) and isinstance(new, Part):
            yield from self.parts(old, new, old_at, new_at, frozenset())
        elif isinstance(old, list) and isinstance(new, list):
            yield from self._lines(old, new, old_at, new_at)
        elif isinstance(old, dict | None) and isinstance(new, dict | None):
            yield from self._registers(old or {}, new or {}, old_at, new_at)
        elif isinstance(old, Text | None) and isinstance(new, Text | None):
            yield from self._texts(old, new, old_at, new_at)
        else:  # one of them is not there
            yield from self._alone(old, old_at, is_old=True)
            yield from self._alone(new, new_at, is_old=False)

    def _texts(
        self, old: Text | None, new: Text | None, old_at: str, new_at: str
    ) -> Iterator[TextChange]:
        if {id(old), id(new)} & self._amounts:
            if id(old) not in self._amounts and old is not None:
                yield TextChange(old_at, "", old, "")
            if id(new) not in self._amounts and new is not None:
                yield TextChange("", new_at, "", new)
        elif not self._are_same(spoken(old or ""), spoken(new or ""), new_at):
            ends = old_at if old else "", new_at if new else ""
            yield TextChange(*ends, old or "", new or "")

    def _are_same(self, old: str, new: str, at: str) -> bool:
        if old == new or not _UNIT.search(at):
            return old == new
        return is_same_unit(self._pairs, *self._versions, old, new)

    def _registers(
        self, old: dict[str, Any], new: dict[str, Any], old_at: str, new_at: str
    ) -> Iterator[TextChange]:
        """The parts of a breakdown, by the ids of the new version."""
        dimension = new_at.rpartition(".")[2]
        by_key = {
            self._pairs.renamed(f"{dimension}.{key}").partition(".")[2]: (key, value)
            for key, value in old.items()
        }
        for key in dict.fromkeys((*new, *by_key)):
            before, value = by_key.get(key, (key, None))
            yield from self._values(value, new.get(key), _at(old_at, before), _at(new_at, key))

    def _lines(
        self, old: list[Any], new: list[Any], old_at: str, new_at: str
    ) -> Iterator[TextChange]:
        """The lines of a list: the same words wherever they stand, then what reads alike."""
        pairs = _same_lines(list(map(_known, old)), list(map(_known, new)))
        old_of = {second: first for first, second in pairs.items()}
        for at, line in enumerate(new):
            place = f"{new_at}[{at + 1}]"
            if at not in old_of:
                yield from self._alone(line, place, is_old=False)
                continue
            before = f"{old_at}[{old_of[at] + 1}]"
            if old_of[at] != at:
                self._pairs.aligned[shortest(before)] = shortest(place)
            yield from self._values(old[old_of[at]], line, before, place)
        for at, line in enumerate(old):
            if at not in pairs:
                self._pairs.gone.add(shortest(f"{old_at}[{at + 1}]"))
                yield from self._alone(line, f"{old_at}[{at + 1}]", is_old=True)
        order = [old_of[at] for at in range(len(new)) if at in old_of]
        if order != sorted(order):
            yield TextChange(old_at, new_at, _joined(old), _joined(new))

    def _alone(self, part: Any, at: str, *, is_old: bool) -> Iterator[TextChange]:
        """All words of what only one version has, as one passage."""
        words = _waived(part) if isinstance(part, Waiver) else _joined(part, self._amounts)
        if words:
            yield TextChange(at, "", words, "") if is_old else TextChange("", at, "", words)


def _at(address: str, name: str) -> str:
    return f"{address}.{name}" if address else name


def _waived(waiver: Waiver) -> str:
    """Why and by whom: the rest is the name of the passage."""
    day = read_date(waiver.until or "")
    until = slashed(day) if day is not None else waiver.until
    return "; ".join(filter(None, (waiver.reason, waiver.by, until)))


def _joined(part: Any, left_out: Container[int] = ()) -> str:
    return " ".join(text for text in texts_of(part) if id(text) not in left_out)


def _known(line: Any) -> Known:
    return known(_joined(line))


def _same_lines(old: list[Known], new: list[Known]) -> dict[int, int]:
    pairs = matched(old, new, by_id=False)
    taken = set(pairs.values())
    for at in range(min(len(old), len(new))):
        if at not in pairs and at not in taken:
            pairs[at] = at  # other words at the same address
    return pairs
