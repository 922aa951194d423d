"""Telling faults apart by exchange: the finest product that a family of repairs is."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from itertools import combinations
from math import prod
from typing import TypeVar

Element = TypeVar("Element", bound=Hashable)


def factors(family: Sequence[frozenset[Element]]) -> list[list[frozenset[Element]]]:
    """Families of which every union of one set from each is a set of `family`, and no other.

    Two elements are in one factor if the one can take the place of the other. The order of the
    family is kept.
    """
    family = list(dict.fromkeys(family))
    elements = list(dict.fromkeys(x for s in family for x in sorted(s, key=repr)))
    group_of = {x: {x} for x in elements}
    for x, y in combinations(elements, 2):
        if group_of[x] is not group_of[y] and not _free(family, x, y):
            merged = group_of[x] | group_of[y]
            for z in merged:
                group_of[z] = merged
    groups = list({id(g): g for g in group_of.values()}.values())
    split = [_project(family, g) for g in groups]
    if prod(map(len, split)) == len(family):
        return split
    # Free in pairs, tied in larger sets: told apart only from what every repair has.
    tied = {x for g, projected in zip(groups, split, strict=True) if len(projected) > 1 for x in g}
    constant = [p for p in split if len(p) == 1]
    return [*constant, _project(family, tied)]


def _free(family: Sequence[frozenset[Element]], x: Element, y: Element) -> bool:
    seen = {(x in s, y in s) for s in family}
    return len(seen) == len({a for a, _ in seen}) * len({b for _, b in seen})


def _project(family: Sequence[frozenset[Element]], group: set[Element]) -> list[frozenset[Element]]:
    return list(dict.fromkeys(s & group for s in family))
