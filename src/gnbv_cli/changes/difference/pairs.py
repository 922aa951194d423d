"""The elements of two versions matched, and addresses of the one as addresses of the other."""

from __future__ import annotations

import re
from collections.abc import Sequence as ListOf

from gnbv_cli.changes.difference.elements import KINDS, Element, Kind, elements
from gnbv_cli.changes.difference.matching import matched
from gnbv_cli.changes.difference.version import Version

_NESTED: frozenset[Kind] = frozenset(("section", "project"))
_KEYED = re.compile(r"(?<![^.])(sources|units)\.([^.]+)")
"""A part of a breakdown that is named by the id of a register."""
_REGISTERS = {"sources": "funding_sources", "units": "units"}
_SHORT = re.compile(r"\.items(?=\[)|\.text\Z")
"""What an address may leave out."""


class Pairs:
    """Which element of the old version is which of the new one."""

    def __init__(self, old: Version, new: Version) -> None:
        self.old, self.new = elements(old), elements(new)
        self.new_of: dict[str, str] = {}
        """Address in the old version → address in the new one."""
        for kind in KINDS:
            if kind in _NESTED:
                _Nested(self.old[kind], self.new[kind], self.new_of).match()
            else:
                _match(self.old[kind], self.new[kind], self.new_of)
        self.old_of = {new_at: old_at for old_at, new_at in self.new_of.items()}
        self.aligned: dict[str, str] = {}
        """The same for lines of lists that stand at another position now; see `wording`."""
        self.gone = {each.address for kind in KINDS for each in self.dropped(kind)}
        """Addresses of the old version that stand for nothing in the new one, lines included."""

    def each(self, kind: Kind) -> list[tuple[Element, Element]]:
        """The elements of a kind that both have, in the order of the new version."""
        by_address = {element.address: element for element in self.old[kind]}
        return [
            (by_address[self.old_of[element.address]], element)
            for element in self.new[kind]
            if element.address in self.old_of
        ]

    def dropped(self, kind: Kind) -> list[Element]:
        """What only the old version has."""
        return [element for element in self.old[kind] if element.address not in self.new_of]

    def added(self, kind: Kind) -> list[Element]:
        """What only the new version has."""
        return [element for element in self.new[kind] if element.address not in self.old_of]

    def carried(self, address: str) -> str | None:
        """An address of the old version as it is in the new one, in its shortest form.

        None for what is not there any more.
        """
        address = _SHORT.sub("", address)
        head, rest = address, ""
        while head:
            if head in self.gone:
                return None
            found = self.aligned.get(head) or self.new_of.get(head)
            if found is not None:
                return _SHORT.sub("", found) + self.renamed(rest)
            cut = max(head.rfind("."), head.rfind("["), 0)
            head, rest = address[:cut], address[cut:]
        return self.renamed(address)

    def renamed(self, below: str) -> str:
        """An address or coordinate of a budget, by the new version's ids of sources and units."""
        return _with_keys(below, self.new_of)

    def in_old(self, coordinate: str) -> str:
        """A coordinate of the new version by the old version's ids of sources and units."""
        return _with_keys(coordinate, self.old_of)


def _with_keys(below: str, ids: dict[str, str]) -> str:
    def key(found: re.Match[str]) -> str:
        dimension, name = found.groups()
        register = _REGISTERS[dimension]
        other = ids.get(f"{register}.{name}", "").removeprefix(f"{register}.")
        return f"{dimension}.{other or name}"

    return _KEYED.sub(key, below) if "sources." in below or "units." in below else below


def shortest(address: str) -> str:
    """An address without what it may leave out: `activities[3]` for `activities.items[3].text`."""
    return _SHORT.sub("", address)


def _match(
    old: ListOf[Element], new: ListOf[Element], pairs: dict[str, str], *, by_id: bool = True
) -> list[tuple[str, str]]:
    """Add to `pairs` what is the same in both lists; gives what was added."""
    known_old, known_new = [each.known for each in old], [each.known for each in new]
    positions = matched(known_old, known_new, by_id=by_id)
    found = [(old[first].address, new[second].address) for first, second in positions.items()]
    pairs.update(found)
    return found


class _Nested:
    """Elements with parts: matched from above, then across all that is left."""

    def __init__(self, old: list[Element], new: list[Element], pairs: dict[str, str]) -> None:
        self._every = old, new
        self._below = _by_parent(old), _by_parent(new)
        self._pairs = pairs
        self._taken: set[str] = set()

    def match(self) -> None:
        """Match all of them."""
        self._below_each([("", "")])
        self._below_each(self._matched(*self._every, by_id=False))

    def _below_each(self, parents: list[tuple[str, str]]) -> None:
        old, new = self._below
        while parents:
            first, second = parents.pop()
            parents += self._matched(old.get(first, []), new.get(second, []), by_id=True)

    def _matched(
        self, old: list[Element], new: list[Element], *, by_id: bool
    ) -> list[tuple[str, str]]:
        """Match what is not matched yet."""
        found = _match(
            [each for each in old if each.address not in self._pairs],
            [each for each in new if each.address not in self._taken],
            self._pairs,
            by_id=by_id,
        )
        self._taken.update(second for _, second in found)
        return found


def _by_parent(elements_of_kind: list[Element]) -> dict[str, list[Element]]:
    found: dict[str, list[Element]] = {}
    for element in elements_of_kind:
        found.setdefault(element.parent, []).append(element)
    return found
