"""Written amounts: every form of the grammar, and nothing else, has a value without a fault."""

from __future__ import annotations

import pickle
import time
from fractions import Fraction
from unicodedata import normalize

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gnbv_cli.written.amount import (
    Amount,
    Fault,
    format_amount,
    format_dong,
    read_amount,
    write_like,
)

WELL_FORMED = {
    # text: value, step, scale, digits, unit, hedge
    "857.700.000 đồng": (857_700_000, 1, 1, "857700000", "đồng", ""),
    "857700000 đồng": (857_700_000, 1, 1, "857700000", "đồng", ""),
    "379 triệu đồng": (379_000_000, 10**6, 10**6, "379", "triệu đồng", ""),
    "1334 triệu": (1_334_000_000, 10**6, 10**6, "1334", "triệu", ""),
    "345tr": (345_000_000, 10**6, 10**6, "345", "tr", ""),
    "345 trđ": (345_000_000, 10**6, 10**6, "345", "trđ", ""),
    "1,2 tỷ": (1_200_000_000, 10**8, 10**9, "12", "tỷ", ""),
    "1,20 tỉ đồng": (1_200_000_000, 10**7, 10**9, "120", "tỉ đồng", ""),
    "0,5 triệu": (500_000, 10**5, 10**6, "05", "triệu", ""),
    "1,334 triệu": (1_334_000, 1000, 10**6, "1334", "triệu", ""),
    "1.334,016 triệu đồng": (1_334_016_000, 1000, 10**6, "1334016", "triệu đồng", ""),
    "345.000 nghìn đồng": (345_000_000, 1000, 1000, "345000", "nghìn đồng", ""),
    "345.000 ngàn đồng": (345_000_000, 1000, 1000, "345000", "ngàn đồng", ""),
    "75 nghìn tỷ đồng": (75 * 10**12, 10**12, 10**12, "75", "nghìn tỷ đồng", ""),
    "5.000đ": (5000, 1, 1, "5000", "đ", ""),
    "5.000 VNĐ": (5000, 1, 1, "5000", "VNĐ", ""),
    "5.000 vnd": (5000, 1, 1, "5000", "vnd", ""),
    "5.000,00 đồng": (5000, 1, 1, "500000", "đồng", ""),
    "0 đồng": (0, 1, 1, "0", "đồng", ""),
    "1 TỶ ĐỒNG": (10**9, 10**9, 10**9, "1", "TỶ ĐỒNG", ""),
    " 379  triệu\u00a0đồng ": (379_000_000, 10**6, 10**6, "379", "triệu\u00a0đồng", ""),
    "379\u2009triệu\u202fđồng": (379_000_000, 10**6, 10**6, "379", "triệu\u202fđồng", ""),
    "khoảng 345 triệu đồng": (345_000_000, 10**6, 10**6, "345", "triệu đồng", "khoảng"),
    "Hơn 1,2 tỷ": (1_200_000_000, 10**8, 10**9, "12", "tỷ", "Hơn"),
    "ước khoảng 5.000 đồng": (5000, 1, 1, "5000", "đồng", "ước khoảng"),
    "~345 triệu": (345_000_000, 10**6, 10**6, "345", "triệu", "~"),
    "1 tỷ 334 triệu 16 nghìn đồng": (1_334_016_000, 1000, 1000, "133416", "nghìn đồng", ""),
    "1 tỷ 334 triệu": (1_334_000_000, 10**6, 10**6, "1334", "triệu", ""),
    "1 tỷ 334.016 nghìn đồng": (1_334_016_000, 1000, 1000, "1334016", "nghìn đồng", ""),
    "1.334 triệu 500 đồng": (1_334_000_500, 1, 1, "1334500", "đồng", ""),
    "1 tỷ 334,5 triệu": (1_334_500_000, 10**5, 10**6, "13345", "triệu", ""),
}


@pytest.mark.parametrize(("text", "said"), WELL_FORMED.items())
def test_well_formed(text: str, said: tuple[int, int, int, str, str, str]) -> None:
    for written in (text, normalize("NFD", text)):
        amount = read_amount(written)
        assert amount.text == written
        assert amount.faults == ()
        assert amount.fault is None
        assert amount.readings == ()
        assert (
            amount.value,
            amount.step,
            amount.scale,
            amount.digits,
            amount.unit,
            amount.hedge,
        ) == said


READABLE = {
    "345.000": (345_000, [Fault("unit-missing")]),
    "345": (345, [Fault("unit-missing")]),
    "12,500 đồng": (12_500, [Fault("comma-thousands", "12,500")]),
    "1,334,016,000 đồng": (1_334_016_000, [Fault("comma-thousands", "1,334,016,000")]),
    "1,334,016 triệu": (1_334_016_000_000, [Fault("comma-thousands", "1,334,016")]),
    "345,000": (345_000, [Fault("comma-thousands", "345,000"), Fault("unit-missing")]),
    "379 triệu đồng.": (379_000_000, [Fault("punctuation", ".")]),
    "112.300.000 đồng .": (112_300_000, [Fault("punctuation", " .")]),
}


@pytest.mark.parametrize(("text", "said"), READABLE.items())
def test_faults_of_manner_leave_the_value(text: str, said: tuple[int, list[Fault]]) -> None:
    amount = read_amount(text)
    assert (amount.value, list(amount.faults)) == said
    assert amount.readings == ()


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "-", "…", ".", ",", "no", "null", "~", "khoảng", "đồng", "triệu đồng"),
        *("12:30", "1e3", "0x10", "100%", "5 hộ", "1.334.016.000 USD", "345-350 triệu"),
        *("(trong tiểu dự án 1)", "379 triệu đồng (dự kiến)", "379 triệu đồng, trong đó:"),
        *("Kinh phí 379 triệu đồng", "379 triệu đồng 345 triệu đồng", "379 đồng triệu"),
        *("11/3/2026", "1.2.3", "1.2.3.4 đồng", "334 triệu 1 tỷ", "1 tỷ rưỡi", "1 tỷ 1 tỷ"),
        *("٣٤٥ triệu", "３４５ triệu", "³ triệu", "Ⅷ triệu", "1²3 đồng"),
        *("379\u200b triệu", "37\u200b9 triệu", "\u202e379 triệu", "379 tri\x00ệu"),
        *("1" * 41 + " đồng", "1." * 100, "9" * 201, "379 triệu đồng" + " " * 200),
    ],
)
def test_hopeless_texts_have_neither_value_nor_readings(text: str) -> None:
    amount = read_amount(text)
    assert amount.value is None
    assert amount.readings == ()
    assert amount.fault is not None
    assert amount.step == 1


@pytest.mark.parametrize(
    "text",
    [
        *("1" * 10**6, "1." * 10**6, "1 " * 10**6, "." * 10**6, " " * 10**6, "khoảng " * 10**5),
        *("1 tỷ " * 10**5, "-" * 10**6, "O" * 10**6, "ệ\u0323" * 10**5),
        *("1" * 200, "1." * 99, "1 " * 99, "." * 200, "1O" * 99, "hơn " * 49, "1 tr " * 39),
    ],
)
def test_long_texts_are_refused_at_once(text: str) -> None:
    start = time.process_time()
    amount = read_amount(text)
    assert time.process_time() - start < 0.5
    assert amount.value is None
    assert amount.readings == ()
    assert amount.fault == Fault("unreadable")


# An independent reading of the strict grammar: character by character, in fractions.

POWERS = {"nghìn": 3, "ngàn": 3, "triệu": 6, "tr": 6, "tỷ": 9, "tỉ": 9}
DONG = ("đồng", "đ", "vnd", "vnđ")
HEDGES = ("ước khoảng", "khoảng", "hơn", "gần", "trên", "dưới", "ước", "xấp xỉ")


def reference(text: str) -> int | None:
    """The value of a well-formed amount, None for every other text."""
    left = normalize("NFC", text).strip().lower()
    for hedge in HEDGES:
        if left.startswith(hedge) and left[len(hedge) :][:1].isspace():
            left = left[len(hedge) :].lstrip()
            break
    total, bound = Fraction(0), None
    if not left:
        return None
    while left:
        end = 0
        while end < len(left) and left[end] in "0123456789.,":
            end += 1
        number, left = left[:end], left[end:].lstrip()
        end = 0
        while end < len(left) and left[end] not in "0123456789.,":
            end += 1
        power, is_last = reference_unit(left[:end].split())
        left = left[end:]
        if power is None or (is_last and left):
            return None
        value = reference_number(number, power)
        if value is None or (left and value.denominator > 1):
            return None
        if left and "," in number:
            return None
        part = value * 10**power
        if part.denominator > 1 or (bound is not None and not (10**power < bound and part < bound)):
            return None
        total, bound = total + part, 10**power
    return int(total)


def reference_unit(unit: list[str]) -> tuple[int | None, bool]:
    """The zeros of a unit, and whether nothing may follow it."""
    words, power = list(unit), 0
    if words in (["trđ"], ["tr.đ"]):
        return 6, True
    is_last = bool(words) and words[-1] in DONG
    if is_last:
        words.pop()
    if words and words[-1] in ("tỷ", "tỉ") and words[:-1] in (["nghìn"], ["ngàn"]):
        return 12, is_last
    if len(words) > 1 or (words and words[0] not in POWERS) or not unit:
        return None, True
    return (POWERS[words[0]] if words else power), is_last


def reference_number(number: str, power: int) -> Fraction | None:
    whole, comma, decimals = number.partition(",")
    if comma and not (decimals and all(c in "0123456789" for c in decimals)):
        return None
    if comma and not power and decimals not in ("0", "00"):
        return None
    digits = whole.replace(".", "")
    if not digits or (digits[0] == "0" and len(whole) > 1):
        return None
    if "." in whole and format_dong(int(digits)) != whole:
        return None
    return Fraction(int(digits + decimals), 10 ** len(decimals))


@pytest.mark.parametrize("text", WELL_FORMED)
def test_the_reference_agrees_on_the_table(text: str) -> None:
    assert reference(text.removeprefix("~")) == WELL_FORMED[text][0]


TOKENS = [
    *"0123456789",
    *(
        "000",
        "345",
        "12",
        ".",
        ",",
        ".000",
        ",5",
        " ",
        "\u00a0",
        "-",
        "_",
        "O",
        "l",
        "e",
        "%",
        "%20",
    ),
    *(" đồng", " triệu", " triệu đồng", " tỷ", " tỉ", " nghìn", " ngàn", "tr", "đ", "VND", "Đồng"),
    *("khoảng ", "hơn ", "tỷ 5 triệu", "x", "٣", "\u0301", "/", "(", "\n"),
]


def check_no_silent_reading(text: str) -> None:
    amount = read_amount(text)
    meant = reference(text)
    if amount.fault is None:
        assert amount.value == meant, (amount, meant)
        assert not amount.readings
    else:
        assert meant is None, (amount, meant)
        assert (amount.value is None) == (
            not {fault.kind for fault in amount.faults}
            <= {"comma-thousands", "unit-missing", "punctuation"}
        )


@settings(derandomize=True, max_examples=3000, deadline=None)
@given(st.lists(st.sampled_from(TOKENS), max_size=8).map("".join))
@example("1 tỷ 5 triệu 5 triệu đồng")
@example("1 tỷ đồng 5 triệu")
@example("1,0 tỷ 5 triệu")
@example("0.000 đồng")
@example("1.334.016,000 đồng")
def test_no_jumble_is_read_silently(text: str) -> None:
    check_no_silent_reading(text)


@settings(derandomize=True, max_examples=1500, deadline=None)
@given(
    st.sampled_from([text for text in WELL_FORMED if text[0] != "~"]),
    st.integers(0),
    st.sampled_from([*TOKENS, ""]),
    st.integers(0, 2),
)
def test_no_slip_in_an_amount_is_read_silently(text: str, at: int, token: str, cut: int) -> None:
    at %= len(text)
    check_no_silent_reading(text[:at] + token + text[at + cut :])


@settings(derandomize=True, max_examples=1000, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_taken(text: str) -> None:
    amount = read_amount(text)
    assert amount.text == text
    check_no_silent_reading(text)
    write_like(amount, 5)


# Writing in the manner of an amount.


@pytest.mark.parametrize(
    ("text", "value", "written"),
    [
        ("379 triệu đồng", 397_000_000, "397 triệu đồng"),
        ("379 triệu đồng", 397_500_000, "397,5 triệu đồng"),
        ("379 triệu đồng", 1_397_000_000, "1.397 triệu đồng"),
        ("379 triệu đồng", 1, "0,000001 triệu đồng"),
        ("1334 triệu", 1_397_000_000, "1397 triệu"),
        ("1334 triệu", 5_000_000, "5 triệu"),
        ("857700000 đồng", 1_334_016_000, "1334016000 đồng"),
        ("857.700.000 đồng", 1_334_016_000, "1.334.016.000 đồng"),
        ("1,2 tỷ", 1_334_016_000, "1,334016 tỷ"),
        ("1,2 tỷ", 2_000_000_000, "2,0 tỷ"),
        ("345tr", 52_000_000, "52tr"),
        ("khoảng 345 triệu", 52_000_000, "khoảng 52 triệu"),
        ("Hơn  345\u00a0triệu đồng", 52_000_000, "Hơn  52\u00a0triệu đồng"),
        ("1 tỷ 334 triệu 16 nghìn đồng", 1_334_000_000, "1 tỷ 334 triệu đồng"),
        ("1 tỷ 334 triệu 16 nghìn đồng", 1_000_016_500, "1 tỷ 16,5 nghìn đồng"),
        ("1 tỷ 334 triệu 16 nghìn đồng", 0, "0 nghìn đồng"),
        ("1 tỷ 334 triệu", 52_000_000, "52 triệu"),
        ("1 tỷ 334 triệu", 3_000_000_000, "3 tỷ"),
        ("1 triệu 500 đồng", 2_000_000, "2 triệu đồng"),
        ("345.000", 52_000, "52.000"),
        ("172.6000.000 đồng", 172_600_000, "172.600.000 đồng"),
        ("857 700 000 đồng", 857_700_000, "857.700.000 đồng"),
        ("1,334,016,000 đồng", 1_334_016_000, "1.334.016.000 đồng"),
        ("12,500 đồng", 13_000, "13.000 đồng"),
        ("345.5 triệu", 345_500_000, "345,5 triệu"),
        ("1.334.016,000 đồng", 5_000, "5.000 đồng"),
        ("-5 triệu", 5_000_000, "5 triệu"),
        ("379 trieu dong", 397_000_000, "397 triệu đồng"),
        ("379 triệu đồng.", 397_000_000, "397 triệu đồng"),
        ("334 triệu 1 tỷ", 5_000, "5.000 đồng"),
        ("5 hộ", 5_000, "5.000 đồng"),
        ("no", 5_000, "5.000 đồng"),
        ("379 triệu đồng", -18_000_000, "-18 triệu đồng"),
    ],
)
def test_written_like(text: str, value: int, written: str) -> None:
    assert write_like(read_amount(text), value) == written


@pytest.mark.parametrize("text", WELL_FORMED)
def test_writing_its_own_value_gives_the_text_back(text: str) -> None:
    amount = read_amount(text)
    assert amount.value is not None
    assert write_like(amount, amount.value) == text.strip()


MODELS = [
    *WELL_FORMED,
    *READABLE,
    *("172.6000.000 đồng", "345.5 triệu", "0123", "1_000", "1 tỷ 334", "-5 đồng", "", "no", "1e3"),
    *("857 700 000 đồng", "345 trieu dong", "1.334.016.000 USD", "(trong tiểu dự án 1)"),
]


@settings(derandomize=True, max_examples=1500, deadline=None)
@given(
    st.sampled_from(MODELS),
    st.integers(0, 10**18)
    | st.builds(lambda a, b: a * 10**b, st.integers(0, 999), st.integers(0, 15)),
)
def test_what_is_written_reads_back_in_the_same_manner(text: str, value: int) -> None:
    model = read_amount(text)
    written = write_like(model, value)
    amount = read_amount(written)
    assert amount.value == value
    assert {fault.kind for fault in amount.faults} <= {"unit-missing"}
    assert write_like(amount, value) == written
    if model.fault is None:
        assert amount.hedge == model.hedge
        assert amount.faults == ()


# The numbers as the tables print them.


def test_printed_amounts() -> None:
    assert format_dong(1_334_016_000) == "1.334.016.000"
    assert format_dong(0) == "0"
    assert format_dong(999) == "999"
    assert format_dong(-18_000_000) == "-18.000.000"
    assert format_amount(52_000_000) == "52.000.000 đồng"


@settings(derandomize=True, max_examples=300, deadline=None)
@given(st.integers(0, 10**25))
def test_printed_amounts_read_back(value: int) -> None:
    assert read_amount(format_amount(value)) == Amount(
        format_amount(value), value, 1, (), (), 1, str(value), "đồng", ""
    )


def test_amounts_are_values() -> None:
    amount = read_amount("172.6000.000 đồng")
    assert amount == read_amount("172.6000.000 đồng")
    assert hash(amount) == hash(read_amount("172.6000.000 đồng"))
    assert pickle.loads(pickle.dumps(amount)) == amount
