"""Amounts that changed, the totals above them and money moved, in sentences."""

from __future__ import annotations

from collections.abc import Iterable

from gnbv_cli.changes.difference.difference import Difference
from gnbv_cli.changes.difference.money import AmountChange, Stated
from gnbv_cli.changes.difference.moved import End, Move
from gnbv_cli.changes.difference.named import (
    amount_text,
    column,
    figure_name,
    included,
    short_name,
    signed,
)
from gnbv_cli.changes.difference.totals import Above
from gnbv_cli.changes.difference.version import Version
from gnbv_cli.tables.cells import gap_sentence
from gnbv_cli.texts.sentence import Sentence, Words, listed, verbatim
from gnbv_cli.written.amount import format_amount

_SAME = Words("Tổng kinh phí không đổi", "The total is unchanged")
_NOT_STATED_NOW = Words(
    "Tổng kinh phí không đổi, nhưng không còn ghi: {old} → {new}",
    "The total is unchanged, but not stated any more: {old} → {new}",
)
_STATED_NOW = Words(
    "Tổng kinh phí không đổi, nay được ghi: {old} → {new}",
    "The total is unchanged, and stated now: {old} → {new}",
)
_CHANGED = Words(
    "Tổng kinh phí thay đổi: {old} → {new} ({difference})",
    "The total changed: {old} → {new} ({difference})",
)
_AMOUNT = Words("{place}: {old} → {new} ({difference})", "{place}: {old} → {new} ({difference})")
_SAME_AMOUNT = Words("số tiền không đổi", "the same amount")
_UNKNOWN = Words("chưa tính được chênh lệch", "the difference cannot be told")
_MOVED = Words(
    "Chuyển {amount} từ {source} sang {target}", "{amount} moved from {source} to {target}"
)
_WITH = Words("{moved} ({parts})", "{moved} ({parts})")
_PART = Words("{column} {amount}", "{column} {amount}")
_ABOVE = Words("Tổng ở trên: {totals}", "Totals above: {totals}")
_TOTAL = Words("{place} {change}", "{place} {change}")
_ADDED_UP = Words("{place} (cộng lại)", "{place} (added up)")
_UNCHANGED = Words("không đổi", "unchanged")


def total_sentence(found: Difference) -> Sentence:
    """Whether the plan's total changed, and by how much; whether it came or ceased to be stated."""
    old, new = found.total
    before, after = amount_text(old), amount_text(new)
    if found.total_changed:
        change = None if old.value is None or new.value is None else new.value - old.value
        return _CHANGED.filled(old=before, new=after, difference=_difference(change))
    if bool(old.written) == bool(new.written):
        return _SAME.filled()
    return (_NOT_STATED_NOW if old.written else _STATED_NOW).filled(old=before, new=after)


def amount_sentence(found: Difference, change: AmountChange) -> Sentence:
    """An amount by its place on paper, before and after."""
    return _AMOUNT.filled(
        place=figure_name(found, change.new_owner, change.coordinate),
        old=_stated(found.old, change.old_owner, change.old),
        new=_stated(found.new, change.new_owner, change.new),
        difference=_difference(change.change) if change.change != 0 else _SAME_AMOUNT.filled(),
    )


def _stated(version: Version, owner: str, stated: Stated) -> Sentence:
    part = None if stated.written else included(version, owner)
    return amount_text(stated) if part is None else gap_sentence(part)


def totals_sentence(found: Difference, above: Iterable[Above]) -> Sentence | None:
    """What became of the totals above; None where there are none."""
    totals = [_total(found, each) for each in above]
    return _ABOVE.filled(totals=listed(totals)) if totals else None


def _total(found: Difference, above: Above) -> Sentence:
    place = short_name(found, found.new, above.new_owner, above.coordinate)
    if not above.is_written:
        place = _ADDED_UP.filled(place=place)
    return _TOTAL.filled(place=place, change=_difference(above.change))


def _difference(change: int | None) -> Sentence:
    if change is None:
        return _UNKNOWN.filled()
    return verbatim(signed(change)) if change else _UNCHANGED.filled()


def moved_sentence(found: Difference, move: Move) -> Sentence:
    """Money moved: 'Chuyển 10.000.000 đồng từ Dự án 2 sang Dự án 7'."""
    said = _MOVED.filled(
        amount=format_amount(move.amount),
        source=end_name(found, move.source),
        target=end_name(found, move.target, without_owner=move.dimension != "projects"),
    )
    if not move.parts:
        return said
    parts = [
        column(found, coordinate)
        if amount == move.amount
        else _PART.filled(column=column(found, coordinate), amount=format_amount(amount))
        for coordinate, amount in move.parts
    ]
    return _WITH.filled(moved=said, parts=listed(parts))


def end_name(found: Difference, end: End, *, without_owner: bool = False) -> Sentence:
    """Where money came from or went to: 'Dự án 2', 'Ngân sách địa phương'."""
    if without_owner:
        return column(found, end.coordinate)
    if end.new is None:
        return short_name(found, found.old, end.old or "", end.coordinate)
    return short_name(found, found.new, end.new, end.coordinate)
