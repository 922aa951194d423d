"""From supports to elements: what a repair is made of, once the equations have given the values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .compound import Compound
from .moves import Support
from .search import Part
from .system import System
from .values import determined, readings


@dataclass(frozen=True, slots=True)
class Shift:
    """Some cell of a class of twins, moved by an amount that the equations determine."""

    twins: tuple[int, ...]
    amount: int


@dataclass(frozen=True, slots=True)
class Filling:
    """A malformed cell that takes a value which is none of its readings."""

    cell: int
    value: int


@dataclass(frozen=True, slots=True)
class Tangle:
    """Freed cells whose values the equations leave open, together or within the rounding.

    `changed` are the values of the other cells that differ from the written ones.
    """

    freed: tuple[int, ...]
    blocks: tuple[int, ...]
    changed: tuple[tuple[int, int], ...]


Element = Shift | Filling | Tangle | Compound


def elements(system: System, part: Part) -> list[frozenset[Element]]:
    """The smallest repairs of a part as sets of elements, each once."""
    family: dict[frozenset[Element], None] = {}
    for cover in part.covers:
        support = _union(atom.support for atom in cover)
        blocks = support.touched | part.violated
        family.update(dict.fromkeys(_of_support(system, support, blocks)))
    return list(family)


def _union(supports: Iterable[Support]) -> Support:
    whole = Support()
    for support in supports:
        for move in support.moves:
            whole = whole.plus(move, support.touched)
    return whole


def _of_support(
    system: System, support: Support, blocks: frozenset[int]
) -> Iterator[frozenset[Element]]:
    compounds = [m for m in support.moves if isinstance(m, Compound)]
    for read in readings(system, blocks, support.freed, support.changed):
        changed = {**support.changed, **read}
        sure = determined(system, blocks, support.freed, changed)
        found: list[Element] = list(compounds)
        left = []
        often = Counter(system.twins(c) for c in support.freed)
        for c in sorted(support.freed):
            twins = system.twins(c)
            if c not in sure or often[twins] > 1:
                left.append(c)
            elif system.unknown[c]:
                found.append(Filling(c, sure[c]))
            else:
                found.append(Shift(twins, sure[c] - system.written[c]))
        if left:
            changed.update((c, sure[c]) for c in support.freed.difference(left))
            found.append(Tangle(tuple(left), tuple(sorted(blocks)), tuple(sorted(changed.items()))))
        yield frozenset(found)
