"""A sheet as the search reads it: numbered cells and equations, and who stands where."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from .sheet import Sheet
from .violations import rounding_of


class System:
    """The equations A·x = 0 of a sheet, in incidence lists.

    Cells and equations are numbered in declared order. A *block* is what must hold as a whole: the
    equations that unreadable cells tie together (mostly one equation alone), or a written value
    that lies below its minimum. Block b < len(terms) is named after its first equation, block
    len(terms) + c after cell c.
    """

    def __init__(self, sheet: Sheet) -> None:
        self.names = list(sheet.cells)
        self.cells = list(sheet.cells.values())
        self.number = {name: i for i, name in enumerate(self.names)}
        self.equations = list(sheet.equations)
        self.unknown = [cell.value is None for cell in self.cells]
        self.written = [cell.value or 0 for cell in self.cells]
        self.terms = [
            tuple((self.number[name], a) for name, a in equation.terms.items())
            for equation in sheet.equations.values()
        ]
        self.stands: list[list[tuple[int, int]]] = [[] for _ in self.cells]
        self.residual: list[int] = []
        for e, terms in enumerate(self.terms):
            for c, a in terms:
                self.stands[c].append((e, a))
            self.residual.append(sum(a * self.written[c] for c, a in terms))
        self.slack: list[int] = []
        self.weak: list[bool] = []
        rounded = {c for c, cell in enumerate(self.cells) if cell.step > 1}
        for e, equation in enumerate(sheet.equations.values()):
            if not any(c in rounded for c, _ in self.terms[e]):  # as most are: written to the đồng
                self.slack.append(0)
                self.weak.append(False)
                continue
            rounding = rounding_of(sheet, equation)
            self.slack.append(rounding.doubled if rounding.tolerated else 0)
            self.weak.append(
                not rounding.tolerated and 0 < 2 * abs(self.residual[e]) <= rounding.doubled
            )
        self.unknowns_of: dict[int, list[tuple[int, int]]] = {}
        self.below = {
            c
            for c, cell in enumerate(self.cells)
            if cell.value is not None and cell.minimum is not None and cell.value < cell.minimum
        }
        self._block_of: dict[int, int] = {}
        self._equations_of: dict[int, tuple[int, ...]] = {}
        self._tie_blocks()
        self._twins: dict[int, tuple[int, ...]] = {}

    def _tie_blocks(self) -> None:
        for c, unknown in enumerate(self.unknown):
            if unknown:
                for e, a in self.stands[c]:
                    self.unknowns_of.setdefault(e, []).append((c, a))
        for first in sorted(self.unknowns_of):
            if first in self._block_of:
                continue
            self._block_of[first] = first
            tied = [first]
            for e in tied:
                for c, _ in self.unknowns_of[e]:
                    for other, _ in self.stands[c]:
                        if other not in self._block_of:
                            self._block_of[other] = first
                            tied.append(other)
            self._equations_of[first] = tuple(sorted(tied))

    def block_of(self, equation: int) -> int:
        """The block that an equation belongs to."""
        return self._block_of.get(equation, equation)

    def equations_of(self, block: int) -> tuple[int, ...]:
        """The equations of a block; none for a value below its minimum."""
        if block >= len(self.terms):
            return ()
        return self._equations_of.get(block, (block,))

    def loose_blocks(self) -> list[int]:
        """The blocks with cells that cannot be read, in order."""
        return sorted(self._equations_of)

    def blocks(self) -> Iterable[int]:
        """Every block, in order."""
        for e in range(len(self.terms)):
            if self.block_of(e) == e:
                yield e
        for c in sorted(self.below):
            yield len(self.terms) + c

    def blocks_at(self, cell: int) -> list[int]:
        """The blocks that a change of the cell touches."""
        touched = [self.block_of(e) for e, _ in self.stands[cell]]
        if cell in self.below:
            touched.append(len(self.terms) + cell)
        return touched

    def cells_of(self, block: int) -> Iterable[int]:
        """The cells that stand in a block."""
        if block >= len(self.terms):
            yield block - len(self.terms)
        for e in self.equations_of(block):
            for c, _ in self.terms[e]:
                yield c

    def rigid(self, block: int) -> bool:
        """One exact equation of written cells: one changed cell in it has one possible value."""
        return block < len(self.terms) and block not in self._equations_of and not self.slack[block]

    def twins(self, cell: int) -> tuple[int, ...]:
        """The cells that may be changed in the place of this one, itself included.

        They stand in the same equations with the same coefficients. The one that can be lowered
        furthest comes first: if it does not serve, none does.
        """
        found = self._twins.get(cell)
        if found is not None:
            return found
        if not self.stands[cell] or self.unknown[cell] or cell in self.below:
            return (cell,)
        shortest = min((e for e, _ in self.stands[cell]), key=lambda e: len(self.terms[e]))
        classes: dict[tuple[tuple[int, int], ...], list[int]] = {}
        for c, _ in self.terms[shortest]:
            if not (self.unknown[c] or c in self.below or self.cells[c].fixed):
                classes.setdefault(tuple(self.stands[c]), []).append(c)
        for members in classes.values():
            members.sort(key=self._room)
            for c in members:
                self._twins[c] = tuple(members)
        return self._twins.get(cell, (cell,))

    def _room(self, cell: int) -> tuple[bool, int]:
        minimum = self.cells[cell].minimum
        return (minimum is not None, (minimum or 0) - self.written[cell])

    def connected(self, block: int, wanted: Collection[int]) -> set[int]:
        """Which of the wanted blocks are connected with this one, through shared cells."""
        reached = {block}
        queue = [block]
        seen: set[int] = set()
        missing = set(wanted) - reached
        for near in queue:
            if not missing:  # faults of one slip stand close together
                break
            for c in self.cells_of(near):
                if c in seen:
                    continue
                seen.add(c)
                for other in self.blocks_at(c):
                    if other not in reached:
                        reached.add(other)
                        queue.append(other)
                        missing.discard(other)
        return reached.intersection(wanted)

    def names_of(self, values: Mapping[int, int]) -> dict[str, int]:
        """Values by cell name, in declared order."""
        return {self.names[c]: values[c] for c in sorted(values)}
