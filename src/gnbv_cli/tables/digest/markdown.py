"""The summary of a plan as Markdown, nothing of it alive."""

from __future__ import annotations

from gnbv_cli.tables.cells import NOT_STATED, percent_text
from gnbv_cli.tables.digest.amounts import NO_BREAK, amount_text, total_text
from gnbv_cli.tables.digest.facts import bar_text
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
from gnbv_cli.tables.digest.overview import Part
from gnbv_cli.tables.digest.summary import Summary
from gnbv_cli.tables.names import on_one_line
from gnbv_cli.texts.escape import for_markdown, for_terminal
from gnbv_cli.texts.labels import COMPARE_WITH_GRANT, NONE, UNCHECKED
from gnbv_cli.texts.sentence import Language, Sentence, Words

_BAR = 12


def summary_markdown(summary: Summary, language: Language) -> str:
    """The summary as a heading, short lists and three tables."""
    whole = summary.overview
    facts: list[tuple[Words, list[str]]] = [
        (PLAN, [summary.plan.say(language)]),
        (TOTAL, [total_text(whole.total, language)]),
        (UNFUNDED, _said(whole.unfunded, language)),
        (CARRIED, _said([summary.carried] if summary.carried else [], language)),
        (STATE, _said(summary.state, language)),
    ]
    pieces = [f"## {TITLE.filled().say(language)}"]
    pieces.append("\n".join(f"- {_fact(label, texts, language)}" for label, texts in facts))
    for label, parts in (
        (SOURCES, whole.sources),
        (PROJECTS, whole.projects),
        (LEADS, whole.leads),
    ):
        pieces.append(_parts(label, parts, language))
    for label, said in (
        (DECIDE, summary.questions),
        (WAIVED, summary.waivers),
        (UNCHECKED, summary.unchecked),
    ):
        if said:
            pieces.append(f"**{label.filled().say(language)}**")
            pieces.append("\n".join(f"- {_escaped(text)}" for text in _said(said, language)))
    doubts = [f"- (\\*) {_escaped(doubt.explanation.say(language))}" for doubt in whole.doubts]
    if any(doubt.proposes for doubt in whole.doubts):
        doubts.append(f"- {COMPARE_WITH_GRANT.filled().say(language)}")
    return "\n\n".join([*pieces, *(["\n".join(doubts)] if doubts else [])]) + "\n"


def _said(sentences: list[Sentence], language: Language) -> list[str]:
    return [sentence.say(language) for sentence in sentences]


def _fact(label: Words, texts: list[str], language: Language) -> str:
    shown = "; ".join(map(_escaped, texts)) or NONE.filled().say(language)
    return f"**{label.filled().say(language)}**: {shown}"


def _parts(label: Words, parts: list[Part], language: Language) -> str:
    head = label.filled().say(language)
    if not parts:
        none = NOT_STATED if label is SOURCES else NONE
        return f"**{head}**: {none.filled().say(language)}"
    rows = [f"| {head} | | | |", "| --- | ---: | ---: | --- |"]
    for part in parts:
        name = _escaped(on_one_line(part.full_name.say(language)))
        amount = _escaped(amount_text(part.money, language))
        rows.append(
            f"| {name} | {amount} | {percent_text(part.share)} | {bar_text(part.share, _BAR)} |"
        )
    return "\n".join(rows)


def _escaped(text: str) -> str:
    return for_markdown(for_terminal(text.replace(NO_BREAK, " ")))
