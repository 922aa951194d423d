"""Sentences of this room with their places filled, in both languages."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

from gnbv_cli.documents.reading.source import UnreadableDocument
from gnbv_cli.texts.escape import for_terminal
from gnbv_cli.texts.sentence import Words
from gnbv_cli.written.amount import format_dong

_LONGEST = 80
_DECIMALS = 9


def told(words: Words, **values: Any) -> Words:
    """The words with their places filled."""
    sentence = words.filled(**values)
    return Words(sentence.say("vi"), sentence.say("en"))


def unreadable(words: Words, **values: Any) -> UnreadableDocument:
    """The exception that says `words`."""
    return UnreadableDocument(told(words, **values))


def quoted(text: str) -> str:
    """A text of the file inside a sentence: on one line, with nothing hidden, not too long."""
    shown = for_terminal(" ".join(text.split()))
    return shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1]}…"


def number_text(number: Decimal | Fraction) -> str:
    """A number as Vietnamese text has it: '1.334.016,5'; its decimals as far as they are given."""
    if isinstance(number, Fraction):
        scaled = round(number * 10**_DECIMALS)
        number = Decimal(scaled).scaleb(-_DECIMALS).normalize()
    sign = "-" if number < 0 else ""
    whole, _, fraction = f"{abs(number):f}".partition(".")
    grouped = format_dong(int(whole))
    return f"{sign}{grouped},{fraction}" if fraction else f"{sign}{grouped}"
