"""Links that lead in a circle are no folders, and no fault of gnbv."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from gnbv_cli.commands.main import run
from gnbv_cli.fleet.plan_files import plan_files

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs links")
PLAN = Path(__file__).parents[1] / "plans" / "ok" / "small.yaml"


@pytest.fixture(autouse=True)
def _tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("xa").mkdir()
    Path("xa", "plan.yaml").write_bytes(PLAN.read_bytes())
    Path("itself").symlink_to("itself")
    Path("one").symlink_to("other")
    Path("other").symlink_to("one")


@pytest.mark.parametrize("named", [".", "**/plan.yaml", "*/plan.yaml", "x*"])
def test_the_plans_beside_them_are_checked(named: str) -> None:
    found = plan_files([named])
    assert (found.names, found.faults) == (["xa/plan.yaml"], [])
    assert run(["check", named]) == 0


def test_a_plan_that_is_such_a_link_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    Path("plan.yaml").symlink_to("plan.yaml")
    assert run(["check", "."]) == 2
    assert capsys.readouterr().err.startswith("Không mở được tệp plan.yaml: ")
