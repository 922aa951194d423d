"""A repair in words: which amounts change, from what to what, and by what slip."""

from __future__ import annotations

import re

from gnbv_cli.balance.diagnosis import Diagnosis, Repair
from gnbv_cli.findings.finding import Edit, Fix, Place
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.sums import cell_name
from gnbv_cli.rules.unread_words import status_without_loss
from gnbv_cli.texts.labels import APPLY, CERTAINTY
from gnbv_cli.texts.sentence import Sentence, Words, listed
from gnbv_cli.texts.slips import BY_SUMS, NO_SLIP, OMISSION, slip_sentence
from gnbv_cli.written.amount import format_amount, format_dong, write_like

CHANGE = Words("{cell}: {old} → {new}", "{cell}: {old} → {new}")
CHANGE_BY_SLIP = Words("{cell}: {old} → {new} ({slip})", "{cell}: {old} → {new} ({slip})")
_PROPOSAL = Words("{changes}: {status}", "{changes}: {status}")
_PROPOSAL_BY_SLIP = Words("{changes}: {status} ({slip})", "{changes}: {status} ({slip})")
_NOT_STATED = Words("(chưa ghi)", "(not stated)")
_CELLS = Words(
    "{place}: ghi đổi chỗ hai số tiền: {first} và {second}",
    "{place}: two amounts exchanged: {first} and {second}",
)
_ROWS = Words(
    "{place}: ghi đổi chỗ hai dòng: {first} và {second}",
    "{place}: two rows exchanged: {first} and {second}",
)
_COMMA = re.compile(r"(\d{1,3}),(\d{3}(?:\s*[^\d\s].*)?)")
"""A number whose comma parts thousands, as in English."""
_UNITS = {1: "đồng", 10**3: "nghìn đồng", 10**6: "triệu đồng", 10**9: "tỷ đồng"}


def proposal(checked: CheckedPlan, diagnosis: Diagnosis, best: Repair, within: str) -> Sentence:
    """What is proposed and how sure it is; amounts of the item `within` go by their column."""
    entries = checked.ledger.entries
    written = (entries[cell] for cell in best if cell in entries)
    status = CERTAINTY[status_without_loss(written, diagnosis.status) or "likely"]
    if len(best) > 1:
        said = changes(checked, best, within, CHANGE_BY_SLIP)
        return _PROPOSAL.filled(changes=said, status=status)
    (cell,) = best
    return _PROPOSAL_BY_SLIP.filled(
        changes=new_text(checked, best, cell), status=status, slip=slip_of(checked, best, cell)
    )


def proposal_for(checked: CheckedPlan, cell: str) -> Sentence | None:
    """What the diagnoses propose for a cell, or what its reading settles to; None if nothing."""
    for diagnosis in checked.diagnoses:
        best = diagnosis.proposed
        if best is not None and cell in best:
            within = checked.ledger.entries[cell].item if cell in checked.ledger.entries else ""
            return proposal(checked, diagnosis, best, within)
    if cell in checked.settled:
        entry = checked.ledger.entries[cell]
        value = write_like(entry.amount, checked.settled[cell])
        return _PROPOSAL.filled(changes=value, status=CERTAINTY["certain"])
    return None


def changes(checked: CheckedPlan, repair: Repair, within: str, words: Words) -> Sentence:
    """Every change of a repair, in `words` with {cell}, {old}, {new} and maybe {slip}."""
    entries = checked.ledger.entries
    return listed(
        [
            words.filled(
                cell=full_name(checked, cell, within),
                old=entries[cell].text if cell in entries else _NOT_STATED,
                new=new_text(checked, repair, cell),
                slip=slip_of(checked, repair, cell),
            )
            for cell in repair
        ]
    )


def exchange(checked: CheckedPlan, diagnosis: Diagnosis) -> Sentence | None:
    """That two amounts, or two rows, stand in each other's place; None for any other fault."""
    best = diagnosis.proposed
    if best is None:
        return None
    kinds = {slip.kind if slip else "" for slip in best.slips.values()}
    cells = [cell for cell in best if cell in checked.ledger.entries]
    if kinds not in ({"cells"}, {"rows"}) or len(cells) < 2:
        return None
    first = checked.ledger.entries[cells[0]].item
    place = checked.places.item(first)
    if kinds == {"cells"}:
        names = [full_name(checked, cell, first) for cell in cells[:2]]
    else:
        items = list(dict.fromkeys(checked.ledger.entries[cell].item for cell in cells))
        names = [checked.places.named(item) for item in items[:2]]
    words = _CELLS if kinds == {"cells"} else _ROWS
    return words.filled(place=place, first=names[0], second=names[-1])


def slip_of(checked: CheckedPlan, repair: Repair, cell: str) -> Sentence:
    """How the written value of `cell` came about, in words."""
    slip = repair.slips.get(cell)
    if _with_dot(checked, repair, cell):
        return slip_sentence("comma")
    if slip is None:
        if cell not in checked.ledger.entries:
            return OMISSION.filled()
        written = checked.ledger.sheet.cells[cell].value
        return (NO_SLIP if written is not None else BY_SUMS).filled()
    return slip_sentence(slip.kind, slip.digit, slip.factor)


def new_text(checked: CheckedPlan, repair: Repair, cell: str) -> str:
    """The new value of `cell` in the manner of what is written there; a wrong unit, put right."""
    entry = checked.ledger.entries.get(cell)
    value = repair[cell]
    if entry is None:
        return format_amount(value)
    if dotted := _with_dot(checked, repair, cell):
        return dotted
    slip = repair.slips.get(cell)
    count = (entry.amount.value or 0) // entry.amount.scale
    if slip is not None and slip.kind == "unit" and count and value // count in _UNITS:
        return f"{format_dong(count)} {_UNITS[value // count]}"
    return write_like(entry.amount, value)


def _with_dot(checked: CheckedPlan, repair: Repair, cell: str) -> str:
    """The text of `cell` with a dot for its comma, where that is all that the repair changes."""
    entry = checked.ledger.entries.get(cell)
    found = _COMMA.fullmatch(entry.text) if entry is not None else None
    if entry is None or found is None or repair[cell] != 1_000 * (entry.amount.value or 0):
        return ""
    return f"{found[1]}.{found[2]}"


def full_name(checked: CheckedPlan, cell: str, within: str) -> Sentence:
    """A cell by item and column: 'Tiểu dự án 1, Ngân sách địa phương'; of the item `within`, by
    its column alone.
    """
    entry = checked.ledger.entries.get(cell)
    item = entry.item if entry else checked.ledger.owners.get(cell, "")
    if item == within:
        return cell_name(checked, cell, item)
    return listed([checked.places.short(item), cell_name(checked, cell, item)], ", ")


def fix_of(checked: CheckedPlan, diagnosis: Diagnosis, best: Repair) -> Fix | None:
    """The edits of a repair; None where one of its cells is not written in the file, or
    has words that would be lost.
    """
    entries = checked.ledger.entries
    if any(cell not in entries for cell in best):
        return None
    status = status_without_loss((entries[cell] for cell in best), diagnosis.status)
    if status is None:
        return None
    edits = tuple(
        Edit(Place(cell), entries[cell].text, new_text(checked, best, cell)) for cell in best
    )
    title = listed([APPLY.filled(old=edit.old.strip(), new=edit.new) for edit in edits], "; ")
    assumes = tuple(
        (cell, "0 đồng")
        for cell in best.assumes
        if checked.ledger.owners.get(cell, "") not in checked.without_money
    )
    return Fix(title, status, edits, assumes)
