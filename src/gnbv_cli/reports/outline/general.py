"""The head of the page, what the plan is, and the main results."""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256
from typing import NamedTuple

from gnbv_cli import __version__
from gnbv_cli.reports.outline import words
from gnbv_cli.reports.outline.findings import Fact, Finding
from gnbv_cli.reports.outline.grouping import is_issued
from gnbv_cli.review.review import Review
from gnbv_cli.tables.digest.amounts import total_text
from gnbv_cli.tables.digest.labels import CARRIED, PLAN, TOTAL, UNFUNDED
from gnbv_cli.tables.digest.labels import STATE as RESULT
from gnbv_cli.tables.digest.summary import Summary
from gnbv_cli.tables.names import on_one_line
from gnbv_cli.texts.labels import CLEAN, COUNTS, NONE, SCOPE
from gnbv_cli.texts.sentence import Language, Sentence
from gnbv_cli.written.dates import slashed

_MOST_RESULTS = 5
_HASH = 12


class Result(NamedTuple):
    """One of the main results; `finding` is what it is about, None where it stands for itself."""

    text: str
    finding: Finding | None = None


def subject_of(review: Review) -> str:
    """The title of the plan; the name of a file that is none."""
    if review.checked is None:
        return review.name
    return on_one_line(review.checked.plan.document.title) or review.name


def made_text(review: Review, made: datetime | None, language: Language) -> str:
    """By what and from which text the page was made, and when where `made` is given."""
    text = review.reading.source.text.encode("utf-8", "surrogatepass")
    known = {
        "version": __version__,
        "file": review.name,
        "hash": sha256(text).hexdigest()[:_HASH],
    }
    if made is None:
        return words.MADE_BY.filled(**known).say(language)
    time = words.TIME.filled(
        hour=f"{made.hour:02d}", minute=f"{made.minute:02d}", day=slashed(made.date())
    )
    return words.MADE.filled(time=time, **known).say(language)


def general_facts(review: Review, summary: Summary | None, language: Language) -> list[Fact]:
    """What the plan is, what it comes to, and how the check came out."""
    facts: list[Fact] = []
    if summary is not None:
        state = words.ISSUED if is_issued(review) else words.DRAFT
        whole = summary.overview
        facts = [
            Fact(_said(PLAN.filled(), language), [summary.plan.say(language)]),
            Fact(_said(words.STATE.filled(), language), [_said(state.filled(), language)]),
            Fact(_said(TOTAL.filled(), language), [total_text(whole.total, language)]),
        ]
        if summary.carried is not None:
            facts.append(Fact(_said(CARRIED.filled(), language), [summary.carried.say(language)]))
        unfunded = [item.say(language) for item in whole.unfunded]
        none = _said(NONE.filled(), language)
        facts.append(Fact(_said(UNFUNDED.filled(), language), unfunded or [none]))
    results = [said.say(language) for said in (summary.state if summary else [_counts(review)])]
    facts.append(Fact(_said(RESULT.filled(), language), results))
    scope = SCOPE.filled(**review.scope._asdict())
    facts.append(Fact(_said(words.SCOPE.filled(), language), [scope.say(language)]))
    return facts


def main_results(findings: list[Finding], language: Language) -> list[Result]:
    """The errors in at most five lines, those with a proposal first; that there are none."""
    errors = [found for found in findings if found.severity == "error"]
    if not errors:
        return [Result(CLEAN.filled().say(language))]
    errors.sort(key=lambda found: not found.proposal)
    shown = errors if len(errors) <= _MOST_RESULTS else errors[: _MOST_RESULTS - 1]
    results = [Result(found.message, found) for found in shown]
    if len(shown) < len(errors):
        more = words.MORE_FINDINGS.filled(n=len(errors) - len(shown))
        results.append(Result(more.say(language)))
    return results


def counts_text(review: Review, language: Language) -> str:
    """How many findings there are of each severity."""
    return _counts(review).say(language)


def _counts(review: Review) -> Sentence:
    counts = {f"{severity}s": number for severity, number in review.counts.items()}
    return COUNTS.filled(**counts)


def _said(sentence: Sentence, language: Language) -> str:
    return sentence.say(language)
