"""Money divided among units: each of them declared in the register, under one id."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from gnbv_cli.documents.importing.ids import unique
from gnbv_cli.documents.importing.told import Told
from gnbv_cli.documents.importing.tree_values import Element, Tree
from gnbv_cli.written.names import folded


def declare_units(plan: Element) -> None:
    """Gives each part of a budget that is a unit's the unit's id, declared where it was not."""
    units = cast(Element, plan["units"])
    called = {
        folded(str(name)): key
        for key, unit in units.items()
        for name in _names(cast(Element, unit))
    }
    for held in list(_divided({key: plan[key] for key in plan if key != "units"})):
        parts = list(held.items())
        held.clear()
        for key, part in parts:
            label = str(part["label"]) if isinstance(part, dict) and "label" in part else ""
            if not label and key in units:
                held[key] = part
                continue
            name = folded(label)
            if name not in called:
                called[name] = unique(key, units)
                units[called[name]] = {"name": Told(label)}
            held[unique(called[name], held)] = _without_name(part, units[called[name]])


def _names(unit: Element) -> Iterator[Tree]:
    yield unit["name"]
    yield from cast("list[Tree]", unit.get("aliases", []))


def _divided(value: Tree) -> Iterator[Element]:
    """Every breakdown by units."""
    if isinstance(value, list):
        for each in value:
            yield from _divided(each)
    elif isinstance(value, dict):
        for key, held in value.items():
            if key == "units" and isinstance(held, dict):
                yield held
            yield from _divided(held)


def _without_name(part: Tree, unit: Tree) -> Tree:
    """`part` without a label that the register has, as short as it can be."""
    if not isinstance(part, dict) or part.get("label") != cast(Element, unit)["name"]:
        return part
    rest = {key: value for key, value in part.items() if key != "label"}
    return rest["total"] if list(rest) == ["total"] else rest
