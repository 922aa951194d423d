"""Labelled facts, their texts below each other, and lists of amounts."""

from __future__ import annotations

from typing import NamedTuple

from gnbv_cli.tables.amounts import NO_BREAK, amount_text, percent_text
from gnbv_cli.tables.cells import DOUBTFUL
from gnbv_cli.tables.names import on_one_line
from gnbv_cli.tables.overview import Part
from gnbv_cli.tables.wrapping import in_width, padded
from gnbv_cli.texts.escape import for_terminal
from gnbv_cli.texts.labels import NONE
from gnbv_cli.texts.sentence import Language, Words
from gnbv_cli.texts.styled import Line, columns

_MORE = Words("… và {n} mục khác", "… and {n} more")
_LISTED = 12
"""So many entries are listed; of more it is said how many."""
_LEAST_TEXT = 20
_LEAST_NAME = 16
_SHARE = 7
"""Columns of a share: '100,00%'."""


class Fact(NamedTuple):
    """A label and what is said under it; `none` where that is nothing."""

    label: Words
    entries: list[str]
    none: Words = NONE


def margin_of(labels: list[Words], language: Language) -> int:
    """The column in which the texts of facts with these labels begin."""
    return max(columns(label.filled().say(language)) for label in labels) + 2


def fact_lines(fact: Fact, margin: int, language: Language, width: int) -> list[Line]:
    """Entries beside their label, as many on a line as have room, each whole where it can be."""
    room = max(width - margin, _LEAST_TEXT)
    entries = _first_of(fact.entries, language) or [fact.none.filled().say(language)]
    texts: list[str] = []
    for number, entry in enumerate(entries, start=1):
        text = for_terminal(entry) + (";" if number < len(entries) else "")
        if texts and columns(f"{texts[-1]} {text}") <= room:
            texts[-1] += f" {text}"
        else:
            texts += in_width(text, room)
    first, *rest = (text.replace(NO_BREAK, " ") for text in texts)
    label = padded(fact.label.filled().say(language), margin, "left")
    return [[(label, "bold"), (first, "")], *([(" " * margin + text, "")] for text in rest)]


def _first_of(entries: list[str], language: Language) -> list[str]:
    if len(entries) <= _LISTED:
        return entries
    more = _MORE.filled(n=len(entries) - _LISTED + 1).say(language)
    return [*entries[: _LISTED - 1], more]


def part_lines(label: Words, parts: list[Part], language: Language, width: int) -> list[Line]:
    """Parts below their label, their amounts and shares below each other."""
    shown = parts if len(parts) <= _LISTED else parts[: _LISTED - 1]
    names = [for_terminal(on_one_line(part.full_name.say(language))) for part in shown]
    amounts = [_with_room(part, language) for part in shown]
    figures = max(columns(amount) for amount in amounts)
    room = max(width - figures - _SHARE - 6, _LEAST_NAME)
    longest = min(max(columns(name) for name in names), room)
    lines: list[Line] = [[(label.filled().say(language), "bold")]]
    for part, name, amount in zip(shown, names, amounts, strict=True):
        first, *rest = in_width(name, longest)
        if rest:
            rest = in_width(" ".join(rest), longest - 2)
        share = padded(percent_text(part.share), _SHARE, "right")
        figure = padded(amount, figures, "right")
        lines.append([(f"  {padded(first, longest, 'left')}  {figure}  {share}".rstrip(), "")])
        lines += [[(f"    {line}", "")] for line in rest]
    if len(shown) < len(parts):
        more = _MORE.filled(n=len(parts) - len(shown)).say(language)
        lines.append([(f"  {more}", "")])
    return lines


def _with_room(part: Part, language: Language) -> str:
    """An amount with room for the mark behind it, so that digits stand below each other."""
    amount = for_terminal(amount_text(part.money, language)).replace(NO_BREAK, " ")
    return amount if part.money.doubtful else amount + " " * columns(DOUBTFUL)
