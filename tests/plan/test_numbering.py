from __future__ import annotations

import pytest

from gnbv_cli.plan.numbering import Numbering, as_marker, roman
from gnbv_cli.written.nodes import Text


@pytest.mark.parametrize(
    ("number", "numeral"),
    [(1, "I"), (4, "IV"), (6, "VI"), (9, "IX"), (14, "XIV"), (49, "XLIX"), (88, "LXXXVIII")],
)
def test_roman(number: int, numeral: str) -> None:
    assert roman(number) == numeral


@pytest.mark.parametrize(("number", "following"), [(n, n + 1) for n in range(1, 89)])
def test_chapters_count_on_from_a_stated_one(number: int, following: int) -> None:
    numbers = Numbering(chapters=True)
    assert numbers.next(Text(roman(number))) == roman(number)
    assert numbers.next() == roman(following)


def test_what_is_no_number_is_kept_and_not_counted() -> None:
    numbers = Numbering("2")
    stated = ["", "a)", "PHỤ LỤC", "9" * 5000, "...", " 2.7 ", "x"]
    assert [numbers.next(Text(number)) for number in stated[:5]] == stated[:5]
    assert numbers.next() == "2.1"
    assert numbers.next(Text(stated[5])) == "2.7"
    assert numbers.next() == "2.8"


def test_marker() -> None:
    assert [as_marker(number) for number in ("2.1", "a)", "b.", "")] == ["2.1.", "a)", "b.", ""]
