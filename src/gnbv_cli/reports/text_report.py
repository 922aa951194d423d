"""Reviews as text: first those of gnbv.yaml, which bear on all the others, then the plans."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from gnbv_cli.reports.telling import Telling
from gnbv_cli.reports.terminal import terminal_report
from gnbv_cli.review.review import Review
from gnbv_cli.tables.digest.ending import summary_lines
from gnbv_cli.texts.escape import for_terminal
from gnbv_cli.texts.styled import Line, plain


class TextPart(NamedTuple):
    """The lines about one file."""

    is_plan: bool
    name: str
    lines: list[Line]


def part(review: Review, telling: Telling) -> TextPart:
    """The findings of `review`; then the facts about its money, where all severities are shown."""
    language, width = telling.language, telling.width
    lines = terminal_report(review, language, width, telling.shown)
    if review.checked is not None and telling.shown.everything:
        lines += [[], *summary_lines(review, language, width)]
    return TextPart(review.kind == "plan", for_terminal(review.name), lines)


def lines(parts: Sequence[TextPart]) -> Iterator[Line]:
    """The lines of the whole, a blank one between files."""
    several = sum(each.is_plan for each in parts) > 1
    begun = False
    for plans in (False, True):
        for each in parts:
            if each.is_plan is plans:
                if begun:
                    yield []
                if several and plans:
                    yield [(each.name, "bold underline")]
                yield from each.lines
                begun = True


def whole(parts: Sequence[TextPart], telling: Telling) -> Iterator[str]:
    """The text without colours."""
    for line in lines(parts):
        yield plain(line).rstrip() + "\n"
