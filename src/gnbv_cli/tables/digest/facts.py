"""Labelled facts, their texts below each other, and lists of amounts."""

from __future__ import annotations

from typing import NamedTuple

from gnbv_cli.tables.cells import DOUBTFUL, percent_text
from gnbv_cli.tables.digest.amounts import NO_BREAK, amount_text
from gnbv_cli.tables.digest.overview import Part
from gnbv_cli.tables.forms.terminal.wrapping import in_width, padded
from gnbv_cli.tables.names import on_one_line
from gnbv_cli.texts.escape import for_terminal
from gnbv_cli.texts.labels import NONE
from gnbv_cli.texts.sentence import Language, Sentence, Words
from gnbv_cli.texts.styled import Line, columns

_MORE = Words("… và {n} mục khác", "… and {n} more")
_LISTED = 12
"""So many entries are listed; of more it is said how many."""
_LEAST_TEXT = 20
_LEAST_NAME = 16
_WIDE = 80
_BAR = 12
"""Signs of a bar, on a terminal of `_WIDE` columns or more."""
_SHARE = 7
"""Columns of a share: '100,00%'."""


class Fact(NamedTuple):
    """A label and what is said under it; `none` where that is nothing."""

    label: Words
    entries: list[str]
    none: Words = NONE
    one_a_line: bool = False


def margin_of(labels: list[Words], language: Language) -> int:
    """The column in which the texts of facts with these labels begin."""
    return max(columns(label.filled().say(language)) for label in labels) + 2


def fact_lines(fact: Fact, margin: int, language: Language, width: int) -> list[Line]:
    """Entries beside their label, as many on a line as have room, each whole where it can be."""
    room = max(width - margin, _LEAST_TEXT)
    entries = _first_of(fact.entries, language) or [fact.none.filled().say(language)]
    texts: list[str] = []
    for number, entry in enumerate(entries, start=1):
        ends = fact.one_a_line or number == len(entries)
        text = for_terminal(entry) + ("" if ends else ";")
        if texts and not fact.one_a_line and columns(f"{texts[-1]} {text}") <= room:
            texts[-1] += f" {text}"
        else:
            texts += in_width(text, room)
    first, *rest = (text.replace(NO_BREAK, " ") for text in texts)
    label = padded(fact.label.filled().say(language), margin, "left")
    return [[(label, "bold"), (first, "")], *([(" " * margin + text, "")] for text in rest)]


def said_fact(
    label: Words, said: list[Sentence], language: Language, *, one_a_line: bool = False
) -> Fact:
    """A fact whose entries are sentences."""
    return Fact(label, [sentence.say(language) for sentence in said], one_a_line=one_a_line)


def facts_lines(facts: list[Fact], language: Language, width: int) -> list[Line]:
    """Facts below each other, their texts beginning in one column."""
    margin = margin_of([fact.label for fact in facts], language)
    return [line for fact in facts for line in fact_lines(fact, margin, language, width)]


def _first_of(entries: list[str], language: Language) -> list[str]:
    if len(entries) <= _LISTED:
        return entries
    more = _MORE.filled(n=len(entries) - _LISTED + 1).say(language)
    return [*entries[: _LISTED - 1], more]


def part_lines(
    label: Words, parts: list[Part], none: Words, language: Language, width: int
) -> list[Line]:
    """Parts below their label, their amounts, shares and bars below each other.

    `none` is what is said where there are no parts.
    """
    if not parts:
        return fact_lines(Fact(label, [], none), margin_of([label], language), language, width)
    shown = parts if len(parts) <= _LISTED else parts[: _LISTED - 1]
    names = [for_terminal(on_one_line(part.full_name.say(language))) for part in shown]
    amounts = [_with_room(part, language) for part in shown]
    figures = max(columns(amount) for amount in amounts)
    bar = _BAR if width >= _WIDE else 0
    room = max(width - figures - _SHARE - 6 - (bar + 2 if bar else 0), _LEAST_NAME)
    longest = min(max(columns(name) for name in names), room)
    lines: list[Line] = [[(label.filled().say(language), "bold")]]
    for part, name, amount in zip(shown, names, amounts, strict=True):
        first, *rest = in_width(name, longest)
        if rest:
            rest = in_width(" ".join(rest), longest - 2)
        share = padded(percent_text(part.share), _SHARE, "right")
        figure = padded(amount, figures, "right")
        text = f"  {padded(first, longest, 'left')}  {figure}  {share}"
        drawn = bar_text(part.share, bar)
        lines.append([(text, ""), (f"  {drawn}", "cyan")] if drawn else [(text.rstrip(), "")])
        lines += [[(f"    {line}", "")] for line in rest]
    if len(shown) < len(parts):
        more = _MORE.filled(n=len(parts) - len(shown)).say(language)
        lines.append([(f"  {more}", "")])
    return lines


def bar_text(share: int | None, length: int) -> str:
    """A share (hundredths of a percent) as a bar of `length` signs; '' where there is none.

    What is not nothing shows at least one full sign.
    """
    if share is None or not length:
        return ""
    full = min(max((share * length + 5_000) // 10_000, 1 if share > 0 else 0), length)
    return "█" * full + "░" * (length - full)


def _with_room(part: Part, language: Language) -> str:
    """An amount with room for the mark behind it, so that digits stand below each other."""
    amount = for_terminal(amount_text(part.money, language)).replace(NO_BREAK, " ")
    return amount if part.money.doubtful else amount + " " * columns(DOUBTFUL)
