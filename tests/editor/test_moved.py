"""Where what stood in an earlier text stands now."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gnbv_cli.editor.moved import UNMOVED, moved

TEXTS = st.lists(st.sampled_from(("a", "b\n", "\r", "\r\n", "\n", "ế", "😀\n"))).map("".join)


def test_lines_above_stay_and_lines_below_move() -> None:
    found = moved("a\nb\nc\n", "a\nnew\nnew\nc\n")
    assert (found.start, found.before, found.now) == (2, 4, 10)
    assert [found.then(offset) for offset in (0, 1, 2, 9, 10, 12)] == [0, 1, None, None, 4, 6]
    assert found.span((0, 1)) == (0, 1)
    assert found.span((4, 5)) == (10, 11)
    assert found.span((0, 6)) == (0, 12)


def test_a_line_that_is_gone_leaves_its_place() -> None:
    found = moved("a\nb\nc\n", "a\nc\n")
    assert found.span((2, 3)) == (2, 2)
    assert found.span((4, 5)) == (2, 3)


@given(TEXTS, TEXTS)
def test_no_place_is_out_of_the_text_and_order_is_kept(before: str, now: str) -> None:
    found = moved(before, now)
    spots = [found.span((offset, offset))[0] for offset in range(len(before) + 1)]
    assert spots == sorted(spots)
    assert all(0 <= spot <= len(now) for spot in spots)


@given(TEXTS, TEXTS)
def test_what_did_not_change_is_the_same_there_and_back(before: str, now: str) -> None:
    found = moved(before, now)
    for offset in range(len(now)):
        then = found.then(offset)
        if then is not None:
            assert before[then] == now[offset]
            assert found.span((then, then)) == (offset, offset)


@given(TEXTS)
def test_the_same_text_has_not_moved(text: str) -> None:
    found = moved(text, text)
    assert all(found.then(offset) == UNMOVED.then(offset) for offset in range(len(text) + 1))
    assert found.span((0, len(text))) == UNMOVED.span((0, len(text)))
