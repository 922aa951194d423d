"""The paragraphs of a document: the marker of each, and those that were cut in two joined again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from gnbv_cli.documents.importing.amount_text import AMOUNT
from gnbv_cli.documents.importing.marker import NONE, Marker, automatic, split
from gnbv_cli.documents.reading.source import SourceLine, SourceTable

_DECORATION = re.compile(r"[\s_=*~.…\-–—]*\Z")
_UNIT = re.compile(r"(?:\A\W*|\()(?:đơn vị(?: tính)?|đvt)\s*:", re.IGNORECASE)
_LONGEST_UNIT = 9
_AMOUNT_NEXT = re.compile(r"(?::|\slà)\Z", re.IGNORECASE)
_AMOUNT_ALONE = re.compile(rf"(?:{AMOUNT.pattern})[\s.;,]*\Z", re.IGNORECASE)
"""An amount on a line of its own, below the words that lead to it."""
_ENDED = (".", ";", ":", "!", "?", "…", ")", "”", '"', "/")


class Paragraph(NamedTuple):
    """A paragraph, or a table where one stands. `whole` is the text with its marker."""

    marker: Marker
    text: str
    line: int
    heading: int = 0
    stands_out: bool = False
    """Whether it is set in bold or in the middle of the page."""
    table: SourceTable | None = None
    unit: str = ""
    """What stands above a table of its amounts: 'Đơn vị tính: triệu đồng'."""

    @property
    def whole(self) -> str:
        """The paragraph as it stands on the page."""
        if self.table is not None:
            rows = ("\t".join(row) for row in self.table.rows)
            return "\n".join((*([self.unit] if self.unit else []), *rows))
        return " ".join(part for part in (self.marker.text, self.text) if part)


class Joined(NamedTuple):
    """Two pieces that were one paragraph: the line of the second, and its first words."""

    line: int
    words: str


def paragraphs(
    parts: Sequence[SourceLine | SourceTable],
) -> tuple[list[Paragraph], list[Joined]]:
    """The paragraphs of `parts`, lines of mere decoration left out."""
    made: list[Paragraph] = []
    joined: list[Joined] = []
    for part in parts:
        if isinstance(part, SourceTable):
            unit = _unit_in(made[-1]) if made else ""
            if unit and _is_unit(made[-1]):
                made.pop()
            made.append(Paragraph(NONE, "", part.line, table=part, unit=unit))
            continue
        paragraph = _paragraph(part)
        if paragraph is None:
            continue
        if made and made[-1].marker.text and not made[-1].text and not paragraph.marker.text:
            above = made.pop()  # 'Phần I' on a line of its own, the heading on the next
            made.append(paragraph._replace(marker=above.marker, line=above.line))
        elif made and _goes_on(made[-1], paragraph):
            before = made.pop()
            joined.append(Joined(paragraph.line, paragraph.text[:40]))
            made.append(before._replace(text=f"{before.text} {paragraph.text}"))
        else:
            made.append(paragraph)
    return made, joined


def _paragraph(line: SourceLine) -> Paragraph | None:
    text = " ".join(line.text.split())
    if _DECORATION.match(text) and not line.marker:
        return None
    marker, rest = (automatic(line.marker), text) if line.marker else split(text)
    return Paragraph(marker, rest, line.line, line.heading, line.bold or line.centred)


def _unit_in(paragraph: Paragraph) -> str:
    """What a line says of the unit of the table below it, in brackets behind a title if need be."""
    found = _UNIT.search(paragraph.whole) if paragraph.table is None else None
    return "" if found is None else paragraph.whole[found.start() :]


def _is_unit(paragraph: Paragraph) -> bool:
    """Whether a line says no more than what the amounts below it are counted in."""
    text = paragraph.whole
    return len(text.split()) < _LONGEST_UNIT and _UNIT.match(text) is not None


def _goes_on(before: Paragraph, after: Paragraph) -> bool:
    """Whether a paragraph breaks off in the middle of a sentence that the next one goes on with."""
    if before.table is not None or after.marker.text or after.heading:
        return False
    if _AMOUNT_NEXT.search(before.text) and _AMOUNT_ALONE.match(after.text):
        return True
    return after.text[:1].islower() and not before.text.endswith(_ENDED) and len(before.text) > 20


def lines_of(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[int, str]]:
    """Each paragraph's line and words, as they stand on the page."""
    for paragraph in paragraphs:
        yield paragraph.line, paragraph.whole
