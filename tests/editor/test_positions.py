"""Positions as an editor counts them, in each encoding, with any line break and character."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gnbv_cli.editor.positions import Encoding, Position, Positions

ENCODINGS: tuple[Encoding, ...] = ("utf-8", "utf-16", "utf-32")
TEXTS = st.text(st.sampled_from("aế😀\r\n\u2028\x85\ud800\ufeff"), max_size=30)


def units(text: str, encoding: Encoding) -> int:
    """How many units of `encoding` a text has, by Python's own codecs."""
    size = {"utf-8": 1, "utf-16": 2, "utf-32": 4}[encoding]
    codec = encoding if size == 1 else f"{encoding}-le"
    return len(text.encode(codec, "surrogatepass")) // size


@pytest.mark.parametrize(("encoding", "character"), [("utf-8", 8), ("utf-16", 4), ("utf-32", 3)])
def test_a_character_may_be_several_units(encoding: Encoding, character: int) -> None:
    positions = Positions("a\r\nế😀bc", encoding)
    offset = "a\r\nế😀bc".index("c")
    assert positions.at(offset) == Position(1, character)
    assert positions.offset(1, character) == offset


def test_a_place_within_a_character_is_its_beginning() -> None:
    assert Positions("a😀b").offset(0, 2) == 1
    assert Positions("aếb", "utf-8").offset(0, 2) == Positions("aếb", "utf-8").offset(0, 3) == 1


def test_a_place_beyond_the_line_or_the_text_is_its_end() -> None:
    positions = Positions("ab\r\ncd")
    assert positions.offset(0, 99) == 2
    assert positions.offset(99, 0) == 6
    assert (positions.offset(-1, 5), positions.offset(1, -5)) == (0, 4)


def test_a_byte_order_mark_counts_for_the_editor_alone() -> None:
    positions = Positions("\ufeffab")
    assert positions.at(0) == Position(0, 1)
    assert positions.offset(0, 1) == positions.offset(0, 0) == 0


@given(TEXTS, st.sampled_from(ENCODINGS))
def test_every_offset_is_found_again(text: str, encoding: Encoding) -> None:
    positions = Positions(text, encoding)
    bom = text.startswith("\ufeff")
    lines = re.split("\r\n|\r|\n", text)
    for offset in range(len(text) + 1 - bom):
        line, character = positions.at(offset)
        before = text[: offset + bom]
        if before.endswith("\r") and text[offset + bom :].startswith("\n"):
            continue
        own = re.split("\r\n|\r|\n", before)
        assert line == len(own) - 1
        assert character == units(own[-1], encoding)
        assert character <= units(lines[line], encoding)
        assert positions.offset(line, character) == offset


@given(TEXTS, st.sampled_from(ENCODINGS), st.integers(-2, 40), st.integers(-2, 40))
def test_any_position_has_an_offset(
    text: str, encoding: Encoding, line: int, character: int
) -> None:
    assert 0 <= Positions(text, encoding).offset(line, character) <= len(text)
