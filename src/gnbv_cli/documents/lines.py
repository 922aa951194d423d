"""The lines of a document: what each says and what it is, without how it looks on paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from gnbv_cli.texts.escape import for_terminal

MARK = "(*)"
"""Stands behind words that the document says otherwise."""

_NO_CHARACTERS = re.compile("[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


class Kind(Enum):
    """What a line is; a writer chooses fonts, indents and spacing by it."""

    BANNER = "banner"
    """Says that this is not the document as issued."""
    COUNTRY = "country"
    """Quốc hiệu."""
    MOTTO = "motto"
    """Tiêu ngữ."""
    ISSUER = "issuer"
    """Who issues the document, on one or two lines."""
    NUMBER = "number"
    """Số, ký hiệu."""
    PLACE_AND_DATE = "place-and-date"
    TITLE = "title"
    """The name of the kind of document: KẾ HOẠCH."""
    SUBJECT = "subject"
    """What the document is about, below its title."""
    BASIS = "basis"
    HEADING = "heading"
    """`level` counts from 1, the chapters."""
    PARAGRAPH = "paragraph"
    """Words without a marker before them."""
    ITEM = "item"
    """A line of a list; `level` counts from 1."""
    RECIPIENTS = "recipients"
    """The line above the recipients."""
    RECIPIENT = "recipient"
    AUTHORITY = "authority"
    """A line above the signature: for whom and as what it is signed."""
    SIGNER = "signer"
    NOTE = "note"
    """What is said of the document below it, and is no part of it."""


LETTERHEAD = frozenset((Kind.COUNTRY, Kind.MOTTO, Kind.ISSUER, Kind.NUMBER, Kind.PLACE_AND_DATE))
"""The kinds of line above the title."""


class Line(NamedTuple):
    """One line, or one paragraph, of a document."""

    kind: Kind
    text: str
    marker: str = ""
    """The number, letter or dash before it."""
    label: str = ""
    """What stands before the colon."""
    level: int = 0
    at: str | None = None
    """The address of the value in the plan that it prints; None where no value stands behind it."""
    changed: tuple[str, ...] = ()
    """Words of `text`, in their order, that the document says otherwise."""

    @property
    def words(self) -> str:
        """The line with its marker and label, and a mark behind what was changed."""
        label = f"{self.label}:" if self.label else ""
        text = "".join(f"{run} {MARK}" if changed else run for run, changed in self.runs())
        return " ".join(part for part in (self.marker, label, text) if part)

    def runs(self) -> Iterator[tuple[str, bool]]:
        """`text` in pieces, each with whether it was changed."""
        rest = self.text
        for words in self.changed:
            before, found, after = rest.partition(words)
            if found:
                yield before, False
                yield found, True
                rest = after
        yield rest, False

    def visible(self) -> Line:
        """The line with every character that does something, rather than show, made visible."""
        return self._replace(
            text=visible(self.text),
            marker=visible(self.marker),
            label=visible(self.label),
            changed=tuple(visible(words) for words in self.changed),
        )


def visible(text: str) -> str:
    """`text` with every character that does something, rather than show, made visible."""
    return _NO_CHARACTERS.sub(lambda found: f"\\u{ord(found[0]):04x}", for_terminal(text))
