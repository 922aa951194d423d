"""All connected repairs of a growing size, and the groups of violated blocks that they mend.

A repair falls into parts that share no equation; each part mends some violated blocks wholly and
leaves the others alone. Such a part is an *atom* here. The smallest repairs of a sheet are then
the lightest ways to mend each violated block by exactly one atom, and the search never has to
look further than a few cells around a violated block.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from .effort import Effort
from .elimination import Conflict, eliminate
from .groups import Groups
from .moves import Facts, Move, Moves, Support
from .near import Near
from .system import System

ELIMINATION = 10
"""What an elimination costs, in steps; a look at a move costs one."""


class Atom(NamedTuple):
    """A connected repair and the violated blocks that it mends."""

    support: Support
    mends: frozenset[int]

    @property
    def weight(self) -> int:
        """The number of slips."""
        return len(self.support.moves)


class _State(NamedTuple):
    """A support that is to mend the `required` blocks as well as those that it touches.

    Supports with `barred` moves, or that touch `avoided` blocks, are found elsewhere.
    """

    support: Support
    required: frozenset[int]
    barred: frozenset[Move]
    avoided: frozenset[int]


class Growth:
    """The atoms of one size after the other, grown from each violated block."""

    def __init__(self, system: System, violated: list[int], moves: Moves, effort: Effort) -> None:
        self._system = system
        self._violated = violated
        self._rank = {block: i for i, block in enumerate(violated)}
        self._near = Near(system, violated)
        self._moves = moves
        self._effort = effort
        self._root = 0
        self.atoms: dict[frozenset[Move], Atom] = {}
        self.cut = False

    def grow(self, size: int, groups: Groups) -> None:
        """Add the atoms with `size` moves that may be part of a smallest repair.

        `cut` tells whether any larger ones are left to look at.
        """
        self.cut = False
        self._size = size
        self._groups = groups
        for i, block in enumerate(self._violated):
            self._root = i
            if groups.touched_by(self._near.violated((block,), size)) >= size:
                self._extend(_State(Support(), frozenset((block,)), frozenset(), frozenset()))

    def _extend(self, state: _State) -> None:
        """Make more moves until the touched and the required blocks hold."""
        self._effort.spend(ELIMINATION)
        support = state.support
        left = self._size - len(support.moves)
        blocks = support.touched | state.required
        outcome = eliminate(self._system, blocks, support.freed, support.changed)
        if not isinstance(outcome, Conflict):
            if left:
                self._reach_out(state, blocks, left)
            else:
                self._add(support)
                self.cut = True
        elif left:
            self._branch(state, outcome.cells, left)
        elif outcome.cells:
            self.cut = True

    def _branch(self, state: _State, cells: Iterable[int], left: int) -> None:
        """Every larger repair alters one of the cells: try each, and bar it from the rest."""
        barred = set(state.barred)
        for cell in cells:
            for move in self._moves.altering(cell, state.support):
                facts = self._moves.facts(move)
                if facts.kin in barred:
                    continue
                if facts.mends & state.avoided or self._found_before(facts):
                    self.cut = True
                    continue
                if self._promising(state, facts, left - 1):
                    support = state.support.plus(move, facts.blocks)
                    self._extend(_State(support, state.required, frozenset(barred), state.avoided))
                barred.add(facts.kin)

    def _found_before(self, facts: Facts) -> bool:
        """Whether the move touches a violated block from which its atoms have been grown."""
        return any(self._rank[block] < self._root for block in facts.mends)

    def _promising(self, state: _State, facts: Facts, left: int) -> bool:
        """Whether the move, with `left` more, may make an atom of a smallest repair."""
        self._effort.spend()
        support = state.support
        mends = self._groups.among(support.touched) | facts.mends
        promising = self._groups.worthwhile(mends | state.required, left, self._size) and (
            left > 0
            or (
                facts.needs <= support.touched
                and state.required <= mends
                and (not support.moves or not facts.blocks.isdisjoint(support.touched))
            )
        )
        self.cut = self.cut or not promising
        return promising

    def _reach_out(self, state: _State, blocks: frozenset[int], left: int) -> None:
        """All holds with moves to spare: make the atom mend another violated block as well."""
        avoided = state.avoided
        for block in sorted(self._near.violated(blocks, left) - blocks - avoided):
            if self._rank[block] > self._root:
                self._extend(_State(state.support, state.required | {block}, state.barred, avoided))
                avoided |= {block}

    def _add(self, support: Support) -> None:
        mends = self._groups.among(support.touched)
        if support.key in self.atoms or not self._connected(support):
            return
        if not any(self._makes_up(support.key, mends, part) for part in self._parts(support)):
            self.atoms[support.key] = Atom(support, mends)

    def _connected(self, support: Support) -> bool:
        parts = [self._moves.facts(move).blocks for move in support.moves]
        reached = parts.pop(0)
        while parts:
            near = next((p for p in parts if p & reached), None)
            if near is None:
                return False
            parts.remove(near)
            reached |= near
        return True

    def _parts(self, support: Support) -> Iterator[Atom]:
        key = support.key
        return (a for other, a in self.atoms.items() if other < key)

    def _makes_up(self, key: frozenset[Move], mends: frozenset[int], part: Atom) -> bool:
        """Whether the atom is `part` and another one, so that it says nothing new."""
        if part.mends == mends:
            return True
        rest = self.atoms.get(key - part.support.key)
        if rest is None or rest.mends & part.mends or rest.mends | part.mends != mends:
            return False
        return compatible(self._system, part, rest)


def compatible(system: System, one: Atom, other: Atom) -> bool:
    """Whether two atoms can stand side by side without looking at them together."""
    if one.mends & other.mends:
        return False
    shared = one.support.touched & other.support.touched
    if not all(system.rigid(block) for block in shared):
        return False
    return not any(map(other.support.alters, (*one.support.freed, *one.support.changed)))
