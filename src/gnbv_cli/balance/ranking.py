"""The repairs of one fault in the order of their likelihood, and how sure the first one is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from math import prod

from .diagnosis import CLEAR, LISTED, Status
from .elements import Element
from .options import Option, Options, rank


@dataclass(frozen=True, slots=True)
class Ranking:
    """The best options of a factor, how many there are, and how many of them are all slips."""

    best: list[Option]
    count: int
    plausible: int

    def status(self, *, unproved: bool) -> Status:
        """How sure the first option is; never certain if what it rests on is `unproved`."""
        if self.plausible == 1 and self.best[0].plausible and not unproved:
            return "certain"
        if len(self.best) == 1 or self.best[1].cost - self.best[0].cost >= CLEAR:
            return "likely"
        return "ambiguous"


def ranked(family: Iterable[frozenset[Element]], options: Options) -> Ranking:
    """The options of all alternatives of a factor; the best `LISTED` of them are kept."""
    best: list[Option] = []
    count = plausible = 0
    for alternative in family:
        lists = [options.of(element) for element in sorted(alternative, key=repr)]
        count += prod(map(len, lists))
        plausible += prod(sum(o.plausible for o in found) for found in lists)
        joined = reduce(_together, lists)
        together = [options.weighed(option) for option in joined]
        plausible += sum(
            new.plausible and not old.plausible for old, new in zip(joined, together, strict=True)
        )
        best = sorted([*best, *together], key=rank)[:LISTED]
    return Ranking(best, count, plausible)


def _together(some: list[Option], others: list[Option]) -> list[Option]:
    both = [a.beside(b) for a in some[:LISTED] for b in others[:LISTED]]
    return sorted(both, key=rank)[:LISTED]
