"""What a plan and its grant differ by: project by project, each difference told once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from gnbv_cli.fleet.rollup.grants import WHOLE, CommuneGrant, Granted, Project
from gnbv_cli.fleet.rollup.planned import Planned


class Column(NamedTuple):
    """A total ('') or a source: what is planned, and what was granted, None for nothing."""

    source: str
    planned: int
    granted: Granted | None

    @property
    def over(self) -> int:
        """What is planned beyond the grant; below 0, what is left of it."""
        return self.planned - (self.granted.value if self.granted else 0)


class Difference(NamedTuple):
    """A project, part or commune (`WHOLE`) whose money is not as granted."""

    project: Project
    columns: tuple[Column, ...]
    """Those that differ, the total first."""

    @property
    def is_over(self) -> bool:
        """Whether more is planned than granted, in total or from one of the sources."""
        return any(column.over > 0 for column in self.columns)

    @property
    def told(self) -> Column:
        """The column to tell: the total, where that is what is over, or left."""
        return next(column for column in self.columns if (column.over > 0) == self.is_over)


def differences(planned: Planned, grant: CommuneGrant) -> list[Difference]:
    """Every difference that is not the sum of others, in the order of the grant.

    A figure that is doubted, with nothing proposed for it, is left to the finding that doubts it.
    """
    found = {project: _columns(planned, grant, project) for project in grant.money}
    for project in _not_granted(planned, grant):
        found[project] = [Column("", planned.amount(project, "") or 0, None)]
    told = []
    for project, columns in found.items():
        differing = tuple(column for column in columns if column.over)
        below = [found[part] for part in found if _is_part(part, project)]
        if differing and not _is_sum(differing, below) and not planned.is_doubted(project):
            told.append(Difference(project, differing))
    return told


def _columns(planned: Planned, grant: CommuneGrant, project: Project) -> list[Column]:
    """The columns of a grant beside the plan's; without those that the plan does not tell."""
    granted = grant.money[project]
    sources = dict.fromkeys(granted)
    if len(granted) > 1:  # it is parted by source: others get nothing
        sources |= dict.fromkeys(planned.coordinates)
    amounts = {source: planned.amount(project, source) for source in sources}
    return [
        Column(source, amount, granted.get(source))
        for source, amount in amounts.items()
        if amount is not None
    ]


def _not_granted(planned: Planned, grant: CommuneGrant) -> Iterator[Project]:
    """The projects that have money in the plan, where the grant names others."""
    if all(project == WHOLE for project in grant.money):
        return
    named = {number for number, _ in grant.money}
    for number, part in planned.items:
        if number and not part and number not in named and planned.amount((number, ""), ""):
            yield number, ""


def _is_part(part: Project, of: Project) -> bool:
    if of == WHOLE:
        return bool(part[0]) and not part[1]
    return not of[1] and part[0] == of[0] and bool(part[1])


def _is_sum(columns: tuple[Column, ...], below: list[list[Column]]) -> bool:
    """Whether what columns are over is what those below are over together.

    Of a source that is not granted by project the total tells.
    """
    over: dict[str, int] = {}
    for column in (column for each in below for column in each):
        over[column.source] = over.get(column.source, 0) + column.over
    return bool(over) and all(
        over[column.source] == column.over
        if column.source in over
        else bool(column.source) and over.get("")
        for column in columns
    )
