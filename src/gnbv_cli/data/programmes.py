"""The programmes: their projects by number, with names, money and what they are about."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from gnbv_cli.data.facts import fact_files, facts

CONFIRMED = frozenset(("confirmed", "copy"))
"""Standings that a finding may rest on as a fact."""

_FOLDER = "programmes"


class CatalogueProject(NamedTuple):
    """A project of a programme, or a part of one."""

    number: str
    name: str
    standing: str
    money: tuple[str, ...]
    """The kinds of money it may use: 'capital', 'recurrent'."""
    money_standing: str
    applies: str
    """Where it applies, '' for everywhere."""
    about: tuple[str, ...]
    """Words by which a target or duty is told to belong to it."""
    subprojects: tuple[CatalogueProject, ...]

    def part(self, number: str) -> CatalogueProject | None:
        """The sub-project of a number."""
        return next((part for part in self.subprojects if part.number == number), None)


class Programme(NamedTuple):
    """A programme with the decision that approved it."""

    id: str
    name: str
    period: tuple[int, int]
    decision: str
    """Number of the decision: '90/QĐ-TTg'."""
    decision_date: str
    """As in 2022-01-18."""
    decision_standing: str
    projects: tuple[CatalogueProject, ...]
    """() where the catalogue has its name alone."""
    higher_level: tuple[str, ...]
    """Phrases, in lower case, that name tasks of a higher level; unconfirmed."""
    counterpart: str
    """Number of the decision that sets the share of local money, '' where none is known."""

    def project(self, number: str) -> CatalogueProject | None:
        """The project of a number."""
        return next((project for project in self.projects if project.number == number), None)


def programmes() -> tuple[Programme, ...]:
    """Every programme in the catalogue, in the order of its file's name."""
    return tuple(map(_programme, fact_files(_FOLDER)))


def programme_named(programme_id: str) -> Programme | None:
    """The programme of an id, which is also the name of its file."""
    file = f"{_FOLDER}/{programme_id}.yaml"
    return _programme(file) if file in fact_files(_FOLDER) else None


@cache
def _programme(file: str) -> Programme:
    stated = facts(file)
    first, last = str(stated["period"]).split("-")
    usual = stated.get("usual", {})
    return Programme(
        stated["id"],
        stated["name"],
        (int(first), int(last)),
        stated["decision"]["document"],
        str(stated["decision"]["date"]),
        stated["decision"]["standing"],
        tuple(_project({**usual, **project}, usual) for project in stated.get("projects", ())),
        tuple(stated.get("higher_level", {}).get("phrases", ())),
        stated.get("counterpart", ""),
    )


def _project(stated: dict[str, Any], usual: dict[str, Any]) -> CatalogueProject:
    return CatalogueProject(
        str(stated["number"]),
        stated["name"],
        stated["standing"],
        tuple(stated["money"].split(", ")),
        stated["money_standing"],
        stated.get("applies", ""),
        tuple(stated.get("about", ())),
        tuple(_project({**usual, **part}, usual) for part in stated.get("subprojects", ())),
    )
