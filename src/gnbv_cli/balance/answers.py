"""Faults in the words of the sheet, with the missing values that go with them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from .diagnosis import Diagnosis, Repair
from .faults import Fault
from .options import Option
from .search import Part
from .system import System
from .values import determined, unnoticed

_COMPOUND = frozenset(("cells", "rows", "unit-group"))
"""Kinds of slips that change several cells at once."""


class Answers:
    """Makes the diagnoses of a system out of its faults and of what the search left open."""

    def __init__(self, system: System, faults: list[Fault], stopped: list[Part]) -> None:
        self._system = system
        self._faults = faults
        self._stopped = stopped
        self._best = {c: value for fault in faults for c, value in fault.best.items()}
        # A block of unreadable cells is filled in by the first fault that touches it.
        self._claimed = {b for part in stopped for b in part.violated}

    def diagnoses(self) -> list[Diagnosis]:
        """In the order of the violated equations, then the other missing values."""
        found = [
            (fault.violated, diagnosis)
            for fault in self._faults
            for diagnosis in self._told_singly(self._of_fault(fault))
        ]
        found += [
            (tuple(sorted(part.violated)), Diagnosis("open", (), 0, self._equations(part.violated)))
            for part in self._stopped
        ]
        found.sort(key=lambda answer: answer[0])
        return [*(diagnosis for _, diagnosis in found), *self._missing()]

    def _of_fault(self, fault: Fault) -> Diagnosis:
        system = self._system
        loose = [b for b in system.loose_blocks() if b in fault.touched - self._claimed]
        self._claimed.update(loose)
        repairs = tuple(self._repair(fault, option, loose) for option in fault.ranking.best)
        filled = any(system.cells[system.number[name]].missing for name in repairs[0])
        status = fault.ranking.status(
            unproved=self._weak(fault)
            or any(fault.leans_on(o) and not o.ranking.best[0].plausible for o in self._faults)
            or (filled and any(unnoticed(system, block, self._best) for block in loose))
        )
        return Diagnosis(status, repairs, fault.ranking.count, self._equations(fault.violated))

    def _told_singly(self, diagnosis: Diagnosis) -> list[Diagnosis]:
        """Changes that hang together in one sum only, where each mends a sum of its own as well.

        Two slips far apart are two faults for whoever mends them, though the search finds them as
        one. Only where there is no other way to mend them.
        """
        repair = diagnosis.repairs[0]
        alone = {
            cell: [
                name
                for name in diagnosis.violated
                if self._changed_in(name, repair) == {cell} and repair.slips[cell] is not None
            ]
            for cell in repair
        }
        if (
            diagnosis.count > 1
            or len(repair) < 2
            or not all(alone.values())
            or _is_compound(repair)
        ):
            return [diagnosis]
        told = []
        left = list(diagnosis.violated)
        for cell, value in repair.items():
            mended = tuple(name for name in left if cell in self._changed_in(name, repair))
            left = [name for name in left if name not in mended]
            slip = repair.slips[cell]
            single = Repair(
                {cell: value}, {cell: slip}, slip.cost if slip else repair.cost, repair.assumes
            )
            told.append(Diagnosis(diagnosis.status, (single,), 1, mended))
        return told

    def _changed_in(self, name: str, repair: Repair) -> set[str]:
        """The cells of a repair that stand in an equation."""
        terms = self._system.terms[self._system.equations.index(name)]
        return {self._system.names[c] for c, _ in terms} & repair.keys()

    def _weak(self, fault: Fault) -> bool:
        """Whether rounding alone explains one of the misses."""
        system = self._system
        return any(system.weak[e] for b in fault.violated for e in system.equations_of(b))

    def _repair(self, fault: Fault, option: Option, loose: Sequence[int]) -> Repair:
        system = self._system
        values = dict(option.values)
        others = {c: v for c, v in self._best.items() if c not in fault.best} if loose else {}
        for block in loose:
            values.update(self._fillings(block, {**others, **option.values}))
        names = system.names_of(values)
        slips = {name: option.slips.get(system.number[name]) for name in names}
        return Repair(names, slips, option.cost, self._assumed(values, option.values))

    def _fillings(self, block: int, changed: Mapping[int, int]) -> dict[int, int]:
        """What the block says of its missing cells; of malformed ones `settle` tells."""
        cells = self._system.cells
        found = determined(self._system, (block,), (), changed)
        return {
            c: v for c, v in sorted(found.items()) if cells[c].missing and not cells[c].readings
        }

    def _missing(self) -> list[Diagnosis]:
        """Missing values in equations that no fault touches."""
        system = self._system
        found = []
        for block in system.loose_blocks():
            if block in self._claimed:
                continue
            for c, value in self._fillings(block, self._best).items():
                name = system.names[c]
                repair = Repair({name: value}, {name: None}, 0, self._assumed((c,), (c,)))
                proved = not unnoticed(system, block, self._best)
                found.append(Diagnosis("certain" if proved else "likely", (repair,), 1, ()))
        return found

    def _assumed(self, changed: Iterable[int], involved: Iterable[int]) -> tuple[str, ...]:
        """The omitted cells in the equations of the cells involved that are not changed."""
        system = self._system
        beside = {c for x in involved for b in system.blocks_at(x) for c in system.cells_of(b)}
        left = sorted(beside.difference(changed))
        return tuple(system.names[c] for c in left if system.cells[c].omitted)

    def _equations(self, blocks: Iterable[int]) -> tuple[str, ...]:
        system = self._system
        numbers = sorted(e for b in blocks for e in system.equations_of(b))
        return tuple(system.equations[e] for e in numbers)


def _is_compound(repair: Repair) -> bool:
    """Whether one slip of the pen made all the changes."""
    return any(slip is not None and slip.kind in _COMPOUND for slip in repair.slips.values())
