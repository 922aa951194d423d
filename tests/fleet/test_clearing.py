"""What a checked plan takes is given back: at once, or by the clearing after some plans."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from gnbv_cli.fleet.clearing import Clearing
from gnbv_cli.reports.json_report import json_report
from gnbv_cli.review.review import review_bytes

SOUND = sorted((Path(__file__).parents[1] / "plans" / "ok").glob("*.yaml"))


@pytest.fixture
def without_collecting() -> Iterator[None]:
    gc.disable()
    yield
    gc.unfreeze()
    gc.enable()


@pytest.mark.usefixtures("without_collecting")
@pytest.mark.parametrize("path", SOUND, ids=lambda path: str(path.stem))
def test_a_sound_plan_is_given_back_at_once(path: Path) -> None:
    """It holds itself nowhere: to look for that takes as long as to check some plans."""
    for _ in range(2):  # the first loads modules and facts
        gc.collect()
        json_report([review_bytes(path.read_bytes(), path.name)], "vi")
    assert gc.collect() == 0


@pytest.mark.usefixtures("without_collecting")
def test_what_holds_itself_is_cleared_after_some_plans() -> None:
    clearing = Clearing()
    for _ in range(3):
        for _ in range(15):
            clearing.after_one()
        held: list[object] = []
        held.append(held)
        del held
        clearing.after_one()
        assert gc.collect() == 0
    assert gc.get_freeze_count() > 0
