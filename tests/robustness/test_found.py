"""What `python -m fuzz` has found once: the same cases, in which nothing is wrong any more."""

from __future__ import annotations

from pathlib import Path

import pytest

from fuzz.ended import wrong
from fuzz.inside import run_inside
from fuzz.kept import read_case
from fuzz.workers import put

FOUND = sorted((Path(__file__).parent / "found").glob("*.json"))


@pytest.mark.parametrize("file", FOUND, ids=lambda file: str(file.stem))
def test_what_was_found_is_mended(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = read_case(file)
    put(case, tmp_path)
    monkeypatch.chdir(tmp_path)
    assert wrong(case, run_inside(case, tmp_path), tmp_path) == []
