"""A document as Markdown (CommonMark): headings as '#', lists as '-', nothing of it alive."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gnbv_cli.documents.lines import MARK, Kind, Line
from gnbv_cli.texts.escape import for_markdown

_AT_START = re.compile(r"\A(\d*)([.)+=-])")
_BULLETS = frozenset("-+•–")
_BOLD = frozenset((Kind.BANNER, Kind.COUNTRY, Kind.MOTTO, Kind.ISSUER, Kind.SUBJECT))
_BOLD |= frozenset((Kind.RECIPIENTS, Kind.AUTHORITY, Kind.SIGNER))
_ITALIC = frozenset((Kind.PLACE_AND_DATE, Kind.BASIS))
_TOGETHER = (
    frozenset((Kind.COUNTRY, Kind.MOTTO)),
    frozenset((Kind.ISSUER, Kind.NUMBER)),
    frozenset((Kind.AUTHORITY,)),
    frozenset((Kind.SIGNER,)),
)
"""Lines of these kinds stand in one paragraph, each on its own line."""
_DEEPEST = 6


def render_markdown(lines: Sequence[Line]) -> str:
    """The document as `lines` have it."""
    pieces: list[str] = []
    above: Line | None = None
    levels: list[int] = []  # of the lists that are open
    for line in (line.visible() for line in lines):
        if line.kind in (Kind.ITEM, Kind.RECIPIENT):
            piece = _item(line, levels)
        else:
            levels.clear()
            piece = _block(line)
        pieces += (_gap(above, line), piece)
        above = line
    return "".join([*pieces, "\n"])


def _gap(above: Line | None, line: Line) -> str:
    if above is None:
        return ""
    if above.kind is line.kind and line.kind in (Kind.ITEM, Kind.RECIPIENT):
        return "\n"
    if any(above.kind in kinds and line.kind in kinds for kinds in _TOGETHER):
        return "\\\n"
    return "\n\n"


def _item(line: Line, levels: list[int]) -> str:
    """A line of a list, below the nearest open list of a lower level."""
    while levels and levels[-1] >= line.level:
        levels.pop()
    indent = "  " * len(levels)
    levels.append(line.level)
    shown = line._replace(marker="") if line.marker in _BULLETS else line
    return f"{indent}- {_plain(_words(shown))}"


def _block(line: Line) -> str:
    words = _words(line)
    if line.kind is Kind.TITLE:
        return f"# {words}"
    if line.kind is Kind.HEADING:
        return f"{'#' * min(line.level + 1, _DEEPEST)} {words}"
    if line.kind in _BOLD:
        return _emphasised(words, "**")
    if line.kind in _ITALIC:
        return _emphasised(words, "*")
    return _plain(words)


def _emphasised(words: str, sign: str) -> str:
    """`words` between signs, which take no blank on their inner side."""
    inner = words.lstrip()
    return f"{words[: -len(inner)]}{sign}{inner.rstrip()}{sign}" if inner else words


def _words(line: Line) -> str:
    """The line's words, those that were changed in bold and with their mark."""
    label = f"{line.label}:" if line.label else ""
    text = "".join(
        f"**{for_markdown(run)}** {for_markdown(MARK)}" if changed else for_markdown(run)
        for run, changed in line.runs()
    )
    return " ".join(part for part in (for_markdown(line.marker), for_markdown(label), text) if part)


def _plain(words: str) -> str:
    """`words` kept from starting a list, or whatever else their first character would start."""
    return _AT_START.sub(lambda found: f"{found[1]}\\{found[2]}", words, count=1)
