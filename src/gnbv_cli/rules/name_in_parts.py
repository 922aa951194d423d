"""A unit's name in parts: its syllables without accents, and what may part them in a text."""

from __future__ import annotations

import re
from typing import NamedTuple

from gnbv_cli.rules.remembered import of_passage
from gnbv_cli.rules.unit_words import in_letters, kind_of, written_out
from gnbv_cli.written.names import unaccented

_PART = re.compile(r"(\W*)(\w+)")
_GAPS = {
    " ": re.compile(r"\s+(?:[-–—] ?)?|[-–—]"),
    "-": re.compile(r"\s+va\s+|\s*[-–—,/&.]\s*|\s+"),
    "&": re.compile(r"\s+va\s+|\s*[-–—,&/]\s*"),
}
"""What may stand for a space, for another sign and for 'và' between two syllables of a name."""


class NameInParts(NamedTuple):
    """A name without the commune: its folded syllables, and what parts each from the one before."""

    syllables: tuple[str, ...]
    gaps: tuple[str, ...]
    unit: str
    spelled: bool
    writing: str
    plain: str
    """Its syllables parted by single spaces; '' where these may not stand for what parts them."""

    @property
    def is_outside(self) -> bool:
        """Whether its unit is none of the commune's, so that any place may follow."""
        return kind_of(written_out(self.writing)) == "outside"

    def has_letters_of(self, written: str) -> bool:
        """Whether it is not only alike without accents: 'công ăn' is no 'Công an'."""
        return in_letters(self.writing).startswith(in_letters(written))

    def end_at(self, folded: str, start: int) -> int:
        """Where the name ends if it stands at `start`; 0 where it does not."""
        if self.plain and folded.startswith(self.plain, start):  # as most do
            at = start + len(self.plain)
            return 0 if folded[at : at + 1].isalnum() else at
        at = start
        for position, syllable in enumerate(self.syllables):
            if position:
                gap = _GAPS[self.gaps[position]].match(folded, at)
                if gap is None:
                    return 0
                at = gap.end()
            if not folded.startswith(syllable, at):
                return 0
            at += len(syllable)
        return 0 if folded[at : at + 1].isalnum() else at


@of_passage
def parts_of(writing: str) -> tuple[tuple[str, str], ...]:
    """The folded syllables of a name, each with the signs before it."""
    return tuple(_PART.findall(unaccented(writing)))
