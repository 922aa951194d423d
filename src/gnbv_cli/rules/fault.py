"""A diagnosis as people read it: what adds up to what, what is proposed, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import reduce

from gnbv_cli.balance.diagnosis import Diagnosis, Repair
from gnbv_cli.balance.ledger import Sum
from gnbv_cli.findings.finding import Edit, Fix, Place, Related
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Details
from gnbv_cli.rules.sums import (
    AGREES,
    HOLDS,
    cell_name,
    difference,
    equation_sentence,
    terms_text,
)
from gnbv_cli.texts.labels import (
    ASSUMPTION,
    BROKEN,
    CERTAINTY,
    COMPARE,
    COMPUTED,
    PROOF,
    PROPOSED,
    RIVALS,
    WAYS,
)
from gnbv_cli.texts.sentence import Sentence, Words, verbatim
from gnbv_cli.texts.slips import BY_SUMS, NO_SLIP, OMISSION, slip_sentence
from gnbv_cli.written.amount import format_amount, format_dong, write_like

_RIVALS_SHOWN = 3
_UNITS = {1: "đồng", 10**3: "nghìn đồng", 10**6: "triệu đồng", 10**9: "tỷ đồng"}

_ADDED = Words("{terms} = {sum}", "{terms} = {sum}")
_PROPOSAL = Words("{changes}: {status}", "{changes}: {status}")
_PROPOSAL_SLIP = Words("{changes}: {status} ({slip})", "{changes}: {status} ({slip})")
_CHANGE = Words("{cell}: {old} → {new}", "{cell}: {old} → {new}")
_CHANGE_SLIP = Words("{cell}: {old} → {new} ({slip})", "{cell}: {old} → {new} ({slip})")
_NOT_STATED = Words("(chưa ghi)", "(not stated)")
_ASSUME = Words(
    "{items} chưa ghi kinh phí, coi là 0 đồng", "{items}: no funding stated, taken as 0 đồng"
)
_TIE = Words(
    "chưa phân định được. Có {n} cách sửa như nhau; phải xem quyết định giao",
    "ambiguous. {n} changes explain it equally; see the granting decision",
)
_OFF = Words("chênh {amount} đồng", "off by {amount} đồng")
_MORE = Words("… và {n} cách khác", "… and {n} more")
_OPEN = Words(
    "chưa tìm được cách sửa trong giới hạn tìm kiếm", "no repair found within the search limit"
)
_ALSO_BROKEN = Words("cũng chưa khớp: {sum}", "does not hold either: {sum}")
_CAUSED = Words("do cùng một chỗ ghi: {sum}", "the same figure: {sum}")
_ALTERNATIVE = Words(
    "Nếu {amount} đồng là của {place} thì phải sửa thêm: {changes}",
    "If {amount} đồng belongs to {place}, this must change as well: {changes}",
)
APPLY = Words("Sửa '{old}' thành '{new}'", "Change '{old}' to '{new}'")
_CELLS = Words(
    "{place}: ghi đổi chỗ hai số tiền: {first} và {second}",
    "{place}: two amounts exchanged: {first} and {second}",
)
_ROWS = Words(
    "{place}: ghi đổi chỗ hai dòng: {first} và {second}",
    "{place}: two rows exchanged: {first} and {second}",
)
_COLUMN = Words("{item}, {column}", "{item}, {column}")
_AND = Words("{first}; {second}", "{first}; {second}")
_OR = Words("{first} hoặc {second}", "{first} or {second}")


def standing_sum(checked: CheckedPlan, diagnosis: Diagnosis) -> str:
    """The violated sum that a diagnosis is reported under: the one nearest to the fault.

    A sum with a written whole comes first; a budget's own parts come before the sums of its item,
    and those before the plan's.
    """
    order = {"same": 0, "parts": 1, "of-which": 2, "children": 3, "grant": 5}

    def distance(name: str) -> tuple[bool, int, int]:
        stated = checked.ledger.sums[name]
        far = order[stated.kind] + (stated.kind == "children" and not stated.item)
        return stated.whole not in checked.ledger.entries, far, len(stated.parts)

    return min(diagnosis.violated, key=distance)


def standing_cell(checked: CheckedPlan, diagnosis: Diagnosis, stated: Sum) -> str:
    """The cell that a finding stands on: the first to change, else the whole of its sum."""
    ledger = checked.ledger
    if diagnosis.proposed and (stated.kind != "grant" or _is_one_slip(diagnosis)):
        for cell in diagnosis.proposed:
            if cell in ledger.entries:
                return cell
    if stated.whole in ledger.entries:
        return stated.whole
    return next((cell for cell in stated.parts if cell in ledger.entries), stated.whole)


def fault_details(checked: CheckedPlan, diagnosis: Diagnosis, name: str, cell: str) -> Details:
    """Everything that a finding says of a diagnosis beyond its message."""
    ledger = checked.ledger
    stated = ledger.sums[name]
    written = ledger.sheet.cells[cell].value
    if stated.kind == "grant" and not _is_one_slip(diagnosis):
        diagnosis = replace(diagnosis, repairs=())
    details: Details = {
        "related": tuple(_related(checked, diagnosis, stated, cell)),
        "facts": tuple(_facts(checked, diagnosis, stated)),
        "identity": (name, *(ledger.entries[c].text for c in _written(checked, stated))),
    }
    best = diagnosis.proposed
    if best is not None:
        if cell in best and written is not None:
            details["hint"] = difference(written, best[cell])
        fix = _fix(checked, diagnosis, best)
        if fix is not None:
            details["fixes"] = (fix,)
    elif written is not None and cell == stated.whole:
        parts = sum(ledger.sheet.cells[part].value or 0 for part in stated.parts)
        details["hint"] = _OFF.filled(amount=format_dong(abs(written - parts)))
    return details


def _is_one_slip(diagnosis: Diagnosis) -> bool:
    return diagnosis.proposed is not None and len(diagnosis.proposed) == 1


def _written(checked: CheckedPlan, stated: Sum) -> list[str]:
    return [c for c in (stated.whole, *stated.parts) if c in checked.ledger.entries]


def _related(checked: CheckedPlan, diagnosis: Diagnosis, stated: Sum, cell: str) -> list[Related]:
    """The other amounts of the sum, and the other sums that the same figure breaks."""
    found = [
        Related(Place(other), cell_name(checked, other, stated.item))
        for other in _written(checked, stated)
        if other != cell
    ]
    for name in diagnosis.violated:
        other_sum = checked.ledger.sums[name]
        if other_sum is not stated and other_sum.whole in checked.ledger.entries:
            same = cell in (other_sum.whole, *other_sum.parts)
            words = _CAUSED if same else _ALSO_BROKEN
            said = words.filled(sum=equation_sentence(checked, other_sum))
            found.append(Related(Place(other_sum.whole), said))
    return found


def _facts(checked: CheckedPlan, diagnosis: Diagnosis, stated: Sum) -> list[tuple[Words, Sentence]]:
    terms, total = terms_text(checked, stated)
    facts = [(COMPUTED, _ADDED.filled(terms=terms, sum=total))] if " + " in terms else []
    if stated.kind == "grant" and not _is_one_slip(diagnosis):
        return facts  # a plan that holds in itself and exceeds its grant has no slip to mend
    if not diagnosis.repairs:
        facts.append((PROPOSED, _PROPOSAL.filled(changes=CERTAINTY["open"], status=_OPEN)))
        broken = [checked.ledger.sums[name] for name in diagnosis.violated]
        facts += [(BROKEN, equation_sentence(checked, other)) for other in broken]
        return facts
    best = diagnosis.proposed
    if best is None:
        tied = diagnosis.tied
        facts.append((PROPOSED, _TIE.filled(n=tied)))
        facts += _rivals(checked, diagnosis, diagnosis.repairs[:tied], stated.item, WAYS)
        facts += _rivals(checked, diagnosis, diagnosis.repairs[tied:], stated.item)
    else:
        facts.append((PROPOSED, _proposal(checked, diagnosis, best, stated.item)))
        facts += [(PROOF, proof) for proof in proofs(checked, best, stated)]
        items = assumed_items(checked, best.assumes)
        if items:
            facts.append((ASSUMPTION, _ASSUME.filled(items=items)))
        facts += _rivals(checked, diagnosis, diagnosis.repairs[1:], stated.item)
        facts += [(RIVALS, said) for said in _alternatives(checked, diagnosis, stated.item)]
    return [*facts, *compared(checked)]


def compared(checked: CheckedPlan) -> list[tuple[Words, Sentence]]:
    """The decisions to compare a proposal with."""
    if not checked.decisions:
        return []
    names = [name for _, name in checked.decisions]
    return [(COMPARE, Words("{names}", "{names}").filled(names=names))]


def assumption(checked: CheckedPlan, cell: str) -> list[tuple[Words, Sentence]]:
    """What the sums of `cell` take to be 0 because nothing is stated."""
    cells = checked.ledger.sheet.cells
    omitted = [
        other
        for stated in checked.ledger.sums.values()
        if cell in (stated.whole, *stated.parts)
        for other in stated.parts
        if cells[other].omitted
    ]
    items = assumed_items(checked, tuple(dict.fromkeys(omitted)))
    return [(ASSUMPTION, _ASSUME.filled(items=items))] if items else []


def together(changes: list[Sentence]) -> Sentence:
    """Changes that belong to one repair, as one sentence."""
    return reduce(lambda first, second: _AND.filled(first=first, second=second), changes)


def _proposal(checked: CheckedPlan, diagnosis: Diagnosis, best: Repair, within: str) -> Sentence:
    status = CERTAINTY[diagnosis.status]
    if len(best) == 1:
        (cell,) = best
        slip = slip_of(checked, best, cell)
        new = new_text(checked, best, cell)
        return _PROPOSAL_SLIP.filled(changes=new, status=status, slip=slip)
    changes = [
        _CHANGE_SLIP.filled(
            cell=full_name(checked, cell, within),
            old=_old(checked, cell),
            new=new_text(checked, best, cell),
            slip=slip_of(checked, best, cell),
        )
        for cell in best
    ]
    return _PROPOSAL.filled(changes=together(changes), status=status)


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
    slip = repair.slips.get(cell)
    count = (entry.amount.value or 0) // entry.amount.scale
    if slip is not None and slip.kind == "unit" and count and value // count in _UNITS:
        return f"{format_dong(count)} {_UNITS[value // count]}"
    return write_like(entry.amount, value)


def _change(checked: CheckedPlan, repair: Repair, cell: str, within: str) -> Sentence:
    entry = checked.ledger.entries.get(cell)
    return _CHANGE.filled(
        cell=full_name(checked, cell, within),
        old=entry.text if entry else _NOT_STATED,
        new=new_text(checked, repair, cell),
    )


def full_name(checked: CheckedPlan, cell: str, within: str) -> Sentence:
    """A cell by item and column: 'Tiểu dự án 1, Ngân sách địa phương'; of the item `within`, by
    its column alone.
    """
    entry = checked.ledger.entries.get(cell)
    item = entry.item if entry else checked.ledger.owners.get(cell, "")
    if item == within:
        return cell_name(checked, cell, item)
    return Words("{item}, {column}", "{item}, {column}").filled(
        item=checked.places.short(item), column=cell_name(checked, cell, item)
    )


def proofs(
    checked: CheckedPlan, values: Mapping[str, int], told: Sum | None = None
) -> list[Sentence]:
    """The sums that `values` stand in and that hold once everything proposed is in its place.

    `told` is left out: its figures are shown already.
    """
    ledger = checked.ledger
    meant = {**checked.proposed, **values}
    found = []
    for stated in ledger.sums.values():
        cells = {stated.whole, *stated.parts}
        if stated is told or not cells & set(values) or stated.kind in ("of-which", "grant"):
            continue
        if any(ledger.sheet.cells[cell].free for cell in cells):
            continue
        whole, *parts = (
            meant.get(cell, ledger.sheet.cells[cell].value)
            for cell in (stated.whole, *stated.parts)
        )
        if whole is None or None in parts or whole != sum(part or 0 for part in parts):
            continue
        terms, total = terms_text(checked, stated, meant)
        words = AGREES if stated.whole in meant else HOLDS
        found.append(words.filled(terms=terms, sum=total, place=_whole_place(checked, stated)))
    return found


def _whole_place(checked: CheckedPlan, stated: Sum) -> Sentence:
    place = checked.places.of("budget") if not stated.item else checked.places.short(stated.item)
    return place or verbatim("")


def assumed_items(checked: CheckedPlan, cells: tuple[str, ...]) -> list[Sentence]:
    """The items, or columns of an item with a budget, that a repair takes to get nothing."""
    ledger = checked.ledger
    found: dict[str, Sentence] = {}
    for cell in cells:
        item = ledger.owners.get(cell, "")
        if ledger.written(item) is None:
            found.setdefault(item, checked.places.named(item))
        else:
            found[cell] = _COLUMN.filled(
                item=checked.places.named(item), column=cell_name(checked, cell, item)
            )
    return list(found.values())


def _rivals(
    checked: CheckedPlan,
    diagnosis: Diagnosis,
    repairs: tuple[Repair, ...],
    within: str,
    label: Words = RIVALS,
) -> list[tuple[Words, Sentence]]:
    found = []
    for repair in repairs[:_RIVALS_SHOWN]:
        changes = [
            _CHANGE_SLIP.filled(
                cell=full_name(checked, cell, within),
                old=_old(checked, cell),
                new=new_text(checked, repair, cell),
                slip=slip_of(checked, repair, cell),
            )
            for cell in repair
        ]
        found.append((label, together(changes)))
    last = bool(repairs) and repairs[-1] is diagnosis.repairs[-1]
    beyond = len(repairs) - len(found) + (diagnosis.count - len(diagnosis.repairs) if last else 0)
    if found and beyond > 0:
        found.append((label, _MORE.filled(n=beyond)))
    return found


def _old(checked: CheckedPlan, cell: str) -> str | Words:
    entry = checked.ledger.entries.get(cell)
    return entry.text if entry else _NOT_STATED


def _alternatives(checked: CheckedPlan, diagnosis: Diagnosis, within: str) -> list[Sentence]:
    """What else would have to change if an item taken to get nothing got the difference."""
    found = []
    for supposed in checked.alternatives(diagnosis):
        changes: Sentence | None = None
        for repair in supposed.repairs:
            said = together([_change(checked, repair, cell, within) for cell in repair])
            changes = said if changes is None else _OR.filled(first=changes, second=said)
        found.append(
            _ALTERNATIVE.filled(
                amount=format_dong(supposed.amount),
                place=checked.places.named(checked.ledger.owners[supposed.cell]),
                changes=changes,
            )
        )
    return found


def _fix(checked: CheckedPlan, diagnosis: Diagnosis, best: Repair) -> Fix | None:
    """The edits of a repair; None where one of its cells is not written in the file."""
    entries = checked.ledger.entries
    if any(cell not in entries for cell in best):
        return None
    edits = tuple(
        Edit(Place(cell), entries[cell].text, new_text(checked, best, cell)) for cell in best
    )
    first = edits[0]
    title = APPLY.filled(old=first.old, new=first.new)
    assumes = tuple((cell, "0 đồng") for cell in best.assumes)
    return Fix(title, diagnosis.status, edits, assumes)


def proposal_for(checked: CheckedPlan, cell: str) -> Sentence | None:
    """What the diagnoses propose for a cell, or what its reading settles to; None if nothing."""
    for diagnosis in checked.diagnoses:
        best = diagnosis.proposed
        if best is not None and cell in best:
            within = checked.ledger.entries[cell].item if cell in checked.ledger.entries else ""
            return _proposal(checked, diagnosis, best, within)
    if cell in checked.settled:
        entry = checked.ledger.entries[cell]
        value = write_like(entry.amount, checked.settled[cell])
        return _PROPOSAL.filled(changes=value, status=CERTAINTY["certain"])
    return None
