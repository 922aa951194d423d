"""The house: a room imports only from rooms below it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import gnbv_cli

ROOMS = (
    "commands", "editor", "fleet", "changes", "reports", "tables", "documents", "review", "rules",
    "findings", "balance", "plan", "written", "texts", "data",
)  # fmt: skip
"""From the roof down."""

HOUSE = Path(gnbv_cli.__file__).parent


def imports_of(file: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            package = (
                ["gnbv_cli", *file.relative_to(HOUSE).parts[:-1]][: -node.level + 1 or None]
                if node.level
                else []
            )
            names.add(".".join([*package, *([node.module] if node.module else [])]))
            names |= {f"{node.module}.{alias.name}" for alias in node.names if node.module}
    return {name.split(".")[1] for name in names if name.startswith("gnbv_cli.")}


@pytest.mark.parametrize("room", [room for room in ROOMS if (HOUSE / room).is_dir()])
def test_a_room_imports_only_from_below(room: str) -> None:
    above = set(ROOMS[: ROOMS.index(room)])
    for file in sorted((HOUSE / room).rglob("*.py")):
        assert not imports_of(file) & above, file.name


def test_every_folder_is_a_room() -> None:
    folders = {path.parent.name for path in HOUSE.glob("*/__init__.py")}
    assert folders <= set(ROOMS)
