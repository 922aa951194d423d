"""The faults of a part of the sheet, told apart and ranked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from .effort import Effort, OutOfEffort
from .elements import elements
from .factors import factors
from .options import Options
from .ranking import Ranking, ranked
from .search import Part
from .system import System


class Fault(NamedTuple):
    """A factor of the smallest repairs, ranked; the blocks that it touches, and the violated."""

    ranking: Ranking
    touched: frozenset[int]
    violated: tuple[int, ...]

    @property
    def best(self) -> Mapping[int, int]:
        """The new values of the first repair, by cell."""
        return self.ranking.best[0].values

    def leans_on(self, other: Fault) -> bool:
        """Whether a sum that speaks for it holds only with the best repair of the other."""
        return other is not self and not set(self.violated).isdisjoint(other.violated)


def told_apart(system: System, part: Part, effort: Effort) -> list[Fault]:
    """The faults of a part; `OutOfEffort` if its smallest repairs are not known."""
    if not part.covers:
        raise OutOfEffort
    options = Options(system, effort)
    found = []
    for family in factors(elements(system, part)):
        ranking = ranked(family, options)
        cells = {c for option in ranking.best for c in option.values}
        touched = frozenset(b for c in cells for b in system.blocks_at(c))
        found.append(Fault(ranking, touched, tuple(sorted(touched & part.violated))))
    return found
