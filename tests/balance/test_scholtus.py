"""The example of Scholtus (2009), 'Automatic correction of simple typing errors', section 4."""

from __future__ import annotations

import pytest

from gnbv_cli.balance import Sheet, diagnose

TRUE = (1452, 116, 1568, 116, 323, 76, 12, 411, 1979, 1842, 137)
EDITS = (
    {"x1": 1, "x2": 1, "x3": -1},
    {"x2": 1, "x4": -1},
    {"x5": 1, "x6": 1, "x7": 1, "x8": -1},
    {"x3": 1, "x8": 1, "x9": -1},
    {"x9": 1, "x10": -1, "x11": -1},
)


def record(written: dict[str, int]) -> Sheet:
    sheet = Sheet()
    for i, value in enumerate(TRUE, start=1):
        sheet.cell(f"x{i}", written.get(f"x{i}", value))
    for i, terms in enumerate(EDITS, start=1):
        sheet.equation(f"edit {i}", terms)
    return sheet


@pytest.mark.parametrize(
    ("written", "statuses"),
    [
        ({"x4": 161}, ["certain"]),
        ({"x4": 161, "x9": 19979}, ["certain", "certain"]),
        ({"x4": 161, "x9": 19979, "x8": 0}, ["certain", "likely", "likely"]),
    ],
)
def test_record(written: dict[str, int], statuses: list[str]) -> None:
    diagnoses = diagnose(record(written))
    repaired = {cell: value for d in diagnoses for cell, value in d.repairs[0].items()}
    assert repaired == {cell: TRUE[int(cell[1:]) - 1] for cell in written}
    assert [d.count for d in diagnoses] == [1] * len(written)
    assert [d.status for d in diagnoses] == statuses
