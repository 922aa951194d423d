"""Names of a register in a text: as one pattern of all of them would find them."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gnbv_cli.rules.name_in_parts import parts_of
from gnbv_cli.rules.named_in_text import _pieces
from gnbv_cli.rules.register_names import RegisterNames, _words
from gnbv_cli.written.names import folded, unaccented

_WORDS = st.sampled_from(["Phòng", "phong", "Kinh", "tế", "Y", "xã", "Xã", "1", "a_b", "(xã)"])
_NAMES = st.lists(_WORDS, min_size=1, max_size=3).map(" ".join)
_PARTS = st.lists(st.one_of(_WORDS, st.sampled_from([" ", "  ", ", ", "-", "_", "và"])))


def _spans(patterns: list[str], text: str, flags: re.RegexFlag) -> list[tuple[int, int]]:
    names = "|".join(sorted(patterns, key=len, reverse=True))
    return [found.span() for found in re.finditer(rf"(?<!\w)(?:{names})(?!\w)", text, flags)]


@given(st.lists(_NAMES, min_size=1, max_size=6), _PARTS.map("".join))
def test_names_are_found_as_by_a_pattern(names: list[str], text: str) -> None:
    found = RegisterNames({name: name for name in names})
    exact = [(first, last) for first, last, _ in found.exact(text.lower(), 0, len(text))]
    alike = [(first, last) for first, last, _ in found.alike(text, 0, len(text))]
    assert exact == _spans(list(map(re.escape, names)), text, re.IGNORECASE)
    bare = [r"\W+".join(folded(name).split()) for name in names]
    assert alike == _spans(bare, unaccented(text), re.NOFLAG)


def test_of_two_names_the_longer_is_found_and_a_part_of_a_word_is_none() -> None:
    names = RegisterNames({"Ban Quản lý": "short", "Ban Quản lý xã": "long"})
    assert names.exact("ban quản lý xã, bban quản lý", 0, 28) == [(0, 14, "long")]
    assert names.alike("Ban quan - ly", 0, 13) == [(0, 13, "short")]


@given(st.text())
def test_a_text_without_accents_is_as_long_as_before(text: str) -> None:
    for each in (text, f"İ{text}", text + "ạ" * 100):
        assert len(unaccented(each)) == len(each)


def test_a_name_is_found_where_it_stands_behind_any_letter() -> None:
    assert RegisterNames({"Ban Quản lý": "x"}).alike("İ, Ban quan ly", 0, 14) == [(3, 14, "x")]


@pytest.mark.parametrize("words_of", [_words, _pieces, parts_of])
def test_the_words_of_a_long_text_are_not_kept(words_of: Callable[[str], object]) -> None:
    """A thousand of them would take a gigabyte."""
    assert words_of("Phòng, ") is words_of("Phòng, ")
    assert words_of("Phòng, " * 1000) is not words_of("Phòng, " * 1000)
