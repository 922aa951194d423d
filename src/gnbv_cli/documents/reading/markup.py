"""The names of WordprocessingML's elements, and what its switches say."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

_SPACES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",  # 'Strict Open XML'
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
}
_OFF = frozenset(("0", "false", "off"))


def shorten(root: Element) -> Element:
    """`root`, its elements and attributes named as in 'w-p'; others by their last word."""
    for element in root.iter():
        element.tag = _short(element.tag)
        if element.attrib:
            element.attrib = {_short(name): value for name, value in element.attrib.items()}
    return root


def _short(name: str) -> str:
    space, _, local = name.rpartition("}")
    prefix = _SPACES.get(space[1:])
    return f"{prefix}-{local}" if prefix else local


def value(element: Element | None, path: str) -> str | None:
    """What the child at `path` has as its value; None: there is no such child."""
    child = element.find(path) if element is not None else None
    return None if child is None else child.get("w-val", "")


def switch(element: Element | None, path: str) -> bool | None:
    """Whether the property at `path` is on; None: nothing is said of it."""
    found = value(element, path)
    return None if found is None else found not in _OFF


def number(element: Element | None, path: str) -> int | None:
    """The whole number at `path`; None: there is none."""
    found = value(element, path)
    return whole(found)


def whole(text: str | None) -> int | None:
    """`text` as a whole number of reasonable size."""
    if text is None or not text.lstrip("-").isdecimal() or len(text) > 9:
        return None
    return int(text) if text.count("-") < 2 else None


def shown(element: Element) -> Iterator[Element]:
    """The children that a reader sees: of alternatives the first."""
    for child in element:
        if child.tag == "mc-AlternateContent":
            chosen = child.find("mc-Choice")
            chosen = child.find("mc-Fallback") if chosen is None else chosen
            if chosen is not None:
                yield from shown(chosen)
        else:
            yield child
