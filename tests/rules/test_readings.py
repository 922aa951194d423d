"""What several rules read from a plan: sentences around a place, markers and lists of the file."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from gnbv_cli.plan.passages import Wording
from gnbv_cli.rules.sentences import REACH, is_quoted, sentence_at, shortened
from gnbv_cli.rules.stated_marks import StatedMarks
from gnbv_cli.written.nodes import Mapping, Sequence, Text

_PIECES = [
    "xã",
    "1.200",
    ". ",
    "; ",
    ".",
    ";",
    " ",
    "\n",
    "\u2028",
    "“",
    "”",
    '"',
    "«",
    "»",
    "x " * 300,
]
_END = re.compile(r"[.;](?=\s|$)|\n")


def _wording(*texts: str) -> Wording:
    root = Mapping()
    closing = Sequence()
    closing.extend(map(Text, texts))
    root[Text("closing")] = closing
    return Wording(root)


@given(st.lists(st.lists(st.sampled_from(_PIECES), min_size=1, max_size=8), min_size=1), st.data())
def test_a_sentence_reaches_from_the_stop_before_to_the_stop_behind(
    pieces: list[list[str]], data: st.DataObject
) -> None:
    wording = _wording(*map("".join, pieces))
    lower = wording.lower
    start = data.draw(st.integers(0, len(lower)))
    end = data.draw(st.integers(start, min(len(lower), start + 9)))
    first = max(start - REACH, wording.line(wording.number_at(start))[0])
    first = max([first, *(found.end() for found in _END.finditer(lower, first, start))])
    behind = _END.search(lower, end, end + REACH)
    last = behind.start() if behind else min(end + REACH, len(lower))
    assert sentence_at(wording, start, end) == (first, last, lower[first:last])


def test_a_place_is_quoted_between_marks_of_its_own_passage() -> None:
    wording = _wording("Theo “Đề án” của xã, mục “A", "B «C» và «D")
    quoted = [
        is_quoted(wording, wording.text.index(word)) for word in ("Đề", "xã", "A", "B", "C", "D")
    ]
    assert quoted == [True, False, True, False, True, True]
    assert not is_quoted(wording, wording.text.index(" và"))


@given(st.text(), st.text(max_size=3))
def test_what_follows_a_long_text_does_not_change_how_it_is_shortened(text: str, more: str) -> None:
    assert shortened(f"{text:x<240}{more}") == shortened(f"{text:x<240}")


def test_marks_stand_in_the_order_of_the_file_and_lists_behind_those_they_hold() -> None:
    inner, outer, point, root = Sequence(), Sequence(), Mapping(), Mapping()
    inner.extend([Text("x"), Mapping()])
    point[Text("number")] = Text("1.")
    point[Text("items")] = inner
    point[Text("marker")] = Text("a.")
    outer.extend([None, point])
    root[Text("sections")] = outer
    root[Text("closing")] = None
    stated = StatedMarks(root)
    assert stated.all == [(("sections", 1, "number"), "1."), (("sections", 1, "marker"), "a.")]
    assert [path for path, _ in stated.lists] == [("sections", 1, "items"), ("sections",)]
