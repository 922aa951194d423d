from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

Golden: TypeAlias = Callable[[str, Path], None]


@pytest.fixture
def golden() -> Golden:
    """Compares a text with a file; UPDATE_GOLDEN=1 writes it anew."""

    def compare(found: str, path: Path) -> None:
        if os.environ.get("UPDATE_GOLDEN"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(found, "utf-8")
        assert found == path.read_text("utf-8")

    return compare
