"""Words that say which project's money holds this one's: '(trong tiểu dự án 1)'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import cast

from gnbv_cli.documents.importing.tree_values import Element, Tree
from gnbv_cli.written.names import folded

_INCLUDED = re.compile(
    r"\b(?:trong|vao|chung voi|cung voi|cung|tai|cua) (?:kinh phi )?(?:cua )?"
    r"(?P<kind>tieu du an|du an) (?P<number>\d{1,2})\b"
)


def link_included(projects: Sequence[Element]) -> None:
    """Gives `included_in` to each budget whose words name the project that holds its money."""
    for project in projects:
        _link(project, projects, f"projects.{project['id']}", [])


def _link(project: Element, top: Sequence[Element], at: str, around: Sequence[Element]) -> None:
    parts = cast("list[Element]", project.get("subprojects", []))
    budget = project.get("budget")
    if isinstance(budget, dict) and "total" not in budget and isinstance(budget.get("text"), str):
        found = _INCLUDED.search(folded(str(budget["text"])))
        if found is not None:
            address = _address(found, top, at, around)
            if address is not None and address != at:
                budget["included_in"] = address
    for part in parts:
        _link(part, top, f"{at}.{part['id']}", parts)


def _address(
    found: re.Match[str], top: Sequence[Element], at: str, around: Sequence[Element]
) -> str | None:
    """Where the project stands that is named: a part beside this one, or a project."""
    is_part = found["kind"] == "tieu du an"
    among, above = (around, at.rpartition(".")[0]) if is_part else (top, "projects")
    named = [each for each in among if _number(each.get("number")) == found["number"].lstrip("0")]
    return f"{above}.{named[0]['id']}" if len(named) == 1 else None


def _number(value: Tree) -> str:
    return value.lstrip("0") if isinstance(value, str) else ""
