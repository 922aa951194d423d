"""The lines of a document: what each says and what it is, without how it looks on paper."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class Kind(Enum):
    """What a line is; a writer chooses fonts, indents and spacing by it."""

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

    @property
    def words(self) -> str:
        """The line with its marker and label."""
        label = f"{self.label}:" if self.label else ""
        return " ".join(part for part in (self.marker, label, self.text) if part)
