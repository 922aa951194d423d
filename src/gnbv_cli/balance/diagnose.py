"""From a sheet to its diagnoses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from .answers import Answers
from .cancelling import without_cancelling
from .compound import Compounds
from .diagnosis import Diagnosis
from .effort import Effort, OutOfEffort
from .faults import Fault, told_apart
from .peeling import Peel, peeled, replaced
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
    found = Answers(system, faults, stopped).diagnoses()
    open_ones = [name for each in found if each.status == "open" for name in each.violated]
    peels = peeled(sheet, open_ones, agreeing=2)
    if peels:
        made = {cell: value for peel in peels for cell, value in peel.change.items()}
        rest = diagnose(replaced(sheet, made), effort // 2, compound)
    else:
        peels, rest = peeled(sheet, open_ones, agreeing=1), []
    told = _together(sheet, found, peels, rest) if peels else found
    return without_cancelling(sheet, told)


def _together(
    sheet: Sheet, found: list[Diagnosis], peels: list[Peel], rest: list[Diagnosis]
) -> list[Diagnosis]:
    """What the search found, and instead of what it left open the `peels` and what they leave."""
    mended = {name for peel in peels for name in peel.mended}
    told = [each for each in found if each.status != "open"]
    taken = {name for each in told for name in _marks(each)}
    told += [peel.diagnosis for peel in peels]
    told += [each.at_most_likely() for each in rest if taken.isdisjoint(_marks(each))]
    if not rest:
        for each in found:
            left = tuple(name for name in each.violated if name not in mended)
            if each.status == "open" and left:
                told.append(replace(each, violated=left))
    order = {name: place for place, name in enumerate(sheet.equations)}
    return sorted(told, key=lambda each: [order[name] for name in each.violated] or [len(order)])


def _marks(diagnosis: Diagnosis) -> set[str]:
    return {*diagnosis.violated, *_changed(diagnosis)}


def _changed(diagnosis: Diagnosis) -> set[str]:
    return {cell for repair in diagnosis.repairs for cell in repair}


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
