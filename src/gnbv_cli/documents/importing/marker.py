"""What stands before a line: 'IV.', '2.1.', 'a)', '-', '+'; and how deep each of them reaches."""

from __future__ import annotations

import re
from typing import NamedTuple


class Marker(NamedTuple):
    """A number, letter or sign before a line. Of two ranks the lower one holds the higher.

    `style` is what markers of one list share.
    """

    text: str
    style: str
    rank: int


PART, CAPITAL, ROMAN, DECIMAL = 0, 1, 2, 3
PROJECT, SUBPROJECT, COMPONENT = 10, 11, 12
"""Where projects stand that bear no number of a heading: below those, above letters."""
LETTER, FIELD, DASH, PLUS, DOT = 20, 25, 30, 31, 32

_SIGNS = ("•·●‣➢✓*", "◦○", "▪■")
"""Signs of lists within lists, from the outer to the inner."""


DEEPEST_HEADING = PROJECT - 1
"""The markers up to this rank are numbers of headings."""

NONE = Marker("", "", 99)

_PART = r"(?:phần|chương|mục)\s+(?:[IVX]{1,6}|thứ \w+|\d{1,2})(?:\s*[.:)–—-]|\s|$)"
_LONG_NUMBER = r"\d{1,2}(?:\.\d{1,2}){1,5}(?:[.)/:](?=\s|[^\W\d])|(?=\s+[^\W\da-zà-ỹđ]))"
_FORMS = tuple(
    (rank, style, re.compile(form))
    for rank, style, form in (
        (PART, "part", f"(?i:{_PART})"),
        (ROMAN, "roman", r"[IVX]{1,6}\s?[.)/–—-](?=\s|[^\W\d])"),
        (CAPITAL, "capital", r"[A-ZĐ][.)/](?=\s)"),
        (DECIMAL, "decimal", _LONG_NUMBER),
        (DECIMAL, "decimal", r"\d{1,2}(?:[.:/](?=\s)|\.(?=[^\W\d_a-zđ]))"),
        (LETTER - 1, "bracketed", r"\(?\d{1,2}\)(?=\s)"),
        (LETTER, "letter", r"\(?[a-zđ](?:\.?\d{1,2})?[.)/](?=\s|[^\W\d_a-zđ])"),
        (LETTER, "letter", r"[ivx]{2,4}\)(?=\s)"),
        (DASH, "dash", r"[-–—−](?![-–—−_])"),
        (PLUS, "plus", r"\+"),
        (DOT, "dot", r"[•·●▪■○◦*‣➢✓](?!\*)"),
    )
)


def split(text: str) -> tuple[Marker, str]:
    """The marker that `text` begins with, and what follows it."""
    for rank, style, form in _FORMS:
        found = form.match(text)
        if found is None:
            continue
        rest = text[found.end() :].lstrip()
        if rest or style in ("part", "roman", "decimal"):
            return _marker(found[0].rstrip(), style, rank), rest
    return NONE, text


def automatic(text: str) -> Marker:
    """The marker that Word puts before a paragraph of its own accord."""
    marker, rest = split(f"{text.strip()} x")
    return marker if marker.text and rest == "x" else Marker(text.strip(), "dash", DASH)


def _marker(text: str, style: str, rank: int) -> Marker:
    if style == "decimal":
        depth = len(re.findall(r"\d+", text)) - 1
        return Marker(text, f"decimal{depth}", rank + depth)
    if style == "dot":
        depth = next(n for n, signs in enumerate(_SIGNS) if text in signs)
        return Marker(text, f"dot{depth}", rank + depth)
    return Marker(text, style, rank)


def follows(marker: Marker, before: Marker) -> bool:
    """Whether a letter comes next after another: 'b)' after 'a)'."""
    letters = "abcdđeghiklmnopqrstuvxy"
    this, last = marker.text.strip("(.)/"), before.text.strip("(.)/")
    return (
        marker.style == before.style == "letter"
        and this in letters
        and last in letters
        and letters.index(this) == letters.index(last) + 1
    )


def is_first(marker: Marker) -> bool:
    """Whether it begins a list: 'a)', '1)', or a sign that all lines of a list bear."""
    return marker.text.strip("(.)/") in ("a", "1") or marker.rank >= DASH
