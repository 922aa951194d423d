"""Written figures as exact numbers, and whether they agree to their last decimal."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from gnbv_cli.written.target_words import scaled


class Figure(NamedTuple):
    """A written figure: its value, and how many decimals it has."""

    value: Fraction
    decimals: int

    def is_about(self, other: Fraction, slack: int = 1) -> bool:
        """Whether another value rounds to it; `slack` halves of its last decimal are let pass."""
        return bool(abs(other - self.value) * 2 * 10**self.decimals <= slack)


def figure(written: str) -> Figure:
    """'27,73' → 27.73 with two decimals."""
    value, decimals = scaled(written)
    return Figure(Fraction(value, 10**decimals), decimals)


def shown(value: Fraction, decimals: int) -> str:
    """A value with so many decimals, as a plan writes it: '5,99', '1.486'."""
    digits = str(round(abs(value) * 10**decimals)).rjust(decimals + 1, "0")
    whole, rest = digits[: len(digits) - decimals], digits[len(digits) - decimals :].rstrip("0")
    grouped = f"{int(whole):,}".replace(",", ".")
    return f"{grouped},{rest}" if rest else grouped
