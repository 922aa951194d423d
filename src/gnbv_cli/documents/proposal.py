"""The document with the certain fixes made: a proposal, and marked as one throughout."""

from __future__ import annotations

from typing import NamedTuple

from gnbv_cli.documents.blocks import folded
from gnbv_cli.documents.lines import MARK, Kind, Line
from gnbv_cli.documents.outline import outline
from gnbv_cli.plan.address import find
from gnbv_cli.review.located import LocatedEdit, LocatedFix
from gnbv_cli.review.repaired import Repaired
from gnbv_cli.review.review import Review
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.fault import assumed_items
from gnbv_cli.texts.sentence import Words

BANNER = "BẢN ĐỀ NGHỊ SỬA – KHÔNG PHẢI SỐ LIỆU ĐÃ BAN HÀNH"

# The document is Vietnamese, whatever the language of the messages: the English is for readers
# of the code.
_CHANGED = Words(
    "{mark} {place}: {new}. {what} do gnbv đề nghị, Kế hoạch ghi '{old}'; chưa được phê duyệt.",
    "{mark} {place}: {new}. {what} proposed by gnbv; the plan says '{old}'; not approved.",
)
_ADDED = Words(
    "{mark} {place}: {new}. {what} do gnbv đề nghị, Kế hoạch chưa ghi; chưa được phê duyệt.",
    "{mark} {place}: {new}. {what} proposed by gnbv; the plan states none; not approved.",
)
_FIGURE = Words("Số", "Figure")
_WORDS = Words("Chữ", "Words")
_CONDITION = Words(
    "Xác định từ số liệu trong tệp, với giả định các mục chưa ghi kinh phí ({items}) là 0 đồng.",
    "Determined from the figures in the file, assuming that items without stated funding "
    "({items}) are 0 đồng.",
)
_COMPARE = Words(
    "Số đề nghị theo số liệu trong tệp; cần đối chiếu quyết định giao.",
    "What is proposed is by the figures in the file; compare with the granting decision.",
)
_DISCLAIMER = Words(
    "Kết quả để rà soát, không thay cho thẩm định của cơ quan có thẩm quyền.",
    "For review; it does not replace the review by the competent body.",
)


class _Change(NamedTuple):
    """One text that was put in the place of another, and where the document prints it."""

    line: int
    place: str
    old: str
    new: str


def proposal(review: Review, mended: Repaired) -> list[Line]:
    """The lines of `mended`, its changes marked; `review` is of the plan as written."""
    assert review.checked is not None  # asked for only where a plan was read
    assert mended.review.checked is not None
    lines = outline(mended.review.checked.plan)
    fixes = [fix for found in mended.applied for fix in found.fixes[:1]]
    changes = _changes(lines, fixes, mended.review, mended.review.checked)
    for position, line in enumerate(lines):
        news = [change.new for change in changes if change.line == position]
        lines[position] = line._replace(changed=tuple(sorted(news, key=line.text.find)))
    return [Line(Kind.BANNER, BANNER), *lines, *_notes(review.checked, fixes, changes)]


def _changes(
    lines: list[Line], fixes: list[LocatedFix], mended: Review, checked: CheckedPlan
) -> list[_Change]:
    """What the fixes changed, in the order of the document."""
    made: dict[tuple[str, str], _Change] = {}
    for fix in fixes:
        for edit in fix.edits:
            words = find(mended.reading.root, edit.at).words
            new = folded(edit.new)
            if fix.fix.status != "certain" or words is None or new not in folded(words):
                continue  # left out, for it overlaps another
            place = checked.places.of(edit.at)
            shown = place.say("vi") if place else edit.at
            line = _printed_by(lines, edit)
            made.setdefault((edit.at, new), _Change(line, shown, folded(edit.old), new))
    return sorted(made.values(), key=lambda change: change.line)


def _printed_by(lines: list[Line], edit: LocatedEdit) -> int:
    """The line that prints the new words: of the value itself, or of the nearest that holds it."""
    best, nearest = len(lines), -1
    for position, line in enumerate(lines):
        at = line.at or ""
        holds = edit.at == at or edit.at.startswith((f"{at}.", f"{at}["))
        if at and holds and len(at) > nearest and folded(edit.new) in line.text:
            best, nearest = position, len(at)
    return best


def _notes(checked: CheckedPlan, fixes: list[LocatedFix], changes: list[_Change]) -> list[Line]:
    said = []
    for change in changes:
        words = _CHANGED if change.old else _ADDED
        what = _FIGURE if any(character.isdigit() for character in change.new) else _WORDS
        filled = words.filled(
            mark=MARK, place=change.place, new=change.new, old=change.old, what=what
        )
        said.append(filled)
    cells = tuple(cell for fix in fixes for cell, _value in fix.fix.assumes)
    if cells:
        said.append(_CONDITION.filled(items=assumed_items(checked, cells)))
    said += [_COMPARE.filled(), _DISCLAIMER.filled()]
    return [Line(Kind.NOTE, sentence.say("vi")) for sentence in said]
