"""From a sheet to its diagnoses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .answers import Answers
from .compound import Compounds
from .diagnosis import Diagnosis
from .effort import Effort, OutOfEffort
from .faults import Fault, told_apart
from .search import Part, smallest, violated_blocks
from .sheet import Sheet
from .system import System
from .values import determined


def diagnose(sheet: Sheet, effort: int = 200_000, compound: bool = True) -> list[Diagnosis]:
    """Each fault of the sheet, with the smallest changes that mend it.

    `effort` is the number of search steps for each connected part of the sheet; where they run
    out, the status is 'open'. `compound` False leaves out slips that change several cells of a
    row at once. The diagnoses come in the order of the equations that they mend, then missing
    values that the equations determine; a missing value that they leave open is in none.
    """
    system = System(sheet)
    violated = violated_blocks(system)
    compounds = Compounds(sheet, system, violated) if compound else None
    faults: list[Fault] = []
    stopped: list[Part] = []
    for part in smallest(system, violated, compounds, effort):
        try:
            faults += told_apart(system, part, Effort(effort))
        except OutOfEffort:
            stopped.append(part)
    return Answers(system, faults, stopped).diagnoses()


def settle(sheet: Sheet, repairs: Iterable[Mapping[str, int]] = ()) -> dict[str, int]:
    """The values that the equations leave to missing and malformed cells, by cell, in đồng.

    `repairs` are taken as made. Cells that may have more than one value are left out.
    """
    system = System(sheet)
    changed = {system.number[name]: value for repair in repairs for name, value in repair.items()}
    found: dict[int, int] = {}
    for block in system.loose_blocks():
        found.update(determined(system, (block,), (), changed))
    return system.names_of({c: v for c, v in found.items() if not system.cells[c].free})
