"""What only the commune's chairman can decide: at most three questions, each with its options."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from gnbv_cli.balance.diagnosis import Diagnosis
from gnbv_cli.plan.walk import every_item
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.repair_text import new_text
from gnbv_cli.tables.cells import NOT_STATED, Figure
from gnbv_cli.tables.digest.overview import Overview
from gnbv_cli.tables.doubts import cell_sentence
from gnbv_cli.tables.funds import Funds
from gnbv_cli.tables.leads import Leads
from gnbv_cli.texts.sentence import Sentence, Words, listed, verbatim

MOST = 3

_KEEP_OR_CHANGE = Words(
    "{cell}: giữ {old}, hay sửa thành {new} như đề nghị?",
    "{cell}: keep {old}, or change it to {new} as proposed?",
)
_WHICH = Words(
    "{cells}: số nào ghi nhầm? Có {n} cách sửa như nhau, cần xem quyết định giao",
    "{cells}: which figure is wrong? {n} changes explain it equally; see the granting decision",
)
_FUND = Words(
    "{items}: ghi số kinh phí, ghi rõ không sử dụng kinh phí Chương trình, hay nêu nguồn khác?",
    "{items}: state the amount, that it uses none of the programme's money, or the other source?",
)
_LEAD = Words("{items}: giao dự toán cho {units}?", "{items}: who receives the money: {units}?")
_OR = Words("{first} hay {second}", "{first} or {second}")


def questions(checked: CheckedPlan, whole: Overview) -> list[Sentence]:
    """What is to be decided, the money first."""
    every = [
        *(_about(checked, diagnosis) for diagnosis in checked.diagnoses if diagnosis.repairs),
        *([_FUND.filled(items=whole.unfunded)] if whole.unfunded else []),
        *_joint_leads(checked),
    ]
    return list(islice(every, MOST))


def _about(checked: CheckedPlan, diagnosis: Diagnosis) -> Sentence:
    best = diagnosis.proposed
    entries = checked.ledger.entries
    if best is None:
        cells = dict.fromkeys(cell for repair in diagnosis.repairs[: MOST + 1] for cell in repair)
        names = [cell_sentence(checked, cell) for cell in cells]
        return _WHICH.filled(cells=names, n=diagnosis.tied)
    changes = [
        _KEEP_OR_CHANGE.filled(
            cell=cell_sentence(checked, cell),
            old=entries[cell].text if cell in entries else NOT_STATED,
            new=new_text(checked, best, cell),
        )
        for cell in best
    ]
    return listed(changes, " ")


def _joint_leads(checked: CheckedPlan) -> Iterator[Sentence]:
    """Items with money that several units lead: who receives the appropriation?"""
    leads, funds = Leads(checked), Funds(checked)
    shared: dict[tuple[str, ...], list[Sentence]] = {}
    for item in every_item(checked.items):
        units = leads.of(item.address)
        if len(units) > 1 and isinstance(funds.cell(item.address), Figure):
            shared.setdefault(units, []).append(checked.places.named(item.address))
    for units, items in shared.items():
        *first, last = units
        either = _OR.filled(first=verbatim(", ".join(first)), second=verbatim(last))
        yield _LEAD.filled(items=items, units=either)
