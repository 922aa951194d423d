"""Amounts of money as plans write them: '379 triệu đồng', '857.700.000 đồng', '1,2 tỷ'.

An amount stays the text that stands in the file; its value in đồng is a reading of it, an exact
integer. What is not written by the grammar is never read silently: it carries its faults and every
value that one slip of the pen explains.

    amount           the usual forms, by one regular expression
    amount_value     the types: Amount, Fault, Reading
    amount_number    what a number is worth, and how đồng are printed
    amount_grammar   the outline of any amount, and what a sound one is worth
    amount_faults    what is wrong with one
    amount_slips     the numbers that a wrongly grouped one may have been
    amount_readings  the amounts that a malformed one may have been
    amount_style     a value in the manner of a written amount
"""

from __future__ import annotations

import re

from gnbv_cli.written.amount_grammar import (
    TEXT_LIMIT,
    UNITS,
    parse,
    total,
    with_dots,
    with_known_units,
)
from gnbv_cli.written.amount_number import format_amount, format_dong
from gnbv_cli.written.amount_value import Amount, Fault, FaultKind, Reading, Slip

__all__ = [
    "Amount",
    "Fault",
    "FaultKind",
    "Reading",
    "Slip",
    "format_amount",
    "format_dong",
    "read_amount",
    "write_like",
]

_USUAL = re.compile(
    r"([1-9][0-9]{0,2}(?:\.[0-9]{3}){1,9}|0|[1-9][0-9]{0,29})(?:,([0-9]{1,9}))? ?([^0-9]*)"
).fullmatch
_UNIT_MISSING = (Fault("unit-missing"),)


def read_amount(text: str) -> Amount:
    """Any text as an amount; never raises. A text that is none has the fault 'unreadable'.

    Numbers as in Luật Kế toán 88/2015/QH13, Điều 11 khoản 2: a dot after thousands, a comma
    before decimals.
    """
    usual = _USUAL(text) if len(text) <= TEXT_LIMIT else None
    if usual:
        whole, fraction, unit = usual.groups()
        digits = whole.replace(".", "")
        scale = UNITS.get(unit)
        if scale:
            if not fraction:
                return Amount(text, int(digits) * scale, scale, (), (), scale, digits, unit, "")
            step, rest = divmod(scale, 10 ** len(fraction))
            if not rest:
                digits += fraction
                return Amount(text, int(digits) * step, step, (), (), scale, digits, unit, "")
        elif not unit and not fraction:
            return Amount(text, int(digits), 1, (), _UNIT_MISSING, 1, digits, "", "")
    return _read_closely(text)


def write_like(amount: Amount, value: int) -> str:
    """`value` đồng in the manner of `amount`: its units, grouping, decimals, spacing and hedge.

    More decimals are written where the unit needs them ('397,5 triệu đồng'). A malformed amount
    lends its well-formed manner; for a text that is no amount it is that of `format_amount`. What
    is written reads back as `value`, unless that is negative: a minus sign in an amount is a fault.
    """
    from gnbv_cli.written.amount_style import write_form  # noqa: PLC0415  a fix is rare

    form = parse(amount.text)
    if form is None:
        return format_amount(value)
    return write_form(with_dots(with_known_units(form)), value)


def _read_closely(text: str) -> Amount:
    """Whatever the usual forms leave: hedges, compounds, odd spacing and everything malformed."""
    from gnbv_cli.written.amount_faults import STYLE, faults_of  # noqa: PLC0415  see above

    form = parse(text)
    faults = tuple(faults_of(form))
    found = total(with_dots(form)) if form and STYLE.issuperset(f.kind for f in faults) else None
    readings: tuple[Reading, ...] = ()
    if found is None:
        from gnbv_cli.written.amount_readings import readings_of  # noqa: PLC0415  see above

        readings = readings_of(text, form)
    if form is None or faults[:1] == (Fault("unreadable"),):
        return Amount(text, None, 1, readings, faults, 1, "", "", "")
    last = form.parts[-1]
    digits = "".join(c for part in form.parts for c in part.number if "0" <= c <= "9")
    value, step = found or (None, 1)
    hedge = form.hedge.strip()
    return Amount(text, value, step, readings, faults, last.scale or 1, digits, last.unit, hedge)
