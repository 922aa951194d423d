"""Budgets are mostly round numbers, sums of them less so: a hint at which number is wrong."""

from __future__ import annotations

from .system import System

ZERO = 700
"""What a trailing zero more in an amount that is no sum speaks for it, in thousandths of a nat."""
ZEROS = 3


class Roundness:
    """How much a change takes from, or adds to, the roundness of the amounts."""

    def __init__(self, system: System) -> None:
        self._system = system

    def lost(self, cell: int, old: int, new: int) -> int:
        """The cost of writing `new` for `old`; below 0 if the new number is the rounder one."""
        if self._is_sum(cell):
            return 0
        step = self._system.cells[cell].step
        return ZERO * (_zeros(old // step) - _zeros(new // step))

    def _is_sum(self, cell: int) -> bool:
        """Whether the cell is the one whole of some equation's parts."""
        for e, a in self._system.stands[cell]:
            terms = self._system.terms[e]
            if len(terms) > 2 and all((b > 0) != (a > 0) for c, b in terms if c != cell):
                return True
        return False


def _zeros(value: int) -> int:
    if not value:
        return ZEROS
    count = 0
    while count < ZEROS and value % 10 == 0:
        value //= 10
        count += 1
    return count
