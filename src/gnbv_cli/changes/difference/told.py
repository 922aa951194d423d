"""A difference in sentences, before it is laid out: the first line, then group by group."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from gnbv_cli.changes.difference.difference import Difference
from gnbv_cli.changes.difference.money import Above, AmountChange
from gnbv_cli.changes.difference.moved import End, Move
from gnbv_cli.changes.difference.named import (
    amount_text,
    column,
    figure_name,
    owner_name,
    passage_name,
    short_name,
    signed,
)
from gnbv_cli.changes.difference.structure_told import nothing_sentence, structure_sentences
from gnbv_cli.changes.difference.words import Beside, beside
from gnbv_cli.review.located import Reported
from gnbv_cli.tables.cells import NOT_STATED
from gnbv_cli.texts.sentence import Sentence, Words, listed, verbatim
from gnbv_cli.written.amount import format_amount

_SAME = Words("Tổng kinh phí không đổi", "The total is unchanged")
_CHANGED = Words(
    "Tổng kinh phí thay đổi: {old} → {new} ({difference})",
    "The total changed: {old} → {new} ({difference})",
)
_AMOUNT = Words("{place}: {old} → {new} ({difference})", "{place}: {old} → {new} ({difference})")
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
_LEAD = Words("Đổi đơn vị chủ trì {place}: {old} → {new}", "Lead changed, {place}: {old} → {new}")
_TEXTS = Words("{n} chỗ thay đổi câu chữ", "Text changes: {n}")
_SEE_FULL = Words("{said} (xem: --full)", "{said} (see: --full)")

MOVES = Words("Kinh phí chuyển", "Money moved")
AMOUNTS = Words("Số tiền thay đổi", "Amounts changed")
STRUCTURE = Words("Thêm, bỏ, đổi tên, đổi số", "Added, dropped, renamed, renumbered")
LEADS = Words("Đơn vị chủ trì", "Lead units")
NEW = Words("Phát hiện mới", "New findings")
GONE = Words("Phát hiện đã hết", "Findings gone")
ALTERED = Words("Phát hiện còn đó, nội dung khác", "Findings that stay, in other words")


class ToldLine(NamedTuple):
    """One change; below it what belongs to it, or the words of a passage beside each other.

    `found` is the finding that it tells of, if it does.
    """

    said: Sentence | None
    below: Sentence | None = None
    words: Beside | None = None
    found: Reported | None = None
    is_waived: bool = False


class Group(NamedTuple):
    """Changes of one sort under a heading."""

    head: Sentence
    lines: list[ToldLine]


class Told(NamedTuple):
    """What is said first: whether the total changed; then the groups that are not empty."""

    first: Sentence
    groups: list[Group]


def told(found: Difference, *, full: bool) -> Told:
    """A difference in sentences; `full` with the words of the passages that changed."""
    groups = [
        Group(MOVES.filled(), [ToldLine(moved_sentence(found, each)) for each in found.moves]),
        Group(AMOUNTS.filled(), [_amount(found, each) for each in found.amounts]),
        Group(
            STRUCTURE.filled(),
            [ToldLine(each) for each in structure_sentences(found, full=full)],
        ),
        Group(LEADS.filled(), list(_leads(found))),
    ]
    groups = [group for group in groups if group.lines]
    groups += _texts(found, full=full)
    new = [ToldLine(None, found=each) for each in found.findings.new]
    gone = [ToldLine(None, found=each, is_waived=waived) for each, waived in found.findings.gone]
    altered = [ToldLine(None, found=each.new) for each in found.findings.altered]
    listed_by_head = ((NEW, new), (GONE, gone), (ALTERED, altered))
    groups += [Group(head.filled(), lines) for head, lines in listed_by_head if lines]
    if found.is_empty:
        groups.append(Group(nothing_sentence(found), []))
    return Told(total_sentence(found), groups)


def total_sentence(found: Difference) -> Sentence:
    """Whether the plan's total changed, and by how much."""
    if not found.total_changed:
        return _SAME.filled()
    old, new = found.total
    change = None if old.value is None or new.value is None else new.value - old.value
    return _CHANGED.filled(
        old=amount_text(old), new=amount_text(new), difference=_difference(change)
    )


def _difference(change: int | None) -> Sentence:
    return _UNKNOWN.filled() if change is None else verbatim(signed(change))


def _amount(found: Difference, change: AmountChange) -> ToldLine:
    said = _AMOUNT.filled(
        place=amount_place(found, change),
        old=amount_text(change.old),
        new=amount_text(change.new),
        difference=_difference(change.change),
    )
    totals = [_total(found, above) for above in change.above]
    return ToldLine(said, _ABOVE.filled(totals=listed(totals)) if totals else None)


def amount_place(found: Difference, change: AmountChange) -> Sentence:
    """Where an amount stands on paper, in the new version."""
    return figure_name(found.new, change.new_owner, change.coordinate)


def _total(found: Difference, above: Above) -> Sentence:
    place = short_name(found.new, above.new_owner, above.coordinate)
    if not above.is_written:
        place = _ADDED_UP.filled(place=place)
    change = _difference(above.change) if above.change != 0 else _UNCHANGED.filled()
    return _TOTAL.filled(place=place, change=change)


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
        column(found.new, coordinate)
        if amount == move.amount
        else _PART.filled(column=column(found.new, coordinate), amount=format_amount(amount))
        for coordinate, amount in move.parts
    ]
    return _WITH.filled(moved=said, parts=listed(parts))


def end_name(found: Difference, end: End, *, without_owner: bool = False) -> Sentence:
    """Where money came from or went to: 'Dự án 2', 'Ngân sách địa phương'."""
    if without_owner:
        return column(found.new, end.coordinate)
    if end.new is None:
        return short_name(found.old, end.old or "", end.coordinate)
    return short_name(found.new, end.new, end.coordinate)


def _leads(found: Difference) -> Iterator[ToldLine]:
    for change in found.leads:
        yield ToldLine(
            _LEAD.filled(
                place=owner_name(found.new, change.new_at),
                old=_names(change.old),
                new=_names(change.new),
            )
        )


def _names(names: tuple[str, ...]) -> Sentence:
    return verbatim(", ".join(names)) if names else NOT_STATED.filled()


def _texts(found: Difference, *, full: bool) -> Iterator[Group]:
    if not found.texts:
        return
    head = _TEXTS.filled(n=len(found.texts))
    if not full:
        yield Group(_SEE_FULL.filled(said=head), [])
        return
    lines = []
    for each in found.texts:
        version, at = (found.new, each.new_at) if each.new_at else (found.old, each.old_at)
        lines.append(ToldLine(passage_name(version, at), words=beside(each.old, each.new)))
    yield Group(head, lines)
