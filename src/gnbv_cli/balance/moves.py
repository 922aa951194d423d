"""The moves of a repair: what counts as one slip, and what the search must know of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from .compound import Compound, Compounds
from .system import System

Move = int | Compound
"""A cell that is freed, or a compound slip; either counts as one slip."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a move does.

    `blocks` are those that it touches, `mends` the violated ones among them. `needs` are those
    that it cannot leave in order alone: another move must touch them too. `kin` is the same for
    moves that may replace each other.
    """

    cells: tuple[int, ...]
    blocks: frozenset[int]
    mends: frozenset[int]
    needs: frozenset[int]
    kin: Move


@dataclass(frozen=True, slots=True)
class Support:
    """The moves of a repair, what they free or change, and the blocks that they touch."""

    moves: tuple[Move, ...] = ()
    freed: frozenset[int] = frozenset()
    changed: dict[int, int] = field(default_factory=dict)
    touched: frozenset[int] = frozenset()

    def plus(self, move: Move, blocks: frozenset[int]) -> Support:
        """This support with one more move, which touches these blocks."""
        moves = (*self.moves, move)
        touched = self.touched | blocks
        if isinstance(move, int):
            return Support(moves, self.freed | {move}, self.changed, touched)
        return Support(moves, self.freed, {**self.changed, **dict(move.changes)}, touched)

    @property
    def key(self) -> frozenset[Move]:
        """The moves as a set."""
        return frozenset(self.moves)

    def alters(self, cell: int) -> bool:
        """Whether one of the moves alters the cell."""
        return cell in self.freed or cell in self.changed


class Moves:
    """The moves that a system allows, with their facts."""

    def __init__(
        self, system: System, violated: Iterable[int], compounds: Compounds | None
    ) -> None:
        self._system = system
        self._violated = frozenset(violated)
        self._compounds = compounds
        self._facts: dict[Move, Facts] = {}

    def altering(self, cell: int, support: Support) -> list[Move]:
        """The moves that alter the cell, or a twin in its place, beside those of a support."""
        moves: list[Move] = []
        for twin in self._system.twins(cell):
            if not support.alters(twin):
                moves.append(twin)
                break
        if self._compounds is not None:
            for compound in self._compounds.at(cell):
                if not any(map(support.alters, self.facts(compound).cells)):
                    moves.append(compound)
        return moves

    def reaches(self) -> set[frozenset[int]]:
        """The sets of violated blocks that single moves touch."""
        cells = {c for block in self._violated for c in self._system.cells_of(block)}
        found = {self._violated.intersection(self._system.blocks_at(c)) for c in cells}
        if self._compounds is not None:
            compounds = (m for c in cells for m in self._compounds.at(c))
            found.update(self.facts(compound).mends for compound in compounds)
        return found

    def facts(self, move: Move) -> Facts:
        """What the move does."""
        found = self._facts.get(move)
        if found is None:
            found = self._facts[move] = self._examine(move)
        return found

    def _examine(self, move: Move) -> Facts:
        system = self._system
        cells = (move,) if isinstance(move, int) else tuple(c for c, _ in move.changes)
        blocks = frozenset(b for c in cells for b in system.blocks_at(c))
        if isinstance(move, int):
            needs = {b for b in blocks if system.rigid(b) and not system.residual[b]}
            return Facts(
                cells, blocks, blocks & self._violated, frozenset(needs), system.twins(move)[0]
            )
        miss: dict[int, int] = {}
        for c, new in move.changes:
            for e, a in system.stands[c]:
                miss[e] = miss.get(e, system.residual[e]) + a * (new - system.written[c])
        needs = {e for e, amount in miss.items() if amount and system.rigid(e)}
        return Facts(cells, blocks, blocks & self._violated, frozenset(needs), move)
