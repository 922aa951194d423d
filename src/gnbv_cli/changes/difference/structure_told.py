"""Changes of a plan's structure in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from gnbv_cli.changes.difference.difference import Difference
from gnbv_cli.changes.difference.elements import Kind
from gnbv_cli.changes.difference.named import (
    element_name,
    list_name,
    name_alone,
    parent_name,
)
from gnbv_cli.changes.difference.structure import StructureChange
from gnbv_cli.changes.difference.totals import Above
from gnbv_cli.changes.difference.version import Version
from gnbv_cli.plan.places import heading_numbers
from gnbv_cli.texts.sentence import Sentence, Words
from gnbv_cli.written.amount import format_amount

_ADDED = Words("Thêm {place}", "Added {place}")
_DROPPED = Words("Bỏ {place}", "Dropped {place}")
_WITH_MONEY = Words("{said} ({amount})", "{said} ({amount})")
_MOVED = Words("Chuyển {name} từ {source} sang {target}", "Moved {name} from {source} to {target}")
_RENAMED = Words("Đổi tên {place}: {old} → {new}", "Renamed {place}: {old} → {new}")
_RENUMBERED = Words("Đổi số {name}: {old} → {new}", "Renumbered {name}: {old} → {new}")
_REORDERED = Words("Đổi thứ tự {what}", "Order changed of {what}")
_REGISTERED: dict[Kind, Words] = {
    "source": Words("nguồn vốn", "source"),
    "unit": Words("đơn vị", "unit"),
}
_SECTION = Words("Mục {number}", "Section {number}")
_NO_NUMBER = Words("(không có số)", "(no number)")
_COUNTED = Words(
    "{n} đề mục đổi số do đếm lại (xem: --full)", "{n} headings are counted anew (see: --full)"
)
_NOTHING = Words("Không có thay đổi nào khác về nội dung", "Nothing else differs in meaning")
_IDS_ALONE = Words(
    "Chỉ đổi mã (id) tại {n} chỗ; nội dung không thay đổi",
    "Only ids changed: {n}; nothing differs in meaning",
)


def nothing_sentence(found: Difference) -> Sentence:
    """That nothing differs in meaning, and how many ids do.

    Beside other changes ids tell nothing: they follow numbers and names.
    """
    return _IDS_ALONE.filled(n=len(found.ids)) if found.ids else _NOTHING.filled()


def structure_sentences(
    found: Difference, *, full: bool
) -> Iterator[tuple[Sentence, tuple[Above, ...]]]:
    """The changes, one a sentence, with the totals above what changed.

    Numbers that only follow from others are counted.
    """
    counted = 0
    for change in found.structure:
        if change.counted and not full:
            counted += 1
        else:
            yield structure_sentence(found, change), change.above
    if counted:
        yield _COUNTED.filled(n=counted), ()


def structure_sentence(found: Difference, change: StructureChange) -> Sentence:
    """One change of the structure."""
    kind = change.kind
    if change.old_at is None or change.new_at is None:
        version = found.old if change.new_at is None else found.new
        at = change.old_at or change.new_at or ""
        said = (_DROPPED if change.new_at is None else _ADDED).filled(
            place=element_name(version, kind, at)
        )
        has_money = kind in ("project", "policy", "legal_basis")
        return _with_money(said, version, at) if has_money else said
    if change.what == "reordered":
        return _REORDERED.filled(what=list_name(found.new, kind, change.new_at))
    if change.what == "moved":
        return _MOVED.filled(
            name=name_alone(found.new, kind, change.new_at),
            source=parent_name(found.old, change.old),
            target=parent_name(found.new, change.new),
        )
    if change.what == "renamed":
        place = _place(found.new, kind, change.new_at)
        return _RENAMED.filled(place=place, old=change.old, new=change.new)
    old, new = _heading(change.old), _heading(change.new)
    if change.of == "number":
        old, new = parent_name(found.old, change.old_at), parent_name(found.new, change.new_at)
        name = name_alone(found.new, kind, change.new_at)
    else:
        name = _called(found, change.old_at, change.new_at, kind)
    return _RENUMBERED.filled(name=name, old=old, new=new)


def _called(found: Difference, old_at: str, new_at: str, kind: Kind) -> Sentence:
    """A project by its number, where it has kept one; all else by its name."""
    if kind == "project":
        old, new = found.old.items[old_at].project, found.new.items[new_at].project
        if new.number and old.number == new.number:
            return parent_name(found.new, new_at)
    return name_alone(found.new, kind, new_at)


def _place(version: Version, kind: Kind, at: str) -> Sentence:
    if at in version.policies:  # whose place has its name
        return _heading(heading_numbers(version.plan).get(at, ""))
    if kind in _REGISTERED:
        return _REGISTERED[kind].filled()
    return version.checked.places.of(at) or _NO_NUMBER.filled()


def _heading(number: str) -> Sentence:
    return _SECTION.filled(number=number) if number else _NO_NUMBER.filled()


def _with_money(said: Sentence, version: Version, at: str) -> Sentence:
    value = version.value(at)
    return _WITH_MONEY.filled(said=said, amount=format_amount(value)) if value else said
