"""A difference in sentences, before it is laid out: the first line, then group by group."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from gnbv_cli.changes.difference.difference import Difference
from gnbv_cli.changes.difference.money_told import (
    amount_sentence,
    moved_sentence,
    total_sentence,
    totals_sentence,
)
from gnbv_cli.changes.difference.named import owner_name
from gnbv_cli.changes.difference.passages_named import passage_name
from gnbv_cli.changes.difference.structure_told import nothing_sentence, structure_sentences
from gnbv_cli.changes.difference.target_figures import FigureChange
from gnbv_cli.changes.difference.text_change import TextChange
from gnbv_cli.changes.difference.version import Version
from gnbv_cli.changes.difference.words import Beside, beside
from gnbv_cli.plan.field_names import Field, choice_name, fields_of
from gnbv_cli.review.located import Reported
from gnbv_cli.review.off import off_sentence
from gnbv_cli.tables.cells import NOT_STATED
from gnbv_cli.texts.sentence import Sentence, Words, verbatim
from gnbv_cli.written.dates import read_date, slashed

_LEAD = Words("Đổi đơn vị chủ trì {place}: {old} → {new}", "Lead changed, {place}: {old} → {new}")
_VALUE = Words("{place}: {old} → {new}", "{place}: {old} → {new}")
_TEXTS = Words("{n} chỗ thay đổi câu chữ", "Text changes: {n}")
_SEE_FULL = Words("{said} (xem: --full)", "{said} (see: --full)")

MOVES = Words("Kinh phí chuyển", "Money moved")
AMOUNTS = Words("Số tiền thay đổi", "Amounts changed")
STRUCTURE = Words("Thêm, bỏ, đổi tên, đổi số", "Added, dropped, renamed, renumbered")
KINDS = Words("Loại vốn", "Kind of money")
LEADS = Words("Đơn vị chủ trì", "Lead units")
TARGETS = Words("Số liệu chỉ tiêu", "Figures of targets")
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
        Group(AMOUNTS.filled(), list(_amounts(found))),
        Group(KINDS.filled(), [_text(found, each) for each in found.kinds]),
        Group(STRUCTURE.filled(), list(_structure(found, full=full))),
        Group(LEADS.filled(), list(_leads(found))),
        Group(TARGETS.filled(), [ToldLine(figure_sentence(found, e)) for e in found.targets]),
    ]
    groups = [group for group in groups if group.lines]
    groups += _texts(found, full=full)
    new = [ToldLine(None, found=each) for each in found.findings.new]
    gone = [ToldLine(None, found=each, is_waived=waived) for each, waived in found.findings.gone]
    altered = [ToldLine(None, found=each.new) for each in found.findings.altered]
    listed_by_head = ((NEW, new), (GONE, gone), (ALTERED, altered))
    groups += [Group(head.filled(), lines) for head, lines in listed_by_head if lines]
    if off := off_sentence(found.new.review):
        groups.append(Group(off, []))
    if found.is_empty:
        groups.append(Group(nothing_sentence(found), []))
    return Told(total_sentence(found), groups)


def _amounts(found: Difference) -> Iterator[ToldLine]:
    for change in found.amounts:
        yield ToldLine(amount_sentence(found, change), totals_sentence(found, change.above))


def _structure(found: Difference, *, full: bool) -> Iterator[ToldLine]:
    for said, above in structure_sentences(found, full=full):
        yield ToldLine(said, totals_sentence(found, above))


def _leads(found: Difference) -> Iterator[ToldLine]:
    for change in found.leads:
        yield ToldLine(
            _LEAD.filled(
                place=owner_name(found.new, change.new_at),
                old=_names(change.old),
                new=_names(change.new),
            )
        )


def figure_sentence(found: Difference, change: FigureChange) -> Sentence:
    """A figure of a target: 'Mục I, chỉ tiêu 1 'Giảm tỷ lệ hộ nghèo', số kế hoạch: 6 → 5'."""
    old, new = (
        verbatim(each) if each else NOT_STATED.filled() for each in (change.old, change.new)
    )
    return _VALUE.filled(place=passage_name(found.new, change.new_at), old=old, new=new)


def _names(names: tuple[str, ...]) -> Sentence:
    return verbatim(", ".join(names)) if names else NOT_STATED.filled()


def _texts(found: Difference, *, full: bool) -> Iterator[Group]:
    if not found.texts:
        return
    head = _TEXTS.filled(n=len(found.texts))
    if not full:
        yield Group(_SEE_FULL.filled(said=head), [])
        return
    yield Group(head, [_text(found, each) for each in found.texts])


def _text(found: Difference, change: TextChange) -> ToldLine:
    """A passage with its words beside each other; what the file has for words, in words."""
    version, at = (found.new, change.new_at) if change.new_at else (found.old, change.old_at)
    place = passage_name(version, at)
    field = fields_of(at)[-1]
    old, new = _meant(found.old, field, change.old), _meant(found.new, field, change.new)
    if old == new or not (field.is_choice or field.is_address or field.is_date):
        return ToldLine(place, words=beside(change.old, change.new))
    return ToldLine(_VALUE.filled(place=place, old=old, new=new))


def _meant(version: Version, field: Field, text: str) -> Sentence:
    if not text:
        return NOT_STATED.filled()
    if field.is_address:
        return passage_name(version, text)
    day = read_date(text) if field.is_date else None
    words = choice_name(text) if field.is_choice else None
    return words.filled() if words is not None else verbatim(slashed(day) if day else text)
