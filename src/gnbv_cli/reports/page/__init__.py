"""The review sheet as one page of HTML: for reading on any screen, and for printing on A4."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from gnbv_cli.reports.outline import words
from gnbv_cli.reports.outline.equations import bases
from gnbv_cli.reports.outline.findings import findings_of
from gnbv_cli.reports.outline.general import (
    counts_text,
    general_facts,
    made_text,
    main_results,
    subject_of,
)
from gnbv_cli.reports.outline.grouping import families_of, groups_of
from gnbv_cli.reports.outline.provisions import provisions_of
from gnbv_cli.reports.page.money import money_view
from gnbv_cli.reports.page.shares import shares_of
from gnbv_cli.reports.page.waived import waived_of
from gnbv_cli.review.review import Review
from gnbv_cli.tables.allocation import allocation
from gnbv_cli.tables.digest.labels import WAIVED
from gnbv_cli.tables.digest.summary import summarised
from gnbv_cli.tables.figures import Figures
from gnbv_cli.tables.forms.html.view import table_view
from gnbv_cli.texts import labels
from gnbv_cli.texts.html import page_of
from gnbv_cli.texts.sentence import Language, Words

_TEMPLATE = "reports/page/page.html.j2"


def report_page(
    review: Review, language: Language, *, made: datetime | None, figures: Figures | None
) -> str:
    """The review of a plan as a page; nothing is fetched, and nothing runs.

    `made` is when it is made, None where the page is not to tell. `figures` are what its tables
    show, None for the plan as written. A file that is no plan has a page too.
    """

    def say(said: Words) -> str:
        return said.filled().say(language)

    checked = review.checked
    based = bases(checked, language) if checked is not None else []
    provisions = provisions_of(review, language)
    anchors = {provision.key: provision.anchor for provision in provisions}
    findings = findings_of(review, based, anchors, language)
    return page_of(
        _TEMPLATE,
        language=language,
        say=say,
        words=words,
        labels=labels,
        title=f"{say(words.TITLE)}: {subject_of(review)}",
        subject=subject_of(review),
        made=made_text(review, made, language),
        findings=findings,
        groups=groups_of(review),
        families=families_of(review),
        results=main_results(findings, language),
        counts=counts_text(review, language),
        waived_head=say(WAIVED),
        waived=waived_of(review, language),
        bases=based,
        provisions=provisions,
        unchecked=[item.reason.say(language) for item in review.unchecked],
        **_money(review, figures, language),
    )


def _money(review: Review, figures: Figures | None, language: Language) -> dict[str, Any]:
    """What the page shows of the plan's money; nothing of a file that is no plan."""
    checked = review.checked
    if checked is None:
        facts = general_facts(review, None, language)
        return {"facts": facts, "shares": [], "money": None, "table": None}
    summary = summarised(review, checked)
    shown = figures or Figures(checked)
    return {
        "facts": general_facts(review, summary, language),
        "shares": shares_of(summary.overview, language),
        "money": money_view(shown, language),
        "table": table_view(allocation(shown), language),
    }
