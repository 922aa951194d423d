"""The smallest repairs of a system, or what is left open when the steps run out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import NamedTuple

from .atoms import Atom, Growth
from .compound import Compounds
from .cover import group, weight
from .effort import Effort, OutOfEffort
from .elimination import Conflict, eliminate
from .groups import UNMENDED, Groups
from .moves import Moves
from .packing import one_each
from .system import System

Cover = tuple[Atom, ...]


class Part(NamedTuple):
    """Violated blocks that the smallest repairs mend together, in each of these ways.

    No covers: the search stopped, or nothing that may be changed mends them.
    """

    violated: frozenset[int]
    covers: list[Cover]


def violated_blocks(system: System) -> list[int]:
    """The blocks that the written values do not satisfy, in order."""
    return [block for block in system.blocks() if _violated(system, block)]


def smallest(
    system: System, violated: list[int], compounds: Compounds | None, steps: int
) -> list[Part]:
    """All smallest repairs, in parts that choose freely of each other.

    Every connected component of the sheet has `steps` of its own.
    """
    return [
        part
        for component in _components(system, violated)
        for part in _of_component(system, component, compounds, Effort(steps))
    ]


def _violated(system: System, block: int) -> bool:
    if system.rigid(block):
        return system.residual[block] != 0
    if block >= len(system.terms):
        return True
    try:
        return isinstance(eliminate(system, (block,), (), {}), Conflict)
    except OutOfEffort:
        return False  # too much cannot be read for the sums to tell; each is reported unread


def _components(system: System, violated: list[int]) -> Iterator[list[int]]:
    left = dict.fromkeys(violated)
    while left:
        reached = system.connected(next(iter(left)), left)
        component = [b for b in left if b in reached]
        for b in component:
            del left[b]
        yield component


def _of_component(
    system: System, violated: list[int], compounds: Compounds | None, effort: Effort
) -> list[Part]:
    moves = Moves(system, violated, compounds)
    try:
        packed = one_each(system, violated, moves, compounds, Effort(effort.left // 2))
    except OutOfEffort:
        packed = []
    if packed:
        return [Part(frozenset(violated), packed)]
    growth = Growth(system, violated, moves, effort)
    reaches = moves.reaches()
    parts: dict[frozenset[int], list[Cover]] = {frozenset((b,)): [] for b in violated}
    try:
        for size in count(1):
            groups = Groups({part: weight(covers) for part, covers in parts.items()}, reaches)
            if size > groups.total:
                break
            growth.grow(size, groups)
            parts = group(system, violated, growth.atoms.values(), effort)
            if not growth.cut:
                break
    except OutOfEffort:
        return [Part(frozenset(violated), [])]
    mended = [Part(part, covers) for part, covers in parts.items() if weight(covers) < UNMENDED]
    rest = frozenset(
        b for part, covers in parts.items() if weight(covers) == UNMENDED for b in part
    )
    return [*mended, *([Part(rest, [])] if rest else [])]
