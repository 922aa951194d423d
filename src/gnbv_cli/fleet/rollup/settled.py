"""Amounts of a plan that the grants settle: a repair across levels."""

from __future__ import annotations

from collections.abc import Iterator

from gnbv_cli.fleet.rollup.grants import CommuneGrant, Granted, Grants
from gnbv_cli.fleet.rollup.names import commune_in
from gnbv_cli.fleet.rollup.planned import Planned
from gnbv_cli.fleet.rollup.whole_plans import other_matter
from gnbv_cli.review.review import Review, with_granted
from gnbv_cli.rules.checked import CheckedPlan


def settled(review: Review, grants: Grants) -> Review:
    """The review, made again where grants bear out doubted amounts, as written or as implied.

    A grant that agrees with neither is no evidence of what the commune meant: it may plan less.
    """
    checked = review.checked
    if checked is None or not checked.diagnoses:
        return review
    grant = grants.of(commune_in(checked.plan, review.name))
    if grant is None or any(True for _ in other_matter(checked, grants)):
        return review
    places = places_of(Planned(checked), grant)
    found = {
        place: granted.value
        for place, granted in places.items()
        if _bears_out(checked, *place, granted.value)
    }
    return with_granted(review, found) if found else review


def places_of(planned: Planned, grant: CommuneGrant) -> dict[tuple[str, str], Granted]:
    """The amounts of a grant by the item and coordinate of the plan's ledger."""
    return {
        place: granted
        for project, columns in grant.money.items()
        for source, granted in columns.items()
        if (place := planned.where(project, source)) is not None
    }


def _bears_out(checked: CheckedPlan, item: str, coordinate: str, value: int) -> bool:
    cells = checked.ledger.shares(item, coordinate)
    for cell in cells:
        others = [checked.ledger.sheet.cells[other].value for other in cells if other != cell]
        if cell in checked.ledger.entries and None not in others:
            left = value - sum(other or 0 for other in others)
            if left in set(_readings(checked, cell)):
                return True
    return False


def _readings(checked: CheckedPlan, cell: str) -> Iterator[int]:
    """What a doubted amount may be: as it is written, as it may be read, as a sum implies."""
    known = checked.ledger.sheet.cells[cell]
    yield from known.readings
    for name, violation in checked.violations.items():
        terms = checked.ledger.sheet.equations[name].terms
        if cell in terms and known.value is not None:
            yield known.value
            yield known.value - violation.residual * terms[cell]
