"""Repairs with one change in each of the violated blocks that share no cell.

Violated blocks without a common cell need a change each, so that no repair is smaller than they
are many. If repairs of that size exist, every one of them changes exactly one cell in each of
these blocks and nothing else, and they are found without looking further: many rows of one table
that are each wrong in one place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .atoms import Atom
from .compound import Compounds
from .effort import Effort
from .moves import Moves, Support
from .system import System

Change = tuple[int, Mapping[int, int]]
"""A cell, and what changing it adds to each equation that it stands in, beside its own block."""

MOST = 256
"""More repairs than this are left to the search that keeps them factored."""


def one_each(
    system: System, violated: list[int], moves: Moves, compounds: Compounds | None, effort: Effort
) -> list[tuple[Atom, ...]]:
    """All smallest repairs, if they change one cell in each of a set of disjoint blocks.

    Empty where that cannot be told: fewer than two such blocks, compound slips that reach several
    of them, unreadable cells nearby, no repair of that size, or too many.
    """
    packed = _packed(system, violated)
    if len(packed) < 2 or not _single(system, packed, compounds):
        return []
    changes = [_changes(system, block) for block in packed]
    touched = {e for cells in changes for _, effect in cells for e in effect}
    others = touched | set(violated).difference(packed)
    if any(e >= len(system.terms) or system.equations_of(e) != (e,) for e in others):
        return []
    if any(e in system.unknowns_of for e in others):
        return []
    found: list[tuple[Atom, ...]] = []
    for cells in _choices(system, _able(system, changes, others), others, effort):
        support = Support()
        for cell in cells:
            support = support.plus(cell, moves.facts(cell).blocks)
        found.append((Atom(support, frozenset(violated)),))
        if len(found) > MOST:
            return []
    return found


def _packed(system: System, violated: list[int]) -> list[int]:
    """Violated blocks that share no cell, small ones first; none if one has no single solution."""
    taken: set[int] = set()
    packed = []
    for block in sorted(violated, key=lambda b: len(set(system.cells_of(b)))):
        cells = set(system.cells_of(block))
        if system.rigid(block) and not cells & taken:
            taken |= cells
            packed.append(block)
    return packed


def _single(system: System, packed: list[int], compounds: Compounds | None) -> bool:
    """Whether every slip, compound ones included, reaches at most one of the blocks."""
    if compounds is None:
        return True
    blocks = frozenset(packed)
    return all(
        len(blocks.intersection(b for c, _ in compound.changes for b in system.blocks_at(c))) < 2
        for block in packed
        for cell in system.cells_of(block)
        for compound in compounds.at(cell)
    )


def _changes(system: System, block: int) -> list[Change]:
    """The cells of a block that may change alone, one of each class of twins."""
    found: list[Change] = []
    for cell, coefficient in system.terms[block]:
        twins = system.twins(cell)
        if cell != twins[0] or system.unknown[cell] or system.cells[cell].fixed:
            continue
        amount, rest = divmod(-system.residual[block], coefficient)
        minimum = system.cells[cell].minimum
        if rest or (minimum is not None and system.written[cell] + amount < minimum):
            continue
        effect = {e: a * amount for e, a in system.stands[cell] if e != block}
        found.append((cell, effect))
    return found


def _able(system: System, changes: list[list[Change]], others: set[int]) -> list[list[Change]]:
    """The changes without those that break an equation that no other block's change can mend."""
    reach: dict[int, set[int]] = {}
    for i, cells in enumerate(changes):
        for _, effect in cells:
            for e in effect:
                reach.setdefault(e, set()).add(i)
    lonely = {e for e in others if len(reach.get(e, ())) == 1}
    return [
        [
            (cell, effect)
            for cell, effect in cells
            if all(_holds(system, e, effect[e]) for e in effect if e in lonely)
        ]
        for cells in changes
    ]


def _holds(system: System, equation: int, added: int) -> bool:
    return 2 * abs(system.residual[equation] + added) <= system.slack[equation]


def _choices(
    system: System, changes: list[list[Change]], others: set[int], effort: Effort
) -> Iterator[tuple[int, ...]]:
    """Every choice of one change a block with which all other equations hold."""
    last: dict[int, int] = {}
    for i, cells in enumerate(changes):
        for _, effect in cells:
            last.update(dict.fromkeys(effect, i))
    done = [[e for e, i in last.items() if i == at] for at in range(len(changes))]
    if any(e not in last and not _holds(system, e, 0) for e in others):
        return
    added: dict[int, int] = {}

    def choose(at: int, chosen: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
        effort.spend()
        if at == len(changes):
            yield chosen
            return
        for cell, effect in changes[at]:
            for e, amount in effect.items():
                added[e] = added.get(e, 0) + amount
            if all(_holds(system, e, added.get(e, 0)) for e in done[at]):
                yield from choose(at + 1, (*chosen, cell))
            for e, amount in effect.items():
                added[e] -= amount

    yield from choose(0, ())
