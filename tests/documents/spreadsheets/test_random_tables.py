"""A random tree of budgets, written as a table of a random shape, is read back equal."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hypothesis import given, settings

from gnbv_cli.documents.spreadsheets.reading import read_file
from gnbv_cli.written.amount import read_amount

from .random_tables import Amounts, Node, Place, Sheet, sheets


def amounts_of(budget: Any, place: Place = ()) -> Iterator[tuple[Place, int]]:
    stated = {"total": budget} if isinstance(budget, str) else budget
    for key, value in stated.items():
        if key == "total":
            found = read_amount(value)
            assert found.value is not None, value
            yield place, found.value // 1000
        elif isinstance(value, dict):
            for part, inner in value.items():
                yield from amounts_of(inner, (*place, key, part))


def node_of(project: dict[str, Any]) -> Node:
    parts = tuple(map(node_of, project.get("subprojects", ())))
    return Node(project["name"], dict(amounts_of(project.get("budget", {}))), parts)


def ids_of(projects: list[dict[str, Any]]) -> Iterator[list[str]]:
    yield [project["id"] for project in projects]
    for project in projects:
        yield from ids_of(project.get("subprojects", []))


@settings(max_examples=150, deadline=None)
@given(sheet=sheets())
def test_it_is_read_back(sheet: Sheet) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / ("table.xlsx" if sheet.shape.form == "xlsx" else "table.csv")
        path.write_bytes(sheet.data)
        (found,) = read_file(path)
    total: Amounts = dict(amounts_of(found.budget))
    assert tuple(map(node_of, found.projects)) == sheet.nodes
    assert total == sheet.total
    assert found.unplaced == ()
    for ids in ids_of(found.projects):
        assert len(set(ids)) == len(ids)
