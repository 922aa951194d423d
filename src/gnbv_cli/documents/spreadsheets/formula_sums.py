"""One formula worked out exactly."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Protocol, TypeAlias

from gnbv_cli.documents.spreadsheets.cell_names import At, position
from gnbv_cli.documents.spreadsheets.formula_tokens import NotComparedError, Token

Value: TypeAlias = Fraction | str | None
"""A number, a text, or nothing."""

DEEPEST = 24
_MOST_DIGITS = 60


class Cells(Protocol):
    """The cells that a formula refers to; each of these raises `NotComparedError`."""

    def value(self, at: At) -> Value:
        """The value of a cell."""

    def within(self, first: At, last: At) -> Iterator[At]:
        """The cells of a range that hold something."""

    def is_subtotal(self, at: At) -> bool:
        """Whether a cell holds a subtotal."""


class Sum:
    """One formula being worked out, from left to right."""

    def __init__(self, worked: Cells, tokens: list[Token]) -> None:
        self._worked, self._tokens, self._at, self._depth = worked, tokens, 0, 0

    def result(self) -> Fraction:
        """What it comes to; raises `NotComparedError`."""
        value = self._sum()
        if self._at < len(self._tokens):
            raise NotComparedError
        return value

    def _next(self, *texts: str) -> str:
        """The next piece, if it is a sign of `texts`; '' else."""
        if self._at < len(self._tokens) and self._tokens[self._at].text in texts:
            self._at += 1
            return self._tokens[self._at - 1].text
        return ""

    def _sum(self) -> Fraction:
        value = self._product()
        while sign := self._next("+", "-"):
            other = self._product()
            value = value + other if sign == "+" else value - other
        return _small(value)

    def _product(self) -> Fraction:
        value = self._factor()
        while sign := self._next("*", "/"):
            other = self._factor()
            if sign == "/" and not other:
                raise NotComparedError
            value = _small(value * other if sign == "*" else value / other)
        return value

    def _factor(self) -> Fraction:
        sign = 1
        while text := self._next("+", "-"):
            sign = -sign if text == "-" else sign
        if self._at >= len(self._tokens):
            raise NotComparedError
        return sign * self._operand(self._tokens[self._at])

    def _operand(self, token: Token) -> Fraction:
        self._at += 1
        if token.kind == "number":
            return Fraction(Decimal(token.text))
        if token.kind == "cell":
            return _number(self._worked.value(_position(token)))
        if token.kind == "name" and self._next("("):
            return self._deeper(lambda: self._function(token.text))
        if token.text == "(":
            return self._deeper(self._bracketed)
        raise NotComparedError

    def _deeper(self, work: Callable[[], Fraction]) -> Fraction:
        self._depth += 1
        if self._depth > DEEPEST:
            raise NotComparedError
        value = work()
        self._depth -= 1
        return value

    def _bracketed(self) -> Fraction:
        value = self._sum()
        self._close()
        return value

    def _close(self) -> None:
        if not self._next(")"):
            raise NotComparedError

    def _function(self, name: str) -> Fraction:
        if name == "SUM":
            return self._added(subtotals=True)
        if name == "SUBTOTAL" and self._sum() in (9, 109) and self._next(","):
            return self._added(subtotals=False)
        if name in ("N", "ROUND"):
            value = self._sum()
            if name == "ROUND":
                if not self._next(","):
                    raise NotComparedError
                value = _rounded(value, self._sum())
            self._close()
            return value
        raise NotComparedError

    def _added(self, subtotals: bool) -> Fraction:
        """The sum of what stands in brackets; words and empty cells count as nothing."""
        value = Fraction(0)
        while True:
            value += self._range(subtotals)
            if not self._next(","):
                self._close()
                return _small(value)

    def _range(self, subtotals: bool) -> Fraction:
        if not self._is_reference():
            return self._sum()
        first = last = _position(self._tokens[self._at])
        self._at += 1
        if self._next(":"):
            if self._at >= len(self._tokens):
                raise NotComparedError
            last = _position(self._tokens[self._at])
            self._at += 1
        found = Fraction(0)
        for at in self._worked.within(first, last):
            if subtotals or not self._worked.is_subtotal(at):
                value = self._worked.value(at)
                found += value if isinstance(value, Fraction) else 0
        return found

    def _is_reference(self) -> bool:
        """Whether a cell or a range stands here by itself."""
        piece = self._tokens[self._at : self._at + 2]
        return (
            bool(piece)
            and piece[0].kind == "cell"
            and (len(piece) == 1 or piece[1].text in (":", ",", ")"))
        )


def _position(token: Token) -> At:
    found = position(token.text) if token.kind == "cell" else None
    if found is None:
        raise NotComparedError
    return found


def _number(value: Value) -> Fraction:
    if isinstance(value, str):
        raise NotComparedError
    return Fraction(0) if value is None else value


def _small(value: Fraction) -> Fraction:
    """The value again; refused where its digits grow without end."""
    if max(value.numerator.bit_length(), value.denominator.bit_length()) > 4 * _MOST_DIGITS:
        raise NotComparedError
    return value


def _rounded(value: Fraction, digits: Fraction) -> Fraction:
    """The value to so many decimals, a half away from zero."""
    if digits.denominator != 1 or abs(digits) > _MOST_DIGITS // 4:
        raise NotComparedError
    scaled = abs(value) * Fraction(10) ** int(digits)
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    result = whole / Fraction(10) ** int(digits)
    return -result if value < 0 else result
