"""Sheets with their exact expected answers."""

from __future__ import annotations

import pytest

from gnbv_cli.balance import Diagnosis, Sheet, diagnose, settle, violations

from .tables import table

VINH_PHONG = """
         | total              | central            | local
plan     | 1.334.016.000 đồng | 1.161.416.000 đồng | 172.6000.000 đồng
da2      | 857.700.000 đồng   | 745.400.000 đồng   | 112.300.000 đồng
da3.tda1 | 379 triệu đồng     | 345 triệu đồng     | 52 triệu đồng
da6.tda2 | (0)                | (0)                | (0)
da7.tda1 | 79.316.000 đồng    | 71.016.000 đồng    | 8.300.000 đồng
"""

Answer = tuple[str, dict[str, int], list[str | None]]
"""The status, the first repair and the kinds of its slips."""

WORKED: dict[str, tuple[str, list[Answer]]] = {
    "Vĩnh Phong": (
        VINH_PHONG,
        [("certain", {"da3.tda1.total": 397_000_000}, ["swap"])],
    ),
    "Vĩnh Phong, Dự án 6 stated as 0": (
        VINH_PHONG.replace("(0)   ", "0 đồng").replace("(0)", "0 đồng"),
        [("certain", {"da3.tda1.total": 397_000_000}, ["swap"])],
    ),
    "two unrelated faults, a proof and a tie": (
        """
              | total       | central     | local
        plan  | 9.300 đồng  | 6.300 đồng  | 3.000 đồng
        da1   | 1.320 đồng  | 1.000 đồng  | 230 đồng
        da2   | 3.700 đồng  | 2.500 đồng  | 1.200 đồng
        da2.a | 1.520 đồng  |             |
        da2.b | 2.520 đồng  |             |
        da3   | 4.370 đồng  | 2.800 đồng  | 1.570 đồng
        """,
        [
            ("certain", {"da1.total": 1_230}, ["swap"]),
            ("ambiguous", {"da2.a.total": 1_180}, [None]),
        ],
    ),
    "central and local exchanged": (
        """
             | total      | central    | local
        plan | 9.500 đồng | 6.200 đồng | 3.300 đồng
        da1  | 5.500 đồng | 4.100 đồng | 1.400 đồng
        da2  | 4.000 đồng | 1.900 đồng | 2.100 đồng
        """,
        [("certain", {"da2.central": 2_100, "da2.local": 1_900}, ["cells", "cells"])],
    ),
    "two rows exchanged": (
        """
              | total      | central    | local
        plan  | 9.500 đồng | 6.200 đồng | 3.300 đồng
        da1   | 4.000 đồng | 2.100 đồng | 1.900 đồng
        da1.a | 3.500 đồng | 3.000 đồng | 500 đồng
        da1.b | 2.000 đồng | 1.100 đồng | 900 đồng
        da2   | 5.500 đồng | 4.100 đồng | 1.400 đồng
        da2.a | 1.000 đồng | 600 đồng   | 400 đồng
        da2.b | 3.000 đồng | 1.500 đồng | 1.500 đồng
        """,
        [
            (
                "certain",
                {
                    "da1.total": 5_500,
                    "da1.central": 4_100,
                    "da1.local": 1_400,
                    "da2.total": 4_000,
                    "da2.central": 2_100,
                    "da2.local": 1_900,
                },
                ["rows"] * 6,
            )
        ],
    ),
    "a row in the wrong unit": (
        """
             | total          | central        | local
        plan | 9.500.000 đồng | 6.200.000 đồng | 3.300.000 đồng
        da1  | 5.500.000 đồng | 4.100.000 đồng | 1.400.000 đồng
        da2  | 4.000 đồng     | 2.100 đồng     | 1.900 đồng
        """,
        [
            (
                "certain",
                {"da2.total": 4_000_000, "da2.central": 2_100_000, "da2.local": 1_900_000},
                ["unit-group"] * 3,
            )
        ],
    ),
    "rounded alike: one off in the last digit is weak": (
        """
        | total     | central   | local
        da | 398 triệu | 345 triệu | 52 triệu
        """,
        [("ambiguous", {"da.local": 53_000_000}, ["replace"])],
    ),
    "rounded differently: within half of the last digits": (
        """
        | total         | central   | local
        da | 397,4 triệu | 345 triệu | 52 triệu
        """,
        [],
    ),
    "rounded differently: beyond it": (
        """
             | total       | central     | local
        plan | 420,4 triệu | 360,1 triệu | 60,3 triệu
        da1  | 379 triệu   | 345 triệu   | 52 triệu
        da2  | 23,4 triệu  | 15,1 triệu  | 8,3 triệu
        """,
        [("certain", {"da1.total": 397_000_000}, ["swap"])],
    ),
    "a grant that disagrees": (
        """
              | total
        grant | 1.230 đồng!
        plan  | 1.320 đồng
        """,
        [("certain", {"plan.total": 1_230}, ["swap"])],
    ),
    "two grants that disagree": (
        """
              | total
        grant | 1.230 đồng!
        plan  | 1.320 đồng!
        """,
        [("open", {}, [])],
    ),
    "a missing amount that two sums give": (
        """
             | total      | central    | local
        plan | 9.500 đồng | 6.200 đồng | 3.300 đồng
        da1  | 5.500 đồng | ?          | 1.400 đồng
        da2  | 4.000 đồng | 2.100 đồng | 1.900 đồng
        """,
        [("certain", {"da1.central": 4_100}, [None])],
    ),
    "a missing amount that nothing checks": (
        """
             | total
        plan | 9.500 đồng
        da1  | ?
        da2  | 4.000 đồng
        """,
        [("likely", {"da1.total": 5_500}, [None])],
    ),
    "two missing amounts in one sum are named by nobody": (
        """
             | total
        plan | 9.500 đồng
        da1  | ?
        da2  | ?
        """,
        [],
    ),
}


def answers(diagnoses: list[Diagnosis]) -> list[Answer]:
    return [
        (
            d.status,
            dict(d.repairs[0]) if d.repairs else {},
            [slip.kind if slip else None for slip in d.repairs[0].slips.values()]
            if d.repairs
            else [],
        )
        for d in diagnoses
    ]


@pytest.mark.parametrize("name", WORKED)
def test_worked_sheet(name: str) -> None:
    text, expected = WORKED[name]
    assert answers(diagnose(table(text))) == expected


def test_what_vinh_phong_assumes_and_which_reading_is_settled() -> None:
    sheet = table(VINH_PHONG)
    (diagnosis,) = diagnose(sheet)
    assert diagnosis.count == 1
    assert diagnosis.violated == ("plan: total", "da3.tda1: sources")
    assert diagnosis.repairs[0].assumes == ("da6.tda2.total",)
    assert settle(sheet, diagnosis.repairs) == {"plan.local": 172_600_000}


def test_rounding_within_the_last_digit_is_a_weak_violation() -> None:
    (violation,) = violations(table(WORKED["rounded alike: one off in the last digit is weak"][0]))
    assert (violation.residual, violation.rounding, violation.weak) == (1_000_000, 3_000_000, True)


def test_a_tie_counts_all_its_repairs() -> None:
    proof, tie = diagnose(table(WORKED["two unrelated faults, a proof and a tie"][0]))
    assert (proof.count, tie.count) == (1, 2)


def wide(children: int) -> Sheet:
    sheet = Sheet()
    sheet.cell("plan", 500 * children + 90)
    for i in range(children):
        sheet.cell(f"c{i}", 500)
    sheet.cell("grant", 500 * children + 90, fixed=True)
    sheet.equation("grant", {"plan": 1, "grant": -1})
    sheet.equation("sum", {"plan": 1, **{f"c{i}": -1 for i in range(children)}})
    return sheet


def test_one_of_300_children_is_one_factor_of_300() -> None:
    (diagnosis,) = diagnose(wide(300))
    assert (diagnosis.status, diagnosis.count) == ("ambiguous", 300)
    assert [dict(repair) for repair in diagnosis.repairs] == [{f"c{i}": 590} for i in range(20)]


def test_two_slips_under_300_children_each_are_two_factors() -> None:
    sheet = wide(300)
    sheet.cell("other", 300 * 700 - 30)
    for i in range(300):
        sheet.cell(f"o{i}", 700)
    sheet.equation("other", {"other": 1, **{f"o{i}": -1 for i in range(300)}})
    sheet.cell("both", 300 * 1200 + 60)
    sheet.equation("both", {"both": 1, "plan": -1, "other": -1})
    assert [d.count for d in diagnose(sheet)] == [300, 300]


def test_a_third_of_the_numbers_wrong_is_left_open() -> None:
    sheet = Sheet()
    for row in range(8):
        for column in range(6):
            wrong = row * 37 + column * 53 if (row + column) % 3 == 0 else 0
            sheet.cell(f"{row}.{column}", (row + 1) * (column + 2) * 1000 + wrong)
    for row in range(8):
        parts = {f"{row}.{column}": -1 for column in range(6)}
        sheet.cell(f"{row}", sum(range(2, 8)) * (row + 1) * 1000)
        sheet.equation(f"row {row}", {f"{row}": 1, **parts})
    for column in range(6):
        parts = {f"{row}.{column}": -1 for row in range(8)}
        sheet.cell(f".{column}", 36 * (column + 2) * 1000)
        sheet.equation(f"column {column}", {f".{column}": 1, **parts})
    (diagnosis,) = diagnose(sheet, effort=20_000)
    assert (diagnosis.status, diagnosis.repairs) == ("open", ())
    assert len(diagnosis.violated) == len(violations(sheet))


def test_slips_in_several_rows_of_one_wide_table_are_each_proved() -> None:
    sheet = Sheet()
    rows = [(100_000 + 137 * i, 50_000 + 91 * i) for i in range(300)]
    slips = {40: "swap", 150: "swap", 260: "swap"}
    sheet.cell("plan", sum(map(sum, rows)))
    for i, (central, local) in enumerate(rows):
        digits = str(central + local)
        if i in slips:
            digits = digits[:2] + digits[3] + digits[2] + digits[4:]
        sheet.cell(f"{i}.total", int(digits))
        sheet.cell(f"{i}.central", central)
        sheet.cell(f"{i}.local", local)
        sheet.equation(f"{i}", {f"{i}.total": 1, f"{i}.central": -1, f"{i}.local": -1})
    sheet.equation("plan", {"plan": 1, **{f"{i}.total": -1 for i in range(300)}})
    found = diagnose(sheet)
    assert [d.status for d in found] == ["certain"] * 3
    assert {cell: value for d in found for cell, value in d.repairs[0].items()} == {
        f"{i}.total": sum(rows[i]) for i in slips
    }


def test_slips_that_meet_in_one_sum_only_are_faults_of_their_own() -> None:
    sheet = Sheet()
    written = {"plan": 7428, "central": 5100, "local": 2238, "a": 1420, "b": 1088}
    for name, value in {**written, "a.central": 1127, "a.local": 113}.items():
        sheet.cell(name, value)
    sheet.equation("plan", {"plan": 1, "central": -1, "local": -1})
    sheet.equation("local", {"local": 1, "a": -1, "b": -1})
    sheet.equation("a", {"a": 1, "a.central": -1, "a.local": -1})
    found = diagnose(sheet)
    assert [dict(each.repairs[0]) for each in found] == [{"local": 2328}, {"a": 1240}]
    assert [each.status for each in found] == ["certain", "certain"]
