"""Sums in words: what a sum is about, its terms, its difference."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from gnbv_cli.balance.ledger import Sum
from gnbv_cli.plan.walk import BREAKDOWNS
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.texts.sentence import Sentence, Words, listed, verbatim
from gnbv_cli.written.amount import format_dong, write_like

DIMENSIONS = {
    "sources": Words("nguồn", "sources"),
    "kinds": Words("loại vốn", "kinds of money"),
    "years": Words("năm", "years"),
    "units": Words("đơn vị", "units"),
}
_TOTAL = Words("Tổng kinh phí", "Total")
_PARTS = Words(
    "{place}: tổng kinh phí không khớp các {dimension} cộng lại",
    "{place}: the total does not match its {dimension}",
)
_PARTS_OF = Words(
    "{place}: {column} không khớp các {dimension} cộng lại",
    "{place}: {column} does not match its {dimension}",
)
_CHILDREN = Words(
    "{place}: kinh phí không khớp các tiểu dự án cộng lại",
    "{place}: funding does not match its sub-projects",
)
_CHILDREN_OF = Words(
    "{place}: {column} không khớp các tiểu dự án cộng lại",
    "{place}: {column} does not match its sub-projects",
)
_PLAN = Words(
    "Tổng kinh phí tại {place} không khớp các dự án cộng lại",
    "The total in {place} does not match the projects",
)
_COLUMN = Words(
    "{column}: tổng tại {place} không khớp các dự án cộng lại",
    "{column}: the total in {place} does not match the projects",
)
_SAME = Words(
    "{place}: {column} ghi hai lần, hai số khác nhau",
    "{place}: {column} is stated twice, with different figures",
)
_OF_WHICH = Words(
    "{place}: các khoản 'trong đó' ({parts}) lớn hơn tổng ({whole})",
    "{place}: the 'of which' items ({parts}) exceed the whole ({whole})",
)
_OVER_GRANT = Words(
    "{place}, {column}: bố trí {planned} đồng, vượt số đã giao {granted} đồng tại {decision}",
    "{place}, {column}: planned {planned} đồng, above the {granted} đồng granted by {decision}",
)
_NOT_AS_GRANTED = Words(
    "{place}, {column}: bố trí {planned} đồng, được giao {granted} đồng",
    "{place}, {column}: planned {planned} đồng, granted {granted} đồng",
)
SHORT = Words("ghi thiếu {amount} đồng", "short by {amount} đồng")
OVER = Words("ghi thừa {amount} đồng", "over by {amount} đồng")
EQUATION = Words(
    "{terms} = {sum}; ghi {written}; chênh {difference}",
    "{terms} = {sum}; written {written}; off by {difference}",
)
AGREES = Words("{terms} = {sum}, khớp với số đề nghị", "{terms} = {sum}, agrees with the proposal")
HOLDS = Words(
    "{terms} = {sum}, khớp với số ghi tại {place}", "{terms} = {sum}, agrees with {place}"
)


def sum_message(checked: CheckedPlan, stated: Sum) -> Sentence:
    """What it means that a sum does not hold."""
    place = checked.places.item(stated.item)
    whole = checked.ledger.sheet.cells[stated.whole].value or 0
    parts = sum(checked.ledger.sheet.cells[part].value or 0 for part in stated.parts)
    coordinate = column_of(checked, stated)
    column = column_name(checked, coordinate)
    if stated.kind == "parts":
        words = _PARTS_OF if coordinate else _PARTS
        dimension = DIMENSIONS.get(stated.dimension, _TOTAL)
        return words.filled(place=place, column=column, dimension=dimension)
    if stated.kind == "children" and stated.item:
        return (_CHILDREN_OF if coordinate else _CHILDREN).filled(place=place, column=column)
    if stated.kind == "children":
        return (_COLUMN if coordinate else _PLAN).filled(place=place, column=column)
    if stated.kind == "same":
        return _SAME.filled(place=place, column=column)
    money = {"planned": format_dong(whole), "granted": format_dong(parts)}
    if stated.kind == "granted":
        money = {"planned": format_dong(parts), "granted": format_dong(whole)}
        return _NOT_AS_GRANTED.filled(place=place, column=column, **money)
    if stated.kind == "grant":
        decision = [name for name in map(checked.decision, stated.parts) if name]
        return _OVER_GRANT.filled(place=place, column=column, decision=decision, **money)
    return _OF_WHICH.filled(place=place, parts=format_dong(parts), whole=format_dong(whole))


def column_of(checked: CheckedPlan, stated: Sum) -> str:
    """The coordinate that a sum is about."""
    entry = checked.ledger.entries.get(stated.whole)
    if entry is not None:
        return entry.coordinate
    return stated.dimension if stated.kind in ("children", "grant", "granted") else ""


def column_name(checked: CheckedPlan, coordinate: str) -> Sentence:
    """A coordinate in words: 'Ngân sách địa phương', 'Ngân sách địa phương, Năm 2026'."""
    steps = coordinate.split(".") if coordinate else []
    names = [
        checked.places.column(dimension, part)
        for dimension, part in zip(steps[::2], steps[1::2], strict=True)
    ]
    return listed(names, ", ") if names else _TOTAL.filled()


def cell_name(checked: CheckedPlan, cell: str, within: str) -> Sentence:
    """What a cell is called beside the others of a sum about the item `within`."""
    ledger = checked.ledger
    entry = ledger.entries.get(cell)
    item = entry.item if entry else ledger.owners.get(cell, "")
    coordinate = entry.coordinate if entry else _coordinate(cell)
    decision = checked.decision(cell)
    if decision is not None:
        return decision
    if item != within:
        return checked.places.short(item)
    of_which = cell.rpartition(".of_which.")[2] if ".of_which." in cell else ""
    return verbatim(of_which) if of_which else column_name(checked, coordinate)


def _coordinate(cell: str) -> str:
    steps = cell.split(".")
    pairs = [f"{a}.{b}" for a, b in pairwise(steps) if a in BREAKDOWNS]
    return ".".join(pairs)


def terms_text(
    checked: CheckedPlan, stated: Sum, changed: Mapping[str, int] | None = None
) -> tuple[str, str]:
    """The terms of a sum and what they add up to: ('345 triệu + 52 triệu', '397 triệu đồng').

    `changed` are values to put in the place of those written. Amounts are in the unit that all
    of them are written in, else in đồng.
    """
    ledger = checked.ledger
    values = {
        cell: (changed or {}).get(cell, ledger.sheet.cells[cell].value)
        for cell in stated.parts
        if not ledger.sheet.cells[cell].free
    }
    shown = {
        cell: value
        for cell, value in values.items()
        if value is not None and (value or cell in ledger.entries)
    }
    total = sum(shown.values())
    entries = [ledger.entries.get(cell) for cell in (stated.whole, *shown)]
    units = {entry.amount.unit if entry else "" for entry in entries}
    # In the manner of the coarsest: '1.127 triệu', not '1.127,000 triệu'.
    model = max((e.amount for e in entries if e), key=lambda amount: amount.step, default=None)
    if len(units) == 1 and model is not None and model.scale > 1:
        unit = model.unit.removesuffix("đồng").rstrip()
        terms = [
            f"{_number(write_like(model, value), model.unit)} {unit}" for value in shown.values()
        ]
        return " + ".join(terms), write_like(model, total)
    terms = [format_dong(value) for value in shown.values()]
    return " + ".join(terms), format_dong(total)


def _number(text: str, unit: str) -> str:
    return text.removesuffix(unit).rstrip()


def equation_sentence(checked: CheckedPlan, stated: Sum) -> Sentence:
    """A sum that does not hold, with its figures and the difference."""
    terms, total = terms_text(checked, stated)
    ledger = checked.ledger
    whole = ledger.sheet.cells[stated.whole].value or 0
    parts = sum(ledger.sheet.cells[part].value or 0 for part in stated.parts)
    entry = ledger.entries.get(stated.whole)
    return EQUATION.filled(
        terms=terms,
        sum=total,
        written=entry.text if entry else format_dong(whole),
        difference=format_dong(abs(whole - parts)),
    )


def difference(written: int, meant: int) -> Sentence:
    """By how much what is written falls short of what is meant, or exceeds it."""
    words = SHORT if written < meant else OVER
    return words.filled(amount=format_dong(abs(meant - written)))
