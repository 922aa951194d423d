"""A document as plain text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from gnbv_cli.documents.lines import Kind, Line

_TOGETHER = (
    frozenset((Kind.COUNTRY, Kind.MOTTO)),
    frozenset((Kind.ISSUER, Kind.NUMBER)),
    frozenset((Kind.RECIPIENT,)),
    frozenset((Kind.AUTHORITY,)),
    frozenset((Kind.SIGNER,)),
)
"""Lines of these kinds follow each other without a blank line."""


def render_text(lines: Sequence[Line]) -> str:
    """The document as `lines` have it; paragraphs are parted by a blank line."""
    shown = [line.visible() for line in lines]
    words = [_gap(above, line) + line.words for above, line in pairwise(shown)]
    return "\n".join([shown[0].words, *words, ""])  # a document has a head


def _gap(above: Line, line: Line) -> str:
    together = any(above.kind in kinds and line.kind in kinds for kinds in _TOGETHER)
    return "" if together else "\n"
