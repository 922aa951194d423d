"""What is wrong with the way an amount is written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gnbv_cli.written.amount_grammar import Form, misplaced_part, with_known_units
from gnbv_cli.written.amount_number import groups_and_decimals, is_english, worth
from gnbv_cli.written.amount_value import Fault, FaultKind

STYLE: frozenset[FaultKind] = frozenset({"comma-thousands", "unit-missing", "punctuation"})
"""Faults of manner: the value can be read all the same."""

_DOT_DECIMAL = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)\.([0-9]+)"


def faults_of(form: Form | None) -> Iterator[Fault]:
    """Every fault of a form, those that hide its value first; none if it is well-formed."""
    if form is None or _has_other_words(form):
        yield Fault("unreadable")
        return
    if form.sign:
        yield Fault("sign", form.sign.strip())
    numbers = [_number_fault(part.number, part.scale or 1) for part in form.parts]
    found = [fault for fault in numbers if fault]
    yield from (fault for fault in found if fault.kind not in STYLE)
    unknown = [part.unit for part in form.parts if part.scale is None]
    yield from (Fault("unit-unknown", unit) for unit in unknown)
    misplaced = None if unknown else misplaced_part(form.parts)
    if misplaced:
        yield Fault("parts", f"{misplaced.number}{misplaced.gap}{misplaced.unit}")
    yield from (fault for fault in found if fault.kind in STYLE)
    if len(form.parts) == 1 and not form.parts[0].unit:
        yield Fault("unit-missing")
    if form.tail:
        yield Fault("punctuation", form.tail)


def _has_other_words(form: Form) -> bool:
    """Whether what stands for units is neither units, nor misspelt ones, nor one other word."""
    unknown = [part for part in with_known_units(form).parts if part.scale is None]
    return bool(unknown) and (len(form.parts) > 1 or " " in unknown[0].unit)


def _number_fault(number: str, scale: int) -> Fault | None:
    if is_english(number, scale):
        return Fault("comma-thousands", number)
    if worth(number, scale) is not None:
        return None
    odd = re.search(r"[^0-9.,]|[.,]{2,}|^[.,]|[.,]$", number)
    if odd:
        return Fault("separator", odd[0])
    dot = re.fullmatch(_DOT_DECIMAL, number)
    if dot and scale > 1 and (len(dot[1]) < 3 or "," in number or number.startswith("0.")):
        return Fault("decimal-dot", number)
    if number.startswith("0") and number[1] != ",":
        return Fault("leading-zero", number)
    fraction = number.partition(",")[2]
    if len(fraction) != 3 and worth(number, 10 ** max(1, len(fraction))):
        return Fault("fraction", number)
    return _group_fault(number, scale)


def _group_fault(number: str, scale: int) -> Fault:
    groups, _ = groups_and_decimals(number, scale)
    for index, group in enumerate(groups if len(groups) > 1 else ()):
        if len(group) != 3 and (index or len(group) > 3):
            return Fault("grouping", group)
    return Fault("separator", ",")
