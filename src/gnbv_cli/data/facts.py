"""Facts from the YAML files beside this one, each file read once, when it is first asked for."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any


@cache
def facts(name: str) -> Any:
    """What stands in the data file `name`; a fault of ours where there is none."""
    import yaml  # noqa: PLC0415 - most runs need few facts or none

    text = files("gnbv_cli.data").joinpath(name).read_text("utf-8")
    return yaml.load(text, Loader=yaml.CSafeLoader)


@cache
def fact_files(folder: str) -> tuple[str, ...]:
    """The names of the data files in a folder, in order."""
    found = files("gnbv_cli.data").joinpath(folder).iterdir()
    names = sorted(file.name for file in found if file.name.endswith(".yaml"))
    return tuple(f"{folder}/{name}" for name in names)
