"""Columns of a terminal: what is counted fast is what counting each character gives."""

from __future__ import annotations

from itertools import pairwise
from unicodedata import combining, east_asian_width

from hypothesis import example, given
from hypothesis import strategies as st

from gnbv_cli.texts.styled import beginning, columns, wrapped

TEXTS = st.text(st.sampled_from("aĐệ ẫ…–\u0300\u0323漢ｆ\u202e\u200b\n\ud800😀"), max_size=40)


def counted(text: str) -> int:
    return sum(2 if east_asian_width(c) in ("W", "F") else 1 for c in text if not combining(c))


@given(TEXTS)
@example("Kế hoạch giảm nghèo – năm 2026…")
def test_columns_are_those_of_the_characters(text: str) -> None:
    assert columns(text) == counted(text)


@given(TEXTS, st.integers(0, 30))
def test_a_beginning_is_the_longest_that_fits(text: str, width: int) -> None:
    kept = beginning(text, width)
    assert text.startswith(kept)
    assert columns(kept) <= width
    assert kept == text or columns(text[: len(kept) + 1]) > width


@given(TEXTS, st.integers(1, 30))
def test_wrapped_lines_fit_or_are_one_word(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert all(columns(line) <= width or " " not in line.strip() for line in lines)


@given(st.lists(st.text(st.sampled_from("aệ漢"), min_size=1, max_size=9)), st.integers(1, 30))
def test_wrapping_loses_no_word_and_fills_the_lines(words: list[str], width: int) -> None:
    lines = wrapped(" ".join(words), width)
    assert [word for line in lines for word in line.split()] == words
    for line, following in pairwise(lines):
        assert columns(f"{line} {following.split()[0]}") > width
