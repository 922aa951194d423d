"""The review of a plan as a Word sheet to file, with room for answers by hand (WORDING 12).

Needs python-docx (the extra `office`).
"""

from __future__ import annotations

from datetime import datetime

import docx

from gnbv_cli.documents.lines import visible
from gnbv_cli.documents.word.grid import set_page_across
from gnbv_cli.documents.word.package import packed
from gnbv_cli.reports.outline import words
from gnbv_cli.reports.outline.equations import bases
from gnbv_cli.reports.outline.general import general_facts, made_text, subject_of
from gnbv_cli.reports.review_sheet.findings_table import add_findings, order_of
from gnbv_cli.reports.review_sheet.paper import Paper
from gnbv_cli.reports.review_sheet.provisions import add_provisions
from gnbv_cli.reports.review_sheet.results import results_of
from gnbv_cli.reports.review_sheet.signatures import add_signatures
from gnbv_cli.reports.review_sheet.sums import add_sums
from gnbv_cli.review.review import Review
from gnbv_cli.tables.allocation import allocation
from gnbv_cli.tables.digest.summary import summarised
from gnbv_cli.tables.figures import Figures
from gnbv_cli.tables.forms.docx import add_table
from gnbv_cli.texts.labels import DISCLAIMER
from gnbv_cli.texts.sentence import Language


def review_sheet(review: Review, language: Language, *, made: datetime | None) -> bytes:
    """The review as the bytes of a .docx file; `made` is when, None where it is not to tell.

    A file that is no plan has a sheet too.
    """
    document = docx.Document()
    set_page_across(document)
    paper = Paper(document, language)
    title, subject = paper.say(words.TITLE), subject_of(review)
    paper.add(title, "Title")
    paper.add(subject, "Subtitle")
    paper.add(made_text(review, made, language), "Place and Date")
    _add_general(paper, review)
    paper.add_part(words.RESULTS)
    paper.add_list(results_of(review, language))
    if review.checked is not None:
        paper.add_part(words.ALLOCATION).paragraph_format.page_break_before = True
        add_table(document, allocation(Figures(review.checked)), language)
    order = order_of(review)
    paper.add_part(words.FINDINGS)
    add_findings(paper, review)
    paper.add_part(words.BASES)
    add_sums(paper, bases(review.checked, language) if review.checked is not None else [])
    paper.add_part(words.PROVISIONS)
    add_provisions(paper, review, order)
    paper.add_part(words.NOT_CHECKED)
    paper.add_list(item.reason.say(language) for item in review.unchecked)
    paper.add(paper.say(DISCLAIMER), "Note")
    add_signatures(paper)
    return packed(document, visible(f"{title}: {subject}"), "")


def _add_general(paper: Paper, review: Review) -> None:
    """What the plan is, what it comes to, and how the check came out."""
    paper.add_part(words.GENERAL)
    summary = summarised(review, review.checked) if review.checked is not None else None
    for fact in general_facts(review, summary, paper.language):
        paper.add_labelled(fact.label, "; ".join(fact.texts))
