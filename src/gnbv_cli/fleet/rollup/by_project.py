"""A row a project of the programme, with what each commune has of it below: the allocation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from gnbv_cli.fleet.rollup.framing import (
    framed,
    heading,
    source_cells,
    source_columns,
    unread_rows,
)
from gnbv_cli.fleet.rollup.record import Line, Record
from gnbv_cli.fleet.rollup.record import Row as Project
from gnbv_cli.fleet.rollup.rollup import Rollup
from gnbv_cli.fleet.rollup.totals import Spread, added, spread
from gnbv_cli.tables.cells import Cell
from gnbv_cli.tables.framing import GRAND_TOTAL, NUMBER, TOTAL
from gnbv_cli.tables.table import Column, Row, Table
from gnbv_cli.texts.sentence import Sentence, Words, verbatim

_TITLE = Words(
    "TỔNG HỢP PHÂN BỔ KINH PHÍ THEO DỰ ÁN VÀ XÃ, PHƯỜNG, ĐẶC KHU",
    "CONSOLIDATED ALLOCATION BY PROJECT AND COMMUNE",
)
_ITEM = Words("Dự án; xã/phường/đặc khu", "Project; commune")
_BEYOND = Words(
    "Chênh giữa tổng kế hoạch và các dự án cộng lại", "The plans' totals less their projects"
)
_SOURCES = Words(
    "Nguồn vốn ghi ở tổng kế hoạch, chưa chia theo dự án",
    "Sources stated for the plans, not by project",
)
_BEYOND_PARTS = Words("{commune}: ngoài các tiểu dự án", "{commune}: beyond the sub-projects")
_SOURCES_OF_PARTS = Words(
    "{commune}: nguồn vốn chưa chia theo tiểu dự án",
    "{commune}: sources not stated by sub-project",
)
_BELOW = Words("– {name}", "– {name}")
_NO_PROGRAMME = Words("Chưa rõ chương trình", "Programme not known")


class _Share(NamedTuple):
    """What a commune has of a project or of a part of it."""

    record: Record
    line: Line
    money: Spread


class _Entry(NamedTuple):
    """A project with the shares that belong to no part of it, and its parts."""

    project: Project | None
    shares: list[_Share]
    parts: dict[tuple[str, str], _Entry]

    def spreads(self) -> list[Spread]:
        """All that is in it."""
        below = [each for part in self.parts.values() for each in part.spreads()]
        return [*(share.money for share in self.shares), *below]


def by_project(rollup: Rollup) -> Table:
    """The projects of all plans, each with its parts and the communes that have money for it."""
    columns = [
        Column("number", NUMBER.filled(), "", name="number"),
        Column("item", _ITEM.filled(), "", name="item"),
        Column("money", TOTAL.filled(), "", name="total", adds="whole"),
        *source_columns(rollup),
    ]
    rows = [*_rows(rollup, columns), *unread_rows(rollup.unread, columns)]
    return framed(rollup, "rollup-by-project", _TITLE, columns, rows)


def _rows(rollup: Rollup, columns: list[Column]) -> Iterator[Row]:
    every: list[Spread] = []
    number = 0
    for programme in sorted(rollup.programmes):
        if len(rollup.programmes) > 1:
            name = rollup.programmes[programme]
            said = verbatim(name) if name else _NO_PROGRAMME.filled()
            yield heading(said, columns)
        for entry in _entries(rollup, programme):
            number += 1
            every += entry.spreads()
            yield from _entry_rows(rollup, entry, str(number), 0)
    if every:
        cells = (None, GRAND_TOTAL.filled(), *_money(rollup, added(every)))
        yield Row("total", 0, cells)


def _entries(rollup: Rollup, programme: str) -> list[_Entry]:
    """The projects of a programme: by number, those of the catalogue first; the rest at the end."""
    found: dict[tuple[str, str] | bool, _Entry] = {}
    for record in rollup.records:
        for line in record.lines if record.programme == programme else ():
            share = _Share(record, line, spread(record, line.money, rollup.columns))
            project = line.project
            key = project.key if project else line.is_of_sources
            entry = found.setdefault(key, _Entry(project, [], {}))
            if line.part is not None:
                entry = entry.parts.setdefault(line.part.key, _Entry(line.part, [], {}))
            entry.shares.append(share)
    return sorted(found.values(), key=_place)


def _entry_rows(rollup: Rollup, entry: _Entry, number: str, level: int) -> Iterator[Row]:
    """A project, its parts, and the communes."""
    label = entry.project.label if entry.project else _beyond(entry)
    yield _row(level, number, label, _money(rollup, added(entry.spreads())))
    for share in entry.shares:
        name = rollup.label(share.record, with_province=True)
        if share.line.is_rest and entry.project is not None:
            words = _SOURCES_OF_PARTS if share.line.is_of_sources else _BEYOND_PARTS
            name = words.filled(commune=name)
        said = _BELOW.filled(name=name)
        yield _row(level + 1, "", said, _money(rollup, share.money))
    for position, part in enumerate(sorted(entry.parts.values(), key=_place), start=1):
        yield from _entry_rows(rollup, part, f"{number}.{position}", level + 1)


def _row(level: int, number: str, name: Sentence, money: Sequence[Cell]) -> Row:
    return Row("item", level, (verbatim(number) if number else None, name, *money))


def _money(rollup: Rollup, spread: Spread) -> Sequence[Cell]:
    return [spread.whole, *source_cells(rollup, spread)]


def _beyond(entry: _Entry) -> Sentence:
    """What is told of money that belongs to no project."""
    is_of_sources = all(share.line.is_of_sources for share in entry.shares)
    return (_SOURCES if is_of_sources else _BEYOND).filled()


def _place(entry: _Entry) -> tuple[bool, bool, int, str]:
    project = entry.project
    if project is None:
        return True, True, 0, ""
    number = int(project.number) if project.number else 0
    return False, not project.sure, number, project.name
