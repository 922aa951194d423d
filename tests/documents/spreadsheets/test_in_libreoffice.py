"""Workbooks saved by a real spreadsheet program, with its formulas worked out by it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from gnbv_cli.documents.spreadsheets.reading import read_file
from gnbv_cli.review.review import review_bytes
from gnbv_cli.tables.allocation import allocation
from gnbv_cli.tables.figures import Figures
from gnbv_cli.tables.forms.xlsx import table_xlsx
from gnbv_cli.tables.measures import MEASURES
from gnbv_cli.tables.rounding import in_measure

from .shown import shown
from .workbooks import WORKBOOKS, saved

pytestmark = [
    pytest.mark.office,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice (soffice)"),
]

PLAN = Path(__file__).parents[3] / "plan.yaml"
SAME = [name for name in WORKBOOKS if name not in ("stale-formulas", "recalculated")]


def saved_again(path: Path) -> Path:
    """The file as the program saves it."""
    folder = path.parent / "out"
    profile = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
    call = ["soffice", "--headless", profile, "--convert-to", "xlsx", "--outdir", str(folder)]
    subprocess.run([*call, str(path)], check=True, capture_output=True, timeout=300)
    return folder / path.name


@pytest.mark.parametrize("name", SAME)
def test_it_says_the_same_once_saved_again(name: str, tmp_path: Path) -> None:
    path = saved(name, tmp_path)
    assert shown(read_file(saved_again(path))) == shown(read_file(path))


@pytest.mark.parametrize("unit", ["dong", "trieu"])
def test_the_own_table_saved_again(unit: str, tmp_path: Path) -> None:
    review = review_bytes(PLAN.read_bytes(), PLAN.name)
    assert review.checked is not None
    path = tmp_path / "phan-bo.xlsx"
    table = in_measure(allocation(Figures(review.checked)), MEASURES[unit])
    path.write_bytes(table_xlsx(table, "vi"))
    assert shown(read_file(saved_again(path))) == shown(read_file(path))


def test_formulas_worked_out_by_the_program_are_right(tmp_path: Path) -> None:
    (found,) = read_file(saved_again(saved("recalculated", tmp_path)))
    assert found.budget["total"] == "1.334.016.001 đồng"
    assert found.remarks == ()
