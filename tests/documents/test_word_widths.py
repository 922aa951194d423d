"""Columns of a Word table: they fill the page, and leave room for what must not be broken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gnbv_cli.documents.word.widths import Need, fitted, width_of, word_width

WIDTH = 757.0

lengths = st.floats(1, 400)
needs = st.builds(
    lambda least, more, amount, elastic: Need(least, least + more, amount, elastic),
    lengths,
    lengths,
    st.floats(1, 20_000),
    st.booleans(),
)


@given(st.lists(needs, min_size=1, max_size=12))
def test_columns_fill_the_width(columns: list[Need]) -> None:
    found = fitted(columns, WIDTH)
    if sum(need.least for need in columns) > WIDTH:
        assert found is None
        return
    assert found is not None
    assert sum(found) == pytest.approx(WIDTH)
    for width, need in zip(found, columns, strict=True):
        assert width >= need.least - 1e-6


def test_what_is_left_goes_to_elastic_columns() -> None:
    found = fitted([Need(20, 20, 1, False), Need(50, 100, 900), Need(80, 80, 1, False)], 400)
    assert found == [20, 300, 80]


def test_who_has_more_to_say_gets_more() -> None:
    few, more = fitted([Need(20, 500, 1_000), Need(20, 900, 4_000)], 600) or [0, 0]
    assert more == pytest.approx(2 * few)


def test_accents_take_no_room() -> None:
    assert width_of("Ngân sách địa phương", 11) == pytest.approx(
        width_of("Ngan sach đia phuong", 11)
    )
    assert word_width(["1.161.416.000\u00a0(*)", "a b"], 11) == width_of(
        "1.161.416.000\u00a0(*)", 11
    )
