"""Which figures are doubtful, and what the check says of them in one line each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from gnbv_cli.balance.diagnosis import Diagnosis, Repair
from gnbv_cli.balance.ledger import BOUNDS, TOTAL
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.fault import assumed_items, standing_sum
from gnbv_cli.rules.repair_text import new_text, slip_of
from gnbv_cli.rules.sums import cell_name, equation_sentence
from gnbv_cli.tables.cells import NOT_STATED
from gnbv_cli.texts.labels import CERTAINTY
from gnbv_cli.texts.sentence import Sentence, Words, listed
from gnbv_cli.texts.slips import slip_sentence
from gnbv_cli.written.amount import format_dong

_CELL = Words("{item}, {column}", "{item}, {column}")
_CHANGE = Words("{cell}: {old} → đề nghị {new}", "{cell}: {old} → proposed {new}")
_PROPOSED = Words("{changes} ({status}: {slips})", "{changes} ({status}: {slips})")
_ASSUMING = Words(
    "{said}, với giả định các mục chưa ghi kinh phí ({items}) là 0 đồng",
    "{said}, assuming that items without stated funding ({items}) are 0 đồng",
)
_TIE = Words(
    "{sum}; chưa phân định được: có {n} cách sửa như nhau",
    "{sum}; ambiguous: {n} changes explain it equally",
)
_OPEN = Words(
    "{sum}; chưa tìm được cách sửa trong giới hạn tìm kiếm",
    "{sum}; no repair found within the search limit",
)
_READ = Words("{cell}: {old} → đọc là {new} ({slip})", "{cell}: {old} → read as {new} ({slip})")
_LEFT = Words(
    "{cell}: {old} → các phép cộng cho {new} đồng", "{cell}: {old} → the sums give {new} đồng"
)
_MAY_BE = Words(
    "{cell}: {old}, có thể đọc là {readings}", "{cell}: {old}, may be read as {readings}"
)
_UNREADABLE = Words("{cell}: không đọc được số tiền '{old}'", "{cell}: cannot read '{old}'")
_OR = Words("{first} hoặc {second}", "{first} or {second}")
_SUM = Words("{place}: {sum}", "{place}: {sum}")
_ROUNDED = Words(
    "{place}: {sum}, trong phạm vi làm tròn theo cách ghi",
    "{place}: {sum}, within the written rounding",
)
_READINGS_SHOWN = 3


class Doubt(NamedTuple):
    """Cells of the ledger that one fault makes doubtful, and what the check says of it."""

    cells: frozenset[str]
    explanation: Sentence
    proposes: bool = False
    """Whether a figure is proposed."""


def doubts(checked: CheckedPlan) -> list[Doubt]:
    """Every doubt about the amounts of a plan: its faults, what is malformed, what is rounded."""
    found = [_of_diagnosis(checked, diagnosis) for diagnosis in checked.diagnoses]
    told = {cell for doubt in found for cell in doubt.cells}
    found += _malformed(checked, told)
    found += _rounded(checked)
    return found


def _of_diagnosis(checked: CheckedPlan, diagnosis: Diagnosis) -> Doubt:
    best = diagnosis.proposed
    if best is not None:
        return Doubt(frozenset(best), _proposal(checked, diagnosis, best), True)
    said = _violated(checked, diagnosis)
    if not diagnosis.repairs:
        wholes = frozenset(checked.ledger.sums[name].whole for name in diagnosis.violated)
        return Doubt(wholes, _OPEN.filled(sum=said))
    tied = diagnosis.repairs[: diagnosis.tied]
    cells = frozenset(cell for repair in tied for cell in repair)
    return Doubt(cells, _TIE.filled(sum=said, n=diagnosis.tied))


def _violated(checked: CheckedPlan, diagnosis: Diagnosis) -> Sentence:
    """The violated sum that a diagnosis stands on, with its place and figures."""
    if not diagnosis.violated:
        cells = [cell_sentence(checked, cell) for cell in diagnosis.repairs[0]]
        return listed(cells, ", ")
    stated = checked.ledger.sums[standing_sum(checked, diagnosis)]
    place = checked.places.named(stated.item)
    return _SUM.filled(place=place, sum=equation_sentence(checked, stated))


def _proposal(checked: CheckedPlan, diagnosis: Diagnosis, best: Repair) -> Sentence:
    entries = checked.ledger.entries
    changes = [
        _CHANGE.filled(
            cell=cell_sentence(checked, cell),
            old=entries[cell].text if cell in entries else NOT_STATED,
            new=new_text(checked, best, cell),
        )
        for cell in best
    ]
    slips = {slip.say("vi"): slip for slip in (slip_of(checked, best, cell) for cell in best)}
    said = _PROPOSED.filled(
        changes=changes, status=CERTAINTY[diagnosis.status], slips=list(slips.values())
    )
    items = assumed_items(checked, best.assumes)
    return _ASSUMING.filled(said=said, items=items) if items else said


def _malformed(checked: CheckedPlan, told: set[str]) -> Iterator[Doubt]:
    """Amounts that cannot be read, with what the sums or their own digits say of them."""
    for cell, entry in checked.ledger.entries.items():
        if entry.amount.value is not None or cell in told:
            continue
        named = {"cell": cell_sentence(checked, cell), "old": entry.text}
        readings = entry.amount.readings
        settled = checked.settled.get(cell)
        read = next((reading for reading in readings if reading.value == settled), None)
        if read is not None:
            slip = slip_sentence(read.slip, read.digit)
            said = _READ.filled(**named, new=read.text, slip=slip)
        elif settled is not None:
            said = _LEFT.filled(**named, new=format_dong(settled))
        elif readings:
            texts = [reading.text for reading in readings[:_READINGS_SHOWN]]
            said = _MAY_BE.filled(**named, readings=_either(texts))
        else:
            said = _UNREADABLE.filled(**named)
        yield Doubt(frozenset((cell,)), said, proposes=settled is not None)


def _either(texts: list[str]) -> Sentence | str:
    *first, last = texts
    return _OR.filled(first=first, second=last) if first else last


def _rounded(checked: CheckedPlan) -> Iterator[Doubt]:
    """Sums that are off by no more than the rounding of their amounts."""
    for name, stated in checked.ledger.sums.items():
        if name in checked.violations or stated.kind in BOUNDS:
            continue
        if checked.ledger.residual(name):
            place = checked.places.named(stated.item)
            said = _ROUNDED.filled(place=place, sum=equation_sentence(checked, stated))
            yield Doubt(frozenset((stated.whole,)), said)


def cell_sentence(checked: CheckedPlan, cell: str) -> Sentence:
    """A cell by its item and column: 'Dự án 2, Ngân sách địa phương'; a total by its item."""
    entry = checked.ledger.entries.get(cell)
    item = entry.item if entry else checked.ledger.owners.get(cell, "")
    place = checked.places.named(item)
    if entry is not None and entry.coordinate == TOTAL:
        return place
    return _CELL.filled(item=place, column=cell_name(checked, cell, item))
