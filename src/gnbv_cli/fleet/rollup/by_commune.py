"""A row a commune: what it was granted and plans, from which sources, how its check came out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from gnbv_cli.fleet.rollup.framing import framed, source_cells, source_columns, unread_rows
from gnbv_cli.fleet.rollup.grants import CommuneGrant
from gnbv_cli.fleet.rollup.reading import amount
from gnbv_cli.fleet.rollup.rollup import Rollup
from gnbv_cli.fleet.rollup.totals import Spread, added, added_up
from gnbv_cli.tables.cells import Cell, Figure, Gap, Money
from gnbv_cli.tables.framing import GRAND_TOTAL, NUMBER
from gnbv_cli.tables.table import Column, Row, Table
from gnbv_cli.texts.sentence import Sentence, Words, verbatim

_TITLE = Words("TỔNG HỢP KẾ HOẠCH CÁC XÃ, PHƯỜNG, ĐẶC KHU", "CONSOLIDATED PLANS OF THE COMMUNES")
_COMMUNE = Words("Xã/phường/đặc khu", "Commune")
_GRANTED = Words("Số được giao", "Granted")
_PLANNED = Words("Kế hoạch", "Planned")
_OVER = Words("Chênh lệch", "Difference")
_STATE = Words("Kết quả rà soát", "State of the check")
_COUNTS = Words(
    "{error} lỗi, {warning} cảnh báo, {note} lưu ý",
    "{error} errors, {warning} warnings, {note} notes",
)
_MISSING = Words("Chưa có kế hoạch", "Plan missing")
_NO_PROVINCE = Words("Chưa rõ tỉnh, thành phố", "Province not known")


class _Commune(NamedTuple):
    """A row: `counts` are those of its check, None where there is no plan."""

    name: Sentence
    granted: Money
    money: Spread
    counts: tuple[int, ...] | None
    is_open: bool = False
    """Whether something below it cannot be told, so that it cannot be held against its grant."""


def by_commune(rollup: Rollup) -> Table:
    """The communes with their money, in order, with a subtotal for each of several provinces."""
    columns = list(_columns(rollup))
    rows = [*_rows(rollup), *unread_rows(rollup.unread, columns)]
    return framed(rollup, "rollup", _TITLE, columns, rows)


def _columns(rollup: Rollup) -> Iterator[Column]:
    yield Column("number", NUMBER.filled(), "", name="number")
    yield Column("item", _COMMUNE.filled(), "", name="item")
    if rollup.grants is not None:
        yield Column("money", _GRANTED.filled(), "", name="granted", adds="given")
    yield Column("money", _PLANNED.filled(), "", name="total", adds="whole")
    if rollup.grants is not None:
        yield Column("money", _OVER.filled(), "", name="difference", adds="over")
    yield from source_columns(rollup)
    yield Column("text", _STATE.filled(), "", name="state")


def _rows(rollup: Rollup) -> Iterator[Row]:
    provinces = _communes(rollup)
    several = len(provinces) > 1
    number = 0
    for place, (province, communes) in enumerate(provinces.items(), start=1):
        if several:
            name = verbatim(province) if province else _NO_PROVINCE.filled()
            yield Row("item", 0, _cells(rollup, roman(place), _together(name, communes)))
        for commune in communes:
            number += 1
            yield Row("item", int(several), _cells(rollup, str(number), commune))
    every = [commune for communes in provinces.values() for commune in communes]
    if every:
        yield Row("total", 0, _cells(rollup, "", _together(GRAND_TOTAL.filled(), every)))


def _communes(rollup: Rollup) -> dict[str, list[_Commune]]:
    """The rows by province: the plans, then the communes that have none."""
    found: dict[str, list[_Commune]] = {}
    told: set[str] = set()
    for province, records in rollup.provinces.items():
        for record in records:
            grant = rollup.grant_of(record)
            granted = _granted(grant) if grant is None or grant.at not in told else Gap("none")
            told |= {grant.at} if grant is not None else set()
            row = _Commune(rollup.label(record), granted, rollup.spread(record), record.counts)
            found.setdefault(province, []).append(row)
    for grant in rollup.without_plan:
        province = grant.commune.province
        if province not in found and len(found) == 1:
            province = next(iter(found))
        parts: tuple[Money, ...] = tuple(Gap("none") for _ in rollup.columns)
        nothing = Spread(Gap("none"), parts, Gap("none"))
        row = _Commune(verbatim(grant.commune.name), _granted(grant), nothing, None)
        found.setdefault(province, []).append(row)
    return found


def _granted(grant: CommuneGrant | None) -> Money:
    if grant is None:
        return Gap("none")
    return Gap("unknown") if grant.total is None else Figure(grant.total)


def _together(name: Sentence, communes: Sequence[_Commune]) -> _Commune:
    counted = [commune.counts for commune in communes if commune.counts is not None]
    counts = tuple(sum(each[at] for each in counted) for at in range(3))
    granted = added_up([commune.granted for commune in communes])
    money = added([each.money for each in communes])
    return _Commune(name, granted, money, counts, any(map(_is_open, communes)))


def _is_open(row: _Commune) -> bool:
    cells = (row.granted, row.money.whole)
    return row.is_open or any(isinstance(each, Gap) and each.kind != "none" for each in cells)


def _cells(rollup: Rollup, number: str, row: _Commune) -> tuple[Cell, ...]:
    state = _MISSING.filled()
    if row.counts is not None:
        error, warning, note = row.counts
        state = _COUNTS.filled(error=error, warning=warning, note=note)
    money: list[Cell] = [row.money.whole]
    if rollup.grants is not None:
        money = [row.granted, row.money.whole, _over(row)]
    shown = verbatim(number) if number else None
    return (shown, row.name, *money, *source_cells(rollup, row.money), state)


def _over(row: _Commune) -> Money:
    """What is planned beyond the grant; below 0, what is left of it."""
    if _is_open(row):
        return Gap("unknown")
    whole = row.money.whole
    return Figure(amount(whole) - amount(row.granted), doubtful=whole.doubtful)


def roman(number: int) -> str:
    """A number in Roman figures, as provinces are counted."""
    found = ""
    for value, sign in ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        count, number = divmod(number, value)
        found += sign * count
    return found
