"""The words of a plan: every text that stands in the document, with its address, as one string.

Rules about words look at the whole at once, and find their way back to a place by offsets.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple
from unicodedata import is_normalized, normalize

from gnbv_cli.plan.address import Path, address_of
from gnbv_cli.written.names import lowered, unaccented
from gnbv_cli.written.nodes import Mapping, Node, Sequence, Text

_NOT_WORDS = frozenset(
    ("gnbv", "settings", "waivers", "units", "funding_sources", "id", "number", "date", "year",
     "status", "section", "part", "marker", "included_in", "total", "sources", "kinds", "years",
     "of_which", "grants", "line", "place", "value", "baseline", "unit")
)  # fmt: skip
"""Keys whose values are no running words: names of the file, numbers, amounts."""

_KINDS_IN = frozenset(("document", "legal_bases"))
"""Where `kind` is the name of a document's kind, and not a kind of money."""

_BREAKS = str.maketrans(dict.fromkeys("\n\r\t\x0b\x0c\x85\u2028\u2029", " "))


class Passage(NamedTuple):
    """A text of the plan where it stands. `top` is the plan's key that it stands under."""

    text: Text
    path: Path
    top: str
    composed: bool
    """Whether the text is NFC as written, so that offsets in it are those in the file."""


class Wording:
    """All passages in the order of the file; in `text` each is a line, NFC and without breaks."""

    def __init__(self, root: Node) -> None:
        self._root = root
        self._addresses: dict[int, str] = {}
        """Of the passages that were asked for."""
        self.passages: list[Passage] = []
        self.starts: list[int] = []
        """Where each passage begins in `text`."""
        lines: list[str] = []
        at = 0
        for path, text in _texts(root, (), []):
            composed = text.isascii() or is_normalized("NFC", text)
            line = text if composed else normalize("NFC", text)
            if not line.isprintable():
                line = line.translate(_BREAKS)
            self.passages.append(Passage(text, path, str(path[0]), composed))
            self.starts.append(at)
            lines.append(line)
            at += len(line) + 1
        self.text = "\n".join(lines)

    @cached_property
    def lower(self) -> str:
        """`text` in lower case, as long as `text`."""
        return lowered(self.text)

    @cached_property
    def folded(self) -> str:
        """`text` without accents and in lower case, as long as `text`."""
        return unaccented(self.text)

    def number_at(self, position: int) -> int:
        """The position, among the passages, of the one that holds an offset of `text`."""
        return bisect_right(self.starts, position) - 1

    def passage_at(self, position: int) -> Passage:
        """The passage that holds an offset of `text`."""
        return self.passages[self.number_at(position)]

    def address(self, number: int) -> str:
        """The address of a passage."""
        address = self._addresses.get(number)
        if address is None:
            address = address_of(self._root, self.passages[number].path)
            self._addresses[number] = address
        return address

    def line(self, number: int) -> tuple[int, int]:
        """Where a passage begins and ends in `text`."""
        start = self.starts[number]
        last = number + 1 == len(self.starts)
        return start, len(self.text) if last else self.starts[number + 1] - 1

    def within(self, start: int, end: int) -> tuple[str, tuple[int, int] | None]:
        """The address of the passage at `text[start:end]`, and these characters in it.

        None where the file has the text decomposed: its characters are counted otherwise there.
        """
        number = self.number_at(start)
        first = self.starts[number]
        passage = self.passages[number]
        span = (start - first, end - first) if passage.composed else None
        return self.address(number), span


def _texts(node: Node, path: Path, found: list[tuple[Path, Text]]) -> list[tuple[Path, Text]]:
    """Adds the texts of a node, in the order of the file, to those found so far."""
    if isinstance(node, Text):
        if path and node:
            found.append((path, node))
    elif isinstance(node, Mapping):
        for key, value in node.items():
            if key in _NOT_WORDS or (key == "kind" and path and path[0] not in _KINDS_IN):
                continue
            _texts(value, (*path, str(key)), found)
    elif isinstance(node, Sequence):
        for position, item in enumerate(node):
            _texts(item, (*path, position), found)
    return found
