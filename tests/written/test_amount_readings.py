"""Malformed amounts: what is wrong with them, and every value that one slip explains."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gnbv_cli.written.amount import Fault, Reading, format_dong, read_amount


def every_digit(before: str, after: str) -> set[int]:
    return {int((before + digit + after).replace(".", "")) for digit in "0123456789"}


MALFORMED = {
    # text: faults, first readings (all of them where there are no more than three)
    "172.6000.000 đồng": (
        [Fault("grouping", "6000")],
        [
            Reading(172_600_000, "extra", "0", "172.600.000 đồng"),
            Reading(1_726_000_000, "regroup", "", "1.726.000.000 đồng"),
            Reading(172_000_000, "extra", "6", "172.000.000 đồng"),
        ],
    ),
    "1334.016.000 đồng": (
        [Fault("grouping", "1334")],
        [
            Reading(1_334_016_000, "regroup", "", "1.334.016.000 đồng"),
            Reading(134_016_000, "double", "3", "134.016.000 đồng"),
        ],
    ),
    "1.3344.016.000 đồng": (
        [Fault("grouping", "3344")],
        [
            Reading(1_344_016_000, "double", "3", "1.344.016.000 đồng"),
            Reading(1_334_016_000, "double", "4", "1.334.016.000 đồng"),
            Reading(13_344_016_000, "regroup", "", "13.344.016.000 đồng"),
        ],
    ),
    "172.60.000 đồng": (
        [Fault("grouping", "60")],
        [
            Reading(17_260_000, "regroup", "", "17.260.000 đồng"),
            Reading(172_660_000, "drop", "6", "172.660.000 đồng"),
            Reading(172_600_000, "drop", "0", "172.600.000 đồng"),
        ],
    ),
    "133.4016.000 VND": (
        [Fault("grouping", "4016")],
        [Reading(1_334_016_000, "regroup", "", "1.334.016.000 VND")],
    ),
    "345.5 triệu": (
        [Fault("decimal-dot", "345.5")],
        [
            Reading(345_500_000, "regroup", "", "345,5 triệu"),
            Reading(3_455_000_000, "regroup", "", "3.455 triệu"),
        ],
    ),
    "1.2 tỷ": (
        [Fault("decimal-dot", "1.2")],
        [
            Reading(1_200_000_000, "regroup", "", "1,2 tỷ"),
            Reading(12_000_000_000, "regroup", "", "12 tỷ"),
        ],
    ),
    "0.345 tỷ đồng": (
        [Fault("decimal-dot", "0.345")],
        [
            Reading(345_000_000, "regroup", "", "0,345 tỷ đồng"),
            Reading(345_000_000_000, "extra", "0", "345 tỷ đồng"),
        ],
    ),
    "1,334.5 triệu": (
        [Fault("decimal-dot", "1,334.5")],
        [Reading(1_334_500_000, "regroup", "", "1.334,5 triệu")],
    ),
    "1.3345 tỷ": (
        [Fault("grouping", "3345")],
        [
            Reading(1_334_500_000, "regroup", "", "1,3345 tỷ"),
            Reading(1_345_000_000_000, "double", "3", "1.345 tỷ"),
        ],
    ),
    "345,5 đồng": (
        [Fault("fraction", "345,5")],
        [
            Reading(345_500_000, "unit", "", "345,5 triệu đồng"),
            Reading(345_500_000_000, "unit", "", "345,5 tỷ đồng"),
            Reading(345_500, "unit", "", "345,5 nghìn đồng"),
            Reading(3_455, "regroup", "", "3.455 đồng"),
        ],
    ),
    "1,2": (
        [Fault("fraction", "1,2"), Fault("unit-missing")],
        [Reading(1_200_000, "unit", "", "1,2 triệu đồng")],
    ),
    "1,00000000005 tỷ": ([Fault("fraction", "1,00000000005")], []),
    "1.334.016,000 đồng": (
        [Fault("separator", ",")],
        [
            Reading(1_334_016_000, "regroup", "", "1.334.016.000 đồng"),
            Reading(1_334_016, "power", "", "1.334.016 đồng"),
        ],
    ),
    "1.334,016.000 đồng": (
        [Fault("separator", ",")],
        [Reading(1_334_016_000, "regroup", "", "1.334.016.000 đồng")],
    ),
    "857 700 000 đồng": (
        [Fault("separator", " ")],
        [Reading(857_700_000, "regroup", "", "857.700.000 đồng")],
    ),
    "857.\u00a0700.000 đồng": (
        [Fault("separator", "\u00a0")],
        [Reading(857_700_000, "regroup", "", "857.700.000 đồng")],
    ),
    "172..600.000 đồng": (
        [Fault("separator", "..")],
        [Reading(172_600_000, "regroup", "", "172.600.000 đồng")],
    ),
    "345.000. đồng": (
        [Fault("separator", ".")],
        [Reading(345_000, "regroup", "", "345.000 đồng")],
    ),
    "1_000": (
        [Fault("separator", "_"), Fault("unit-missing")],
        [Reading(1000, "regroup", "", "1.000")],
    ),
    "0123": (
        [Fault("leading-zero", "0123"), Fault("unit-missing")],
        [Reading(123, "extra", "0", "123"), Reading(1023, "swap", "", "1023")],
    ),
    "012.500 đồng": (
        [Fault("leading-zero", "012.500")],
        [Reading(12_500, "extra", "0", "12.500 đồng")],
    ),
    "00,5 triệu": (
        [Fault("leading-zero", "00,5")],
        [Reading(500_000, "extra", "0", "0,5 triệu")],
    ),
    "-5 đồng": ([Fault("sign", "-")], [Reading(5, "sign", "", "5 đồng")]),
    "− 345 triệu": ([Fault("sign", "−")], [Reading(345_000_000, "sign", "", "345 triệu")]),
    "+345 triệu": ([Fault("sign", "+")], [Reading(345_000_000, "sign", "", "345 triệu")]),
    "-172.6000.000 đồng": ([Fault("sign", "-"), Fault("grouping", "6000")], []),
    "345 trieu dong": (
        [Fault("unit-unknown", "trieu dong")],
        [Reading(345_000_000, "unit", "", "345 triệu đồng")],
    ),
    "1.000 Ðồng": (  # U+00D0, as old fonts had it
        [Fault("unit-unknown", "Ðồng")],
        [Reading(1000, "unit", "", "1.000 đồng")],
    ),
    "1.334.016.000 USD": ([Fault("unit-unknown", "USD")], []),
    "1.3O4.016.000 đồng": (
        [Fault("unreadable")],
        [Reading(1_304_016_000, "replace", "", "1.304.016.000 đồng")],
    ),
    "l2 triệu": ([Fault("unreadable")], [Reading(12_000_000, "replace", "", "12 triệu")]),
    "lO triệu": ([Fault("unreadable")], []),
    "khoảng 172.6000.000 đồng": (
        [Fault("grouping", "6000")],
        [Reading(172_600_000, "extra", "0", "khoảng 172.600.000 đồng")],
    ),
    "1 tỷ 334": (
        [Fault("parts", "334")],
        [
            Reading(1_334_000_000, "unit", "", "1 tỷ 334 triệu"),
            Reading(1_000_334_000, "unit", "", "1 tỷ 334 nghìn"),
            Reading(1_000_000_334, "unit", "", "1 tỷ 334 đồng"),
        ],
    ),
    "1 tỷ 2": (
        [Fault("parts", "2")],
        [
            Reading(1_200_000_000, "unit", "", "1 tỷ 200 triệu"),
            Reading(1_002_000_000, "unit", "", "1 tỷ 2 triệu"),
        ],
    ),
    "1 tỷ 3340 triệu": (
        [Fault("parts", "3340 triệu")],
        [
            Reading(1_340_000_000, "double", "3", "1 tỷ 340 triệu"),
            Reading(1_330_000_000, "extra", "4", "1 tỷ 330 triệu"),
            Reading(1_334_000_000, "extra", "0", "1 tỷ 334 triệu"),
        ],
    ),
    "1 tỷ 0334 triệu đồng": (
        [Fault("leading-zero", "0334")],
        [Reading(1_334_000_000, "extra", "0", "1 tỷ 334 triệu đồng")],
    ),
    "1 tỷ 05 triệu": (
        [Fault("leading-zero", "05")],
        [Reading(1_005_000_000, "extra", "0", "1 tỷ 5 triệu")],
    ),
    "1 tỷ 334.5 triệu": (
        [Fault("decimal-dot", "334.5")],
        [Reading(1_334_500_000, "regroup", "", "1 tỷ 334,5 triệu")],
    ),
    "1 tỷ 300 tỷ": ([Fault("parts", "300 tỷ")], []),
    "1 tỷ đồng 5 triệu": ([Fault("parts", "5 triệu")], []),
    "1,5 tỷ 5 triệu": ([Fault("parts", "5 triệu")], []),
    "1.2.3 đồng": ([Fault("grouping", "2")], []),
}


@pytest.mark.parametrize(("text", "said"), MALFORMED.items())
def test_malformed(text: str, said: tuple[list[Fault], list[Reading]]) -> None:
    faults, readings = said
    amount = read_amount(text)
    assert amount.value is None
    assert amount.step == 1
    assert list(amount.faults) == faults
    assert list(amount.readings[: len(readings)]) == readings
    if not readings:
        assert amount.readings == ()


def test_a_fault_counts_the_digits_of_its_group() -> None:
    fault = read_amount("172.6000.000 đồng").fault
    assert fault is not None
    assert (fault.part, fault.digit_count) == ("6000", 4)


def test_where_a_digit_is_missing_all_ten_are_readings_at_every_place() -> None:
    values = {reading.value for reading in read_amount("172.60.000 đồng").readings}
    assert values == (
        every_digit("172.", "60.000")
        | every_digit("172.6", "0.000")
        | every_digit("172.60", ".000")
        | {17_260_000}
    )


def test_a_leading_zero_may_stand_for_any_digit() -> None:
    values = {reading.value for reading in read_amount("0123 đồng").readings}
    assert values == {123, 1023} | ((every_digit("", "123") | every_digit("", "0123")) - {123})


@st.composite
def slipped(draw: st.DrawFn) -> tuple[str, int]:
    """A well-grouped amount after one slip that breaks its form, and what it was."""
    value = draw(st.integers(1000, 10**13))
    unit = draw(st.sampled_from([" đồng", " triệu đồng", " tỷ", "tr", ""]))
    scale = {" đồng": 1, " triệu đồng": 10**6, " tỷ": 10**9, "tr": 10**6, "": 1}[unit]
    number = format_dong(value)
    at = draw(st.integers(0, len(number) - 1))
    if number[at] == "." and draw(st.booleans()):
        other = draw(st.sampled_from([" ", "", "_", "\u00a0", "..", ". "]))
        return f"{number[:at]}{other}{number[at + 1 :]}{unit}", value * scale
    if draw(st.booleans()):
        digit = draw(st.sampled_from("0123456789"))
        return f"{number[:at]}{digit}{number[at:]}{unit}", value * scale
    return f"{number[:at]}{number[at + 1 :]}{unit}", value * scale


@settings(derandomize=True, max_examples=1500, deadline=None)
@given(slipped())
@example(("172.6000.000 đồng", 172_600_000))
def test_what_was_meant_is_among_the_readings(slip: tuple[str, int]) -> None:
    text, meant = slip
    amount = read_amount(text)
    if amount.value is None:
        assert meant in {reading.value for reading in amount.readings}, amount


PIECES = [
    *"0123456789",
    *(".", ".", ",", " ", "_", "000", ".000", "-", "O", "l"),
    *(" triệu", " tỷ ", " đồng", " nghìn", " dong", "khoảng "),
]


@settings(derandomize=True, max_examples=1500, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=10).map("".join))
@example("172.6000.000 đồng")
@example("1 tỷ 60.00 nghìn")
def test_readings_are_sound_and_all_different(text: str) -> None:
    amount = read_amount(text)
    values = [reading.value for reading in amount.readings]
    assert len(set(values)) == len(values) <= 40
    assert not (values and amount.value is not None)
    for reading in amount.readings:
        again = read_amount(reading.text)
        assert again.value == reading.value
        assert {fault.kind for fault in again.faults} <= {"unit-missing"}
        assert bool(reading.digit) == (reading.slip in ("extra", "double", "drop"))
    assert read_amount(text) == amount
