"""A plan's document as plain text."""

from __future__ import annotations

from itertools import pairwise

from gnbv_cli.documents.lines import Kind, Line
from gnbv_cli.documents.outline import outline
from gnbv_cli.plan.model import Plan

_CLOSE = frozenset((Kind.RECIPIENT, Kind.AUTHORITY, Kind.SIGNER))
"""Lines of these kinds follow each other without a blank line."""


def render_text(plan: Plan) -> str:
    """The document that `plan` holds, word for word; paragraphs are parted by a blank line.

    The words are the file's own: what shows them on a terminal has to escape them.
    """
    lines = outline(plan)
    words = [_gap(above, line) + line.words for above, line in pairwise(lines)]
    return "\n".join([lines[0].words, *words, ""])  # a plan has a title


def _gap(above: Line, line: Line) -> str:
    return "" if above.kind is line.kind and line.kind in _CLOSE else "\n"
