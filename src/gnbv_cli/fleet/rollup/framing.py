"""What the tables of a roll-up have around their rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gnbv_cli.fleet.rollup.record import Unread
from gnbv_cli.fleet.rollup.rollup import Rollup
from gnbv_cli.fleet.rollup.totals import Spread
from gnbv_cli.review.proposed import BANNER
from gnbv_cli.tables.cells import Cell
from gnbv_cli.tables.framing import OF_WHICH, in_words, lettered
from gnbv_cli.tables.table import Column, Row, Table
from gnbv_cli.texts.labels import COMPARE_WITH_GRANT, DISCLAIMER
from gnbv_cli.texts.sentence import Sentence, Words, verbatim

_PROGRAMME = Words("{what} THỰC HIỆN {programme}", "{what} FOR {programme}")
_YEAR = Words("NĂM {year}", "YEAR {year}")
_YEAR_AND_PLACE = Words("NĂM {year} TRÊN ĐỊA BÀN {province}", "YEAR {year}, {province}")
_PLACE = Words("TRÊN ĐỊA BÀN {province}", "{province}")
_REST = Words("Chưa chia theo nguồn", "Not parted by source")
_OFF = Words("Chênh giữa tổng và các nguồn", "The total less its sources")
_FILE = Words("{file}: {why}", "{file}: {why}")
_OF_COMMUNE = Words("{commune}: {said}", "{commune}: {said}")
UNREAD = Words("Không đọc được, không tính vào tổng", "Unreadable, not in the total")


def framed(
    rollup: Rollup, name: str, what: Words, columns: Iterable[Column], rows: Iterable[Row]
) -> Table:
    """A table of a roll-up; `what` says in capitals what it is."""
    columns, rows = lettered(columns), tuple(rows)
    proposals = tuple(_said(rollup, "proposals"))
    doubts = tuple(_said(rollup, "doubts"))
    return Table(
        name,
        tuple(_title(rollup, what)),
        None,
        columns,
        rows,
        words=in_words(columns, rows),
        remarks=tuple(rollup.remarks),
        doubts=doubts,
        proposals=proposals,
        caveats=_caveats(rollup, bool(doubts or proposals)),
        banner=BANNER.filled() if proposals else None,
    )


def source_columns(rollup: Rollup) -> Iterator[Column]:
    """A column for each source, and one for what is not parted by source where there is such."""
    for source in rollup.columns:
        name = f"sources.{source.key}"
        yield Column("money", source.head, "", OF_WHICH.filled(), name, "part")
    if rollup.has_rest:
        head = _OFF if rollup.has_faulty_rest else _REST
        yield Column("money", head.filled(), "", OF_WHICH.filled(), "rest", "rest")


def source_cells(rollup: Rollup, spread: Spread) -> list[Cell]:
    """The cells below `source_columns`."""
    return [*spread.parts, *([spread.rest] if rollup.has_rest else [])]


def unread_rows(unread: Iterable[Unread], columns: list[Column]) -> Iterator[Row]:
    """The files that are in no total, each with the reason."""
    beside = columns[-1].role == "text"
    for number, each in enumerate(unread, start=1):
        if number == 1:
            yield heading(UNREAD.filled(), columns)
        item = verbatim(each.file) if beside else _FILE.filled(file=each.file, why=each.why)
        filled: dict[str, Sentence] = {"number": verbatim(str(number)), "item": item}
        if beside:
            filled["text"] = each.why
        yield Row("item", 0, tuple(filled.get(column.role) for column in columns))


def heading(said: Sentence, columns: list[Column]) -> Row:
    """A heading across a table."""
    cells = tuple(said if column.role == "item" else None for column in columns)
    return Row("heading", 0, cells)


def _title(rollup: Rollup, what: Words) -> Iterator[Sentence]:
    """What it is, of which programme, year and province, as far as the plans have it in common."""
    programmes = list(rollup.programmes.values())
    name = programmes[0] if len(programmes) == 1 else ""
    first = what.filled()
    yield _PROGRAMME.filled(what=first, programme=name.upper()) if name else first
    provinces = list(rollup.provinces)
    province = provinces[0].upper() if len(provinces) == 1 else ""
    year = rollup.years[0] if len(rollup.years) == 1 else ""
    if year:
        words = _YEAR_AND_PLACE if province else _YEAR
        yield words.filled(year=year, province=province)
    elif province:
        yield _PLACE.filled(province=province)


def _caveats(rollup: Rollup, proposes: bool) -> tuple[Sentence, ...]:
    """What has to be said beside every proposed figure."""
    if not proposes:
        return ()
    return (*_said(rollup, "cautions"), DISCLAIMER.filled(), COMPARE_WITH_GRANT.filled())


def _said(rollup: Rollup, what: str) -> Iterator[Sentence]:
    """What each plan says of its figures, with the commune before it."""
    for record in rollup.records:
        for said in getattr(record, what):
            commune = rollup.label(record, with_province=True)
            yield _OF_COMMUNE.filled(commune=commune, said=said)
