"""The policies of a plan and who carries them out (WORDING 11)."""

from __future__ import annotations

from collections.abc import Iterator

from gnbv_cli.plan.walk import addressed
from gnbv_cli.tables.cells import NOT_STATED, Cell
from gnbv_cli.tables.figures import Figures
from gnbv_cli.tables.framing import (
    LEAD,
    NUMBER,
    PARTNERS,
    about,
    framed,
    lettered,
    names_cell,
    text_cell,
)
from gnbv_cli.tables.leads import Leads
from gnbv_cli.tables.table import Column, Row, Table
from gnbv_cli.texts.sentence import Words, verbatim

_TITLE = Words("CHÍNH SÁCH HỖ TRỢ VÀ ĐƠN VỊ THỰC HIỆN", "POLICIES AND THEIR UNITS FOR")
_POLICY = Words("Chính sách", "Policy")
_MONEY = Words("Kinh phí", "Funds")
_EXECUTING = Words("Đơn vị thực hiện", "Implementing unit")


def policies(figures: Figures) -> Table:
    """The policies, each with its units; with its money where any of them states some."""
    checked = figures.checked
    funds = figures.funds()
    every = addressed("", "policies", checked.plan.policies)
    has_money = any(policy.budget is not None for _, policy in every)
    leads = Leads(checked)

    def rows() -> Iterator[Row]:
        for number, (address, policy) in enumerate(every, start=1):
            own = names_cell(leads.of(address))
            cells: list[Cell] = [
                verbatim(str(number)),
                text_cell(policy.name),
                *([funds.cell(address)] if has_money else []),
                own or NOT_STATED.filled(),
                names_cell(leads.partners(address)),
                names_cell(leads.executing(address)),
            ]
            yield Row("item", 0, tuple(cells), address)

    def columns() -> Iterator[Column]:
        yield Column("number", NUMBER.filled(), "", name="number")
        yield Column("item", _POLICY.filled(), "", name="item")
        if has_money:
            yield Column("money", _MONEY.filled(), "", name="total", adds="whole")
        yield Column("text", LEAD.filled(), "", name="lead")
        yield Column("text", PARTNERS.filled(), "", name="coordinating")
        yield Column("text", _EXECUTING.filled(), "", name="executing")

    doubts = about(checked, funds.doubts, ("policies",)) if has_money else []
    return framed(figures, "policies", _TITLE, lettered(columns()), rows(), doubts=doubts)
