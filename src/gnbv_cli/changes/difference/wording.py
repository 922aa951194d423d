"""Words that changed: passages of the two versions that stand at the same address."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import Any, NamedTuple

from gnbv_cli.changes.difference.elements import KINDS, LISTS, Kind, texts_of
from gnbv_cli.changes.difference.leads import LeadChange, beside_leads
from gnbv_cli.changes.difference.matching import Known, known, matched
from gnbv_cli.changes.difference.money import Rewritten
from gnbv_cli.changes.difference.pairs import Pairs, shortest
from gnbv_cli.changes.difference.version import Version
from gnbv_cli.changes.difference.words import spoken
from gnbv_cli.plan.fields import Element as Part
from gnbv_cli.written.nodes import Text

_TOLD_ELSEWHERE: dict[Kind, frozenset[str]] = {
    "section": frozenset(("number", "heading")),
    "legal_basis": frozenset(),
    "source": frozenset(("name",)),
    "unit": frozenset(("name",)),
    "target": frozenset(),
    "policy": frozenset(("section", "name")),
    "project": frozenset(("number", "section", "name")),
    "entry": frozenset(("number",)),
}
"""The keys of an element whose changes are changes of the structure."""

_WHO = re.compile(r"\.(?:lead|responsibility)\b")


class TextChange(NamedTuple):
    """A passage of both versions; the address and words are '' where a version has it not."""

    old_at: str
    new_at: str
    old: str
    new: str


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
    leading = _Leading(old, new, led)
    changes = [each for each in changes if not leading.is_all(each)]
    return [*changes, *(TextChange(*each) for each in rewritten)]


class _Compared:
    def __init__(self, old: Version, new: Version, pairs: Pairs) -> None:
        self._pairs = pairs
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
        elif spoken(old or "") != spoken(new or ""):
            ends = old_at if old else "", new_at if new else ""
            yield TextChange(*ends, old or "", new or "")

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
        words = _joined(part, self._amounts)
        if words:
            yield TextChange(at, "", words, "") if is_old else TextChange("", at, "", words)


def _at(address: str, name: str) -> str:
    return f"{address}.{name}" if address else name


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


class _Leading:
    """What passages say of who leads, which is told by itself."""

    def __init__(self, old: Version, new: Version, led: list[LeadChange]) -> None:
        self._owners = {at for each in led for at in (each.old_at, each.new_at)}
        self._named = (beside_leads(old), beside_leads(new)) if led else ({}, {})

    def is_all(self, change: TextChange) -> bool:
        """Whether a passage differs in nothing but who leads."""
        if not self._owners & {_owner(change.old_at), _owner(change.new_at)}:
            return False
        old = _beside_leads(change.old, change.old_at, self._named[0])
        new = _beside_leads(change.new, change.new_at, self._named[1])
        return old is not None and old == new


def _owner(at: str) -> str:
    return _WHO.split(at, maxsplit=1)[0]


def _beside_leads(text: str, at: str, named: dict[str, tuple[int, int]]) -> tuple[str, str] | None:
    """What stands before and behind those who lead; None for a passage that names none."""
    if not at:
        return "", ""
    span = named.get(at) or named.get(f"{at}.text")
    if span is None:
        return None
    return spoken(text[: span[0]]), spoken(text[span[1] :])
