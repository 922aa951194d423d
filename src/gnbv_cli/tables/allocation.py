"""The annex table of a plan: its projects by source, with who leads them (WORDING 10)."""

from __future__ import annotations

from collections.abc import Iterator

from gnbv_cli.plan.model import Block, Budget
from gnbv_cli.plan.walk import Item, addressed
from gnbv_cli.tables.carried import carried_over
from gnbv_cli.tables.cells import NOT_STATED, Cell
from gnbv_cli.tables.figures import Figures
from gnbv_cli.tables.framing import (
    GRAND_TOTAL,
    LEAD,
    NOTE,
    NUMBER,
    OF_WHICH,
    PARTNERS,
    TOTAL,
    about,
    framed,
    lettered,
    names_cell,
)
from gnbv_cli.tables.leads import Leads
from gnbv_cli.tables.names import column_head, item_name, on_one_line
from gnbv_cli.tables.table import Column, Row, Table
from gnbv_cli.texts.sentence import Sentence, Words, listed, verbatim

_TITLE = Words("PHÂN BỔ KINH PHÍ THỰC HIỆN", "ALLOCATION OF FUNDS FOR")
_ITEM = Words("Nội dung", "Item")
_POLICIES = Words(
    "Chính sách có ghi kinh phí, không cộng vào tổng trên",
    "Policies with funds stated, not part of the total above",
)
_KINDS = {
    "capital": Words("Vốn đầu tư", "Capital"),
    "recurrent": Words("Kinh phí sự nghiệp", "Recurrent"),
}


def allocation(figures: Figures) -> Table:
    """The allocation of a plan's money by project and source, figures as written."""
    return _Allocation(figures).table()


class _Allocation:
    def __init__(self, figures: Figures) -> None:
        checked = figures.checked
        self._figures = figures
        self._checked = checked
        self._funds = figures.funds()
        self._leads = Leads(checked)
        self._carried = carried_over(checked)

    def table(self) -> Table:
        rows: list[Row] = []
        for number, item in enumerate(self._checked.items, start=1):
            rows += self._rows(item, str(number))
        return framed(
            self._figures,
            "allocation",
            _TITLE,
            lettered(self._columns()),
            (*rows, self._total(), *self._policies()),
            doubts=about(self._checked, self._funds.doubts, ("", "projects", "policies")),
            remarks=[self._carried.remark] if self._carried and self._carried.remark else [],
        )

    def _columns(self) -> Iterator[Column]:
        yield Column("number", NUMBER.filled(), "", name="number")
        yield Column("item", _ITEM.filled(), "", name="item")
        yield Column("money", TOTAL.filled(), "", name="total", adds="whole")
        for coordinate in self._funds.columns:
            head = column_head(self._checked, coordinate)
            yield Column("money", head, "", OF_WHICH.filled(), coordinate, "part")
        if self._carried is not None:
            yield Column("money", self._carried.head, "", name="carried")
        yield Column("text", LEAD.filled(), "", name="lead")
        yield Column("text", PARTNERS.filled(), "", name="coordinating")
        yield Column("note", NOTE.filled(), "", name="note")

    def _rows(self, item: Item, number: str, level: int = 0) -> Iterator[Row]:
        """An item's row and those of its parts, numbered '2', '2.1'."""
        cells: list[Cell] = [
            verbatim(number),
            item_name(self._checked, item),
            *self._money(item.address),
            self._lead(item.address, bool(item.parts)),
            names_cell(self._leads.partners(item.address)),
            _note(item.project.budget),
        ]
        yield Row("item", level, tuple(cells), item.address)
        for position, part in enumerate(item.parts, start=1):
            yield from self._rows(part, f"{number}.{position}", level + 1)

    def _money(self, item: str) -> Iterator[Cell]:
        yield self._funds.cell(item)
        for coordinate in self._funds.columns:
            yield self._funds.cell(item, coordinate)
        if self._carried is not None:
            yield self._carried.cell(self._funds, item)

    def _lead(self, address: str, has_parts: bool) -> Cell:
        """Who leads; empty where the parts say it, or the item above."""
        names = self._leads.of(address)
        if names:
            return names_cell(names)
        return None if has_parts or self._leads.for_item(address) else NOT_STATED.filled()

    def _total(self) -> Row:
        note = _note(self._checked.plan.budget)
        return Row("total", 0, (None, GRAND_TOTAL.filled(), *self._money(""), None, None, note))

    def _policies(self) -> Iterator[Row]:
        """Policies that state money of their own, which the sums do not count."""
        every = addressed("", "policies", self._checked.plan.policies)
        stated = [(address, policy) for address, policy in every if policy.budget is not None]
        if stated:
            blank: list[Cell] = [None] * (len(list(self._money(""))) + 3)
            yield Row("heading", 0, (None, _POLICIES.filled(), *blank))
        for position, (address, policy) in enumerate(stated, start=1):
            cells: list[Cell] = [
                verbatim(str(position)),
                verbatim(on_one_line(policy.name)),
                *self._money(address),
                self._lead(address, has_parts=False),
                names_cell(self._leads.partners(address)),
                _note(policy.budget),
            ]
            yield Row("item", 0, tuple(cells), address)


def _note(budget: Budget | None) -> Cell:
    """What the plan says of a budget beside its amounts."""
    if budget is None:
        return None
    notes: list[Sentence] = []
    if budget.kind is not None and budget.kind in _KINDS:
        notes.append(_KINDS[budget.kind].filled())
    if budget.text is not None and budget.included_in is None:
        notes.append(verbatim(on_one_line(budget.text)))
    notes += [verbatim(text) for text in _block_texts(budget.notes)]
    return listed(notes) if notes else None


def _block_texts(blocks: list[Block]) -> Iterator[str]:
    for block in blocks:
        own = [on_one_line(text) for text in (block.label, block.text) if text]
        if own:
            yield ": ".join(own).rstrip(".;")
        yield from _block_texts([*block.paragraphs, *block.items])
