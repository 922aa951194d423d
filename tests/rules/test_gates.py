"""What is looked at before a pattern is tried may refuse nothing that the pattern would find."""

from __future__ import annotations

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gnbv_cli.data.levels import ended_levels
from gnbv_cli.data.sources import other_sources
from gnbv_cli.rules.doc import calendar
from gnbv_cli.rules.item_words import _OTHER_MONEY, _is_of_other_money
from gnbv_cli.rules.law import end_dates, kept_words, level
from gnbv_cli.rules.named_in_text import _BY_DOCUMENT, _DOCUMENT

slow = settings(suppress_health_check=list(HealthCheck), deadline=None)


@slow
@given(st.from_regex(_OTHER_MONEY) | st.from_regex(other_sources()))
def test_words_about_other_money(text: str) -> None:
    found = _OTHER_MONEY.search(text) or other_sources().search(text)
    assert _is_of_other_money(text) is bool(found)


@slow
@given(st.from_regex(_DOCUMENT))
def test_documents_beside_names(text: str) -> None:
    assert any(words in text for words in _BY_DOCUMENT)


@slow
@given(st.from_regex(end_dates._UNTIL))
def test_the_year_of_an_end_date(text: str) -> None:
    found = end_dates._UNTIL.search(text)
    assert found
    before = text[: found.start("year")]
    assert before.endswith(("năm ", *end_dates._BEFORE_YEAR))


@slow
@given(st.from_regex(calendar._SLASHED))
def test_the_year_of_a_day(text: str) -> None:
    for found in calendar._SLASHED.finditer(text):
        assert text[found.start(4) - 1] in calendar._SIGNS


@slow
@given(st.from_regex(level._OFFICE))
def test_an_office_before_a_level(text: str) -> None:
    clause = max(map(text.rfind, level._CLAUSE_ENDS)) + 1
    spans = [found and found.span() for found in _both(level._OFFICE, text, clause)]
    assert spans[0] == spans[1]


@given(st.text(st.sampled_from("aB1_ \n.,;:()\u00a0–"), max_size=20))
def test_the_word_before_a_level(text: str) -> None:
    word = text.rstrip().rfind(" ") + 1
    spans = [found and found.span() for found in _both(level._WORD_BEFORE, text, word)]
    assert spans[0] == spans[1]


def _both(pattern: re.Pattern[str], text: str, start: int) -> tuple[re.Match[str] | None, ...]:
    return pattern.search(text), pattern.search(text, start)


def test_the_levels_looked_for_are_those_of_the_data() -> None:
    assert tuple(ended_levels().levels) == kept_words.LEVELS
