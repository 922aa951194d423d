"""Adding up the money of several plans, column by column."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from gnbv_cli.fleet.rollup.names import SOURCES
from gnbv_cli.fleet.rollup.reading import amount
from gnbv_cli.fleet.rollup.record import Record, Source
from gnbv_cli.tables.cells import Figure, Gap, Money

_ORDER = list(SOURCES)


class Spread(NamedTuple):
    """Money in the columns of a roll-up: the whole, each source, and what they leave of it."""

    whole: Money
    parts: tuple[Money, ...]
    rest: Money


def columns_of(records: Iterable[Record]) -> list[Source]:
    """The sources of all plans, each once: the usual ones first, then by name."""
    found: dict[str, Source] = {}
    for record in records:
        for source in record.sources:
            found.setdefault(source.key, source)
    return sorted(found.values(), key=_place)


def _place(source: Source) -> tuple[int, str]:
    known = source.key in SOURCES
    return (_ORDER.index(source.key) if known else len(_ORDER), source.key)


def spread(record: Record, money: Sequence[Money], columns: Sequence[Source]) -> Spread:
    """Money of a plan (the whole, then each of its sources) in the columns of the roll-up."""
    whole, *own = money
    by_key: dict[str, list[Money]] = {}
    for source, cell in zip(record.sources, own, strict=True):
        by_key.setdefault(source.key, []).append(cell)
    parts = tuple(_together(by_key.get(column.key, [])) for column in columns)
    return Spread(whole, parts, _rest(whole, parts))


def added(spreads: Sequence[Spread]) -> Spread:
    """What several come to together."""
    parts = zip(*(each.parts for each in spreads), strict=True)
    return Spread(
        added_up([each.whole for each in spreads]),
        tuple(added_up(list(cells)) for cells in parts),
        added_up([each.rest for each in spreads]),
    )


def added_up(cells: Sequence[Money]) -> Money:
    """The sum of the amounts that can be told; a gap where there is none."""
    figures = [cell for cell in cells if isinstance(cell, Figure)]
    if not figures:
        return next((cell for cell in cells if isinstance(cell, Gap)), Gap("none"))
    return Figure(sum(map(amount, figures)))


def _together(cells: Sequence[Money]) -> Money:
    """The money of sources that are one: mostly a single cell."""
    if len(cells) == 1:
        return cells[0]
    found = added_up(cells)
    is_doubted = any(cell.doubtful for cell in cells)
    return found._replace(doubtful=is_doubted)


def _rest(whole: Money, parts: Sequence[Money]) -> Money:
    """What a plan does not part by source, or by how much its sources are off.

    A whole that cannot be told is in no total: there its sources are off by all that they are.
    """
    left = amount(whole) - sum(map(amount, parts))
    is_doubted = whole.doubtful or any(cell.doubtful for cell in parts)
    return Figure(left, doubtful=is_doubted) if left else Gap("none")
