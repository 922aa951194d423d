"""The amounts of one budget by coordinate: written, or the sum of a finer breakdown."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

from gnbv_cli.balance.ledger import Entry
from gnbv_cli.plan.walk import BREAKDOWNS
from gnbv_cli.tables.cells import Figure

Steps: TypeAlias = frozenset[tuple[str, str]]
"""A coordinate as a set: each dimension with its part. Empty for a budget's total."""


def steps_of(coordinate: str) -> Steps:
    """The steps of a coordinate such as 'sources.central.years.2026'."""
    steps = coordinate.split(".") if coordinate else []
    return frozenset(zip(steps[::2], steps[1::2], strict=False))


class Stated:
    """What one budget states; `figure` makes a figure of a written amount."""

    def __init__(self, figure: Callable[[Entry], Figure]) -> None:
        self._figure = figure
        self._entries: dict[Steps, Entry] = {}

    def add(self, entry: Entry) -> None:
        """Take in a written amount; of one that is stated twice the first counts."""
        self._entries.setdefault(steps_of(entry.coordinate), entry)

    def parts(self, dimension: str) -> list[str]:
        """The parts of a dimension that are named anywhere in the budget, in their order."""
        steps = (step for stated in self._entries for step in sorted(stated))
        return list(dict.fromkeys(part for name, part in steps if name == dimension))

    def names(self, steps: Steps) -> bool:
        """Whether these steps, alone or with others, are stated at all."""
        return any(steps <= stated for stated in self._entries)

    def at(self, steps: Steps) -> Figure | None:
        """The amount at a coordinate; None where it neither stands nor follows."""
        if steps in self._entries:
            return self._figure(self._entries[steps])
        finer = [stated for stated in self._entries if steps < stated]
        for dimension in BREAKDOWNS if finer else ():
            if any(name == dimension for name, _ in steps):
                continue
            named = dict.fromkeys(
                step for stated in finer for step in stated if step[0] == dimension
            )
            if not named or self._whole(dimension) - named.keys():
                continue
            figures = [self.at(steps | {step}) for step in named]
            if None not in figures:
                return total(figure for figure in figures if figure is not None)
        return None

    def _whole(self, dimension: str) -> Steps:
        """The steps by which the budget as a whole is parted along a dimension."""
        single = (stated for stated in self._entries if len(stated) == 1)
        return frozenset(step for stated in single for step in stated if step[0] == dimension)


def total(figures: Iterable[Figure]) -> Figure:
    """The sum of amounts, as one that is not itself written."""
    terms = list(figures)
    known = [figure.best for figure in terms if figure.best is not None]
    doubtful = any(figure.doubtful for figure in terms)
    return Figure(sum(known) if len(known) == len(terms) else None, doubtful=doubtful)
