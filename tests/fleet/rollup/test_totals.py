"""Whatever the plans hold: the grand total is the sum of the communes, in every unit as printed."""

from __future__ import annotations

import pickle
import random
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, note, settings
from hypothesis import strategies as st

from gnbv_cli.fleet.rollup.by_commune import by_commune
from gnbv_cli.fleet.rollup.by_project import by_project
from gnbv_cli.fleet.rollup.grants import WHOLE, CommuneGrant, Granted, Grants, by_key
from gnbv_cli.fleet.rollup.names import Commune, source_head
from gnbv_cli.fleet.rollup.reading import record_of
from gnbv_cli.fleet.rollup.record import Line, Record, Row, Source, Unread
from gnbv_cli.fleet.rollup.rollup import Rollup
from gnbv_cli.review.located import Location
from gnbv_cli.review.review import review_bytes
from gnbv_cli.tables.cells import Figure, Gap, Money
from gnbv_cli.tables.forms.json import table_json
from gnbv_cli.tables.forms.terminal.lines import table_text
from gnbv_cli.tables.forms.xlsx import table_xlsx
from gnbv_cli.tables.measures import MEASURES
from gnbv_cli.tables.rounding import in_measure
from gnbv_cli.tables.table import Table, children
from gnbv_cli.texts.sentence import verbatim
from tests.tables.workbook import cells_of, worked_out

SOURCES = ("central", "local", "quy-khac")
NOWHERE = Location(1, 1, 1, 1, 0, 0)

amounts = st.integers(0, 5_000_000_000) | st.integers(0, 3).map(lambda n: n * 500_000)
money = amounts.map(Figure) | st.sampled_from(
    [Gap("none"), Gap("not-stated"), Gap("unknown", doubtful=True)]
)


@st.composite
def records(draw: st.DrawFn, number: int) -> Record:
    keys = draw(st.lists(st.sampled_from(SOURCES), unique=True, max_size=3))
    width = len(keys) + 1
    lines = draw(st.lists(st.builds(_line, st.integers(1, 3), st.sampled_from(["", "1", "2"]),
                                    st.lists(money, min_size=width, max_size=width)),
                          max_size=4))  # fmt: skip
    commune = Commune(f"xã Mẫu {number}", draw(st.sampled_from(["", "tỉnh Mẫu A", "tỉnh Mẫu B"])))
    return Record(
        file=f"{number}.yaml",
        commune=commune,
        programme=draw(st.sampled_from(["", "gnbv-2021-2025"])),
        programme_name="",
        year=draw(st.sampled_from(["2025", "2026"])),
        sources=tuple(Source(key, source_head(key, key)) for key in keys),
        money=tuple(draw(st.lists(money, min_size=width, max_size=width))),
        lines=tuple(lines),
        counts=(0, 1, 2),
        left_out=0,
    )


def _line(number: int, part: str, cells: list[Money]) -> Line:
    project = Row(str(number), "", verbatim(f"Dự án {number}"), sure=True)
    below = Row(part, "", verbatim(f"Tiểu dự án {part}"), sure=True) if part else None
    return Line(project, below, tuple(cells))


@st.composite
def rollups(draw: st.DrawFn) -> Rollup:
    count = draw(st.integers(1, 6))
    found = [draw(records(number)) for number in range(count)]
    granted = draw(st.lists(st.tuples(st.integers(0, 8), amounts), unique_by=lambda g: g[0]))
    communes = tuple(
        CommuneGrant(
            Commune(f"xã Mẫu {number}"),
            f"communes[{number}]",
            NOWHERE,
            {WHOLE: {"": Granted(value, "", NOWHERE)}},
        )
        for number, value in granted
    )
    grants = (
        Grants("g.yaml", "2026", "", "", None, (), by_key(communes))
        if draw(st.booleans())
        else None
    )
    return Rollup(found, grants)


def shown(table: Table, row: int, column: int) -> int:
    """What a cell counts in the last digit that is printed; 0 where it has no figure."""
    cell = table.rows[row].cells[column]
    if not isinstance(cell, Figure):
        return 0
    return cell.rounded if cell.rounded is not None else cell.best or 0


def is_unknown(table: Table, row: int, column: int) -> bool:
    cell = table.rows[row].cells[column]
    return isinstance(cell, Gap) and cell.kind == "unknown"


def is_open(table: Table, row: int, column: int) -> bool:
    """Whether a total is not told, since something below it cannot be."""
    below = children(table)[row]
    return is_unknown(table, row, column) and any(is_unknown(table, b, column) for b in below)


def assert_adds_up(table: Table) -> None:
    (total,) = [at for at, row in enumerate(table.rows) if row.kind == "total"]
    below = children(table)
    for column in table.at("money"):
        for row in range(len(table.rows)):
            if below[row] and not is_open(table, row, column):
                assert shown(table, row, column) == sum(
                    shown(table, child, column) for child in below[row]
                )
            if table.columns[column].adds == "over":
                unknown = any(is_unknown(table, child, column) for child in below[row])
                assert unknown == is_open(table, row, column)
    positions = {column.adds: at for at, column in enumerate(table.columns) if column.adds}
    for row in range(total + 1):
        if "over" in positions and isinstance(table.rows[row].cells[positions["over"]], Figure):
            over, whole, given_ = (
                shown(table, row, positions[name]) for name in ("over", "whole", "given")
            )
            assert over == whole - given_


@given(rollup=rollups(), unit=st.sampled_from(sorted(MEASURES)))
@settings(deadline=None, max_examples=150)
def test_every_total_is_the_sum_of_what_is_below_it(rollup: Rollup, unit: str) -> None:
    for made in (by_commune(rollup), *([by_project(rollup)] if _has_lines(rollup) else [])):
        note(table_text(made, "vi"))
        assert_adds_up(in_measure(made, MEASURES[unit]))


def _has_lines(rollup: Rollup) -> bool:
    return any(record.lines for record in rollup.records)


@given(rollup=rollups(), seed=st.integers(0, 10**6))
@settings(deadline=None, max_examples=60)
def test_the_order_in_which_plans_come_does_not_matter(rollup: Rollup, seed: int) -> None:
    shuffled = list(rollup.records)
    random.Random(seed).shuffle(shuffled)
    other = Rollup(shuffled, rollup.grants)
    for table in (by_commune, by_project):
        assert table_json(table(other), "vi") == table_json(table(rollup), "vi")
        assert table_text(table(other), "en") == table_text(table(rollup), "en")


PLANS = sorted((Path(__file__).parents[2] / "plans").glob("*/*.yaml"))


@pytest.mark.parametrize("file", PLANS, ids=lambda file: file.stem)
@pytest.mark.parametrize("repaired", [False, True])
def test_both_tables_have_the_same_total(file: Path, repaired: bool) -> None:
    review = review_bytes(file.read_bytes(), file.name)
    kept = record_of(review, repaired=repaired, by_project=True)
    assert pickle.loads(pickle.dumps(kept)) == kept
    if isinstance(kept, Unread) or not isinstance(kept.money[0], Figure):
        return
    rollup = Rollup([kept])
    totals = []
    for table in (by_commune(rollup), by_project(rollup)):
        assert_adds_up(table)
        (total,) = [at for at, row in enumerate(table.rows) if row.kind == "total"]
        totals.append([shown(table, total, at) for at in table.at("money")])
    gaps = {cell.kind for cell in kept.money if isinstance(cell, Gap)}
    assert totals[0] == totals[1] or gaps & {"unknown", "not-stated"}


@given(rollup=rollups(), unit=st.sampled_from(sorted(MEASURES)))
@settings(deadline=None, max_examples=60)
def test_the_sums_of_the_sheet_are_live(rollup: Rollup, unit: str) -> None:
    for made in (by_commune(rollup), by_project(rollup)):
        table = in_measure(made, MEASURES[unit])
        cells = cells_of(table_xlsx(table, "vi"))
        for at, cell in cells.items():
            if cell.formula:
                assert round(worked_out(cells, at), 3) == round(Decimal(cell.value), 3), at
        totals = [at for at, cell in cells.items() if cell.value == "TỔNG CỘNG"]
        for at in totals:
            row = at.removeprefix("B")
            beside = [cells[f"{column}{row}"] for column in "CDE" if f"{column}{row}" in cells]
            assert all(cell.formula for cell in beside if cell.is_number)
