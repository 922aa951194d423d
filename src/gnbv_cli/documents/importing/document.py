"""A document, read → its plan, and what could not be placed in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from gnbv_cli.documents.importing.accounting import missing_lines
from gnbv_cli.documents.importing.chapters import Chapters
from gnbv_cli.documents.importing.ending import Ending
from gnbv_cli.documents.importing.head import Head
from gnbv_cli.documents.importing.imported import Imported, file_text, ordered
from gnbv_cli.documents.importing.included import link_included
from gnbv_cli.documents.importing.money_apart import move_to_projects
from gnbv_cli.documents.importing.node import Node, tree
from gnbv_cli.documents.importing.paragraph import Joined, Paragraph, paragraphs
from gnbv_cli.documents.importing.pieces import pieces
from gnbv_cli.documents.importing.register import name_duties, units_of
from gnbv_cli.documents.importing.source_names import declare_sources
from gnbv_cli.documents.importing.tables import TablePlacing, call_as_usual
from gnbv_cli.documents.importing.told import Told
from gnbv_cli.documents.importing.tree_values import Element, Tree
from gnbv_cli.documents.importing.unit_parts import declare_units
from gnbv_cli.documents.reading.parts import SourceDocument, filled
from gnbv_cli.plan.numbering import Numbering
from gnbv_cli.plan.reading import read_plan
from gnbv_cli.rules.unit_words import commune_in
from gnbv_cli.texts.sentence import Words
from gnbv_cli.written.source import Source

_JOINED = Words(
    "Dòng {line}: đoạn bị ngắt giữa câu, đã nối với đoạn trên ('{begins}…')",
    "Line {line}: a paragraph cut in two, joined with the one above ('{begins}…')",
)
_MORE_JOINED = Words("Đã nối thêm {n} đoạn bị ngắt giữa câu", "{n} more paragraphs joined")
_MANY = 5
_SEVERAL = Words(
    "Tệp có {n} văn bản: kế hoạch lập từ văn bản bắt đầu ở dòng {line}; các văn bản khác giữ "
    "nguyên lời ở 'unplaced'",
    "The file holds {n} documents: the plan is the one that begins on line {line}; the others are "
    "kept word for word in 'unplaced'",
)


def import_document(source: SourceDocument) -> Imported:
    """The plan that a document is; nothing of the document is lost, nothing is invented."""
    every, joined = paragraphs(source.parts)
    lines, others, count = pieces(every)
    head = Head(lines)
    ending = Ending(lines, head.end)
    root = tree(lines[head.end : ending.start])
    chapters = Chapters()
    headings, loose = _body(root)
    plan: Element = {"gnbv": "1", "document": _document(head)}
    sections = chapters.sections(chapters.loose_items(headings), Numbering(chapters=True))
    moved = move_to_projects(chapters.parts)
    link_included(cast("list[Element]", chapters.parts.get("projects", [])))
    plan |= {
        "legal_bases": head.legal_bases,
        "opening": head.opening,
        "sections": sections,
        **chapters.parts,
        "closing": ending.closing,
        "recipients": ending.recipients,
        "signature": cast(Tree, ending.signature),
    }
    plan = {key: value for key, value in plan.items() if value}
    declare_sources(plan)
    tables = TablePlacing(plan)
    strays = [*head.strays, *(node.paragraph for node in loose), *ending.strays]
    tables.place([*chapters.tables, *_other_tables(lines, chapters)])
    call_as_usual(cast("list[Element]", plan.get("projects", [])), 0)
    words = "\n".join(line.whole for line in lines)
    units = units_of(plan, commune_in(_naming(plan)), words)
    plan["units"] = {**units, **cast(Element, plan.get("units", {}))}
    declare_units(plan)
    name_duties(plan)
    plan = ordered(plan)
    in_words = [line for line in lines if line.table is None and line.line not in moved]
    lost = [*_unplaced(plan, in_words, strays), *tables.unplaced, *map(_verbatim, others)]
    if lost:
        plan["unplaced"] = sorted(lost, key=_line)
    several = [filled(_SEVERAL, n=count, line=lines[0].line)] if count > 1 else []
    return Imported(plan, (*source.remarks, *several, *_said(joined), *tables.remarks))


def _said(joined: Sequence[Joined]) -> Iterator[Words]:
    """What is to be said of paragraphs that were joined."""
    for each in joined[:_MANY]:
        yield filled(_JOINED, line=each.line, begins=each.words)
    if len(joined) > _MANY:
        yield filled(_MORE_JOINED, n=len(joined) - _MANY)


def _body(root: Node) -> tuple[list[Node], list[Node]]:
    """The chapters, and the lines that stand under none."""
    headings = [node for node in root.children if node.is_heading]
    loose = [node for node in root.children if not node.is_heading]
    return headings, [each for node in loose for each in (node, *node.below())]


def _other_tables(
    lines: Sequence[Paragraph], chapters: Chapters
) -> Iterator[tuple[None, Paragraph]]:
    """The tables that no chapter took: in the duties of a unit, behind the signature."""
    taken = {id(each) for each in (*(each for _, each in chapters.tables), *chapters.told)}
    for line in lines:
        if line.table is not None and id(line) not in taken:
            yield None, line


def _document(head: Head) -> Element:
    order = ("kind", "title", "issuer", "place", "number", "date", "year")
    made = {key: head.document.get(key) for key in order}
    return {key: value for key, value in made.items() if value is not None or key in _ASKED}


_ASKED = frozenset(("title", "number", "date", "year"))
"""What a document says of itself: 'null' where this one does not."""


def _naming(plan: Element) -> Sequence[str]:
    document = cast(Element, plan["document"])
    return [str(document[key]) for key in ("issuer", "title") if document.get(key)]


def _unplaced(plan: Element, lines: Sequence[Paragraph], strays: Sequence[Paragraph]) -> list[Tree]:
    """Lines of the document that the plan does not hold, in their order."""
    lost = {id(paragraph): paragraph for paragraph in strays if paragraph.table is None}
    known = {id(paragraph) for paragraph in lines}  # a piece of a line is none of them
    read = read_plan(Source(file_text(plan))).plan
    told = {each.line for each in strays if each.table is None and id(each) not in known}
    for paragraph in lines if read is None else missing_lines(read, lines):
        if paragraph.line not in told:
            lost.setdefault(id(paragraph), paragraph)
    return list(map(_verbatim, lost.values()))


def _verbatim(paragraph: Paragraph) -> Tree:
    return {"line": str(paragraph.line), "text": Told.at(paragraph.line, paragraph.whole)}


def _line(entry: Tree) -> int:
    return int(str(cast(Element, entry)["line"]))
