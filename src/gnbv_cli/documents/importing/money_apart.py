"""Money of projects that the chapter on money states, and not the projects' own lines."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from gnbv_cli.documents.importing.project_line import project_line
from gnbv_cli.documents.importing.told import Told
from gnbv_cli.documents.importing.tree_values import Element, Tree


def move_to_projects(parts: Mapping[str, Tree]) -> frozenset[int]:
    """Gives each project without a budget the one that the plan's own names by its number.

    Returns the lines whose figures were moved.
    """
    moved: set[int] = set()
    budget = parts.get("budget")
    if isinstance(budget, dict):
        _move(budget, cast("list[Element]", parts.get("projects", [])), moved)
    return frozenset(moved)


def _move(budget: Element, projects: list[Element], moved: set[int]) -> None:
    named = budget.get("of_which")
    if not isinstance(named, dict):
        return
    for key, part in list(named.items()):
        project = _called(cast(Element, part), projects)
        if project is None or "budget" in project:
            continue
        own = cast(Element, named.pop(key))
        del own["label"]
        if isinstance(own.get("total"), Told):
            moved.add(cast(Told, own["total"]).line)
        _move(own, cast("list[Element]", project.get("subprojects", [])), moved)
        _put(project, own)
    if not named:
        del budget["of_which"]


def _called(part: Element, projects: list[Element]) -> Element | None:
    """The only one of `projects` that a part of a budget is called after."""
    line = project_line(str(part["label"]), inside=True)
    if line is None or line.name:
        return None
    found = [
        each
        for each in projects
        if each.get("number") == line.number and each.get("label") == line.label
    ]
    return found[0] if len(found) == 1 else None


def _put(project: Element, budget: Element) -> None:
    """Sets the budget where it belongs among the keys: before the parts."""
    parts = project.pop("subprojects", None)
    project["budget"] = budget
    if parts is not None:
        project["subprojects"] = parts
