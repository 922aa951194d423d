"""Amounts in sentences: with their unit, their share and the mark of a doubtful figure."""

from __future__ import annotations

from gnbv_cli.tables.cells import DOUBTFUL, Figure, Gap, Money, gap_sentence, percent_text
from gnbv_cli.tables.digest.overview import Part
from gnbv_cli.tables.names import on_one_line
from gnbv_cli.texts.sentence import Language, Sentence, Words, verbatim
from gnbv_cli.written.amount import format_dong
from gnbv_cli.written.words import words_amount

_MARKED = Words("{amount}{mark}", "{amount}{mark}")

NO_BREAK = "\u00a0"
"""Keeps a unit beside its number while lines are broken; printed as a space."""


def amount_text(money: Money, language: Language) -> str:
    """An amount with its unit; one that cannot be read by what the sums leave to it."""
    return amount_sentence(money).say(language)


def amount_sentence(money: Money) -> Sentence:
    """The same, before it is known in which language."""
    mark = DOUBTFUL if money.doubtful else ""
    if isinstance(money, Gap):
        return _MARKED.filled(amount=gap_sentence(money), mark=mark)
    if money.best is not None:
        hedge = f"{money.hedge} " if money.hedge else ""
        return verbatim(f"{hedge}{format_dong(money.best)}{NO_BREAK}đồng{mark}")
    written = on_one_line(money.written)
    return _MARKED.filled(amount=written or gap_sentence(Gap("unknown")), mark=mark)


def total_text(money: Money, language: Language) -> str:
    """An amount in digits and words."""
    amount = amount_text(money, language)
    if not isinstance(money, Figure) or money.best is None:
        return amount
    return f"{amount} ({words_amount(money.best)})"


def part_text(part: Part, language: Language) -> str:
    """A part in a few words: 'Dự án 2: 857.700.000 đồng (64,29%)'."""
    text = f"{on_one_line(part.name.say(language))}: {amount_text(part.money, language)}"
    return f"{text} ({percent_text(part.share)})" if part.share is not None else text
