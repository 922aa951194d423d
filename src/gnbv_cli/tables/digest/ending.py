"""The five facts about a plan's money with which a check ends."""

from __future__ import annotations

from gnbv_cli.review.review import Review
from gnbv_cli.tables.cells import NOT_STATED
from gnbv_cli.tables.digest.amounts import part_text, total_text
from gnbv_cli.tables.digest.facts import Fact, facts_lines, said_fact
from gnbv_cli.tables.digest.labels import LEADS, PROJECTS, SOURCES, TOTAL, UNFUNDED
from gnbv_cli.tables.digest.overview import overview
from gnbv_cli.texts.sentence import Language
from gnbv_cli.texts.styled import Line


def summary_lines(review: Review, language: Language, width: int) -> list[Line]:
    """The five facts with which a check ends, in lines of at most `width` columns."""
    if review.checked is None:
        return []
    whole = overview(review.checked)
    facts = [
        Fact(TOTAL, [total_text(whole.total, language)]),
        Fact(SOURCES, [part_text(part, language) for part in whole.sources], NOT_STATED),
        Fact(PROJECTS, [part_text(part, language) for part in whole.projects]),
        Fact(LEADS, [part_text(part, language) for part in whole.leads]),
        said_fact(UNFUNDED, whole.unfunded, language),
    ]
    return facts_lines(facts, language, width)
