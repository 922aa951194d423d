"""Amounts in sentences: with their unit, their share and the mark of a doubtful figure."""

from __future__ import annotations

from gnbv_cli.tables.cells import DOUBTFUL, Figure, Money, money_text
from gnbv_cli.tables.names import on_one_line
from gnbv_cli.tables.overview import Part
from gnbv_cli.texts.sentence import Language
from gnbv_cli.written.amount import format_dong
from gnbv_cli.written.words import words_amount

NO_BREAK = "\u00a0"
"""Keeps a unit beside its number while lines are broken; printed as a space."""


def amount_text(money: Money, language: Language) -> str:
    """An amount with its unit; one that cannot be read by what the sums leave to it."""
    mark = DOUBTFUL if money.doubtful else ""
    if isinstance(money, Figure) and money.best is not None:
        hedge = f"{money.hedge} " if money.hedge else ""
        return f"{hedge}{format_dong(money.best)}{NO_BREAK}đồng{mark}"
    written = on_one_line(money.written) if isinstance(money, Figure) else ""
    return (written or money_text(money, language)) + mark


def total_text(money: Money, language: Language) -> str:
    """An amount in digits and words."""
    amount = amount_text(money, language)
    if not isinstance(money, Figure) or money.best is None:
        return amount
    return f"{amount} ({words_amount(money.best)})"


def percent_text(share: int | None) -> str:
    """Hundredths of a percent as '87,06%'; '' where there is no share."""
    return "" if share is None else f"{share // 100},{share % 100:02d}%"


def part_text(part: Part, language: Language) -> str:
    """A part in a few words: 'Dự án 2: 857.700.000 đồng (64,29%)'."""
    text = f"{on_one_line(part.name.say(language))}: {amount_text(part.money, language)}"
    return f"{text} ({percent_text(part.share)})" if part.share is not None else text
