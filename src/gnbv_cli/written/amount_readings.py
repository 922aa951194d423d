"""What a malformed amount may say: every value that one slip of the pen explains."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from gnbv_cli.written.amount_grammar import (
    TEXT_LIMIT,
    UNITS,
    Form,
    Part,
    parse,
    total,
    with_dots,
    with_known_units,
)
from gnbv_cli.written.amount_number import groups_and_decimals, worth
from gnbv_cli.written.amount_slips import meant_numbers
from gnbv_cli.written.amount_style import write_form
from gnbv_cli.written.amount_value import Reading, Slip

LIMIT = 40
"""No more readings than this are given of one text."""

_NUMBER_WITH_LETTERS = r"[0-9OoIl.,]*[0-9][0-9OoIl.,]*"
_LOOKALIKE = str.maketrans("OoIl", "0011")
_SMALLER_UNITS = ("tỷ", "triệu", "nghìn", "đồng")


class _MeantPart(NamedTuple):
    """A part as it may have been meant; of a lower `rank` it is more plausible."""

    part: Part
    slip: Slip
    rank: int
    digit: str = ""


def readings_of(text: str, form: Form | None) -> tuple[Reading, ...]:
    """Every reading of a malformed text that one slip explains, most plausible first."""
    if form is None:
        return _letters_for_digits(text)
    form = with_dots(form)
    if form.sign:
        return _mended(form._replace(sign=""), "sign")
    unknown = sum(part.scale is None for part in form.parts)
    if unknown:
        misspelt = _mended(with_known_units(form), "unit") if unknown == 1 else ()
        return misspelt or _letters_for_digits(text)
    return _ranked(form)


def _mended(form: Form, slip: Slip) -> tuple[Reading, ...]:
    """The reading of a form whose only slip has been taken back; none if it has others."""
    found = total(form)
    return (Reading(found.value, slip, "", write_form(form, found.value)),) if found else ()


def _letters_for_digits(text: str) -> tuple[Reading, ...]:
    """'1.3O4.016 đồng': one letter written throughout for the digit that it looks like."""
    if len(text) > TEXT_LIMIT:
        return ()
    numbers = re.findall(_NUMBER_WITH_LETTERS, text)
    if len(set("".join(numbers)) & set("OoIl")) != 1:
        return ()
    form = parse(re.sub(_NUMBER_WITH_LETTERS, lambda found: found[0].translate(_LOOKALIKE), text))
    has_units = form is not None and all(part.unit for part in form.parts)
    return _mended(with_dots(form), "replace") if form and has_units else ()


def _ranked(form: Form) -> tuple[Reading, ...]:
    """The readings of one part put right while the others stay as they are."""
    best: dict[int, tuple[_MeantPart, Form]] = {}
    ways: dict[int, int] = {}
    for meant, mended in _one_part_mended(form):
        found = total(mended)
        if found:
            ways[found.value] = ways.get(found.value, 0) + 1
            if found.value not in best or meant.rank < best[found.value][0].rank:
                best[found.value] = meant, mended

    def plausibility(value: int) -> tuple[int, int]:
        # What several slips lead to is likelier: a 0 too many in '6000' is any of three.
        meant = best[value][0]
        likely = meant.slip in ("extra", "double") and ways[value] > 1
        return (1 if likely else meant.rank), -ways[value]

    return tuple(
        Reading(value, meant.slip, meant.digit, write_form(mended, value))
        for value in sorted(best, key=plausibility)[:LIMIT]
        for meant, mended in [best[value]]
    )


def _one_part_mended(form: Form) -> Iterator[tuple[_MeantPart, Form]]:
    for index, part in enumerate(form.parts):
        larger = form.parts[index - 1] if index else None
        for meant in _meant_parts(part, larger):
            parts = (*form.parts[:index], meant.part, *form.parts[index + 1 :])
            yield meant, form._replace(parts=parts)


def _meant_parts(part: Part, larger: Part | None) -> Iterator[_MeantPart]:
    scale = part.scale or 1
    if larger and not part.unit:
        yield from _unit_left_out(part, larger)
        return
    yield from _dot_for_decimal_comma(part, scale)
    yield from _decimals_of_dong(part)
    groups, fraction = groups_and_decimals(part.number, scale)
    short = larger is not None and larger.scale == 1000 * scale
    for meant in meant_numbers(["".join(groups)] if short else groups, short=short):
        number = f"{meant.number},{fraction}" if fraction else meant.number
        mended = part._replace(number=number)
        yield _MeantPart(mended, meant.slip, meant.rank, meant.digit)


def _dot_for_decimal_comma(part: Part, scale: int) -> Iterator[_MeantPart]:
    """'345.5 triệu' and '1,334.5 triệu'."""
    whole, dot, fraction = part.number.rpartition(".")
    if scale > 1 and dot and "." not in whole:
        number = f"{whole.replace(',', '.')},{fraction}"
        yield _MeantPart(part._replace(number=number), "regroup", 0)


def _decimals_of_dong(part: Part) -> Iterator[_MeantPart]:
    """'345,5 đồng': a larger unit left out; '1.334,000 đồng': the decimals may say nothing."""
    whole, comma, fraction = part.number.partition(",")
    if part.scale != 1 or not comma or worth(part.number, 10**12) is None:
        return
    if not fraction.strip("0"):
        yield _MeantPart(part._replace(number=whole), "power", 3)
        return
    for word in ("triệu", "tỷ", "nghìn"):
        unit = f"{word} {part.unit or 'đồng'}"
        mended = part._replace(gap=part.gap or " ", unit=unit, scale=UNITS[word])
        yield _MeantPart(mended, "unit", 1)


def _unit_left_out(part: Part, larger: Part) -> Iterator[_MeantPart]:
    """'1 tỷ 334'; and '1 tỷ 2', which in speech is 1 tỷ 200 triệu."""
    smaller = [unit for unit in _SMALLER_UNITS if UNITS[unit] < (larger.scale or 1)]
    for rank, unit in enumerate(smaller):
        with_unit = part._replace(gap=" ", unit=unit, scale=UNITS[unit])
        if not rank and len(part.number) == 1:
            yield _MeantPart(with_unit._replace(number=f"{part.number}00"), "unit", 0)
        yield _MeantPart(with_unit, "unit", 1 + rank)
