"""What is printed, whole: a change of any word or column shows here."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from gnbv_cli import __version__
from gnbv_cli.commands.main import run
from gnbv_cli.texts.styled import columns

GOLDEN = Path(__file__).parent / "golden"
SMALL = str(GOLDEN / "small.yaml")
VINH_PHONG = str(Path(__file__).parents[2] / "plan.yaml")


def golden(name: str, printed: str) -> None:
    """Compares with golden/NAME, the version taken out; UPDATE_GOLDEN=1 writes it anew."""
    path = GOLDEN / name
    text = printed.replace(f'"version": "{__version__}"', '"version": "…"')
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(text, encoding="utf-8", newline="")
    with path.open(encoding="utf-8", newline="") as file:
        assert text == file.read()


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


@pytest.mark.parametrize("width", [100, 60])
@pytest.mark.parametrize("table", ["units", "policies", "targets", "sources"])
@pytest.mark.parametrize(("name", "file"), [("vinh-phong", VINH_PHONG), ("small", SMALL)])
def test_other_tables(snapshot: Snapshot, name: str, file: str, table: str, width: int) -> None:
    snapshot(f"{table}-{name}", width, ["table", table, file])


@pytest.mark.parametrize(
    ("rows", "columns"),
    [
        ("projects", "kinds"), ("projects", "years"), ("projects", "units"),
        ("units", "sources"), ("policies", "sources"),
    ],
)  # fmt: skip
@pytest.mark.parametrize(("name", "file"), [("vinh-phong", VINH_PHONG), ("small", SMALL)])
def test_pivot(snapshot: Snapshot, name: str, file: str, rows: str, columns: str) -> None:
    call = ["table", file, "--rows", rows, "--columns", columns]
    snapshot(f"pivot-{rows}-{columns}-{name}", 100, call)


@pytest.mark.parametrize("unit", ["nghin", "trieu", "ty"])
def test_unit(snapshot: Snapshot, unit: str) -> None:
    snapshot(f"table-vinh-phong-{unit}", 120, ["table", VINH_PHONG, "--unit", unit])


def test_repaired(snapshot: Snapshot) -> None:
    snapshot("table-vinh-phong-repaired", 120, ["table", VINH_PHONG, "--as", "repaired"])


def test_wide(snapshot: Snapshot) -> None:
    snapshot("table-vinh-phong", 160, ["table", VINH_PHONG])


@pytest.mark.parametrize("form", ["md", "csv", "json"])
@pytest.mark.parametrize("figures", ["written", "repaired"])
def test_form(capsys: pytest.CaptureFixture[str], form: str, figures: str) -> None:
    assert run(["table", VINH_PHONG, "--as", figures, "--format", form]) == 0
    golden(f"table-vinh-phong-{figures}.{form}", capsys.readouterr().out)


@pytest.mark.parametrize("form", ["md", "json"])
@pytest.mark.parametrize(("name", "file"), [("vinh-phong", VINH_PHONG), ("small", SMALL)])
def test_summary_form(capsys: pytest.CaptureFixture[str], name: str, file: str, form: str) -> None:
    assert run(["summary", file, "--format", form]) == 0
    golden(f"summary-{name}.{form}", capsys.readouterr().out)


def test_lines_keep_to_the_width() -> None:
    for path in sorted(GOLDEN.glob("*-[0-9]*.txt")):
        width = int(path.stem.rpartition("-")[2])
        for line in path.read_text(encoding="utf-8").splitlines():
            assert columns(line) <= width, f"{path.name}: {line}"
            assert line == line.rstrip()


def test_the_summary_of_vinh_phong_fits_one_screen() -> None:
    lines = (GOLDEN / "summary-vinh-phong-100.txt").read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 36
