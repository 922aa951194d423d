"""What lies near: repairs are connected, so that few moves do not reach far."""

from __future__ import annotations

from collections.abc import Iterable

from .system import System


class Near:
    """The blocks that share a cell with a block, and the violated ones within some moves."""

    def __init__(self, system: System, violated: Iterable[int]) -> None:
        self._system = system
        self._violated = frozenset(violated)
        self._beside: dict[int, frozenset[int]] = {}

    def violated(self, blocks: Iterable[int], moves: int) -> frozenset[int]:
        """The violated blocks that so many connected moves, from these blocks on, may touch."""
        reached = set(blocks)
        edge = reached
        for _ in range(moves):
            edge = set[int]().union(*map(self._next_to, edge)) - reached
            reached |= edge
        return self._violated & reached

    def _next_to(self, block: int) -> frozenset[int]:
        found = self._beside.get(block)
        if found is None:
            system = self._system
            found = frozenset(b for c in system.cells_of(block) for b in system.blocks_at(c))
            self._beside[block] = found
        return found
