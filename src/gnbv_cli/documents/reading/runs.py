"""What a Word paragraph says: its runs in their final form."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from gnbv_cli.documents.reading.markup import shown, switch, value, whole
from gnbv_cli.documents.reading.noticed import Noticed
from gnbv_cli.documents.reading.numerals import symbol
from gnbv_cli.documents.reading.old_letters import from_tcvn3, from_vni
from gnbv_cli.documents.reading.styles import Style, Styles, font

_WRAPPERS = frozenset((
    "w-hyperlink", "w-smartTag", "w-sdt", "w-sdtContent", "w-fldSimple", "w-customXml", "w-dir",
    "w-bdo", "w-ruby", "w-rubyBase",
))  # fmt: skip
_SIGNS = {
    "w-tab": "\t", "w-ptab": "\t", "w-br": "\n", "w-cr": "\n", "w-noBreakHyphen": "-",
}  # fmt: skip


class Run(NamedTuple):
    """Text of one look, and the text boxes that hang on it."""

    text: str
    bold: bool = False
    boxes: tuple[Element, ...] = ()


class Runs:
    """Reads the runs of one paragraph after the other."""

    def __init__(self, styles: Styles, noticed: Noticed) -> None:
        self._styles = styles
        self._noticed = noticed
        self._fields: list[bool] = []

    def of(self, paragraph: Element, style: Style) -> list[Run]:
        """The runs of `paragraph`, without what was deleted, hidden or commanded."""
        self._fields.clear()  # a field that is never ended hides no other paragraph
        return list(self._inside(paragraph, style))

    def _inside(self, parent: Element, style: Style) -> Iterator[Run]:
        for child in shown(parent):
            if child.tag == "w-r":
                yield from self._run(child, style)
            elif child.tag in ("w-ins", "w-moveTo"):
                self._noticed.tracked = True
                yield from self._inside(child, style)
            elif child.tag in ("w-del", "w-moveFrom"):
                self._noticed.tracked = True
            elif child.tag in _WRAPPERS:
                yield from self._inside(child, style)
            elif child.tag in ("m-oMath", "m-oMathPara"):
                yield Run("".join(part.text or "" for part in child.iter("m-t")))

    def _run(self, run: Element, style: Style) -> Iterator[Run]:
        properties = run.find("w-rPr")
        named = value(properties, "w-rStyle")
        own = self._styles[named] if named is not None else Style()
        text = "".join(map(self._piece, shown(run)))
        boxes = tuple(_boxes(run))
        if _said(switch(properties, "w-vanish"), own.hidden, style.hidden) and text.strip():
            self._noticed.hidden = True
            return
        text = self._in_unicode(text, font(properties) or own.font or style.font or "")
        if text or boxes:
            yield Run(text, _said(switch(properties, "w-b"), own.bold, style.bold), boxes)

    def _in_unicode(self, text: str, name: str) -> str:
        """The letters that a font from before Unicode shows."""
        if text.isascii() or max(text, default="") > "\xff":
            return text
        if name.startswith(".Vn"):
            self._noticed.old_fonts.add("TCVN3 (ABC)")
            text = from_tcvn3(text)
            return text.upper() if name.endswith("H") else text
        if name.startswith("VNI"):
            self._noticed.old_fonts.add("VNI")
            return from_vni(text)
        return text

    def _piece(self, piece: Element) -> str:
        if piece.tag == "w-fldChar":
            self._field(piece.get("w-fldCharType"))
        elif piece.tag in ("w-footnoteReference", "w-endnoteReference"):
            self._noticed.note(piece.tag[2:-9], whole(piece.get("w-id")))
        elif piece.tag == "w-commentReference":
            self._noticed.comments = True
        elif piece.tag in ("w-drawing", "w-pict", "w-object"):
            if any(part.tag in ("blip", "imagedata") for part in piece.iter()):
                self._noticed.pictures += 1
        elif not all(self._fields):
            return ""
        elif piece.tag == "w-t":
            return piece.text or ""
        elif piece.tag == "w-sym":
            code = piece.get("w-char", "")
            return symbol(chr(int(code, 16))) if _is_code(code) else ""
        return _SIGNS.get(piece.tag, "")

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.append(False)
        elif self._fields and kind == "separate":
            self._fields[-1] = True
        elif self._fields and kind == "end":
            self._fields.pop()


def _boxes(parent: Element) -> Iterator[Element]:
    """The text boxes inside, each once, none that stands in another."""
    for child in shown(parent):
        if child.tag == "w-txbxContent":
            yield child
        elif child.tag not in ("w-t", "w-rPr"):
            yield from _boxes(child)


def _said(*switches: bool | None) -> bool:
    """The first of the switches that is set."""
    return next((each for each in switches if each is not None), False)


def _is_code(text: str) -> bool:
    return len(text) == 4 and all(sign in "0123456789abcdefABCDEF" for sign in text)
