"""Items of a table as projects of plan.yaml, under ids made from their names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from gnbv_cli.documents.spreadsheets.budgets import Tree, tidy_whole
from gnbv_cli.documents.spreadsheets.columns import Columns
from gnbv_cli.documents.spreadsheets.coordinates import coordinates
from gnbv_cli.documents.spreadsheets.figures import included_item
from gnbv_cli.documents.spreadsheets.grid import Grid
from gnbv_cli.documents.spreadsheets.ids import slug, unique_id
from gnbv_cli.documents.spreadsheets.item import Item
from gnbv_cli.documents.spreadsheets.outline import Label, labelled
from gnbv_cli.plan.model import Project
from gnbv_cli.written.names import folded

_SHORT = {"Dự án": "da", "Tiểu dự án": "tda"}
_USUAL = {0: "Dự án"}
_ORDER = tuple(Project.model_fields)
_KEYS = ("id", "section", "number", "label", "marker", "name")
_LEADS = {
    "lead": ("don vi chu tri", "lead unit", "co quan chu tri", "chu tri"),
    "coordinating": ("don vi phoi hop", "coordinating units", "co quan phoi hop", "phoi hop"),
    "executing": ("don vi thuc hien", "implementing unit"),
}


def identify(items: list[Item], above: str = "projects") -> None:
    """Gives every item its id and address."""
    taken: set[str] = set()
    for item in items:
        item.id = unique_id(_wanted(item), taken)
        taken.add(item.id)
        item.address = f"{above}.{item.id}"
        identify(item.parts, item.address)


def _wanted(item: Item) -> str:
    label = item.label
    if label is None:
        return slug(item.row.name)
    short = _SHORT.get(label.kind)
    if short is not None and label.number.isdigit():
        return f"{short}{label.number}"
    return slug(f"{short or label.kind} {label.number}")


def resolve_included(items: list[Item]) -> None:
    """Addresses for '(trong Tiểu dự án 1)', where one item alone is called so."""
    every = list(_every(items, ()))
    for chain in every:
        budget = chain[-1].budget
        wanted = included_item(str(budget.get("text", "")))
        if set(budget) == {"text"} and wanted:
            near = [other for other in every if other[:-1] == chain[:-1]]
            found = _called(wanted, near) or _called(wanted, every)
            if len(found) == 1 and found[0] is not chain[-1]:
                budget["included_in"] = found[0].address


def _every(items: list[Item], above: tuple[Item, ...]) -> Iterator[tuple[Item, ...]]:
    for item in items:
        yield (*above, item)
        yield from _every(item.parts, (*above, item))


def _called(words: str, chains: list[tuple[Item, ...]]) -> list[Item]:
    """The items that are called so: by their labels with those above them, or by their name."""
    wanted = " ".join(map(_meant, words.split(",")))
    found = []
    for chain in chains:
        calls = [_call(item.label) for item in chain]
        forms = {" ".join(calls[at:]) for at in range(len(calls))} | {folded(chain[-1].row.name)}
        forms |= {" ".join(reversed(calls[at:])) for at in range(len(calls))}
        if wanted in forms:
            found.append(chain[-1])
    return found


def _meant(words: str) -> str:
    """'Sub-project 1' as it is called here."""
    found = labelled(words.strip())
    return _call(found.label) if found and not found.name else folded(words)


def _call(label: Label | None) -> str:
    return folded(label.words) if label else "?"


def project(item: Item, grid: Grid, columns: Columns, depth: int = 0) -> Tree:
    """An item and its parts in the keys of plan.yaml."""
    label = item.label
    found: Tree = {"id": item.id, "name": item.row.name or (label.words if label else "")}
    if label is not None:
        found["number"] = label.number
        if label.kind != _USUAL.get(depth, "Tiểu dự án"):
            found["label"] = label.kind
    found |= people(item, grid, columns)
    if budget := with_notes(item, grid, columns):
        found["budget"] = budget
    if item.parts:
        found["subprojects"] = [project(part, grid, columns, depth + 1) for part in item.parts]
    keys = [*_KEYS, *(key for key in _ORDER if key not in _KEYS)]
    return {key: found[key] for key in keys if key in found}


def people(item: Item, grid: Grid, columns: Columns) -> dict[str, Any]:
    """Who leads, coordinates and carries out, as the row says it."""
    found: dict[str, Any] = {}
    for column in columns.texts:
        text = " ".join(grid.rows[item.row.at][column.at].split())
        if column.role != "note" and text and text not in ("-", "–", "(chưa ghi)"):
            usual = folded(column.head) in _LEADS[column.role]
            found.setdefault(column.role, text if usual else {"label": column.head, "text": text})
    return found


def with_notes(item: Item, grid: Grid, columns: Columns) -> Tree:
    """The budget of an item with what its row says beside the money; {} for none."""
    budget = dict(item.budget)
    texts = (grid.rows[item.row.at][column.at] for column in columns.texts if column.role == "note")
    notes = [" ".join(text.split()) for text in texts if text.strip()]
    if notes:
        first, _, rest = notes[0].partition("; ")
        said = coordinates(first)
        if len(said.steps) == 1 and said.steps[0][0] == "kinds" and not said.rest:
            budget.setdefault("kind", said.steps[0][1])
            notes[:1] = [rest] if rest else []
    return tidy_whole(budget | ({"notes": notes} if notes else {})) if budget or notes else {}
