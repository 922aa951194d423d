"""Blocks of words → lines: paragraphs, lists, and fields with a label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Sequence as ListOf

from gnbv_cli.documents.labels import usual_marker
from gnbv_cli.documents.lines import Kind, Line
from gnbv_cli.plan.model import Block

_SPACE = re.compile(r"[ \t\r\n]+")
_ENDS = (".", ",", ";", ":", "!", "?", "…", ".”", '."')


def folded(text: str | None) -> str:
    """`text` on one line; '' where there is none."""
    return _SPACE.sub(" ", text).strip(" ") if text else ""


def with_tail(text: str, stated: str | None, usual: str) -> str:
    """`text` with its stated tail, or the usual one where it does not end in punctuation."""
    if stated is not None:
        return text + _SPACE.sub(" ", stated)
    return text if text.endswith(_ENDS) else text + usual


def paragraph_lines(blocks: ListOf[Block], at: str) -> Iterator[Line]:
    """Running text: no markers, unless stated."""
    return _list_lines(blocks, at, 0)


def item_lines(blocks: ListOf[Block], at: str, level: int = 1) -> Iterator[Line]:
    """The lines of a list, each with its marker."""
    return _list_lines(blocks, at, level)


def field_lines(block: Block, at: str, label: str, level: int = 1) -> Iterator[Line]:
    """A labelled line, closed by a full stop, and what stands below it."""
    label = folded(block.label) or label
    text = folded(block.text)
    usual = ":" if block.paragraphs or block.items else "."
    text = with_tail(text, block.tail, usual if text else "")
    yield own_line(block.marker, level, text, at, label)
    yield from _lines_below(block, at, level)


def own_line(marker: str | None, level: int, text: str, at: str, label: str = "") -> Line:
    """A line of a list on `level`, with its stated or usual marker."""
    marker = usual_marker(level) if marker is None else folded(marker)
    kind = Kind.ITEM if marker else Kind.PARAGRAPH
    return Line(kind, text, marker, label, level if marker else 0, at)


def _list_lines(blocks: ListOf[Block], at: str, level: int) -> Iterator[Line]:
    for position, block in enumerate(blocks, start=1):
        yield from _block_lines(block, f"{at}[{position}]", level)


def _block_lines(block: Block, at: str, level: int) -> Iterator[Line]:
    text, label = folded(block.text), folded(block.label)
    if not text and not label:  # a mere list: it takes the place of its holder
        yield from paragraph_lines(block.paragraphs, f"{at}.paragraphs")
        yield from item_lines(block.items, f"{at}.items", level or 1)
        return
    yield own_line(block.marker, level, with_tail(text, block.tail, ""), at, label)
    yield from _lines_below(block, at, level)


def _lines_below(block: Block, at: str, level: int) -> Iterator[Line]:
    yield from paragraph_lines(block.paragraphs, f"{at}.paragraphs")
    yield from item_lines(block.items, f"{at}.items", level + 1)
