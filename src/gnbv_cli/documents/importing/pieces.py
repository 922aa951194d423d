"""The documents in one file: a decision and the plan that it issues, or two plans."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from gnbv_cli.documents.importing.ending import begins_annex, begins_end
from gnbv_cli.documents.importing.head import is_letterhead
from gnbv_cli.documents.importing.paragraph import Paragraph
from gnbv_cli.documents.importing.title import kind_alone

_PLANS = ("Kế hoạch", "Phương án", "Đề án")
_BEFORE_PLANS = ("Quyết định", "Nghị quyết", "Tờ trình", "Báo cáo")


class Pieces(NamedTuple):
    """The paragraphs of the document that is the plan, and those of the others."""

    plan: Sequence[Paragraph]
    others: Sequence[Paragraph]
    number: int
    """How many documents the file holds."""


def pieces(paragraphs: Sequence[Paragraph]) -> Pieces:
    """Parts a file into its documents: one begins with its title behind another's signature."""
    starts, kinds = [0], [""]
    is_signed = has_annex = False
    for at, paragraph in enumerate(paragraphs):
        kind = kind_alone(paragraph)
        if kind in (*_PLANS, *_BEFORE_PLANS):
            if is_signed and not has_annex:
                starts.append(_first_line(paragraphs, at))
                kinds.append(kind)
                is_signed = False
            else:
                kinds[-1] = kinds[-1] or kind
        is_signed = is_signed or begins_end(paragraph)
        has_annex = has_annex or (is_signed and begins_annex(paragraph))
    chosen = 0
    if kinds[0] in _BEFORE_PLANS:
        chosen = next((n for n, kind in enumerate(kinds) if kind in _PLANS), 0)
    start, end = starts[chosen], [*starts[1:], len(paragraphs)][chosen]
    others = [*paragraphs[:start], *paragraphs[end:]]
    return Pieces(paragraphs[start:end], others, len(starts))


def _first_line(paragraphs: Sequence[Paragraph], title: int) -> int:
    """Where the letterhead above a title begins."""
    while is_letterhead(paragraphs[title - 1]):
        title -= 1
    return title
