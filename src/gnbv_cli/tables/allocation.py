"""The annex table of a plan: its projects by source, with who leads them (WORDING 10)."""

from __future__ import annotations

from collections.abc import Iterator

from gnbv_cli.plan.model import Block, Budget
from gnbv_cli.plan.walk import Item, addressed
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.tables.cells import NOT_STATED, Cell, Figure, Money
from gnbv_cli.tables.doubts import COMPARE, Doubt
from gnbv_cli.tables.funds import Funds
from gnbv_cli.tables.leads import Leads
from gnbv_cli.tables.names import column_head, item_name, on_one_line
from gnbv_cli.tables.table import Column, Row, Table
from gnbv_cli.tables.titles import allocation_title, attached_to
from gnbv_cli.texts.sentence import Sentence, Words, listed, verbatim
from gnbv_cli.written.words import words_amount

_NUMBER = Words("STT", "No.")
_ITEM = Words("Nội dung", "Item")
_TOTAL = Words("Tổng cộng", "Total")
_OF_WHICH = Words("Trong đó", "Of which")
_LEAD = Words("Đơn vị chủ trì", "Lead unit")
_NOTE = Words("Ghi chú", "Remarks")
_UNIT = Words("Đơn vị tính: đồng", "Unit: đồng")
_GRAND_TOTAL = Words("TỔNG CỘNG", "GRAND TOTAL")
_POLICIES = Words(
    "Chính sách có ghi kinh phí, không cộng vào tổng trên",
    "Policies with funds stated, not part of the total above",
)
_WORDS = Words("Bằng chữ: {words}.", "In words: {words}.")
_KINDS = {
    "capital": Words("Vốn đầu tư", "Capital"),
    "recurrent": Words("Kinh phí sự nghiệp", "Recurrent"),
}
_LISTED_IN_INDEX = 4


def allocation(checked: CheckedPlan) -> Table:
    """The allocation of a plan's money by project and source, figures as written."""
    return _Allocation(checked).table()


class _Allocation:
    def __init__(self, checked: CheckedPlan) -> None:
        self._checked = checked
        self._funds = Funds(checked)
        self._leads = Leads(checked)

    def table(self) -> Table:
        document = self._checked.plan.document
        rows: list[Row] = []
        for number, item in enumerate(self._checked.items, start=1):
            rows += self._rows(item, str(number))
        doubts = [doubt for doubt in self._funds.doubts if _is_shown(self._checked, doubt)]
        return Table(
            allocation_title(document),
            attached_to(document),
            _UNIT.filled(),
            self._columns(),
            (*rows, self._total(), *self._policies()),
            _in_words(self._funds.cell("")),
            tuple(doubt.explanation for doubt in doubts),
            COMPARE.filled() if any(doubt.proposes for doubt in doubts) else None,
        )

    def _columns(self) -> tuple[Column, ...]:
        group = _OF_WHICH.filled()
        numbers = [str(number) for number in range(2, len(self._funds.columns) + 2)]
        summed = numbers
        if len(numbers) > _LISTED_IN_INDEX:
            summed = [numbers[0], "…", numbers[-1]]
        return (
            Column("number", _NUMBER.filled(), "A"),
            Column("item", _ITEM.filled(), "B"),
            Column("money", _TOTAL.filled(), f"1={'+'.join(summed)}" if numbers else "1"),
            *(
                Column("money", column_head(self._checked, coordinate), number, group)
                for coordinate, number in zip(self._funds.columns, numbers, strict=True)
            ),
            Column("text", _LEAD.filled(), "C"),
            Column("note", _NOTE.filled(), "D"),
        )

    def _rows(self, item: Item, number: str, level: int = 0) -> Iterator[Row]:
        """An item's row and those of its parts, numbered '2', '2.1'."""
        cells: list[Cell] = [
            verbatim(number),
            item_name(self._checked, item),
            *self._money(item.address),
            self._lead(item.address, bool(item.parts)),
            _note(item.project.budget),
        ]
        yield Row("item", level, tuple(cells))
        for position, part in enumerate(item.parts, start=1):
            yield from self._rows(part, f"{number}.{position}", level + 1)

    def _money(self, item: str) -> list[Cell]:
        columns = self._funds.columns
        return [self._funds.cell(item), *(self._funds.cell(item, at) for at in columns)]

    def _lead(self, address: str, has_parts: bool) -> Cell:
        """Who leads; empty where the parts say it, or the item above."""
        names = self._leads.of(address)
        if names:
            return verbatim("; ".join(names))
        return None if has_parts or self._leads.for_item(address) else NOT_STATED.filled()

    def _total(self) -> Row:
        note = _note(self._checked.plan.budget)
        return Row("total", 0, (None, _GRAND_TOTAL.filled(), *self._money(""), None, note))

    def _policies(self) -> Iterator[Row]:
        """Policies that state money of their own, which the sums do not count."""
        policies = self._checked.plan.policies
        every = addressed("", "policies", policies)
        stated = [(address, policy) for address, policy in every if policy.budget is not None]
        if stated:
            blank: list[Cell] = [None] * (len(self._funds.columns) + 3)
            yield Row("heading", 0, (None, _POLICIES.filled(), *blank))
        for position, (address, policy) in enumerate(stated, start=1):
            cells: list[Cell] = [
                verbatim(str(position)),
                verbatim(on_one_line(policy.name)),
                *self._money(address),
                self._lead(address, has_parts=False),
                _note(policy.budget),
            ]
            yield Row("item", 0, tuple(cells))


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


def _in_words(total: Money) -> Sentence | None:
    """The grand total in words: 'Bằng chữ: Một tỷ … đồng.'"""
    if not isinstance(total, Figure) or total.best is None:
        return None
    return _WORDS.filled(words=words_amount(total.best))


def _is_shown(checked: CheckedPlan, doubt: Doubt) -> bool:
    """Whether a doubt is about an item of the table, and not about a granting decision alone."""
    ledger = checked.ledger
    items = (
        ledger.entries[cell].item if cell in ledger.entries else ledger.owners.get(cell, "")
        for cell in doubt.cells
    )
    return any(not item.startswith("legal_bases") for item in items)
