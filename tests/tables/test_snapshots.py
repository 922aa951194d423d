"""What is printed, whole: a change of any word or column shows here."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from gnbv_cli.texts.styled import columns

GOLDEN = Path(__file__).parent / "golden"
SMALL = str(GOLDEN / "small.yaml")
VINH_PHONG = str(Path(__file__).parents[2] / "plan.yaml")

Snapshot = Callable[[str, int, list[str]], None]


@pytest.mark.parametrize("width", [100, 80, 60])
@pytest.mark.parametrize(("name", "file"), [("vinh-phong", VINH_PHONG), ("small", SMALL)])
def test_table(snapshot: Snapshot, name: str, file: str, width: int) -> None:
    snapshot(f"table-{name}", width, ["table", file])


@pytest.mark.parametrize("width", [100, 80])
@pytest.mark.parametrize(("name", "file"), [("vinh-phong", VINH_PHONG), ("small", SMALL)])
def test_summary(snapshot: Snapshot, name: str, file: str, width: int) -> None:
    snapshot(f"summary-{name}", width, ["summary", file])


@pytest.mark.parametrize("command", ["table", "summary"])
@pytest.mark.parametrize(("name", "file"), [("vinh-phong", VINH_PHONG), ("small", SMALL)])
def test_english(snapshot: Snapshot, command: str, name: str, file: str) -> None:
    snapshot(f"{command}-{name}-en", 100, [command, file, "--lang", "en"])


def test_lines_keep_to_the_width() -> None:
    for path in sorted(GOLDEN.glob("*.txt")):
        width = int(path.stem.rpartition("-")[2])
        for line in path.read_text(encoding="utf-8").splitlines():
            assert columns(line) <= width, f"{path.name}: {line}"
            assert line == line.rstrip()


def test_the_summary_of_vinh_phong_fits_one_screen() -> None:
    lines = (GOLDEN / "summary-vinh-phong-100.txt").read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 24
