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
    capitals: bool | None = None
    hidden: bool | None = None


class Styles:
    """The styles of a document, by their ids."""

    def __init__(self, root: Element | None) -> None:
        self._written: dict[str, Element] = {}
        self._known: dict[str, Style] = {}
        self.usual = ""
        """The style of a paragraph that names none."""
        for style in root.iterfind("w_style") if root is not None else ():
            name = style.get("w_styleId", "")
            self._written[name] = style
            if style.get("w_type") == "paragraph" and style.get("w_default") in ("1", "true"):
                self.usual = name

    def __getitem__(self, name: str | None) -> Style:
        return self._resolved(self.usual if name is None else name, 0)

    def _resolved(self, name: str, depth: int) -> Style:
        if name not in self._written or depth > 20:
            return Style()
        if name not in self._known:
            written = self._written[name]
            base = value(written, "w_basedOn")
            above = self._resolved(base, depth + 1) if base is not None else Style()
            self._known[name] = _over(above, written)
        return self._known[name]


def _over(above: Style, written: Element) -> Style:
    """The style that `written` is, over the one that it is based on."""
    alignment = value(written, "w_pPr/w_jc")
    own: dict[str, Any] = {
        "list": number(written, "w_pPr/w_numPr/w_numId"),
        "level": number(written, "w_pPr/w_numPr/w_ilvl"),
        "outline": number(written, "w_pPr/w_outlineLvl"),
        "centred": None if alignment is None else alignment == "center",
        "bold": switch(written, "w_rPr/w_b"),
        "capitals": switch(written, "w_rPr/w_caps"),
        "hidden": switch(written, "w_rPr/w_vanish"),
    }
    return above._replace(**{name: said for name, said in own.items() if said is not None})
