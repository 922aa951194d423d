"""What is told of a plan as a whole beside the grants: whose, of which year and programme."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gnbv_cli.findings.finding import Finding, Place
from gnbv_cli.fleet.rollup.grants import WHOLE, Grants
from gnbv_cli.fleet.rollup.names import Commune, year_of
from gnbv_cli.fleet.rollup.planned import Planned
from gnbv_cli.rules.across import NOT_GRANTED, PROGRAMME, TWICE, YEAR
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.written.amount import format_dong


def other_matter(checked: CheckedPlan, grants: Grants) -> Iterator[Finding]:
    """That the plan is for another year or programme."""
    document = checked.plan.document
    year = year_of(document)
    if year != grants.year:
        yield YEAR.finding(
            Place("document.year"),
            details={"identity": (year, grants.year)},
            own=year,
            granted=grants.year,
        )
    programme = checked.programme
    if programme is not None and grants.programme and programme.id != grants.programme:
        is_set = checked.plan.settings is not None and checked.plan.settings.programme is not None
        yield PROGRAMME.finding(
            Place("settings.programme" if is_set else "document.title"),
            details={"identity": (programme.id, grants.programme)},
            own=programme.name,
            granted=grants.programme_name,
        )


def twice(commune: Commune, files: Sequence[str]) -> Finding:
    """That a commune has several plans."""
    return TWICE.finding(
        Place("document.issuer"),
        details={"identity": (commune.key,)},
        commune=commune.name,
        n=len(files),
        files=list(files),
    )


def not_granted(checked: CheckedPlan, commune: Commune) -> Finding:
    """That nothing was granted to the commune of a plan."""
    return NOT_GRANTED.finding(
        Place("document.issuer"),
        details={"identity": (commune.key,)},
        commune=commune.name,
        amount=format_dong(Planned(checked).amount(WHOLE, "") or 0),
    )
