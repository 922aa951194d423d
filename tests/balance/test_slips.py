"""Which changes a single slip of the pen explains."""

from __future__ import annotations

import pytest

from gnbv_cli.balance import slip
from gnbv_cli.balance.slips import meant

TRIEU = 1_000_000

EXPLAINED = [
    (379 * TRIEU, 397 * TRIEU, TRIEU, "swap"),
    (91_682, 61_682, 1, "replace"),
    (2_330, 52_330, 1, "drop"),
    (9_320, 93_210, 1, "drop"),
    (154_000, 14_000, 1, "extra"),
    (19_979, 1_979, 1, "double"),
    (8, 8_000, 1, "unit"),
    (8_000, 8, 1, "unit"),
    (550, 5_500, 1, "power"),
    (550_000, 5_500, 1, "power"),
    (-550, 550, 1, "sign"),
    (7, 0, 1, "replace"),
    (0, 7, 1, "replace"),
]

UNEXPLAINED = [
    (0, 411, 1),
    (411, 0, 1),
    (379 * TRIEU, 397 * TRIEU + 1, TRIEU),
    (1_230, 3_120, 1),
    (1_234, 4_321, 1),
    (-12, 21, 1),
    (500, 500, 1),
]


@pytest.mark.parametrize(("old", "new", "step", "kind"), EXPLAINED)
def test_explained(old: int, new: int, step: int, kind: str) -> None:
    found = slip(old, new, step)
    assert found is not None
    assert (found.kind, found.old, found.new) == (kind, old, new)
    assert new in set(meant(old, step))


@pytest.mark.parametrize(("old", "new", "step"), UNEXPLAINED)
def test_unexplained(old: int, new: int, step: int) -> None:
    assert slip(old, new, step) is None


@pytest.mark.parametrize("old", [0, 5, 10, 99, 1_234, 100_000, -7])
def test_everything_meant_is_explained(old: int) -> None:
    unexplained = {new for new in meant(old) if new != old and slip(old, new) is None}
    assert unexplained <= {0, old * 10**6, old * 10**9} | {
        new for new in meant(old) if old == 0 or new == 0
    }


def test_the_digit_that_is_missing_or_too_many() -> None:
    missing, doubled = slip(2_330, 52_330), slip(19_979, 1_979)
    assert missing is not None
    assert doubled is not None
    assert (missing.digit, doubled.digit) == ("5", "9")


def test_the_factor_of_a_unit() -> None:
    found = slip(379, 379_000_000)
    assert found is not None
    assert found.factor == 1_000_000
