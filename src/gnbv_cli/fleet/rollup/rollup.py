"""The plans of a roll-up in order, with what has to be said of them together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

from gnbv_cli.fleet.rollup.grants import CommuneGrant, Grants
from gnbv_cli.fleet.rollup.names import in_order
from gnbv_cli.fleet.rollup.reading import amount
from gnbv_cli.fleet.rollup.record import Record, Source, Unread
from gnbv_cli.fleet.rollup.totals import Spread, columns_of, spread
from gnbv_cli.tables.cells import Figure, Gap
from gnbv_cli.texts.sentence import Sentence, Words, listed, verbatim

_WITH_FILE = Words("{name} ({file})", "{name} ({file})")
_WITH_YEAR = Words("{name}, năm {year}", "{name}, {year}")
_WITH_PROVINCE = Words("{name}, {province}", "{name}, {province}")
_TWICE = Words(
    "Có {n} kế hoạch của cùng một xã ({commune}): {files}; đều đang tính vào tổng",
    "{n} plans of one commune ({commune}): {files}; all of them are in the total",
)
_YEARS = Words(
    "Các kế hoạch không cùng một năm: {years}", "The plans are not all for one year: {years}"
)
_PROGRAMMES = Words(
    "Các kế hoạch không cùng một chương trình: {names}",
    "The plans are not all of one programme: {names}",
)
_FEW = 3
"""So many communes are named; more are counted."""
_FEW_OF = Words("{programme} ({communes})", "{programme} ({communes})")
_MANY_OF = Words("{programme} ({n} kế hoạch)", "{programme} ({n} plans)")
_NOT_TOLD = Words("(chưa rõ chương trình)", "(programme not known)")
_OPEN = Words(
    "{commune}: có số tiền chưa đọc được, chưa cộng vào tổng",
    "{commune}: an amount cannot be read and is not in the total",
)
_NOT_STATED = Words("{commune}: chưa ghi tổng kinh phí", "{commune}: the total is not stated")
_GRANT_OPEN = Words(
    "{commune}: chưa rõ số được giao, chưa cộng vào tổng",
    "{commune}: what was granted cannot be told and is not in the total",
)
_LEFT_OUT = Words(
    "{commune}: {n} chỗ trong {file} chưa đọc được nên không có ở đây",
    "{commune}: {n} places in {file} cannot be read and are left out here",
)


class Rollup:
    """Plans by province and commune, whatever order they came in, and the files that are none."""

    def __init__(self, found: Iterable[Record | Unread], grants: Grants | None = None) -> None:
        every = list(found)
        self.grants = grants
        self.unread = sorted(
            (each for each in every if isinstance(each, Unread)), key=lambda each: each.file
        )
        self.records = sorted((each for each in every if isinstance(each, Record)), key=_place)

    @cached_property
    def columns(self) -> list[Source]:
        """The sources of all plans."""
        return columns_of(self.records)

    @cached_property
    def provinces(self) -> dict[str, list[Record]]:
        """The plans by the name of their province; last those that do not say which."""
        found: dict[str, list[Record]] = {}
        for record in self.records:
            found.setdefault(record.commune.province, []).append(record)
        return found

    @cached_property
    def without_plan(self) -> list[CommuneGrant]:
        """The grants of communes that have no plan."""
        if self.grants is None:
            return []
        return self.grants.without_plan(record.commune for record in self.records)

    def grant_of(self, record: Record) -> CommuneGrant | None:
        """What the commune of a plan was granted."""
        return self.grants.of(record.commune) if self.grants is not None else None

    def spread(self, record: Record) -> Spread:
        """What a plan has in the columns."""
        return spread(record, record.money, self.columns)

    @cached_property
    def _rests(self) -> set[int]:
        """What plans, and projects of theirs, have beyond their sources, where that is not 0."""
        rests = (
            spread(record, money, self.columns).rest
            for record in self.records
            for money in (record.money, *(line.money for line in record.lines))
        )
        return {amount(rest) for rest in rests if isinstance(rest, Figure)}

    @property
    def has_rest(self) -> bool:
        """Whether there is money that its plan, or a project of it, does not part by source."""
        return bool(self._rests)

    @property
    def has_faulty_rest(self) -> bool:
        """Whether there are sources that come to more than their total."""
        return any(rest < 0 for rest in self._rests)

    @cached_property
    def twins(self) -> list[list[Record]]:
        """The plans that are of one commune, programme and year."""
        named: dict[tuple[str, str], list[list[Record]]] = {}
        for record in self.records:
            groups = named.setdefault((record.commune.key, record.year), [])
            for group in groups:
                if all(_may_be_one(each, record) for each in group):
                    group.append(record)
                    break
            else:
                groups.append([record])
        return [group for groups in named.values() for group in groups if len(group) > 1]

    @cached_property
    def years(self) -> list[str]:
        """The years that there are plans for."""
        return sorted({record.year for record in self.records})

    @cached_property
    def programmes(self) -> dict[str, str]:
        """The names of the programmes that there are plans of."""
        return {record.programme: record.programme_name for record in self.records}

    @cached_property
    def _twin_files(self) -> set[str]:
        return {record.file for group in self.twins for record in group}

    def label(self, record: Record, *, with_province: bool = False) -> Sentence:
        """A plan by its commune, with whatever tells it from the others."""
        said = verbatim(record.commune.name)
        province = record.commune.province
        if with_province and province and len(self.provinces) > 1:
            said = _WITH_PROVINCE.filled(name=said, province=province)
        if len(self.years) > 1:
            said = _WITH_YEAR.filled(name=said, year=record.year)
        if record.file in self._twin_files:
            said = _WITH_FILE.filled(name=said, file=record.file)
        return said

    @property
    def remarks(self) -> Iterator[Sentence]:
        """What a reader has to know of the plans before the figures are used."""
        for group in self.twins:
            commune, files = group[0].commune.name, [each.file for each in group]
            yield _TWICE.filled(n=len(group), commune=commune, files=files)
        if len(self.years) > 1:
            yield _YEARS.filled(years=self.years)
        if len(self.programmes) > 1:
            yield _PROGRAMMES.filled(names=listed(list(self._of_programmes())))
        for record in self.records:
            yield from self._of(record)

    def _of_programmes(self) -> Iterator[Sentence]:
        """Each programme with its communes where these are few, else with their number."""
        for programme, name in self.programmes.items():
            own = [record for record in self.records if record.programme == programme]
            said = verbatim(name) if name else _NOT_TOLD.filled()
            if len(own) > _FEW:
                yield _MANY_OF.filled(programme=said, n=len(own))
            else:
                communes = listed([self.label(record) for record in own], ", ")
                yield _FEW_OF.filled(programme=said, communes=communes)

    def _of(self, record: Record) -> Iterator[Sentence]:
        commune = self.label(record, with_province=True)
        shown = [cell for line in record.lines for cell in line.money] or record.money
        if any(isinstance(cell, Gap) and cell.kind == "unknown" for cell in shown):
            yield _OPEN.filled(commune=commune)
        elif isinstance(record.money[0], Gap) and not record.lines:
            yield _NOT_STATED.filled(commune=commune)
        grant = self.grant_of(record)
        if grant is not None and grant.total is None:
            yield _GRANT_OPEN.filled(commune=commune)
        if record.left_out:
            yield _LEFT_OUT.filled(commune=commune, n=record.left_out, file=record.file)


def _may_be_one(one: Record, other: Record) -> bool:
    """Whether two plans of one year may be of one commune and programme."""
    programmes = {one.programme, other.programme} - {""}
    return len(programmes) < 2 and one.commune.may_be(other.commune)


def _place(record: Record) -> tuple[Any, ...]:
    commune = record.commune
    return (
        not commune.province,
        in_order(commune.province),
        commune.province,
        in_order(commune.name),
        commune.name,
        record.year,
        record.programme,
        record.file,
    )
