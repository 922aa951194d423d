"""The summary of a plan on a terminal: the facts with which a check ends, and a page of its own."""

from __future__ import annotations

from gnbv_cli.review.review import Review
from gnbv_cli.tables.cells import NOT_STATED
from gnbv_cli.tables.digest.amounts import part_text, total_text
from gnbv_cli.tables.digest.facts import Fact, fact_lines, margin_of, part_lines
from gnbv_cli.tables.digest.labels import (
    CARRIED,
    DECIDE,
    LEADS,
    PLAN,
    PROJECTS,
    SOURCES,
    STATE,
    TITLE,
    TOTAL,
    UNFUNDED,
)
from gnbv_cli.tables.digest.overview import Overview, overview
from gnbv_cli.tables.digest.summary import Summary
from gnbv_cli.tables.forms.terminal.lines import FILE_WIDTH
from gnbv_cli.texts.labels import COMPARE_WITH_GRANT, NONE, UNCHECKED
from gnbv_cli.texts.sentence import Language, Sentence, Words
from gnbv_cli.texts.styled import Line, hanging, plain


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
        _fact(UNFUNDED, whole.unfunded, language),
    ]
    return _lines(facts, language, width)


def summary_page(summary: Summary, language: Language, width: int) -> list[Line]:
    """A page on the plan and the state of its check, in lines of at most `width` columns."""
    whole = summary.overview
    above = [
        _fact(PLAN, [summary.plan], language),
        Fact(TOTAL, [total_text(whole.total, language)]),
    ]
    below = [
        _fact(UNFUNDED, whole.unfunded, language),
        *([_fact(CARRIED, [summary.carried], language)] if summary.carried else []),
        _fact(STATE, summary.state, language),
        _fact(DECIDE, summary.questions, language, one_a_line=True),
        _fact(UNCHECKED, summary.unchecked, language),
    ]
    lines: list[Line] = [[(TITLE.filled().say(language), "bold")]]
    lines += _lines(above, language, width)
    for label, parts in (
        (SOURCES, whole.sources),
        (PROJECTS, whole.projects),
        (LEADS, whole.leads),
    ):
        none = NOT_STATED if label is SOURCES else NONE
        lines += part_lines(label, parts, none, language, width)
    return [*lines, *_lines(below, language, width), *_doubts(whole, language, width)]


def summary_text(summary: Summary, language: Language) -> str:
    """The page as the text of a file."""
    lines = summary_page(summary, language, FILE_WIDTH)
    return "".join(plain(line).rstrip() + "\n" for line in lines)


def _fact(
    label: Words, said: list[Sentence], language: Language, *, one_a_line: bool = False
) -> Fact:
    return Fact(label, [sentence.say(language) for sentence in said], one_a_line=one_a_line)


def _lines(facts: list[Fact], language: Language, width: int) -> list[Line]:
    margin = margin_of([fact.label for fact in facts], language)
    return [line for fact in facts for line in fact_lines(fact, margin, language, width)]


def _doubts(whole: Overview, language: Language, width: int) -> list[Line]:
    """What is said of the figures that are marked."""
    lines: list[Line] = []
    for doubt in whole.doubts:
        lines += hanging("(*) ", doubt.explanation.say(language), width)
    if any(doubt.proposes for doubt in whole.doubts):
        lines += hanging("    ", COMPARE_WITH_GRANT.filled().say(language), width)
    return lines
