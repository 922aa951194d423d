"""A difference as text: for the terminal, and for a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gnbv_cli.changes.difference.difference import Difference
from gnbv_cli.changes.difference.forms.finding import head_of, text_of
from gnbv_cli.changes.difference.told import ToldLine, told
from gnbv_cli.changes.difference.words import Piece
from gnbv_cli.tables.forms.terminal.lines import FILE_WIDTH
from gnbv_cli.texts.sentence import Language, Words
from gnbv_cli.texts.styled import Line, hanging, plain

OLD = Words("Cũ", "Old")
NEW = Words("Mới", "New")
ABSENT = Words("(không có)", "(nothing)")
_MARKS = {"old": ("[-", "-]"), "new": ("[+", "+]")}
"""Around words that the other version has not got."""


def difference_lines(
    found: Difference, language: Language, width: int, *, full: bool
) -> list[Line]:
    """The difference in lines of at most `width` columns; the first says of the total."""
    said = told(found, full=full)
    lines = _styled(hanging("", said.first.say(language), width), "bold")
    for group in said.groups:
        lines.append([])
        lines += _styled(hanging("", group.head.say(language), width), "bold")
        for line in group.lines:
            lines += _line(line, language, width)
    return lines


def difference_text(found: Difference, language: Language, *, full: bool) -> str:
    """The difference as the text of a file."""
    lines = difference_lines(found, language, FILE_WIDTH, full=full)
    return "".join(plain(line).rstrip() + "\n" for line in lines)


def _styled(lines: Iterable[Line], style: str) -> list[Line]:
    return [[(text, style) for text, _ in line] for line in lines]


def _line(line: ToldLine, language: Language, width: int) -> Iterator[Line]:
    if line.said is not None:
        yield from hanging("  ", line.said.say(language), width)
    if line.found is not None:
        head = f"  {head_of(line.found, language)}  "
        yield from hanging(head, text_of(line, line.found, language), width)
    if line.below is not None:
        yield from hanging("      ", line.below.say(language), width)
    if line.words is not None:
        labels = [words.filled().say(language) for words in (OLD, NEW)]
        longest = max(map(len, labels))
        for label, side, pieces in zip(
            labels, ("old", "new"), (line.words.old, line.words.new), strict=True
        ):
            text = _marked(pieces, *_MARKS[side]) or ABSENT.filled().say(language)
            yield from hanging(f"      {label:<{longest}}  ", text, width)


def _marked(pieces: Iterable[Piece], before: str, behind: str) -> str:
    return " ".join(
        f"{before}{piece.text}{behind}" if piece.changed else piece.text for piece in pieces
    )
