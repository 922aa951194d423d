"""Compound slips: one slip of the pen or of the eye that changes several cells of a row at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from math import log

from .sheet import Row, Sheet
from .slips import KIND, Kind, Slip
from .system import System

FACTORS = (10**3, 10**6, 10**9)


@dataclass(frozen=True, slots=True)
class Compound:
    """Cells that one slip changes together, to these values; what the slip is, and its cost."""

    kind: Kind
    changes: tuple[tuple[int, int], ...]
    cost: int
    factor: int | None = None

    def slips(self, written: list[int]) -> dict[int, Slip]:
        """The slip, as each of the changed cells shows it."""
        return {
            c: Slip(self.kind, written[c], new, self.cost, factor=self.factor)
            for c, new in self.changes
        }


class Compounds:
    """The compound slips near the violated blocks, over the rows that are declared to a sheet.

    Only those count that mend something and break nothing that is in order.
    """

    def __init__(self, sheet: Sheet, system: System, violated: Iterable[int]) -> None:
        self._system = system
        self._rows = sheet.rows
        self._violated = frozenset(violated)
        near = {system.names[c] for block in violated for c in system.cells_of(block)}
        rows = [row for row in sheet.rows.values() if not near.isdisjoint(row.cells.values())]
        names = {row.name for row in rows}
        parents = [row for row in sheet.rows.values() if not names.isdisjoint(row.children)]
        self._at: dict[int, dict[Compound, None]] = {}
        for row in rows:
            self._keep(self._exchanged_cells(row))
            self._keep(self._other_unit(row))
        for parent in parents:
            self._keep(self._exchanged_rows(parent))

    def at(self, cell: int) -> Iterable[Compound]:
        """The compound slips that change the cell."""
        return self._at.get(cell, ())

    def _keep(self, found: Iterable[Compound]) -> None:
        for compound in found:
            if self._helps(compound):
                for c, _ in compound.changes:
                    self._at.setdefault(c, {})[compound] = None

    def _helps(self, compound: Compound) -> bool:
        system = self._system
        miss: dict[int, int] = {}
        for c, new in compound.changes:
            for e, a in system.stands[c]:
                if e not in system.unknowns_of:
                    miss[e] = miss.get(e, system.residual[e]) + a * (new - system.written[c])
        left = {e for e, amount in miss.items() if 2 * abs(amount) > system.slack[e]}
        return left <= self._violated and not self._violated.isdisjoint(miss.keys() - left)

    def _exchanged_cells(self, row: Row) -> Iterator[Compound]:
        written = self._system.written
        stated = [c for c in self._cells(row) if self._changeable(c)]
        pairs = [(a, b) for a, b in combinations(stated, 2) if written[a] != written[b]]
        for a, b in pairs:
            cost = KIND + round(1000 * log(len(pairs)))
            yield Compound("cells", ((a, written[b]), (b, written[a])), cost)

    def _other_unit(self, row: Row) -> Iterator[Compound]:
        written = self._system.written
        cells = self._cells(row)
        if not all(map(self._changeable, cells)) or sum(1 for c in cells if written[c]) < 2:
            return
        for i, factor in enumerate(FACTORS, start=1):
            cost = KIND + round(1000 * log(4 * i))
            larger = tuple((c, written[c] * factor) for c in cells)
            yield Compound("unit-group", larger, cost, factor)
            if all(written[c] % factor == 0 for c in cells):
                smaller = tuple((c, written[c] // factor) for c in cells)
                yield Compound("unit-group", smaller, cost, factor)

    def _exchanged_rows(self, parent: Row) -> Iterator[Compound]:
        """Two children with children of their own, both with a miss that is not their parent's."""
        rows = [r for name in parent.children if (r := self._rows.get(name)) and r.children]
        misses = {row.name: self._violated_at(row) for row in rows}
        shared = Counter(block for blocks in misses.values() for block in blocks)
        rows = [row for row in rows if any(shared[block] == 1 for block in misses[row.name])]
        pairs = list(combinations(rows, 2))
        for row, other in pairs:
            if row.cells.keys() == other.cells.keys():
                changes = self._exchange(row, other)
                if changes:
                    yield Compound("rows", changes, KIND + round(1000 * log(len(pairs))))

    def _exchange(self, row: Row, other: Row) -> tuple[tuple[int, int], ...]:
        number, written = self._system.number, self._system.written
        pairs = [(number[name], number[other.cells[column]]) for column, name in row.cells.items()]
        if not all(self._changeable(a) and self._changeable(b) for a, b in pairs):
            return ()
        return tuple(
            change
            for a, b in pairs
            if written[a] != written[b]
            for change in ((a, written[b]), (b, written[a]))
        )

    def _violated_at(self, row: Row) -> set[int]:
        return {b for c in self._cells(row) for b in self._system.blocks_at(c)} & self._violated

    def _cells(self, row: Row) -> list[int]:
        return [self._system.number[name] for name in row.cells.values()]

    def _changeable(self, c: int) -> bool:
        cell = self._system.cells[c]
        return cell.value is not None and not cell.fixed and not cell.omitted
