"""Tables of the shapes that offices make: `tables/x.csv` gives what stands in `tables/x.out`.

A new .csv case needs no code; the workbooks are made in `workbooks.py`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from gnbv_cli.documents.spreadsheets.reading import read_file

from .conftest import Golden
from .shown import shown
from .workbooks import WORKBOOKS, saved

TABLES = Path(__file__).parent / "tables"


@pytest.mark.parametrize("file", sorted(TABLES.glob("*.csv")), ids=lambda file: file.stem)
def test_a_csv_file(file: Path, golden: Golden) -> None:
    golden(shown(read_file(file)), file.with_suffix(".out"))


@pytest.mark.parametrize("name", WORKBOOKS)
def test_a_workbook(name: str, golden: Golden, tmp_path: Path) -> None:
    golden(shown(read_file(saved(name, tmp_path))), TABLES / f"{name}.xlsx.out")


@pytest.mark.parametrize("file", sorted(TABLES.glob("*.csv")), ids=lambda file: file.stem)
def test_reading_twice_gives_the_same(file: Path) -> None:
    assert read_file(file) == read_file(file)
