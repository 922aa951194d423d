"""The document with the certain fixes made: a proposal, and marked as one throughout."""

from __future__ import annotations

from gnbv_cli.documents.lines import MARK, Kind, Line
from gnbv_cli.documents.outline import outline
from gnbv_cli.review.proposed import BANNER, Change, changes_of, condition_of
from gnbv_cli.review.repaired import Repaired
from gnbv_cli.review.review import Review
from gnbv_cli.texts.labels import COMPARE_WITH_GRANT, DISCLAIMER
from gnbv_cli.texts.sentence import Sentence


def proposal(review: Review, mended: Repaired) -> list[Line]:
    """The lines of `mended`, its changes marked; `review` is of the plan as written.

    The document is Vietnamese, whatever the language of the messages.
    """
    assert review.checked is not None  # asked for only where a plan was read
    assert mended.review.checked is not None
    lines = outline(mended.review.checked.plan)
    placed = [(_printed_by(lines, change), change) for change in changes_of(mended)]
    placed.sort(key=lambda found: found[0])
    for position, line in enumerate(lines):
        news = [change.new for at, change in placed if at == position]
        lines[position] = line._replace(changed=tuple(sorted(news, key=line.text.find)))
    said = [f"{MARK} {change.sentence.say('vi')}" for _, change in placed]
    below: list[Sentence | None] = [
        condition_of(review.checked, mended),
        COMPARE_WITH_GRANT.filled(),
        DISCLAIMER.filled(),
    ]
    said += [sentence.say("vi") for sentence in below if sentence is not None]
    notes = [Line(Kind.NOTE, text) for text in said]
    return [Line(Kind.BANNER, BANNER.vi), *lines, *notes]


def _printed_by(lines: list[Line], change: Change) -> int:
    """The line that prints the new words: of the value itself, or of the nearest that holds it."""
    best, nearest = len(lines), -1
    for position, line in enumerate(lines):
        at = line.at or ""
        holds = change.at == at or change.at.startswith((f"{at}.", f"{at}["))
        if at and holds and len(at) > nearest and change.new in line.text:
            best, nearest = position, len(at)
    return best
