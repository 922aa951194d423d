"""Writing a value in the manner of a written amount."""

from __future__ import annotations

import re

from gnbv_cli.written.amount_grammar import Form, Part, decimals, misplaced_part
from gnbv_cli.written.amount_number import format_amount, format_dong

_UNGROUPED = "[0-9]{4,}(?:,[0-9]+)?"
_DONG_AT_END = r"(?:đồng|đ|vn[đd])\Z"


def write_form(form: Form, value: int) -> str:
    """`value` in the units, grouping and spacing of `form`, in a well-formed manner."""
    if any(part.scale is None for part in form.parts):
        return format_amount(value)
    if len(form.parts) > 1 and not _has_units(form):
        return format_amount(value)
    sign = "-" if value < 0 else ""
    grouped = not any(re.fullmatch(_UNGROUPED, part.number) for part in form.parts)
    return form.hedge + sign + _write_parts(form.parts, abs(value), grouped)


def _has_units(form: Form) -> bool:
    """Whether the units descend; the numbers do not matter."""
    return misplaced_part(tuple(part._replace(number="0") for part in form.parts)) is None


def _write_parts(parts: tuple[Part, ...], value: int, grouped: bool) -> str:
    written: list[str] = []
    for part in parts[:-1]:
        count, value = divmod(value, part.scale or 1)
        if count:
            joint = part.joint if written else ""
            written.append(f"{joint}{_number(count, 0, grouped)}{part.gap}{part.unit}")
    last = parts[-1]
    if value or not written:
        joint = last.joint if written else ""
        number = _scaled(value, last, grouped)
        return "".join([*written, f"{joint}{number}{last.gap}{last.unit}"])
    dong = re.search(_DONG_AT_END, last.unit, re.IGNORECASE)
    return "".join([*written, f" {dong[0]}" if dong else ""])


def _scaled(value: int, part: Part, grouped: bool) -> str:
    """`value` đồng as a number of the part's unit, with at least the decimals written there."""
    scale, places = part.scale or 1, decimals(part)
    while value * 10**places % scale:
        places += 1
    return _number(value * 10**places // scale, places, grouped)


def _number(count: int, places: int, grouped: bool) -> str:
    """`count` units of the last of `places` decimals."""
    whole, fraction = divmod(count, 10**places)
    written = format_dong(whole) if grouped else str(whole)
    return f"{written},{fraction:0{places}}" if places else written
