"""What a paragraph's and a run's styles say of them."""

from __future__ import annotations

from typing import Any, NamedTuple
from xml.etree.ElementTree import Element

from gnbv_cli.documents.reading.markup import number, switch, value


class Style(NamedTuple):
    """A style, with all that it takes from those it is based on."""

    list: int | None = None
    level: int | None = None
    outline: int | None = None
    centred: bool = False
    bold: bool | None = None
    hidden: bool | None = None
    font: str | None = None


class Styles:
    """The styles of a document, by their ids."""

    def __init__(self, root: Element | None) -> None:
        self._written: dict[str, Element] = {}
        self._known: dict[str, Style] = {}
        self.usual = ""
        """The style of a paragraph that names none."""
        for style in root.iterfind("w-style") if root is not None else ():
            name = style.get("w-styleId", "")
            self._written[name] = style
            if style.get("w-type") == "paragraph" and style.get("w-default") in ("1", "true"):
                self.usual = name

    def __getitem__(self, name: str | None) -> Style:
        return self._resolved(self.usual if name is None else name, 0)

    def _resolved(self, name: str, depth: int) -> Style:
        if name not in self._written or depth > 20:
            return Style()
        if name not in self._known:
            written = self._written[name]
            base = value(written, "w-basedOn")
            above = self._resolved(base, depth + 1) if base is not None else Style()
            self._known[name] = _over(above, written)
        return self._known[name]


def _over(above: Style, written: Element) -> Style:
    alignment = value(written, "w-pPr/w-jc")
    own: dict[str, Any] = {
        "list": number(written, "w-pPr/w-numPr/w-numId"),
        "level": number(written, "w-pPr/w-numPr/w-ilvl"),
        "outline": number(written, "w-pPr/w-outlineLvl"),
        "centred": None if alignment is None else alignment == "center",
        "bold": switch(written, "w-rPr/w-b"),
        "hidden": switch(written, "w-rPr/w-vanish"),
        "font": font(written.find("w-rPr")),
    }
    return above._replace(**{name: its for name, its in own.items() if its is not None})


def font(properties: Element | None) -> str | None:
    """The font that is named in a run's properties."""
    named = properties.find("w-rFonts") if properties is not None else None
    return None if named is None else named.get("w-ascii") or named.get("w-hAnsi")
