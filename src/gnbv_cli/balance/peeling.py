"""Where the search stops: changes of one cell that let the sums around it hold.

A plan with many faults may need more changes than the search can prove to be the fewest. First a
cell is named whose one new value lets several violated sums hold and breaks none, and could have
been mistyped as what is written. What is left is searched anew; where that stops as well, each sum
is looked at by itself. Nothing tells that these changes are the fewest, so that none is certain.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from .diagnosis import LISTED, Diagnosis, Repair
from .effort import Effort, OutOfEffort
from .elimination import Solution, eliminate
from .options import Option, Options, rank
from .ranking import Ranking
from .sheet import Sheet
from .system import System


class Peel(NamedTuple):
    """The changes of one cell each that let the same violated equations hold, best first."""

    options: list[tuple[str, Option]]
    """The cell, and what it would become."""
    mended: tuple[str, ...]
    """The equations, in the order of the sheet."""

    @property
    def change(self) -> dict[str, int]:
        """The best of the changes."""
        cell, option = self.options[0]
        return {cell: next(iter(option.values.values()))}

    @property
    def diagnosis(self) -> Diagnosis:
        """What is said of these equations."""
        best = [option for _, option in self.options[:LISTED]]
        count = len(self.options)
        status = Ranking(best, count, sum(o.plausible for o in best)).status(unproved=True)
        repairs = tuple(_repair(cell, option) for cell, option in self.options[:LISTED])
        return Diagnosis(status, repairs, count, self.mended)


def peeled(sheet: Sheet, violated: Iterable[str], agreeing: int) -> list[Peel]:
    """Changes on which at least `agreeing` violated equations agree, those of most first.

    Each is made before the next is sought. Only slips of the pen are taken, and of those that
    several agree on only one without a rival.
    """
    found: list[Peel] = []
    left = set(violated)
    while left:
        peels = [each for each in _peels(System(sheet), left, agreeing) if _is_slip(each)]
        if agreeing > 1:
            peels = [each for each in peels if len(each.options) == 1]
        if not peels:
            break
        best = min(peels, key=lambda each: (-len(each.mended), each.options[0][1].cost))
        found.append(best)
        left.difference_update(best.mended)
        sheet = replaced(sheet, best.change)
    return found


def replaced(sheet: Sheet, values: dict[str, int]) -> Sheet:
    """The sheet with other values written in some cells."""
    copy = Sheet()
    copy.equations, copy.rows = sheet.equations, sheet.rows
    copy.cells = dict(sheet.cells)
    for name, value in values.items():
        copy.cells[name] = sheet.cells[name]._replace(value=value)
    return copy


def _is_slip(peel: Peel) -> bool:
    return peel.options[0][1].plausible


def _repair(cell: str, option: Option) -> Repair:
    ((c, value),) = option.values.items()
    return Repair({cell: value}, {cell: option.slips[c]}, option.cost)


def _peels(system: System, violated: set[str], agreeing: int) -> list[Peel]:
    numbers = {n for n, name in enumerate(system.equations) if name in violated}
    blocks = {system.block_of(n) for n in numbers}
    options = Options(system, Effort(0))
    by_sums: dict[tuple[str, ...], list[tuple[str, Option]]] = {}
    for c in sorted({c for b in blocks for c in system.cells_of(b)}):
        mended = blocks.intersection(system.blocks_at(c))
        if len(mended) >= agreeing:
            equations = sorted(e for block in mended for e in system.equations_of(block))
            names = tuple(system.equations[e] for e in equations)
            for value in _values(system, mended, c):
                option = options.weighed(options.change(c, value))
                by_sums.setdefault(names, []).append((system.names[c], option))
    return [
        Peel(sorted(found, key=lambda each: rank(each[1])), names)
        for names, found in by_sums.items()
    ]


def _values(system: System, mended: Collection[int], c: int) -> Iterator[int]:
    """The new values of a cell with which every sum around it holds."""
    cell = system.cells[c]
    if cell.value is None or cell.fixed or cell.omitted:
        return
    for value in sorted(_asked_for(system, mended, c)):
        if cell.minimum is not None and value < cell.minimum:
            continue
        if all(_holds(system, block, c, value) for block in set(system.blocks_at(c))):
            yield value


def _asked_for(system: System, blocks: Collection[int], c: int) -> set[int]:
    """The new values with which one of the exact sums of written cells would hold."""
    found = set()
    for block in filter(system.rigid, blocks):
        amount, rest = divmod(-system.residual[block], dict(system.terms[block])[c])
        if not rest:
            found.add(system.written[c] + amount)
    return found


def _holds(system: System, block: int, c: int, value: int) -> bool:
    try:
        return isinstance(eliminate(system, (block,), (), {c: value}), Solution)
    except OutOfEffort:
        return False
