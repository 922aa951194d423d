"""Formulas worked out exactly, or said to be beyond it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gnbv_cli.documents.spreadsheets.cell_names import position
from gnbv_cli.documents.spreadsheets.formula_tokens import NotComparedError, shifted
from gnbv_cli.documents.spreadsheets.formulas import Worked
from gnbv_cli.documents.spreadsheets.sheet_cells import StoredCell
from gnbv_cli.documents.spreadsheets.stored_numbers import exact

NUMBERS = {"A1": "0.1", "A2": "0.2", "A3": "-5", "B1": "1334016000", "C1": "chữ"}


def cell(text: str) -> StoredCell:
    number = exact(text)
    return StoredCell(text, number)


def at(name: str) -> tuple[int, int]:
    found = position(name)
    assert found
    return found


def worked(formula: str, **more: str) -> Fraction | str | None:
    cells = {at(name): cell(text) for name, text in NUMBERS.items()}
    cells |= {at(name): StoredCell("", None, text) for name, text in more.items()}
    cells[at("Z9")] = StoredCell("", None, formula)
    return Worked(cells).value(at("Z9"))


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("A1+A2", "0.3"),
        ("SUM(A1:A3)", "-4.7"),
        ("SUM($A$1:A$3,B1,10)", "1334016005.3"),
        ("SUM(A3:A1)", "-4.7"),
        ("SUM(A1:C1)", "1334016000.1"),
        ("SUM(-A3,2*3)", "11"),
        ("-(A1-A2)*10/4", "0.25"),
        ("2-3-4", "-5"),
        ("12/3/2", "2"),
        ("--3", "3"),
        ("ROUND(2.5,0)", "3"),
        ("ROUND(-2.5,0)", "-3"),
        ("ROUND(B1,-6)", "1334000000"),
        ("ROUND(1/3,2)", "0.33"),
        ("N(C1)", None),
        ("E5+1", "1"),
        ("SUBTOTAL(9,A1:A3)", "-4.7"),
        (" SUM( A1 , A2 ) ", "0.3"),
    ],
)
def test_a_formula(formula: str, value: str | None) -> None:
    if value is None:
        with pytest.raises(NotComparedError):
            worked(formula)
    else:
        assert worked(formula) == Fraction(Decimal(value))


@pytest.mark.parametrize(
    "formula",
    [
        *("A1+", "(A1", "A1)", "A1/0", "A1+C1", "SUMIF(A1:A3,1)", "'Khác'!A1", "Khác!A1", "A1^2"),
        *("A1&A2", "SUM(A:A)", "SUM(A1:)", "ROUND(1)", "ROUND(1,A1)", "ROUND(1,99)", "SUM()", ","),
        *("SUBTOTAL(1,A1:A3)", '"1"+1', "A1 A2", "Z9", "Y9", "TRUE", "A1%", "{1,2}", "A1:A3"),
        *("IF(A1,1,2)", "[1]A!B2"),
    ],
)
def test_what_is_not_compared(formula: str) -> None:
    with pytest.raises(NotComparedError):
        worked(formula, Y9="Z9")


def test_subtotals_are_not_counted_twice() -> None:
    found = worked("SUBTOTAL(9,A1:A6)", A4="SUBTOTAL(9,A1:A3)", A5="SUM(A1:A1)")
    assert found == Fraction(Decimal("-4.6"))


@pytest.mark.parametrize(
    ("formula", "there"),
    [("A1+$B2+C$3+$D$4", "C3+$B4+E$3+$D$4"), ("SUM(D4:E4)", "SUM(F6:G6)"), ("Z1", "AB3")],
)
def test_a_shared_formula(formula: str, there: str) -> None:
    assert shifted(formula, 2, 2) == there


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("172.59999999999999", "172.6"),
        ("0.30000000000000004", "0.3"),
        ("1.334016E9", "1334016000"),
        ("857.7", "857.7"),
        ("379.0", "379"),
        ("-0", "0"),
        ("1334016000123456", "1334016000123456"),
        ("1E-300", None),
        ("1E300", None),
        ("NaN", None),
        ("1_000", None),
        ("١٢", None),
    ],
)
def test_a_stored_number(stored: str, shown: str | None) -> None:
    found = exact(stored)
    assert (found if found is None else f"{abs(found):f}") == shown


@given(st.decimals(-(10**14), 10**14, places=3))
def test_a_number_survives_being_a_double(number: Decimal) -> None:
    """What a spreadsheet writes of a number with up to fifteen digits is that number."""
    if len(str(abs(number)).replace(".", "").lstrip("0")) <= 15:
        assert exact(repr(float(number))) == number
        assert exact(f"{float(number):.17g}") == number
