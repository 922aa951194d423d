"""The tables that have a name, in plain sight."""

from __future__ import annotations

from collections.abc import Callable

from gnbv_cli.tables.allocation import allocation
from gnbv_cli.tables.figures import Figures
from gnbv_cli.tables.policies import policies
from gnbv_cli.tables.sources import sources
from gnbv_cli.tables.table import Table
from gnbv_cli.tables.targets import targets
from gnbv_cli.tables.units import units

_TABLES: dict[str, Callable[[Figures], Table]] = {
    "allocation": allocation,
    "units": units,
    "policies": policies,
    "targets": targets,
    "sources": sources,
}


def named_table(name: str, figures: Figures) -> Table:
    """The table `name` of a plan; KeyError where there is none."""
    return _TABLES[name](figures)
