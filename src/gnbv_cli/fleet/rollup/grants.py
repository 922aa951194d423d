"""What a province granted, as plain data: amounts by commune, project and source."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, TypeAlias

from gnbv_cli.fleet.rollup.names import Commune
from gnbv_cli.fleet.rollup.record import Source
from gnbv_cli.review.located import Location
from gnbv_cli.texts.sentence import Sentence

Project: TypeAlias = tuple[str, str]
"""Numbers of a project and of a part of it; ('', '') is the commune as a whole."""

WHOLE: Project = ("", "")


class Granted(NamedTuple):
    """An amount in đồng, and where it stands in the file."""

    value: int
    at: str
    location: Location


class CommuneGrant(NamedTuple):
    """What a commune was granted, as a whole and by project: the total ('') and each source."""

    commune: Commune
    at: str
    location: Location
    money: dict[Project, dict[str, Granted]]

    @property
    def total(self) -> int | None:
        """All that it was granted, where that is stated."""
        whole = self.money.get(WHOLE, {}).get("")
        return whole.value if whole else None

    @property
    def has_money(self) -> bool:
        """Whether anything was granted."""
        return any(each.value for row in self.money.values() for each in row.values())


class Grants(NamedTuple):
    """A file of grants. `decision` is what they rest on, where the file says so."""

    file: str
    year: str
    programme: str
    programme_name: str
    decision: Sentence | None
    sources: tuple[Source, ...]
    communes: dict[str, list[CommuneGrant]]
    """By the key of their name; several have one where provinces differ, or by mistake."""

    def of(self, commune: Commune) -> CommuneGrant | None:
        """What a commune was granted; the first, where it stands there twice."""
        named = self.communes.get(commune.key, ())
        return next((each for each in named if each.commune.may_be(commune)), None)

    def without_plan(self, planned: Iterable[Commune]) -> list[CommuneGrant]:
        """The grants of communes that have no plan."""
        by_key: dict[str, list[Commune]] = {}
        for commune in planned:
            by_key.setdefault(commune.key, []).append(commune)
        return [
            grant
            for key, named in self.communes.items()
            for grant in named
            if not any(grant.commune.may_be(commune) for commune in by_key.get(key, ()))
        ]


def by_key(communes: Iterable[CommuneGrant]) -> dict[str, list[CommuneGrant]]:
    """Grants by the key of their commune."""
    found: dict[str, list[CommuneGrant]] = {}
    for each in communes:
        found.setdefault(each.commune.key, []).append(each)
    return found
