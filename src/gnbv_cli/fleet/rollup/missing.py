"""What a file of grants has beyond the plans: communes that have none."""

from __future__ import annotations

from collections.abc import Iterable

from gnbv_cli.findings.finding import Finding, Place
from gnbv_cli.fleet.rollup.grants import CommuneGrant, Grants
from gnbv_cli.fleet.rollup.names import Commune
from gnbv_cli.fleet.rollup.reported import reported, with_more
from gnbv_cli.review.located import Locator
from gnbv_cli.review.review import Review
from gnbv_cli.rules.across import MISSING
from gnbv_cli.written.amount import format_dong


def with_missing(review: Review, grants: Grants, planned: Iterable[Commune]) -> Review:
    """The review of a file of grants, with each commune that has no plan."""
    locator = Locator(review.reading)
    lacking = [_missing(each) for each in grants.without_plan(planned) if each.has_money]
    return with_more(review, [reported(locator, each, review.conditions) for each in lacking])


def _missing(grant: CommuneGrant) -> Finding:
    return MISSING.finding(
        Place(grant.at),
        details={"identity": (grant.commune.key,)},
        commune=grant.commune.name,
        amount=format_dong(grant.total or 0),
    )
