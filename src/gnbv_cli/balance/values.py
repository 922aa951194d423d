"""What the equations say about the values of freed and unreadable cells."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from .effort import OutOfEffort
from .elimination import Solution, eliminate
from .simplex import Bounds
from .system import System

FEW = 6
"""Of a block with more unreadable cells it is taken that a written number may be wrong unseen."""

TOGETHER = 100
"""Of more unreadable cells in one block only those are told that stand alone in an equation."""


def determined(
    system: System, blocks: Collection[int], freed: Collection[int], changed: Mapping[int, int]
) -> dict[int, int]:
    """The freed and the unreadable cells that have one possible value, with this value."""
    try:
        found = eliminate(system, blocks, freed, changed)
    except OutOfEffort:
        return {}  # it cannot be told, so nothing is determined
    if not isinstance(found, Solution):
        return {}
    sure = _peeled(system, blocks, freed)
    if len(found.values) > TOGETHER:
        return {c: value for c, value in found.values.items() if c in sure}
    return {
        c: value
        for c, value in found.values.items()
        if c in sure or not _movable(system, blocks, freed, changed, (c, value))
    }


def unnoticed(system: System, block: int, changed: Mapping[int, int]) -> bool:
    """Whether one of the written numbers of a block could be wrong without any sum showing it.

    What the block says about its unreadable cells then rests on that number alone.
    """
    if sum(system.unknown[c] for c in system.cells_of(block)) > FEW:
        return True  # where so much cannot be read, the sums show little
    alone = (c for c in set(system.cells_of(block)) if set(system.blocks_at(c)) == {block})
    suspects = [c for c in alone if not (system.unknown[c] or system.cells[c].fixed)]
    return any(
        c not in determined(system, (block,), (c,), changed)
        for c in {system.twins(c)[0] for c in suspects if c not in changed}
    )


def readings(
    system: System, blocks: Collection[int], freed: Collection[int], changed: Mapping[int, int]
) -> Iterator[dict[int, int]]:
    """Every way to read the malformed cells of the blocks with which the equations can hold."""
    malformed = sorted(
        {c for b in blocks for c in system.cells_of(b) if system.cells[c].readings}.difference(
            freed
        )
    )

    def choose(at: int, pinned: dict[int, Bounds]) -> Iterator[dict[int, int]]:
        if not isinstance(eliminate(system, blocks, freed, changed, pinned), Solution):
            return
        if at == len(malformed):
            yield {c: low for c, (low, _) in pinned.items() if low is not None}
            return
        for value in system.cells[malformed[at]].readings:
            yield from choose(at + 1, {**pinned, malformed[at]: (value, value)})

    yield from choose(0, {})


def _movable(
    system: System,
    blocks: Collection[int],
    freed: Collection[int],
    changed: Mapping[int, int],
    found: tuple[int, int],
) -> bool:
    """Whether a cell may have another value than the one found."""
    cell, value = found
    sides: tuple[Bounds, Bounds] = ((value + 1, None), (None, value - 1))
    try:
        others = [eliminate(system, blocks, freed, changed, {cell: side}) for side in sides]
    except OutOfEffort:
        return True  # it cannot be told, so it is not determined
    return any(isinstance(outcome, Solution) for outcome in others)


def _peeled(system: System, blocks: Collection[int], freed: Collection[int]) -> set[int]:
    """Freed cells that stand alone, one after another, in an exact equation of written cells."""
    open_cells = {
        b: {c for c in freed if any(e == b for e, _ in system.stands[c])}
        for b in blocks
        if system.rigid(b)
    }
    sure: set[int] = set()
    while True:
        found = {next(iter(cs)) for cs in open_cells.values() if len(cs) == 1}
        if not found:
            return sure
        sure |= found
        open_cells = {b: cs - found for b, cs in open_cells.items()}
