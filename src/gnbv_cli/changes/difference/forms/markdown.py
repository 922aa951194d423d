"""A difference as Markdown, nothing of it alive: the changes, then the table of an amendment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gnbv_cli.changes.difference.comparison import comparison
from gnbv_cli.changes.difference.difference import Difference
from gnbv_cli.changes.difference.forms.finding import head_of, text_of
from gnbv_cli.changes.difference.forms.terminal import ABSENT, NEW, OLD
from gnbv_cli.changes.difference.told import ToldLine, told
from gnbv_cli.changes.difference.words import Piece
from gnbv_cli.tables.forms.markdown import table_markdown
from gnbv_cli.texts.escape import for_comment
from gnbv_cli.texts.sentence import Language


def difference_markdown(found: Difference, language: Language, *, full: bool) -> str:
    """The difference as paragraphs and lists, with the table where amounts changed."""
    said = told(found, full=full)
    pieces = [f"**{for_comment(said.first.say(language))}**"]
    for group in said.groups:
        head = for_comment(group.head.say(language))
        pieces.append(f"### {head}" if group.lines else head)
        if group.lines:
            entries = (entry for line in group.lines for entry in _entry(line, language))
            pieces.append("\n".join(entries))
    table = comparison(found)
    if table is not None:
        pieces.append(table_markdown(table, language).rstrip("\n"))
    return "\n\n".join(pieces) + "\n"


def _entry(line: ToldLine, language: Language) -> Iterator[str]:
    if line.said is not None:
        yield f"- {for_comment(line.said.say(language))}"
    if line.found is not None:
        head = for_comment(head_of(line.found, language))
        yield f"- **{head}** {for_comment(text_of(line, line.found, language))}"
    if line.below is not None:
        yield f"  - {for_comment(line.below.say(language))}"
    if line.words is not None:
        for label, pieces, mark in ((OLD, line.words.old, "~~"), (NEW, line.words.new, "**")):
            text = _marked(pieces, mark) or ABSENT.filled().say(language)
            yield f"  - {label.filled().say(language)}: {text}"


def _marked(pieces: Iterable[Piece], mark: str) -> str:
    return " ".join(
        f"{mark}{for_comment(piece.text)}{mark}" if piece.changed else for_comment(piece.text)
        for piece in pieces
    )
