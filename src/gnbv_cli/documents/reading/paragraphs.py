"""A paragraph of Word → its lines, with the number that Word puts before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from gnbv_cli.documents.reading.letters import folded, visible_letters
from gnbv_cli.documents.reading.markers import begins_an_item, ends_a_sentence
from gnbv_cli.documents.reading.markup import number, value
from gnbv_cli.documents.reading.noticed import Noticed
from gnbv_cli.documents.reading.numbering import Numbering
from gnbv_cli.documents.reading.parts import SourceLine
from gnbv_cli.documents.reading.runs import Run, Runs
from gnbv_cli.documents.reading.styles import Style, Styles

_BODY_TEXT = 9  # an outline level that is none


class Paragraphs:
    """Reads paragraphs in the order of the document."""

    def __init__(self, styles: Styles, numbering: Numbering, noticed: Noticed) -> None:
        self._styles = styles
        self._numbering = numbering
        self._noticed = noticed
        self._runs = Runs(styles, noticed)
        self.boxes: list[Element] = []
        """The text boxes that hang on the paragraph that was read last."""
        self._before: list[Run] = []
        """Runs of paragraphs whose end was deleted: they go on in the next."""

    def lines(self, paragraph: Element) -> list[SourceLine]:
        """The lines of a paragraph: one, or none, or several where it was broken by hand."""
        self._noticed.paragraph += 1
        properties = paragraph.find("w-pPr")
        name = value(properties, "w-pStyle")
        style = self._styles[name]
        runs = [*self._before, *self._runs.of(paragraph, style)]
        self.boxes = [box for run in runs for box in run.boxes]
        self._before = []
        if self._goes_on(properties):
            self._before = [run._replace(boxes=()) for run in runs]
            return []
        marker = self._marker(properties, style, self._styles.usual if name is None else name)
        return list(self._looks(properties, style, marker, runs))

    def held_back(self) -> list[SourceLine]:
        """What is left of paragraphs whose end was deleted, where no other follows."""
        runs, self._before = self._before, []
        return list(self._looks(None, Style(), "", runs))

    def _goes_on(self, properties: Element | None) -> bool:
        mark = properties.find("w-rPr") if properties is not None else None
        gone = mark is not None and any(mark.find(tag) is not None for tag in _GONE)
        came = mark is not None and any(mark.find(tag) is not None for tag in _CAME)
        self._noticed.tracked |= gone or came
        return gone

    def _marker(self, properties: Element | None, style: Style, name: str) -> str:
        key = number(properties, "w-numPr/w-numId")
        level = number(properties, "w-numPr/w-ilvl")
        if key is None:
            key = style.list
            if level is None and key is not None:
                level = self._numbering.level_of_style(key, name)
        if not key:
            return ""
        place = style.level if level is None else level
        return self._numbering.next(key, place or 0)

    def _looks(
        self, properties: Element | None, style: Style, marker: str, runs: list[Run]
    ) -> Iterator[SourceLine]:
        outline = number(properties, "w-outlineLvl")
        outline = style.outline if outline is None else outline
        heading = outline + 1 if outline is not None and 0 <= outline < _BODY_TEXT else 0
        alignment = value(properties, "w-jc")
        centred = style.centred if alignment is None else alignment == "center"
        bold = all(run.bold for run in runs if run.text.strip())
        text = visible_letters("".join(run.text for run in runs))
        for position, line in enumerate(_broken(text)):
            first = marker if position == 0 else ""
            yield SourceLine(line, self._noticed.paragraph, first, heading, centred, bold)
        if marker and not text.strip():
            yield SourceLine("", self._noticed.paragraph, marker)


_GONE = ("w-del", "w-moveFrom")
_CAME = ("w-ins", "w-moveTo")
_RULE = re.compile(r"[-–—_=*~\s]{3,}")
"""A line drawn below a name."""


def _broken(text: str) -> Iterator[str]:
    """A paragraph's lines: broken by hand before an item or after a sentence, else one."""
    line = ""
    for piece in map(folded, text.split("\n")):
        if line and piece and _are_apart(line, piece):
            yield line
            line = piece
        else:
            line = f"{line} {piece}".strip()
    if line:
        yield line


def _are_apart(above: str, below: str) -> bool:
    """A line broken by hand ended there: 'ỦY BAN NHÂN DÂN', 'XÃ HÒA BÌNH'."""
    if begins_an_item(below) or ends_a_sentence(above):
        return True
    if _RULE.fullmatch(above) or _RULE.fullmatch(below):
        return True
    return (
        above.isupper()
        and below[:1].isupper()
        and not above.endswith((",", "-", "–"))
        and not begins_an_item(above)
    )
