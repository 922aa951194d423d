"""Reading a file of grants: what it says, and what in it does not hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from gnbv_cli.findings.finding import Finding, Place, Related
from gnbv_cli.fleet.rollup.grants import CommuneGrant, Grants
from gnbv_cli.fleet.rollup.grants_reader import GrantsReader
from gnbv_cli.fleet.rollup.reported import reported, with_more
from gnbv_cli.plan.allocation import Allocation
from gnbv_cli.plan.reading import Reading, read_as
from gnbv_cli.review.conditions import Conditions
from gnbv_cli.review.located import Locator, Reported
from gnbv_cli.review.review import AS_SHIPPED, STRUCTURE, Review, Scope, found_by, no_reading
from gnbv_cli.rules.across import TWICE
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.texts.sentence import Words
from gnbv_cli.written.composer import FileFault
from gnbv_cli.written.encoding import NotUtf8, decode
from gnbv_cli.written.source import LIMIT, LIMIT_MB, Source

_FIRST = Words("lần đầu ở đây", "first here")


class GrantsFile(NamedTuple):
    """What a file says, None where that cannot be told, and what was found in it."""

    grants: Grants | None
    review: Review


def read_grants(data: bytes, name: str, conditions: Conditions = AS_SHIPPED) -> GrantsFile:
    """Read the bytes of a file of grants; never raises for what stands in it."""
    reading, allocation = _reading(data, name)
    scope = Scope(len(STRUCTURE), 0, 0)
    review = Review(name, reading, None, [], [], scope, conditions, kind="allocation")
    if allocation is None or reading.file_faults or reading.schema_faults:
        found = found_by(STRUCTURE, CheckedPlan(reading), conditions)
        return GrantsFile(None, review._replace(findings=found))
    reader = GrantsReader(reading, allocation, conditions)
    grants = reader.grants()
    return GrantsFile(grants, with_more(review, [*reader.found, *_twins(review, grants)]))


def _twins(review: Review, grants: Grants) -> Iterator[Reported]:
    """The communes that stand there twice: the later ones do not count."""
    locator = Locator(review.reading)
    for named in grants.communes.values():
        for position, other in enumerate(named):
            twins = [each for each in named[:position] if each.commune.may_be(other.commune)]
            if twins:
                found = _twice([*twins, other], grants.file)
                yield reported(locator, found, review.conditions)


def _twice(twins: list[CommuneGrant], file: str) -> Finding:
    first, last = twins[0], twins[-1]
    return TWICE.finding(
        Place(last.at),
        details={"related": (Related(Place(first.at), _FIRST.filled()),)},
        commune=last.commune.name,
        n=len(twins),
        files=[f"{file}:{each.location.line}" for each in twins],
    )


def _reading(data: bytes, name: str) -> tuple[Reading, Allocation | None]:
    if len(data) > LIMIT:
        return no_reading(name, FileFault("too-big", 0, 0, f"{LIMIT_MB} MB")), None
    try:
        source = Source(decode(data), name)
    except NotUtf8 as error:
        return no_reading(name, FileFault("not-utf8", 0, 0, error.encoding)), None
    reading, allocation = read_as(Allocation, source)
    if reading.root is None and not reading.file_faults:
        reading = reading._replace(file_faults=[FileFault("empty", 0, 0)])
    return reading, allocation
