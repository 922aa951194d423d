"""The summary of a plan on a terminal: the facts with which a check ends, and a page of its own."""

from __future__ import annotations

from gnbv_cli.tables.cells import NOT_STATED
from gnbv_cli.tables.digest.amounts import total_text
from gnbv_cli.tables.digest.facts import Fact, facts_lines, part_lines, said_fact
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
    WAIVED,
)
from gnbv_cli.tables.digest.overview import Overview
from gnbv_cli.tables.digest.summary import Summary
from gnbv_cli.tables.forms.terminal.lines import FILE_WIDTH
from gnbv_cli.texts.labels import COMPARE_WITH_GRANT, NONE, UNCHECKED
from gnbv_cli.texts.sentence import Language
from gnbv_cli.texts.styled import Line, hanging, plain


def summary_page(summary: Summary, language: Language, width: int) -> list[Line]:
    """A page on the plan and the state of its check, in lines of at most `width` columns."""
    whole = summary.overview
    above = [
        said_fact(PLAN, [summary.plan], language),
        Fact(TOTAL, [total_text(whole.total, language)]),
    ]
    below = [
        said_fact(UNFUNDED, whole.unfunded, language),
        *([said_fact(CARRIED, [summary.carried], language)] if summary.carried else []),
        said_fact(STATE, summary.state, language),
        said_fact(DECIDE, summary.questions, language, one_a_line=True),
        *([said_fact(WAIVED, summary.waivers, language)] if summary.waivers else []),
        said_fact(UNCHECKED, summary.unchecked, language),
    ]
    lines: list[Line] = [[(TITLE.filled().say(language), "bold")]]
    lines += facts_lines(above, language, width)
    for label, parts in (
        (SOURCES, whole.sources),
        (PROJECTS, whole.projects),
        (LEADS, whole.leads),
    ):
        none = NOT_STATED if label is SOURCES else NONE
        lines += part_lines(label, parts, none, language, width)
    return [*lines, *facts_lines(below, language, width), *_doubts(whole, language, width)]


def summary_text(summary: Summary, language: Language) -> str:
    """The page as the text of a file."""
    lines = summary_page(summary, language, FILE_WIDTH)
    return "".join(plain(line).rstrip() + "\n" for line in lines)


def _doubts(whole: Overview, language: Language, width: int) -> list[Line]:
    """What is said of the figures that are marked."""
    lines: list[Line] = []
    for doubt in whole.doubts:
        lines += hanging("(*) ", doubt.explanation.say(language), width)
    if any(doubt.proposes for doubt in whole.doubts):
        lines += hanging("    ", COMPARE_WITH_GRANT.filled().say(language), width)
    return lines
