"""A diagnosis as people read it: what adds up to what, what is proposed, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import reduce

from gnbv_cli.balance.diagnosis import Diagnosis, Repair
from gnbv_cli.balance.ledger import BOUNDS, Sum
from gnbv_cli.findings.finding import Place, Related
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.repair_text import CHANGE, CHANGE_BY_SLIP, changes, fix_of, proposal
from gnbv_cli.rules.rule import Details
from gnbv_cli.rules.sums import (
    AGREES,
    HOLDS,
    cell_name,
    column_name,
    difference,
    equation_sentence,
    terms_text,
)
from gnbv_cli.texts.labels import (
    ASSUMPTION,
    BROKEN,
    COMPARE,
    COMPUTED,
    COUNTED,
    PROOF,
    PROPOSED,
    RIVALS,
    WAYS,
)
from gnbv_cli.texts.sentence import Sentence, Words, listed, verbatim
from gnbv_cli.written.amount import format_dong

_RIVALS_SHOWN = 3

_ADDED = Words("{terms} = {sum}", "{terms} = {sum}")
_ASSUME = Words(
    "{items} chưa ghi kinh phí, coi là 0 đồng", "{items}: no funding stated, taken as 0 đồng"
)
_SAID_NONE = Words(
    "Kế hoạch ghi {items} không sử dụng kinh phí; tính là 0 đồng",
    "the plan says that {items} use no money; counted as 0 đồng",
)
_TIE = Words(
    "chưa phân định được. Có {n} cách sửa như nhau; phải xem quyết định giao",
    "ambiguous. {n} changes explain it equally; see the granting decision",
)
_OFF = Words("chênh {amount} đồng", "off by {amount} đồng")
_MORE = Words("… và {n} cách khác", "… and {n} more")
_OPEN = Words(
    "chưa kết luận: chưa tìm được cách sửa trong giới hạn tìm kiếm",
    "open: no repair found within the search limit",
)
_ALSO_BROKEN = Words("cũng chưa khớp: {sum}", "does not hold either: {sum}")
_CAUSED = Words("do cùng một chỗ ghi: {sum}", "the same figure: {sum}")
_AS_GRANTED = Words(
    "{place}: được giao {amount} đồng, khớp với số đề nghị",
    "{place}: {amount} đồng granted, agrees with the proposal",
)
_ALTERNATIVE = Words(
    "Nếu {amount} đồng là của {place} thì phải sửa thêm: {changes}",
    "If {amount} đồng belongs to {place}, this must change as well: {changes}",
)
_OR = Words("{first} hoặc {second}", "{first} or {second}")


def standing_sum(checked: CheckedPlan, diagnosis: Diagnosis) -> str:
    """The violated sum that a diagnosis is reported under: the one nearest to the fault.

    A sum with a written whole comes first; a budget's own parts come before the sums of its item,
    and those before the plan's.
    """
    order = {"same": 0, "parts": 1, "of-which": 2, "children": 3, "grant": 5, "granted": 6}

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
        fix = fix_of(checked, diagnosis, best)
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
        if other_sum is stated or other_sum.kind == "granted" or not _is_read(checked, other_sum):
            continue
        if other_sum.whole in checked.ledger.entries:
            same = cell in (other_sum.whole, *other_sum.parts)
            words = _CAUSED if same else _ALSO_BROKEN
            said = words.filled(sum=equation_sentence(checked, other_sum))
            found.append(Related(Place(other_sum.whole), said))
    return found


def _is_read(checked: CheckedPlan, stated: Sum) -> bool:
    """Whether every amount of a sum can be read, so that it can be shown as it stands."""
    cells = checked.ledger.sheet.cells
    return all(cells[cell].value is not None for cell in (stated.whole, *stated.parts))


def _facts(checked: CheckedPlan, diagnosis: Diagnosis, stated: Sum) -> list[tuple[Words, Sentence]]:
    terms, total = terms_text(checked, stated)
    facts = [(COMPUTED, _ADDED.filled(terms=terms, sum=total))] if " + " in terms else []
    if stated.kind == "grant" and not _is_one_slip(diagnosis):
        return facts  # a plan that holds in itself and exceeds its grant has no slip to mend
    if not diagnosis.repairs:
        facts.append((PROPOSED, _OPEN.filled()))
        broken = [checked.ledger.sums[name] for name in diagnosis.violated]
        facts += [
            (BROKEN, equation_sentence(checked, other))
            for other in broken
            if _is_read(checked, other)
        ]
        return facts
    best = diagnosis.proposed
    if best is None:
        tied = diagnosis.tied
        facts.append((PROPOSED, _TIE.filled(n=tied)))
        facts += _rivals(checked, diagnosis, diagnosis.repairs[:tied], stated.item, WAYS)
        facts += _rivals(checked, diagnosis, diagnosis.repairs[tied:], stated.item)
    else:
        facts.append((PROPOSED, proposal(checked, diagnosis, best, stated.item)))
        facts += [(PROOF, proof) for proof in proofs(checked, best, stated)]
        facts += [(PROOF, proof) for proof in _granted(checked, best)]
        items = assumed_items(checked, best.assumes)
        if items:
            facts.append((ASSUMPTION, _ASSUME.filled(items=items)))
        facts += _said_none(checked, best.assumes)
        facts += _rivals(checked, diagnosis, diagnosis.repairs[1:], stated.item)
        facts += [(RIVALS, said) for said in _alternatives(checked, diagnosis, stated.item)]
    return [*facts, *compared(checked)]


def compared(checked: CheckedPlan) -> list[tuple[Words, Sentence]]:
    """The decisions to compare a proposal with."""
    if not checked.decisions:
        return []
    names = [name for _, name in checked.decisions]
    return [(COMPARE, listed(names, ", "))]


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
    taken = tuple(dict.fromkeys(omitted))
    items = assumed_items(checked, taken)
    facts = [(ASSUMPTION, _ASSUME.filled(items=items))] if items else []
    return [*facts, *_said_none(checked, taken)]


def _said_none(checked: CheckedPlan, cells: tuple[str, ...]) -> list[tuple[Words, Sentence]]:
    """That the plan itself says of some of these cells that there is no money in them."""
    owners = dict.fromkeys(checked.ledger.owners.get(cell, "") for cell in cells)
    items = [checked.places.named(each) for each in owners if each in checked.without_money]
    return [(COUNTED, _SAID_NONE.filled(items=items))] if items else []


def proofs(
    checked: CheckedPlan, values: Mapping[str, int], told: Sum | None = None
) -> list[Sentence]:
    """The sums that `values` stand in and that hold once everything proposed is in its place.

    `told` is left out: its figures are shown already.
    """
    meant = {**checked.proposed, **values}
    found = []
    for stated in borne_out(checked, values):
        if stated is not told:
            terms, total = terms_text(checked, stated, meant)
            words = AGREES if stated.whole in meant else HOLDS
            place = _whole_place(checked, stated)
            found.append(words.filled(terms=terms, sum=total, place=place))
    return found


def _granted(checked: CheckedPlan, values: Mapping[str, int]) -> Iterator[Sentence]:
    """The grants that the proposed values agree with."""
    ledger = checked.ledger
    meant = {**checked.proposed, **values}
    for stated in ledger.sums.values() if checked.granted else ():
        if stated.kind != "granted" or not values.keys() & set(stated.parts):
            continue
        amounts = [meant.get(cell, ledger.sheet.cells[cell].value) for cell in stated.parts]
        granted = ledger.sheet.cells[stated.whole].value
        if None not in amounts and sum(value or 0 for value in amounts) == granted:
            place = [checked.places.named(stated.item)]
            place += [column_name(checked, stated.dimension)] if stated.dimension else []
            said = listed(place, ", ")
            yield _AS_GRANTED.filled(place=said, amount=format_dong(granted or 0))


def borne_out(checked: CheckedPlan, values: Mapping[str, int]) -> Iterator[Sum]:
    """The sums that `values` stand in and that hold once everything proposed is in its place."""
    ledger = checked.ledger
    meant = {**checked.proposed, **values}
    for stated in ledger.sums.values():
        cells = {stated.whole, *stated.parts}
        if not cells & set(values) or stated.kind in BOUNDS:
            continue
        if any(ledger.sheet.cells[cell].free for cell in cells):
            continue
        whole, *parts = (
            meant.get(cell, ledger.sheet.cells[cell].value)
            for cell in (stated.whole, *stated.parts)
        )
        if whole is not None and None not in parts and whole == sum(part or 0 for part in parts):
            yield stated


def _whole_place(checked: CheckedPlan, stated: Sum) -> Sentence:
    place = checked.places.of("budget") if not stated.item else checked.places.short(stated.item)
    return place or verbatim("")


def assumed_items(checked: CheckedPlan, cells: tuple[str, ...]) -> list[Sentence]:
    """The items, or columns of an item with a budget, that a repair takes to get nothing.

    Those that say so themselves are none of them.
    """
    ledger = checked.ledger
    found: dict[str, Sentence] = {}
    for cell in cells:
        item = ledger.owners.get(cell, "")
        if item in checked.without_money:
            continue
        if ledger.written(item) is None:
            found.setdefault(item, checked.places.named(item))
        else:
            column = cell_name(checked, cell, item)
            found[cell] = listed([checked.places.named(item), column], ", ")
    return list(found.values())


def _rivals(
    checked: CheckedPlan,
    diagnosis: Diagnosis,
    repairs: tuple[Repair, ...],
    within: str,
    label: Words = RIVALS,
) -> list[tuple[Words, Sentence]]:
    found = [
        (label, changes(checked, repair, within, CHANGE_BY_SLIP))
        for repair in repairs[:_RIVALS_SHOWN]
    ]
    last = bool(repairs) and repairs[-1] is diagnosis.repairs[-1]
    beyond = len(repairs) - len(found) + (diagnosis.count - len(diagnosis.repairs) if last else 0)
    if found and beyond > 0:
        found.append((label, _MORE.filled(n=beyond)))
    return found


def _alternatives(checked: CheckedPlan, diagnosis: Diagnosis, within: str) -> list[Sentence]:
    """What else would have to change if an item taken to get nothing got the difference."""
    return [
        _ALTERNATIVE.filled(
            amount=format_dong(supposed.amount),
            place=checked.places.named(checked.ledger.owners[supposed.cell]),
            changes=reduce(
                lambda first, second: _OR.filled(first=first, second=second),
                [changes(checked, repair, within, CHANGE) for repair in supposed.repairs],
            ),
        )
        for supposed in checked.alternatives(diagnosis)
    ]
