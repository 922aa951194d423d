"""A plan → the lines of its document, in their order."""

from __future__ import annotations

from collections.abc import Iterator

from gnbv_cli.documents.blocks import folded, item_lines, paragraph_lines, with_tail
from gnbv_cli.documents.labels import HEADINGS, RECIPIENTS
from gnbv_cli.documents.letterhead import letterhead
from gnbv_cli.documents.lines import Kind, Line
from gnbv_cli.documents.parts import Parts, Place
from gnbv_cli.documents.recital import recital
from gnbv_cli.plan.model import Plan, Section, Signature
from gnbv_cli.plan.numbering import Numbering, as_marker
from gnbv_cli.plan.walk import addressed


def outline(plan: Plan) -> list[Line]:
    """Every line of the document, from the national heading to the signature."""
    return [
        *letterhead(plan.document),
        *_title_lines(plan),
        *_Body(plan).lines(),
        *_end_lines(plan),
    ]


def _title_lines(plan: Plan) -> Iterator[Line]:
    document = plan.document
    if document.kind is not None:
        yield Line(Kind.TITLE, folded(document.kind).upper(), at="document.kind")
    yield Line(Kind.SUBJECT, folded(document.title), at="document.title")
    bases = plan.legal_bases
    for position, (at, basis) in enumerate(addressed("", "legal_bases", bases)):
        usual = ";" if position + 1 < len(bases) else "."
        yield Line(Kind.BASIS, with_tail(recital(basis), None, usual), at=at)
    yield from paragraph_lines(plan.opening, "opening")


class _Body:
    """The chapters: those that the plan states, then the usual ones for what has no place yet."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._parts = Parts(plan)
        self._places: set[str] = set()  # the sections met so far: 'V', 'IV.2'

    def lines(self) -> Iterator[Line]:
        chapters = Place(1, Numbering(chapters=True))
        yield from self._section_lines(self._plan.sections, "sections", "", chapters)
        placed = set(_parts_placed(self._plan.sections))
        for part, heading in HEADINGS.items():
            if part not in placed and getattr(self._plan, part):
                yield from self._chapter_lines(part, heading, chapters)
        yield from self._lost_entry_lines(chapters)

    def _section_lines(
        self, sections: list[Section], at: str, chapter: str, place: Place
    ) -> Iterator[Line]:
        for position, section in enumerate(sections, start=1):
            number = place.numbers.next(section.number)
            name = f"{chapter}.{number}" if chapter else number
            below = Place(place.level + 1, place.numbers.below(number))
            here = f"{at}[{position}]"
            self._places.add(name)
            yield _heading(section, here, as_marker(number), place.level)
            yield from paragraph_lines(section.paragraphs, f"{here}.paragraphs")
            yield from item_lines(section.items, f"{here}.items")
            if section.part is not None:
                yield from self._parts.lines(section.part, below)
            yield from self._parts.entry_lines(name, below)
            inner = chapter or number
            yield from self._section_lines(section.sections, f"{here}.sections", inner, below)

    def _chapter_lines(self, part: str, heading: str, place: Place) -> Iterator[Line]:
        number = place.numbers.next()
        self._places.add(number)
        below = Place(place.level + 1, place.numbers.below(number))
        yield Line(Kind.HEADING, heading, as_marker(number), "", place.level, part)
        yield from self._parts.lines(part, below)
        yield from self._parts.entry_lines(number, below)

    def _lost_entry_lines(self, place: Place) -> Iterator[Line]:
        """Duties that name a section which the document does not have: printed all the same."""
        named = dict.fromkeys(folded(entry.section) for entry in self._plan.organisation)
        lost = [section for section in named if section and section not in self._places]
        if not lost:
            return
        number = place.numbers.next()
        below = Place(place.level + 1, place.numbers.below(number))
        heading = HEADINGS["organisation"]
        yield Line(Kind.HEADING, heading, as_marker(number), "", place.level, "organisation")
        for section in lost:
            yield from self._parts.entry_lines(section, below)


def _heading(section: Section, at: str, marker: str, level: int) -> Line:
    heading, text = folded(section.heading), folded(section.text)
    if heading and text:
        return Line(Kind.HEADING, text, marker, heading, level, at)
    return Line(Kind.HEADING, heading or text, marker, "", level, at)


def _parts_placed(sections: list[Section]) -> Iterator[str]:
    for section in sections:
        if section.part is not None:
            yield section.part
        yield from _parts_placed(section.sections)


def _end_lines(plan: Plan) -> Iterator[Line]:
    yield from paragraph_lines(plan.closing, "closing")
    if plan.recipients:
        yield Line(Kind.RECIPIENTS, "", label=RECIPIENTS, at="recipients")
    for position, recipient in enumerate(plan.recipients, start=1):
        tail = ";" if position < len(plan.recipients) else "."
        text = with_tail(folded(recipient), None, tail)
        yield Line(Kind.RECIPIENT, text, "-", at=f"recipients[{position}]")
    if plan.signature is not None:
        yield from _signature_lines(plan.signature)


def _signature_lines(signature: Signature) -> Iterator[Line]:
    for key in ("body", "acting_for", "position"):
        text = folded(getattr(signature, key))
        if text:
            yield Line(Kind.AUTHORITY, text, at=f"signature.{key}")
    for position, name in enumerate(signature.names, start=1):
        yield Line(Kind.SIGNER, folded(name), at=f"signature.names[{position}]")
