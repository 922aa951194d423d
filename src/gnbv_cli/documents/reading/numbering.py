"""Word's automatic numbers, counted as Word counts them."""

from __future__ import annotations

import re
from typing import NamedTuple
from xml.etree.ElementTree import Element

from gnbv_cli.documents.reading.markup import number, switch, value, whole
from gnbv_cli.documents.reading.numerals import bullet, numeral

_PLACE = re.compile(r"%([1-9])")
_LEVELS = 9


class Level(NamedTuple):
    """How the paragraphs of one level are numbered."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    """The level (from 1) after which it starts again; None: any above it; 0: never."""
    legal: bool = False
    """All its numbers are shown as 1, 2, 3."""
    style: str | None = None


class _List(NamedTuple):
    family: str
    levels: dict[int, Level]
    starts: dict[int, int]


class Numbering:
    """The lists of a document, and how far each has been counted."""

    def __init__(self, root: Element | None) -> None:
        self._lists: dict[int, _List] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[int, int]] = set()
        if root is not None:
            families = {each.get("w-abstractNumId", ""): each for each in root if _is_family(each)}
            named = {value(each, "w-styleLink"): each for each in families.values()}
            for each in root.iterfind("w-num"):
                key = whole(each.get("w-numId"))
                family = value(each, "w-abstractNumId") or ""
                if key is not None and family in families:
                    written = families[family]
                    linked = value(written, "w-numStyleLink")
                    if linked is not None:
                        written = named.get(linked, written)
                    self._lists[key] = _read_list(family, written, each)

    def level_of_style(self, key: int, style: str) -> int | None:
        """The level of the list that belongs to a style."""
        levels = self._lists[key].levels if key in self._lists else {}
        return next((place for place, level in levels.items() if level.style == style), None)

    def next(self, key: int, place: int) -> str:
        """The marker of the next paragraph of the list `key` on level `place` (from 0)."""
        found = self._lists.get(key)
        if found is None or not 0 <= place < _LEVELS:
            return ""
        counts = self._counts.setdefault(found.family, [None] * _LEVELS)
        level = found.levels.get(place, Level())
        self._count(key, found, counts, place)
        if level.form == "bullet":
            return bullet(level.text)
        if level.form == "none":
            return _PLACE.sub("", level.text).strip()
        return _PLACE.sub(lambda part: self._part(found, counts, level, int(part[1]) - 1),
                          level.text).strip()  # fmt: skip

    def _count(self, key: int, found: _List, counts: list[int | None], place: int) -> None:
        if place in found.starts and (key, place) not in self._begun:
            counts[place] = None
        start = found.starts.get(place, found.levels.get(place, Level()).start)
        self._begun.add((key, place))
        count = counts[place]
        counts[place] = start if count is None else count + 1
        for above in range(place):
            if counts[above] is None:
                counts[above] = found.starts.get(above, found.levels.get(above, Level()).start)
        for below in range(place + 1, _LEVELS):
            restart = found.levels.get(below, Level()).restart
            if restart is None or place < restart:
                counts[below] = None

    @staticmethod
    def _part(found: _List, counts: list[int | None], level: Level, place: int) -> str:
        shown = found.levels.get(place, Level())
        count = counts[place]
        if shown.form in ("none", "bullet"):
            return ""
        return numeral(shown.start if count is None else count, "" if level.legal else shown.form)


def _is_family(element: Element) -> bool:
    return element.tag == "w-abstractNum"


def _read_list(family: str, written: Element, each: Element) -> _List:
    levels = dict(map(_read_level, written.iterfind("w-lvl")))
    starts: dict[int, int] = {}
    for override in each.iterfind("w-lvlOverride"):
        place = whole(override.get("w-ilvl")) or 0
        own = override.find("w-lvl")
        if own is not None:
            levels[place] = _read_level(own)[1]
        start = number(override, "w-startOverride")
        if start is not None:
            starts[place] = start
    return _List(family, levels, starts)


def _read_level(written: Element) -> tuple[int, Level]:
    form = value(written, "w-numFmt")
    if form is None:
        form = value(written, "mc-AlternateContent/mc-Fallback/w-numFmt") or "decimal"
    start = number(written, "w-start")
    return whole(written.get("w-ilvl")) or 0, Level(
        0 if start is None else start,
        form,
        value(written, "w-lvlText") or "",
        number(written, "w-lvlRestart"),
        bool(switch(written, "w-isLgl")),
        value(written, "w-pStyle"),
    )
