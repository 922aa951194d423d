"""What is noticed while a Word document is read, and must be said of it."""

from __future__ import annotations

from collections.abc import Iterator

from gnbv_cli.documents.reading.parts import filled
from gnbv_cli.documents.reading.words import (
    COMMENTS,
    FOREIGN,
    HIDDEN,
    NOTES,
    OLD_FONTS,
    PICTURES,
    TRACKED,
)
from gnbv_cli.texts.sentence import Words


class Noticed:
    """Things met on the way through a document."""

    def __init__(self) -> None:
        self.tracked = self.comments = self.hidden = self.foreign = False
        self.old_fonts: set[str] = set()
        self.pictures = 0
        self.paragraph = 0
        """The number of the paragraph that is being read."""
        self.notes: list[tuple[str, int, int]] = []
        """Notes by their kind, id and paragraph."""

    def note(self, kind: str, key: int | None) -> None:
        """A footnote or endnote is referred to."""
        if key is not None:
            self.notes.append((kind, key, self.paragraph))

    def remarks(self) -> Iterator[Words]:
        """What must be said."""
        if self.tracked:
            yield TRACKED
        if self.comments:
            yield COMMENTS
        if self.hidden:
            yield HIDDEN
        if self.foreign:
            yield FOREIGN
        if self.old_fonts:
            yield filled(OLD_FONTS, encoding=sorted(self.old_fonts))
        if self.notes:
            yield filled(NOTES, n=len(self.notes))
        if self.pictures:
            yield filled(PICTURES, n=self.pictures)
