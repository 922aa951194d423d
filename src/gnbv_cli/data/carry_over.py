"""Until when money that is carried over may be used."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from gnbv_cli.data.facts import facts


class CarryOverLaw(NamedTuple):
    """The provision, the first year that it governs, and how many years later its money ends."""

    document: str
    clause: str
    first_year: int
    years_after: int
    standing: str


@cache
def carry_over_law() -> CarryOverLaw:
    """What stands in carry_over.yaml."""
    stated = facts("carry_over.yaml")
    law = stated["law"]
    return CarryOverLaw(
        law["document"],
        law["clause"],
        stated["first_year"],
        stated["years_after"],
        stated["standing"],
    )
