"""The plan's words as syllables: what must hold for any words."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from gnbv_cli.plan.passages import Wording
from gnbv_cli.plan.reading import read_plan
from gnbv_cli.rules.remembered import of_passage
from gnbv_cli.rules.syllables import BREAK, Syllables
from gnbv_cli.written.source import Source

PARTS = ["các", "ấp", "cấp", "Hoà", "İ", ",", ";.", "x_y", "½", "\u0301", "\u00a0", ""]
TEXTS = st.lists(
    st.lists(st.sampled_from(PARTS), min_size=1, max_size=12).map(" ".join), max_size=6
)


def syllables(texts: list[str]) -> tuple[Wording, Syllables]:
    text = json.dumps({"closing": texts}, ensure_ascii=False)
    wording = Wording(read_plan(Source(text, "plan.yaml")).root)
    return wording, Syllables(wording)


@given(TEXTS)
def test_each_syllable_stands_where_its_span_is(texts: list[str]) -> None:
    wording, words = syllables(texts)
    assert len(words.breaks) == len(wording.passages)
    for places in (range(len(words.words)), reversed(range(len(words.words)))):
        for place in places:
            word = words.words[place]
            if word != BREAK:
                start, end = words.span(place, place + 1)
                assert wording.lower[start:end] == word
        words = Syllables(wording)


@given(TEXTS)
def test_a_span_is_from_its_first_syllable_to_its_last(texts: list[str]) -> None:
    wording, words = syllables(texts)
    for number in range(len(wording.passages)):
        first, last = words.passage(number)
        for end in range(last, first, -1):
            start, stop = words.span(first, end)
            assert start == words.span(first, first + 1)[0]
            assert stop == words.span(end - 1, end)[1]


@given(TEXTS, st.lists(st.sampled_from(["các", "ấp", "cấp", ","]), min_size=1, max_size=3))
def test_syllables_are_found_wherever_they_stand_in_a_row(
    texts: list[str], wanted: list[str]
) -> None:
    _, words = syllables(texts)
    size = len(wanted)
    places = range(len(words.words))
    rows = [place for place in places if words.words[place : place + size] == wanted]
    assert words.find(tuple(wanted)) == rows
    any_of = [place for place in places if words.words[place] in wanted]
    assert words.places(frozenset(wanted)) == any_of


def test_a_long_passage_is_not_remembered() -> None:
    asked: list[str] = []

    @of_passage
    def length(passage: str) -> int:
        asked.append(passage)
        return len(passage)

    for passage in ("ấp", "ấp", "ấp" * 1000, "ấp" * 1000):
        assert length(passage) == len(passage)
    assert asked == ["ấp", "ấp" * 1000, "ấp" * 1000]
