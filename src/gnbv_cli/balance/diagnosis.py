"""What is said about one fault: how sure, and which changes mend it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from .slips import Slip

Status = Literal["certain", "likely", "ambiguous", "open"]

LISTED = 20
"""How many repairs a diagnosis lists."""


CLEAR = 1_600
"""By how much the best repair must be cheaper than the next to be likely, not one of a tie."""


@dataclass(frozen=True, eq=False)
class Repair(Mapping[str, int]):
    """New values in đồng by cell, with which every equation involved holds.

    `slips` tells for each cell how the written value came about, None if no slip of the pen
    explains it (or nothing is written). `cost` ranks the repairs of one diagnosis (thousandths
    of a nat, the smaller the likelier). `assumes` names the omitted cells of the equations
    involved that it leaves at 0.
    """

    changes: Mapping[str, int]
    slips: Mapping[str, Slip | None]
    cost: int
    assumes: tuple[str, ...] = ()

    def __getitem__(self, cell: str) -> int:
        return self.changes[cell]

    def __iter__(self) -> Iterator[str]:
        return iter(self.changes)

    def __len__(self) -> int:
        return len(self.changes)


@dataclass(frozen=True)
class Diagnosis:
    """One fault. `count` smallest repairs mend it, of which `repairs` lists the best, best first.

    `violated` names the violated equations that these repairs mend; it is empty where a value is
    merely missing, and where a value lies below its minimum though every sum holds.
    """

    status: Status
    repairs: tuple[Repair, ...]
    count: int
    violated: tuple[str, ...]

    def at_most_likely(self) -> Diagnosis:
        """The same, not certain: something else speaks against it."""
        return replace(self, status="likely") if self.status == "certain" else self

    @property
    def proposed(self) -> Repair | None:
        """The repair to propose; None where none stands out."""
        stands_out = self.repairs and self.status in ("certain", "likely")
        return self.repairs[0] if stands_out else None

    @property
    def tied(self) -> int:
        """How many repairs are about as likely as the best; 0 if there is none."""
        if not self.repairs:
            return 0
        near = sum(repair.cost - self.repairs[0].cost < CLEAR for repair in self.repairs)
        return near if near < len(self.repairs) else self.count
