"""Texts that begin with an amount, and those that are more than one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gnbv_cli.written.amount_lead import begins_with_amount, says_more


@pytest.mark.parametrize(
    "text",
    [
        "30.0000.000 đồng (Ba mươi triệu đồng)",
        " khoảng 30 triệu đồng cho 2 hộ",
        "1 tỷ 200 triệu đồng; đợt 1",
        "345 TRIỆU  ĐỒNG/năm",
    ],
)
def test_an_amount_begins_them(text: str) -> None:
    assert begins_with_amount(text)


@pytest.mark.parametrize("text", ["30 X", "30 triệuđồng", "hai hộ, 30 triệu đồng", "chưa rõ", ""])
def test_no_amount_begins_them(text: str) -> None:
    assert not begins_with_amount(text)


@pytest.mark.parametrize("text", ["…… đồng", "3.0.0 tr.đ.", "?", ""])
def test_signs_and_units_are_no_other_words(text: str) -> None:
    assert not says_more(text)


@pytest.mark.parametrize(
    "text",
    [
        "chưa rõ",
        "30 X",
        "3o triệu đồng",
        "345 triệu đồng/năm",
        "60.000.000 + 40.0000.000 đồng",
        "90.0000.000 - 100.000.000 đồng",
        "100 triệu đồng 100 triệu đồng",
        "1.000 đồng = 1.000",
    ],
)
def test_other_words(text: str) -> None:
    assert says_more(text)


@given(st.integers(1, 10**12), st.text(max_size=250))
def test_any_words_may_stand_behind_an_amount(value: int, words: str) -> None:
    assert begins_with_amount(f"{value} đồng ({words}")
