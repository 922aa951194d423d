"""Multiplications in running words: '62 hộ × 20 triệu đồng = 1.240 triệu đồng'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from gnbv_cli.plan.passages import Wording
from gnbv_cli.rules.said_amounts import AMOUNT, SaidAmount, amount_at
from gnbv_cli.written.amount import Amount, read_amount

_SIGNS = ("×", "*", " x ")
_TIMES = re.compile(r"\s*[×*]\s*|\sx\s")
_EDGE = re.compile(r"[\n;:=()\[\]“”]|[.,](?=\s)|[.…]\Z")
_NUMBER = re.compile(r"\d(?:[\d.,]*\d)?")
_QUANTITY = re.compile(r"(\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,(\d{1,6}))?")
_GOES_ON = re.compile(r"\s*(?:/\s*\w+\s*)*(?:[×*+]|x\s)")
_COMES_FROM = re.compile(r"(?:[×*+/]|\sx)\s*\Z")
_REACH = 160
"""How far, in characters, an expression is looked for on each side of its sign."""


class Factor(NamedTuple):
    """A factor: its words, its value (money in đồng), and the amount if it is one."""

    words: str
    value: Fraction
    amount: Amount | None


class Expression(NamedTuple):
    """Terms of factors and the amount that they are said to give; offsets in the wording."""

    terms: tuple[tuple[Factor, ...], ...]
    start: int
    end: int
    result: SaidAmount

    @property
    def value(self) -> Fraction:
        """What the terms really give, in đồng."""
        total = Fraction(0)
        for term in self.terms:
            product = Fraction(1)
            for factor in term:
                product *= factor.value
            total += product
        return total


def expressions(wording: Wording) -> Iterator[Expression]:
    """The multiplications of the words whose result stands beside them."""
    last = 0
    for sign in sorted(_signs(wording.lower)):
        if sign < last:
            continue
        start, end = _edges(wording.lower, sign)
        last = end
        result = _result(wording, start, end)
        terms = _terms(wording.text[start:end])
        if result is not None and terms is not None:
            first = start + wording.text[start:end].find(terms[0][0].words)
            span = min(first, result.start), max(end, result.end)
            yield Expression(terms, *span, result)


def _signs(lower: str) -> Iterator[int]:
    for sign in _SIGNS:
        at = lower.find(sign)
        while at >= 0:
            yield at
            at = lower.find(sign, at + 1)


def _edges(lower: str, sign: int) -> tuple[int, int]:
    """Where the expression around a sign begins and ends."""
    start = first = max(0, sign - _REACH)
    for found in _EDGE.finditer(lower, first, sign):
        start = found.end()
    after = _EDGE.search(lower, sign, min(len(lower), sign + _REACH))
    return start, after.start() if after else min(len(lower), sign + _REACH)


def _result(wording: Wording, start: int, end: int) -> SaidAmount | None:
    """The amount behind '=', or before '=' or '('."""
    lower = wording.lower
    if lower[end : end + 1] == "=":
        at = end + 1
        while lower[at : at + 1] == " ":
            at += 1
        found = amount_at(wording, at)
        return found if found and not _GOES_ON.match(lower, found.end) else None
    if start and lower[start - 1] in "=(":
        head = lower[max(0, start - 60) : start - 1]
        last = [each for each in AMOUNT.finditer(head) if not head[each.end() :].strip()][-1:]
        if last and not _COMES_FROM.search(head, 0, last[0].start()):
            return amount_at(wording, max(0, start - 60) + last[0].start())
    return None


def _terms(text: str) -> tuple[tuple[Factor, ...], ...] | None:
    """The terms of an expression; None where one of them is no product with one amount in it."""
    terms: list[tuple[Factor, ...]] = []
    for part in text.split("+"):
        factors = []
        for position, words in enumerate(_TIMES.split(part)):
            factor = _factor(words, leading=not terms and position == 0)
            if factor is None:
                return None
            factors.append(factor)
        if sum(factor.amount is not None for factor in factors) != 1:
            return None
        terms.append(tuple(factors))
    return tuple(terms) if any(len(term) > 1 for term in terms) else None


def _factor(words: str, *, leading: bool) -> Factor | None:
    """A quantity or an amount with its unit; other words may stand before a leading one."""
    lower = words.lower()
    amounts = list(AMOUNT.finditer(lower))
    if amounts:
        found = amounts[-1]
        amount = read_amount(words[found.start() : found.end()])
        numbers = _NUMBER.findall(lower[: found.start()] + lower[found.end() :])
        if amount.value is None or (numbers and not leading):
            return None
        return Factor(words[found.start() :].strip(), Fraction(amount.value), amount)
    numbers_at = list(_NUMBER.finditer(lower))
    if not numbers_at or (len(numbers_at) > 1 and not leading):
        return None
    number = numbers_at[-1]
    value = _quantity(number[0])
    if value is None or any(_adjoin(lower, *pair) for pair in pairwise(numbers_at)):
        return None
    percent = lower[number.end() :].lstrip().startswith("%")
    return Factor(words[number.start() :].strip(), value / 100 if percent else value, None)


def _adjoin(lower: str, first: re.Match[str], second: re.Match[str]) -> bool:
    """Whether two numbers are one in truth: '1/2', '2-3', '2 000'."""
    return lower[first.end() : second.start()].strip() in ("", "/", "-", "–")


def _quantity(text: str) -> Fraction | None:
    found = _QUANTITY.fullmatch(text)
    if found is None:
        return None
    return Fraction(f"{found[1].replace('.', '')}.{found[2] or 0}")
