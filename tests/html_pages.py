"""A page of HTML taken apart, and what must hold of every page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise
from typing import NamedTuple

VOID = frozenset(("meta", "link", "br"))
"""Elements that are never closed."""
FETCHING = frozenset(("src", "srcset", "data", "action", "formaction", "poster", "background"))
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


class Element(NamedTuple):
    """An element with its attributes and all the text inside it."""

    tag: str
    attributes: dict[str, str]
    text: list[str]

    def __str__(self) -> str:
        return " ".join("".join(self.text).split())


class Page(HTMLParser):
    """The elements of a page; raises AssertionError where they are not nested as they must be."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self._open: list[Element] = []
        self.feed(text)
        self.close()
        assert not self._open, self._open[-1]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs), attrs
        element = Element(tag, {name: value or "" for name, value in attrs}, [])
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ("path", "rect"), tag
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open, tag
        assert self._open.pop().tag == tag, tag

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text.append(data)

    def all(self, tag: str) -> list[Element]:
        return [element for element in self.elements if element.tag == tag]

    def values(self, name: str) -> Iterator[str]:
        for element in self.elements:
            if name in element.attributes:
                yield element.attributes[name]

    @property
    def text(self) -> str:
        """What is shown, and what is said in its place."""
        labels = " ".join([*self.values("aria-label"), *self.values("title")])
        return f"{next(iter(self.all('body')))} {labels}"


def assert_sound(text: str) -> Page:
    """The page, after what must hold of each: it nests, fetches nothing, runs nothing, leads
    nowhere else, and its headings and labels are in order.
    """
    page = Page(text)
    tags = {element.tag for element in page.elements}
    assert not tags & {"script", "iframe", "object", "embed", "img", "form", "base", "use"}
    names = {name for element in page.elements for name in element.attributes}
    assert not {name for name in names if name.startswith("on")}
    assert not names & FETCHING
    assert any(policy.startswith(POLICY) for policy in page.values("content"))
    links = [element.attributes["href"] for element in page.all("a")]
    assert all(link.startswith("#") for link in links)
    assert [element.attributes["href"] for element in page.all("link")] == ["data:,"]
    ids = list(page.values("id"))
    assert len(set(ids)) == len(ids)
    pointed = [name for value in page.values("aria-labelledby") for name in value.split()]
    assert {*(link[1:] for link in links), *pointed} <= set(ids)
    _assert_style(page)
    _assert_order(page)
    return page


def _assert_style(page: Page) -> None:
    """Style sheets point at nothing but the page itself."""
    for style in [*(str(element) for element in page.all("style")), *page.values("style")]:
        assert not re.search(r"@import|https?:|expression", style)
    for style in [*page.values("fill"), *page.values("style")]:
        assert all(url.startswith("#") for url in re.findall(r"url\(([^)]*)\)", style))


def _assert_order(page: Page) -> None:
    levels = [int(e.tag[1]) for e in page.elements if re.fullmatch("h[1-6]", e.tag)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    (html,) = page.all("html")
    assert html.attributes["lang"] in ("vi", "en")
    regions = [e for e in page.elements if e.attributes.get("tabindex") is not None]
    for region in regions:
        assert region.attributes["role"] == "region"
        assert region.attributes.keys() & {"aria-label", "aria-labelledby"}
    for table in page.all("table"):
        assert table.text
