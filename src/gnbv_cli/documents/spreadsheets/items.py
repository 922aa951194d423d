"""Rows put together as a tree of items with their budgets."""

from __future__ import annotations

from decimal import Decimal

from gnbv_cli.documents.spreadsheets.budgets import Tree, put
from gnbv_cli.documents.spreadsheets.columns import Columns
from gnbv_cli.documents.spreadsheets.coordinates import Step
from gnbv_cli.documents.spreadsheets.figures import Convention, Money, written
from gnbv_cli.documents.spreadsheets.item import Item
from gnbv_cli.documents.spreadsheets.outline import close
from gnbv_cli.documents.spreadsheets.rows import TableRow
from gnbv_cli.documents.spreadsheets.telling import number_text
from gnbv_cli.written.names import folded

_ZERO = Decimal(0)


class Lost:
    """What could not be placed: the row of each text."""

    def __init__(self) -> None:
        self.texts: list[tuple[int, str]] = []

    def add(self, row: int, text: str) -> None:
        """Keeps a text."""
        self.texts.append((row, text))


class ItemTree:
    """The items of a table, its total, and what was said of money that has no place."""

    def __init__(self, columns: Columns, units: list[str], convention: Convention) -> None:
        self._columns, self._units, self._convention = columns, units, convention
        self.top: list[Item] = []
        self.total: Item | None = None
        self.lost = Lost()
        self.twice: list[int] = []
        """Rows with a total or subtotal that differs from the one before."""
        self._open: list[Item] = []
        self._parts: list[TableRow] = []
        self._last: Item | None = None
        self._counted: dict[str, Item] = {}
        """What is parted by rows that are counted themselves: 'I. Vốn đầu tư', 'II. …'."""
        self._kind: tuple[Item, str] | None = None
        """The item that such rows part, and the kind of money of the items that follow."""

    def add(self, row: TableRow) -> None:
        """Puts the next row into its place."""
        if row.kind == "part" and self._last is not None and not self._is_numbered(row):
            self._add_part(row, self._parted(row, self._last))
            return
        self._parts.clear()
        if row.kind == "empty":
            return
        if row.kind == "total":
            self._add_total(row)
        elif row.kind == "subtotal":
            self._add_subtotal(row)
        else:
            self._add_item(row)

    def _is_numbered(self, row: TableRow) -> bool:
        """Whether a row is counted with items: 'II. Ngân sách địa phương' after 'I. …'."""
        if row.mark is None or not row.mark.parts:
            return False
        styles = [item.mark.style for item in self._open if item.mark is not None]
        return row.mark.style in styles

    def _add_item(self, row: TableRow) -> None:
        item = Item(row)
        close(self._open, item)
        (self._open[-1].parts if self._open else self.top).append(item)
        self._fill(item.budget, row)
        if self._kind is not None and self._kind[0] in self._open and item.budget:
            item.budget["kind"] = self._kind[1]
        self._open.append(item)
        self._last = item

    def _add_total(self, row: TableRow) -> None:
        total = Item(row)
        self._fill(total.budget, row)
        if self.total is None:
            self.total = total
        elif self.total.budget != total.budget:
            self._keep(row)
        self._last = self.total
        self._open.clear()

    def _add_subtotal(self, row: TableRow) -> None:
        """A row 'Cộng dự án 2': the item's own budget where it states none."""
        item = self._meant(row)
        budget: Tree = {}
        self._fill(budget, row)
        if item is None or (item.budget and item.budget != budget):
            self._keep(row)
        else:
            item.budget = budget

    def _meant(self, row: TableRow) -> Item | None:
        words = folded(row.name).split()
        for item in [*reversed(self._open), *self.top]:
            label, mark = item.label, item.mark
            is_named = label is not None and f"{folded(label.kind)} {label.number}" in " ".join(
                words
            )
            bare = not {"an", "muc"} & set(words) or "muc" in words
            is_marked = (
                mark is not None
                and bare
                and words[-len(mark.parts) :] == [part.lower() for part in mark.parts]
            )
            if mark is not None and not mark.parts:
                is_marked = False
            if is_named or is_marked:
                return item
        return None

    def _parted(self, row: TableRow, last: Item) -> Item:
        """What a row parts: the last item, or the one that the row counted before it parts."""
        if row.mark is None or not row.mark.parts:
            return last
        before = self._counted.get(row.mark.style)
        item = before if before is not None and before in self._open else last
        self._counted[row.mark.style] = item
        breakdown, key = row.steps[-1]
        self._kind = (item, key) if breakdown == "kinds" else None
        return item

    def _add_part(self, row: TableRow, item: Item) -> None:
        """A row that parts the money of the one above: '- Ngân sách trung ương'."""
        while self._parts and not _is_deeper(row, self._parts[-1]):
            self._parts.pop()
        steps = [step for part in self._parts for step in part.steps]
        self._parts.append(row)
        self._fill(item.budget, row, (*steps, *row.steps))

    def _fill(self, budget: Tree, row: TableRow, steps: tuple[Step, ...] = ()) -> None:
        """Writes the amounts of a row into a budget."""
        stated = [cell for cell in row.money if cell.kind in ("number", "amount")]
        for column, cell, unit in zip(self._columns.money, row.money, self._units, strict=False):
            place = (*steps, *column.steps)
            if cell.kind in ("number", "amount"):
                self._put(budget, place, written(cell, unit, self._convention), row, column.head)
            elif cell.kind == "dash" and not stated and not _parted(row, column.steps):
                zero = Money("number", "0", _ZERO, bare=True)
                self._put(budget, place, written(zero, unit, self._convention), row, column.head)
            elif cell.kind in ("included", "words", "error"):
                self._words(budget, row, column.head, cell, bool(place))

    def _put(
        self, budget: Tree, steps: tuple[Step, ...], amount: str, row: TableRow, head: str
    ) -> None:
        if not put(budget, steps, amount):
            self.lost.add(row.at, f"{row.name} – {head}: {amount}")

    def _words(self, budget: Tree, row: TableRow, head: str, cell: Money, is_part: bool) -> None:
        """Words in the place of an amount: the budget's own where they stand for its total."""
        is_said = cell.kind != "error" and budget.get("text", cell.text) == cell.text
        if is_said and (not is_part or "text" in budget):
            budget["text"] = cell.text
            return
        self.lost.add(row.at, f"{head}: {cell.text}")

    def _keep(self, row: TableRow) -> None:
        """A second total, which differs: kept as it stands."""
        self.twice.append(row.at)
        heads = [column.head for column in self._columns.money]
        cells = zip(heads, row.money, strict=False)
        amounts = [f"{head}: {_shown(cell)}" for head, cell in cells if cell.kind != "blank"]
        self.lost.add(row.at, "; ".join([row.name, *amounts]))


def _is_deeper(row: TableRow, above: TableRow) -> bool:
    one, other = above.mark, row.mark
    if row.indent != above.indent:
        return row.indent > above.indent
    if one is not None and other is not None:
        return (
            one.style.startswith("bullet")
            and one.style != other.style
            and (other.style.startswith("bullet +") or other.style.startswith("bullet *"))
        )
    return False


def _parted(row: TableRow, steps: tuple[Step, ...]) -> bool:
    """Whether a dash stands beside one in the column of the total, which says it all."""
    return bool(steps) and row.money[0].kind == "dash"


def _shown(cell: Money) -> str:
    return cell.text if cell.number is None else number_text(cell.number)
