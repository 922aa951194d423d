"""A document as a Word file, in the form of Nghị định số 30/2020/NĐ-CP.

Needs python-docx (the extra `office`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import docx
from docx.document import Document
from docx.shared import Length, Mm, Pt
from docx.text.paragraph import Paragraph

from gnbv_cli.documents.letterhead import BLANK
from gnbv_cli.documents.lines import LETTERHEAD, MARK, Kind, Line
from gnbv_cli.documents.word.blocks import add_line, rule_below, two_columns
from gnbv_cli.documents.word.package import packed
from gnbv_cli.documents.word.page import WIDTH, set_page
from gnbv_cli.documents.word.styles import HEADINGS, set_styles

_STYLES = {
    Kind.BANNER: "Banner",
    Kind.COUNTRY: "Country",
    Kind.MOTTO: "Motto",
    Kind.ISSUER: "Issuer",
    Kind.NUMBER: "Number",
    Kind.PLACE_AND_DATE: "Place and Date",
    Kind.TITLE: "Title",
    Kind.SUBJECT: "Subtitle",
    Kind.BASIS: "Basis",
    Kind.PARAGRAPH: "Body Text",
    Kind.ITEM: "List Paragraph",
    Kind.RECIPIENTS: "Recipients",
    Kind.RECIPIENT: "Recipient",
    Kind.AUTHORITY: "Authority",
    Kind.SIGNER: "Signer",
    Kind.NOTE: "Note",
}
_END = frozenset((Kind.RECIPIENTS, Kind.RECIPIENT, Kind.AUTHORITY, Kind.SIGNER))

_ISSUER_WIDTH, _ISSUER_MARGIN = Mm(58), Mm(2)  # the national heading takes 98 mm
_RECIPIENTS_WIDTH = Mm(80)
_ISSUER_RULE, _MOTTO_RULE, _SUBJECT_RULE = Mm(22), Mm(64), Mm(45)
_ROOM_TO_SIGN = Pt(70)
_ROOM_ABOVE_NOTES = Pt(18)


def render_docx(lines: Sequence[Line]) -> bytes:
    """The document as `lines` have it: a .docx file."""
    lines = [line.visible() for line in lines]
    document = docx.Document()
    set_styles(document)
    set_page(document, next((line.text for line in lines if line.kind is Kind.BANNER), ""))
    end = [line for line in lines if line.kind in _END]
    head = [line for line in lines if line.kind in LETTERHEAD]
    for above, line in zip([None, *lines], lines, strict=False):
        if head and line is head[0]:
            _add_letterhead(document, head)
        elif end and line is end[0]:
            _add_end(document, end)
        elif line.kind not in _END and line.kind not in LETTERHEAD:
            paragraph = _add(document, line)
            if line.kind is Kind.NOTE and (above is None or above.kind is not Kind.NOTE):
                paragraph.paragraph_format.space_before = _ROOM_ABOVE_NOTES
    author = " ".join(line.text for line in lines if line.kind is Kind.ISSUER)
    title = next((line.text for line in lines if line.kind is Kind.SUBJECT), "")
    return packed(document, title, author)


def _add(document: Document, line: Line) -> Paragraph:
    style = _STYLES.get(line.kind) or f"Heading {min(line.level, HEADINGS)}"
    paragraph = document.add_paragraph(style=style)
    _write(paragraph, line)
    if line.kind is Kind.SUBJECT:
        rule_below(document.add_paragraph(style="Rule"), _SUBJECT_RULE, WIDTH)
    return paragraph


def _write(paragraph: Paragraph, line: Line) -> None:
    """The words of `line`, those that were changed in bold and with their mark."""
    label = f"{line.label}:" if line.label else ""
    before = " ".join(part for part in (line.marker, label) if part)
    runs = list(line.runs())
    if before:
        named = paragraph.add_run(before + (" " if line.text else ""))
        if line.kind is Kind.HEADING and line.text and line.label:
            named.bold = True
    for text, changed in runs:
        if not text:
            continue
        run = paragraph.add_run(f"{text} {MARK}" if changed else text)
        if changed:
            run.bold = True
        elif line.kind is Kind.HEADING and line.label:
            run.bold = False  # a sentence behind its heading


def _add_letterhead(document: Document, head: Iterable[Line]) -> None:
    """Issuer and number on the left; national heading, place and date on the right."""
    widths = _ISSUER_WIDTH, Length(WIDTH - _ISSUER_WIDTH)
    left, right = two_columns(document, *widths)
    by_kind: dict[Kind, list[Line]] = {}
    for line in head:
        by_kind.setdefault(line.kind, []).append(line)
    issuers = by_kind.get(Kind.ISSUER, [])
    for line in issuers or [Line(Kind.ISSUER, "")]:
        form = add_line(left, line.text, "Issuer").paragraph_format
        form.left_indent = form.right_indent = _ISSUER_MARGIN
    if issuers:
        rule_below(add_line(left, "", "Rule"), _ISSUER_RULE, widths[0])
    for line in by_kind.get(Kind.NUMBER, []):
        add_line(left, f"{line.label}: {line.text or BLANK}", "Number")
    for kind in (Kind.COUNTRY, Kind.MOTTO):
        for line in by_kind.get(kind, []):
            add_line(right, line.text, _STYLES[kind])
    rule_below(add_line(right, "", "Rule"), _MOTTO_RULE, widths[1])
    for line in by_kind.get(Kind.PLACE_AND_DATE, []):
        add_line(right, line.text, _STYLES[line.kind])


def _add_end(document: Document, end: Iterable[Line]) -> None:
    """Recipients on the left, signature on the right, together on one page."""
    if document.paragraphs:  # no signature on a page of its own
        document.paragraphs[-1].paragraph_format.keep_with_next = True
    document.add_paragraph(style="Rule").paragraph_format.keep_with_next = True
    left, right = two_columns(document, _RECIPIENTS_WIDTH, Length(WIDTH - _RECIPIENTS_WIDTH))
    signed = False
    for line in end:
        style = _STYLES[line.kind]
        if line.kind in (Kind.RECIPIENTS, Kind.RECIPIENT):
            add_line(left, line.words, style)
            continue
        paragraph = add_line(right, line.text, style)
        if line.kind is Kind.SIGNER and not signed:
            paragraph.paragraph_format.space_before = _ROOM_TO_SIGN
            signed = True
    document.add_paragraph(style="Rule")  # a document may not end in a table
