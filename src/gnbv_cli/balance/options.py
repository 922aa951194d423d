"""The cells and values that an element of a repair stands for, cheapest first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations, product
from typing import NamedTuple

from .compound import Compound
from .effort import Effort
from .elements import Element, Filling, Shift, Tangle
from .elimination import Solution, eliminate
from .roundness import Roundness
from .simplex import Bounds
from .slips import IMPLAUSIBLE, KIND, OMISSION, Slip, meant, slip
from .system import System
from .values import determined

_EXCHANGE = 2 * KIND
"""The cost of two amounts in each other's place, found among repairs of two changes."""


_ROUNDED = 4_000
"""What it costs that a sum holds within the rounding of its terms, and not to the đồng."""


class Option(NamedTuple):
    """New values by cell, the slip of each if it is a plausible one, and what they cost."""

    values: dict[int, int]
    slips: dict[int, Slip | None]
    cost: int

    @property
    def plausible(self) -> bool:
        """Whether slips of the pen explain every change."""
        return None not in self.slips.values()

    def beside(self, other: Option) -> Option:
        """Both changes together."""
        return Option(
            {**self.values, **other.values}, {**self.slips, **other.slips}, self.cost + other.cost
        )


def rank(option: Option) -> tuple[int, list[int]]:
    """The order of options: by cost, then as their cells are declared."""
    return option.cost, sorted(option.values)


_TRY = 4
"""Steps that trying a value costs: an elimination takes as long as several nodes of a search."""


class Options:
    """Turns elements into options."""

    def __init__(self, system: System, effort: Effort) -> None:
        self._system = system
        self._effort = effort
        self._roundness = Roundness(system)

    def of(self, element: Element) -> list[Option]:
        """The options of an element, cheapest first."""
        self._effort.spend()
        kinds: dict[type, Callable[..., list[Option]]] = {
            Shift: self._of_shift,
            Filling: self._of_filling,
            Tangle: self._of_tangle,
            Compound: self._of_compound,
        }
        return sorted(kinds[type(element)](element), key=rank)

    def _of_shift(self, shift: Shift) -> list[Option]:
        system = self._system
        new = {c: system.written[c] + shift.amount for c in shift.twins}
        lowest = {c: system.cells[c].minimum for c in shift.twins}
        return [
            self.change(c, value)
            for c, value in new.items()
            if (low := lowest[c]) is None or value >= low
        ]

    def _of_filling(self, filling: Filling) -> list[Option]:
        return [self.change(filling.cell, filling.value)]

    def _of_compound(self, compound: Compound) -> list[Option]:
        slips: dict[int, Slip | None] = {**compound.slips(self._system.written)}
        return [Option(dict(compound.changes), slips, compound.cost)]

    def _of_tangle(self, tangle: Tangle) -> list[Option]:
        found: dict[tuple[tuple[int, int], ...], Option] = {}
        for cells in self._choices(tangle.freed):
            settled = dict(tangle.changed)
            everyone = self._settle(cells, tangle.blocks, settled)
            plausible = [option for option in everyone if option.plausible]
            for option in plausible or sorted(everyone, key=rank)[:1]:
                found[tuple(sorted(option.values.items()))] = option
        return list(found.values())

    def _choices(self, freed: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
        """The cells themselves, or as many others of the same classes of twins."""
        taken: dict[tuple[int, ...], int] = {}
        for c in freed:
            twins = self._system.twins(c)
            taken[twins] = taken.get(twins, 0) + 1
        for chosen in product(*(combinations(twins, n) for twins, n in taken.items())):
            self._effort.spend()
            yield tuple(sorted(c for cells in chosen for c in cells))

    def _settle(
        self, cells: tuple[int, ...], blocks: tuple[int, ...], changed: dict[int, int]
    ) -> list[Option]:
        """Values of the cells with which the blocks hold: all that slips explain, and one more."""
        self._effort.spend()
        whole = eliminate(self._system, blocks, cells, changed)
        if not isinstance(whole, Solution):
            return []
        sure = determined(self._system, blocks, cells, changed)
        forced = [c for c in cells if c in sure]
        if any(sure[c] == self._old(c) for c in forced):
            return []
        option = Option({}, {}, 0)
        for c in forced:
            option = option.beside(self.change(c, sure[c]))
        left = [c for c in cells if c not in sure]
        if not left:
            return [option]
        first, *rest = left
        fixed = {**changed, **{c: sure[c] for c in forced}}
        found = []
        for value in self._tries(left, whole.values, blocks, fixed):
            for other in self._settle(tuple(rest), blocks, {**fixed, first: value}):
                found.append(option.beside(self.change(first, value)).beside(other))
        return found

    def _tries(
        self,
        left: list[int],
        solved: dict[int, int],
        blocks: tuple[int, ...],
        changed: dict[int, int],
    ) -> list[int]:
        """Values for the first of the cells: those meant if the pen slipped, and one that fits."""
        cell = self._system.cells[left[0]]
        old = self._old(left[0])
        tries = dict.fromkeys(meant(old, cell.step) if old is not None else ())
        for value in (solved[left[0]], _nearest(solved[left[0]], cell.step)):
            tries[value] = None
        tries.pop(old or 0 if old is not None else -1, None)
        feasible = []
        for value in tries:
            self._effort.spend(_TRY)
            if cell.minimum is not None and value < cell.minimum:
                continue
            pinned: dict[int, Bounds] = {left[0]: (value, value)}
            if isinstance(eliminate(self._system, blocks, left, changed, pinned), Solution):
                feasible.append(value)
        return feasible

    def _old(self, c: int) -> int | None:
        return self._system.cells[c].value

    def weighed(self, option: Option) -> Option:
        """The option as a whole: an exchange is one slip, and leaning on rounding costs more."""
        option = self._exchanged(option)
        missed = {
            e for c in option.values for e, _ in self._system.stands[c] if self._missed(e, option)
        }
        return Option(option.values, option.slips, option.cost + len(missed) * _ROUNDED)

    def _missed(self, equation: int, option: Option) -> bool:
        """Whether an equation then holds only within the rounding of its terms."""
        system = self._system
        if any(system.unknown[c] for c, _ in system.terms[equation]):
            return False
        off = system.residual[equation] + sum(
            a * (option.values[c] - system.written[c])
            for c, a in system.terms[equation]
            if c in option.values
        )
        return 0 < 2 * abs(off) <= system.slack[equation]

    def _exchanged(self, option: Option) -> Option:
        """The option as one slip, if its two changes put two amounts in each other's place."""
        if len(option.values) != 2:
            return option
        (a, new_a), (b, new_b) = option.values.items()
        if self._old(a) is None or (self._old(a), self._old(b)) != (new_b, new_a):
            return option
        cost = min(option.cost, _EXCHANGE)
        slips: dict[int, Slip | None] = {
            c: Slip("cells", self._system.written[c], new, cost) for c, new in option.values.items()
        }
        return Option(option.values, slips, cost)

    def change(self, c: int, value: int) -> Option:
        """One cell changed to this value."""
        cell = self._system.cells[c]
        explained = None
        if cell.omitted:
            cost = OMISSION
        elif cell.value is None:
            cost = IMPLAUSIBLE
        else:
            explained = slip(cell.value, value, cell.step)
            cost = explained.cost if explained else IMPLAUSIBLE
            cost += self._roundness.lost(c, cell.value, value)
        return Option({c: value}, {c: explained}, cost)


def _nearest(value: int, step: int) -> int:
    return (2 * value + step) // (2 * step) * step
