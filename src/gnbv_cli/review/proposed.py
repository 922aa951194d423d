"""What was put in the place of written words, said: each change with what the plan says itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from gnbv_cli.plan.address import find
from gnbv_cli.review.located import LocatedFix
from gnbv_cli.review.repaired import Repaired
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.fault import assumed_items
from gnbv_cli.texts.sentence import Sentence, Words, verbatim

BANNER = Words(
    "BẢN ĐỀ NGHỊ SỬA – KHÔNG PHẢI SỐ LIỆU ĐÃ BAN HÀNH", "PROPOSAL – NOT THE FIGURES AS ISSUED"
)
_CHANGED = Words(
    "{place}: {new}. {what} do gnbv đề nghị, Kế hoạch ghi '{old}'; chưa được phê duyệt.",
    "{place}: {new}. {what} proposed by gnbv; the plan says '{old}'; not approved.",
)
_ADDED = Words(
    "{place}: {new}. {what} do gnbv đề nghị, Kế hoạch chưa ghi; chưa được phê duyệt.",
    "{place}: {new}. {what} proposed by gnbv; the plan states none; not approved.",
)
_FIGURE = Words("Số", "Figure")
_WORDS = Words("Chữ", "Words")
_CONDITION = Words(
    "Xác định từ số liệu trong tệp, với giả định các mục chưa ghi kinh phí ({items}) là 0 đồng.",
    "Determined from the figures in the file, assuming that items without stated funding "
    "({items}) are 0 đồng.",
)


class Change(NamedTuple):
    """One text that was put in the place of another; both on one line."""

    at: str
    place: Sentence
    old: str
    new: str

    @property
    def sentence(self) -> Sentence:
        """The change in words, without a mark before it."""
        what = _FIGURE if any(character.isdigit() for character in self.new) else _WORDS
        words = _CHANGED if self.old else _ADDED
        return words.filled(place=self.place, new=self.new, old=self.old, what=what)


def changes_of(mended: Repaired) -> list[Change]:
    """What the certain fixes changed, each text once; one that another fix overlaps is not made."""
    checked = mended.review.checked
    assert checked is not None  # asked for only where a plan was read
    made: dict[tuple[str, str], Change] = {}
    for fix in fixes_of(mended):
        for edit in fix.edits:
            words = find(mended.review.reading.root, edit.at).words
            new = " ".join(edit.new.split())
            if words is None or new not in " ".join(words.split()):
                continue
            place = checked.places.of(edit.at) or verbatim(edit.at)
            change = Change(edit.at, place, " ".join(edit.old.split()), new)
            made.setdefault((edit.at, new), change)
    return list(made.values())


def fixes_of(mended: Repaired) -> Iterator[LocatedFix]:
    """The certain fixes that were to be made."""
    for found in mended.applied:
        yield from (fix for fix in found.fixes[:1] if fix.fix.status == "certain")


def condition_of(written: CheckedPlan, mended: Repaired) -> Sentence | None:
    """What the changes take for granted; `written` is the plan before them."""
    cells = tuple(cell for fix in fixes_of(mended) for cell, _value in fix.fix.assumes)
    return _CONDITION.filled(items=assumed_items(written, cells)) if cells else None
