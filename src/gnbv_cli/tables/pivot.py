"""Any table of the plan's money: by project, unit or policy, and by source, kind, year or unit."""

from __future__ import annotations

from collections.abc import Iterator

from gnbv_cli.plan.walk import Item, addressed
from gnbv_cli.tables.cells import Cell, Gap, Money
from gnbv_cli.tables.figures import Figures
from gnbv_cli.tables.framing import (
    GRAND_TOTAL,
    NUMBER,
    OF_WHICH,
    TOTAL,
    about,
    framed,
    lettered,
    text_cell,
)
from gnbv_cli.tables.led import Group, LedMoney, group_name
from gnbv_cli.tables.names import column_head, item_name
from gnbv_cli.tables.table import Column, Row, Table
from gnbv_cli.texts.sentence import Sentence, Words, verbatim

ROWS = {
    "projects": Words("Dự án, tiểu dự án", "Project"),
    "units": Words("Đơn vị chủ trì", "Lead unit"),
    "policies": Words("Chính sách", "Policy"),
}
COLUMNS = {
    "sources": Words("NGUỒN VỐN", "SOURCE"),
    "kinds": Words("LOẠI VỐN", "KIND OF MONEY"),
    "years": Words("NĂM", "YEAR"),
    "units": Words("ĐƠN VỊ", "UNIT"),
}
_OF_ROWS = {
    "projects": Words("DỰ ÁN", "PROJECT"),
    "units": Words("ĐƠN VỊ CHỦ TRÌ", "LEAD UNIT"),
    "policies": Words("CHÍNH SÁCH", "POLICY"),
}
_PARTED = {
    "sources": Words("nguồn vốn", "source"),
    "kinds": Words("loại vốn", "kind of money"),
    "years": Words("năm", "year"),
    "units": Words("đơn vị", "unit"),
}
_TITLE = Words("KINH PHÍ THEO {rows} VÀ {columns} THỰC HIỆN", "FUNDS BY {rows} AND {columns} FOR")
_NOT_PARTED = Words(
    "Kế hoạch chưa chia kinh phí theo {columns}", "The plan does not part its money by {columns}"
)
_BY_LEAD = Words(
    "Kế hoạch không ghi đơn vị sử dụng kinh phí: chia theo đơn vị chủ trì",
    "The plan does not state who spends the money: parted by lead unit",
)


def pivot(figures: Figures, rows: str, columns: str) -> Table:
    """The plan's money with a row for each of `rows`, parted along `columns`.

    `rows` is a key of `ROWS`, `columns` one of `COLUMNS`; units by units are none of a pivot.
    """
    return _Pivot(figures, rows, columns).table()


class _Pivot:
    def __init__(self, figures: Figures, rows: str, columns: str) -> None:
        checked = figures.checked
        self._figures = figures
        self._checked = checked
        self._rows, self._columns = rows, columns
        self._funds = figures.funds(columns)
        self._led = LedMoney(checked, self._funds)
        stated = self._funds.columns
        self._by_lead = columns == "units" and not stated and rows == "projects"
        self._groups: list[Group] = list(self._led.groups) if self._by_lead else []
        self._coordinates = [] if self._by_lead else stated

    def table(self) -> Table:
        words = (_OF_ROWS[self._rows], COLUMNS[self._columns])
        title = Words(
            _TITLE.vi.format(rows=words[0].vi, columns=words[1].vi),
            _TITLE.en.format(rows=words[0].en, columns=words[1].en),
        )
        roots = ("policies",) if self._rows == "policies" else ("", "projects")
        return framed(
            self._figures,
            f"{self._rows}-by-{self._columns}",
            title,
            lettered(self._heads()),
            self._body(),
            doubts=about(self._checked, self._funds.doubts, roots),
            remarks=self._remarks(),
        )

    def _heads(self) -> Iterator[Column]:
        yield Column("number", NUMBER.filled(), "", name="number")
        yield Column("item", ROWS[self._rows].filled(), "", name="item")
        yield Column("money", TOTAL.filled(), "", name="total", adds="whole")
        for coordinate in self._coordinates:
            head = column_head(self._checked, coordinate)
            yield Column("money", head, "", OF_WHICH.filled(), coordinate, "part")
        for position, group in enumerate(self._groups, start=1):
            name = f"units.{position}"
            yield Column("money", group_name(group), "", OF_WHICH.filled(), name, "part")

    def _remarks(self) -> Iterator[Sentence]:
        if self._by_lead:
            yield _BY_LEAD.filled()
        elif not self._coordinates:
            yield _NOT_PARTED.filled(columns=_PARTED[self._columns])

    def _body(self) -> Iterator[Row]:
        if self._rows == "projects":
            for number, item in enumerate(self._checked.items, start=1):
                yield from self._item_rows(item, str(number))
            yield self._total(self._of_item(""))
            return
        if self._rows == "units":
            for number, group in enumerate(self._led.groups, start=1):
                cells = [self._led.cell(group, at) for at in ("", *self._coordinates)]
                yield Row("item", 0, (verbatim(str(number)), group_name(group), *cells))
            items = [item for items in self._led.groups.values() for item in items]
            sums = [self._funds.added_up(items, at) for at in ("", *self._coordinates)]
            yield self._total(sums)
            return
        policies = addressed("", "policies", self._checked.plan.policies)
        for number, (address, policy) in enumerate(policies, start=1):
            name = text_cell(policy.name)
            yield Row("item", 0, (verbatim(str(number)), name, *self._of_item(address)), address)
        addresses = [address for address, _ in policies]
        yield self._total([self._funds.added_up(addresses, at) for at in ("", *self._coordinates)])

    def _item_rows(self, item: Item, number: str, level: int = 0) -> Iterator[Row]:
        name = item_name(self._checked, item)
        cells: list[Cell] = [verbatim(number), name, *self._of_item(item.address)]
        yield Row("item", level, tuple(cells), item.address)
        for position, part in enumerate(item.parts, start=1):
            yield from self._item_rows(part, f"{number}.{position}", level + 1)

    def _of_item(self, item: str) -> list[Money]:
        """The money of an item or policy, or of the plan, in all columns."""
        whole = self._funds.cell(item)
        parts: list[Money] = [self._funds.cell(item, at) for at in self._coordinates]
        for group in self._groups:
            cell = self._led.cell(group, within=item)
            parts.append(whole if isinstance(whole, Gap) else cell)
        return [whole, *parts]

    def _total(self, cells: list[Money]) -> Row:
        return Row("total", 0, (None, GRAND_TOTAL.filled(), *cells))
