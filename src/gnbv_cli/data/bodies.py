"""Bodies that ended, and which do their work today."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import NamedTuple

from gnbv_cli.data.facts import facts


class EndedBodies(NamedTuple):
    """The day by which they had ended, and by each writing of a name who follows."""

    ended: date
    standing: str
    followers: dict[str, str]


@cache
def ended_bodies() -> EndedBodies:
    """What stands in bodies.yaml."""
    stated = facts("bodies.yaml")
    followers = {
        told: each["now"] for each in stated["bodies"] for told in each["told"].split("; ")
    }
    return EndedBodies(stated["ended"], stated["standing"], followers)
