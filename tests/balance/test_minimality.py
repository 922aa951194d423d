"""The smallest repairs are those that an independent solver finds: all of them, and no other."""

from __future__ import annotations

from itertools import product
from typing import Any

from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

from gnbv_cli.balance import Cell, Diagnosis, Sheet, diagnose

from .oracle import Supports, smallest_supports

EFFORT = 10_000
"""Enough for any of these that has a repair; where there is none, it is spent in vain."""


def exactly(examples: int) -> settings:
    """The same examples at every run."""
    return settings(
        max_examples=examples,
        derandomize=True,
        deadline=None,
        database=None,
        suppress_health_check=[HealthCheck.too_slow],
    )


def supports(sheet: Sheet, diagnoses: list[Diagnosis]) -> Supports:
    """The family of smallest repairs, multiplied out; missing values count as no change."""
    families = [
        {
            frozenset(c for c in repair if not sheet.cells[c].missing or sheet.cells[c].readings)
            for repair in diagnosis.repairs
        }
        for diagnosis in diagnoses
    ]
    return {frozenset().union(*choice) for choice in product(*families)}


@st.composite
def amounts(draw: st.DrawFn, name: str, odd: bool) -> Cell:
    value = draw(st.integers(0, 12))
    kind = draw(st.sampled_from("wwwwwwwwwwfmursn" if odd else "wwwww"))
    kinds: dict[str, dict[str, Any]] = {
        "w": {},
        "f": {"fixed": True},
        "m": {"value": None},
        "u": {"value": None, "free": True},
        "r": {"value": None, "readings": tuple({value, draw(st.integers(0, 12))})},
        "s": {"value": 10 * value, "step": 10},
        "n": {"minimum": None, "value": value - 6},
    }
    return Cell(**{"name": name, "value": value, **kinds[kind]})


@st.composite
def sheets(draw: st.DrawFn, odd: bool) -> Sheet:
    sheet = Sheet()
    names = [f"x{i}" for i in range(draw(st.integers(3, 7)))]
    for name in names:
        sheet.cells[name] = draw(amounts(name, odd))
    coefficients = st.sampled_from((-1, -1, 1, 1, 2) if odd else (-1, 1))
    for i in range(draw(st.integers(1, 4))):
        cells = draw(st.lists(st.sampled_from(names), min_size=2, max_size=4, unique=True))
        sheet.equation(f"e{i}", {c: draw(coefficients) for c in cells})
    return sheet


@st.composite
def trees(draw: st.DrawFn) -> Sheet:
    """Small budget trees with slips in them: many cells alike, many sums that hold."""
    sheet = Sheet()
    terms: dict[str, dict[str, int]] = {}
    total = 0
    for p in range(draw(st.integers(1, 3))):
        parts = [draw(st.integers(0, 9)) for _ in range(draw(st.integers(0, 3)))]
        value = sum(parts) if parts else draw(st.integers(0, 9))
        total += value
        sheet.cell(f"p{p}", value)
        for i, part in enumerate(parts):
            sheet.cell(f"p{p}.{i}", part)
        if parts:
            terms[f"p{p}"] = {f"p{p}": 1, **{f"p{p}.{i}": -1 for i in range(len(parts))}}
        terms.setdefault("all", {"all": 1})[f"p{p}"] = -1
    sheet.cell("all", total, fixed=draw(st.booleans()))
    for name in draw(st.lists(st.sampled_from(list(sheet.cells)), max_size=4)):
        cell = sheet.cells[name]
        if not cell.fixed:
            sheet.cells[name] = Cell(name, draw(st.integers(0, 12)))
    for name, sums in terms.items():
        sheet.equation(name, sums)
    return sheet


def check(sheet: Sheet) -> None:
    note(f"{sheet.cells} {sheet.equations}")
    expected = smallest_supports(sheet)
    diagnoses = diagnose(sheet, effort=EFFORT, compound=False)
    if not expected:
        assert any(d.status == "open" for d in diagnoses)
        return
    assert all(d.status != "open" for d in diagnoses)
    if all(d.count <= 20 for d in diagnoses):
        assert supports(sheet, diagnoses) == expected
    else:
        assert supports(sheet, diagnoses) <= expected


@exactly(150)
@given(sheets(odd=False))
def test_plain_systems(sheet: Sheet) -> None:
    check(sheet)


@exactly(220)
@given(sheets(odd=True))
def test_systems_with_unreadable_rounded_signed_and_fixed_cells(sheet: Sheet) -> None:
    check(sheet)


@exactly(150)
@given(trees())
def test_budget_trees(sheet: Sheet) -> None:
    check(sheet)
