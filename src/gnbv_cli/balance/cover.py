"""The smallest repairs, kept factored: lightest exact covers of the violated blocks by atoms."""

from __future__ import annotations

from collections.abc import Iterable
from math import prod

from .atoms import Atom, compatible
from .effort import Effort
from .groups import UNMENDED
from .system import System


def group(
    system: System, violated: Iterable[int], atoms: Iterable[Atom], effort: Effort
) -> dict[frozenset[int], list[tuple[Atom, ...]]]:
    """The violated blocks in groups that no smallest repair ties together, in order.

    Each comes with all its lightest covers; none if the atoms do not mend it.
    """
    found: dict[frozenset[int], list[tuple[Atom, ...]]] = {}
    for blocks in _tied(violated, [a.mends for a in atoms]):
        inside = [a for a in atoms if a.mends <= blocks]
        covers = _lightest(system, blocks, inside, effort)
        used = {id(a): a for cover in covers for a in cover}.values()
        parts = _tied(sorted(blocks), [a.mends for a in used])
        split = {part: _within(part, covers) for part in parts}
        if prod(map(len, split.values())) != len(covers):
            split = {blocks: covers}  # the parts do not choose freely
        found.update(split)
    return found


def _within(part: frozenset[int], covers: list[tuple[Atom, ...]]) -> list[tuple[Atom, ...]]:
    """What the covers do in this part, each once."""
    inside = [tuple(a for a in cover if a.mends <= part) for cover in covers]
    return list({frozenset(a.support.key for a in cover): cover for cover in inside}.values())


def weight(covers: list[tuple[Atom, ...]]) -> int:
    """The number of slips of the covers; they are equally heavy."""
    return sum(a.weight for a in covers[0]) if covers and covers[0] else UNMENDED


def _tied(blocks: Iterable[int], ties: Iterable[frozenset[int]]) -> list[frozenset[int]]:
    """Blocks that a tie has in common go together."""
    group_of = {b: {b} for b in blocks}
    for tie in ties:
        merged: set[int] = set()
        for b in tie:
            merged |= group_of[b]
        for b in merged:
            group_of[b] = merged
    distinct = {id(g): frozenset(g) for g in group_of.values()}
    return sorted(distinct.values(), key=min)


def _lightest(
    system: System, blocks: frozenset[int], atoms: list[Atom], effort: Effort
) -> list[tuple[Atom, ...]]:
    """Every lightest choice of atoms that mends each of the blocks once."""
    mending: dict[int, list[Atom]] = {b: [] for b in sorted(blocks)}
    for atom in sorted(atoms, key=lambda a: a.weight):
        for b in atom.mends:
            mending[b].append(atom)
    best = UNMENDED
    found: list[tuple[Atom, ...]] = []

    def choose(chosen: tuple[Atom, ...], open_blocks: frozenset[int], spent: int) -> None:
        nonlocal best
        effort.spend()
        if not open_blocks:
            if spent < best:
                best = spent
                found.clear()
            found.append(chosen)
            return
        block = min(sorted(open_blocks), key=lambda b: len(mending[b]))
        for atom in mending[block]:
            if spent + atom.weight > best:
                return
            if all(compatible(system, atom, other) for other in chosen):
                choose((*chosen, atom), open_blocks - atom.mends, spent + atom.weight)

    choose((), blocks, 0)
    return found
