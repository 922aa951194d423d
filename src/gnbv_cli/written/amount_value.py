"""What is known of a written amount: its value, its faults, what it may have been meant to be."""

from __future__ import annotations

from typing import Literal, NamedTuple

Slip = Literal["extra", "drop", "double", "regroup", "replace", "swap", "power", "unit", "sign"]
"""Kinds of slip of the pen that a malformed amount can show."""

FaultKind = Literal[
    "comma-thousands", "unit-missing", "punctuation",
    "grouping", "separator", "decimal-dot", "fraction", "leading-zero",
    "sign", "parts", "unit-unknown", "unreadable",
]  # fmt: skip


class Fault(NamedTuple):
    """One thing wrong with the writing of an amount; `part` is what it lies in.

    The value can be read: 'comma-thousands' (English groups; the number), 'unit-missing' (''),
    'punctuation' (after the unit). Malformed: 'grouping' (the first group that has not three
    digits), 'separator' (not a dot, or two together), 'decimal-dot' (the number), 'fraction' (the
    number, which gives no whole đồng), 'leading-zero' (the number), 'sign', 'parts' (of a compound
    the part whose unit does not descend or whose number does not fit below the unit before),
    'unit-unknown' (the word), 'unreadable' ('': no outline of an amount).
    """

    kind: FaultKind
    part: str = ""

    @property
    def digit_count(self) -> int:
        """How many digits stand in `part`."""
        return sum(character.isdigit() for character in self.part)


class Reading(NamedTuple):
    """A value in đồng that one slip explains, and how it would have been written.

    `digit` is the digit that is too many ('extra', 'double') or missing ('drop'), else ''.
    """

    value: int
    slip: Slip
    digit: str
    text: str


class Amount(NamedTuple):
    """A written amount and what it says.

    `text` as written; `value` in exact đồng, None if malformed; `step` what a one in the last
    written digit is worth in đồng, 1 if malformed; `readings` of a malformed text: the values that
    one slip explains, most plausible first, all different; `faults` what is wrong with it, gravest
    first, () if well-formed; `scale` the đồng of its unit, of a compound's last; `digits` as
    written, without separators; `unit` as written, of a compound the last, '' if missing; `hedge`
    'khoảng', 'hơn', … as written, else ''.
    """

    text: str
    value: int | None
    step: int
    readings: tuple[Reading, ...]
    faults: tuple[Fault, ...]
    scale: int
    digits: str
    unit: str
    hedge: str

    @property
    def fault(self) -> Fault | None:
        """The gravest fault, None if the amount is well-formed."""
        return self.faults[0] if self.faults else None
