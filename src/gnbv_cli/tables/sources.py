"""Where the plan's money comes from: as the plan states it, beside what its projects add up to."""

from __future__ import annotations

from collections.abc import Iterator

from gnbv_cli.balance.ledger import TOTAL
from gnbv_cli.tables.cells import Cell, Figure, Gap, Money, Share, share_of
from gnbv_cli.tables.figures import Figures
from gnbv_cli.tables.framing import GRAND_TOTAL, NUMBER, about, framed, lettered
from gnbv_cli.tables.names import column_head
from gnbv_cli.tables.table import Column, Row, Table
from gnbv_cli.texts.sentence import Words, verbatim

_TITLE = Words("NGUỒN KINH PHÍ THỰC HIỆN", "SOURCES OF FUNDS FOR")
_SOURCE = Words("Nguồn kinh phí", "Source")
_STATED = Words("Tổng kinh phí của Kế hoạch", "The plan's total")
_ADDED = Words("Các dự án cộng lại", "Its projects together")
_DIFFERENCE = Words("Chênh lệch", "Difference")
_SHARE = Words("Tỷ lệ", "Share")


def sources(figures: Figures) -> Table:
    """The plan's sources with their shares, each beside what the projects get of it."""
    checked = figures.checked
    funds = figures.funds("sources")
    items = [item.address for item in checked.items]
    whole = funds.cell("")
    of = whole.best if isinstance(whole, Figure) else None

    def cells(coordinate: str) -> tuple[Cell, ...]:
        stated, added = funds.cell("", coordinate), funds.added_up(items, coordinate)
        doubtful = stated.doubtful
        share = Share(share_of(stated, of), doubtful)
        return stated, share, added, _difference(stated, added)

    def rows() -> Iterator[Row]:
        for number, coordinate in enumerate(funds.columns, start=1):
            name = column_head(checked, coordinate)
            yield Row("item", 0, (verbatim(str(number)), name, *cells(coordinate)))
        yield Row("total", 0, (None, GRAND_TOTAL.filled(), *cells(TOTAL)))

    columns = (
        Column("number", NUMBER.filled(), "", name="number"),
        Column("item", _SOURCE.filled(), "", name="item"),
        Column("money", _STATED.filled(), "", name="total", adds="whole"),
        Column("share", _SHARE.filled(), "", name="share"),
        Column("money", _ADDED.filled(), "", name="projects", adds="part"),
        Column("money", _DIFFERENCE.filled(), "", name="difference", adds="rest"),
    )
    doubts = about(checked, funds.doubts, ("", "projects"))
    return framed(figures, "sources", _TITLE, lettered(columns), rows(), doubts=doubts)


def _difference(stated: Money, added: Money) -> Money:
    """What the plan states beyond what its projects add up to."""
    if not isinstance(stated, Figure) or not isinstance(added, Figure):
        return Gap("none")
    if stated.best is None or added.best is None:
        return Gap("unknown", doubtful=True)
    return Figure(stated.best - added.best, doubtful=stated.doubtful or added.doubtful)
