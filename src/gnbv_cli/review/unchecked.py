"""What could not be checked, and why: silence must mean that a rule ran."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from gnbv_cli.plan.to_fill import MARK
from gnbv_cli.rules.bal_words.recital import compared_recitals
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.prg.share import least_share
from gnbv_cli.texts.sentence import Sentence, Words

_ALL = Words(
    "Mọi quy tắc về nội dung: tệp không đọc được như một kế hoạch",
    "Every rule about the content: the file cannot be read as a plan",
)
_NO_GRANT = Words(
    "Chưa đối chiếu được với {decision}: tệp chưa có số được giao",
    "Cannot compare with {decision}: the granted figures are not in the file",
)
_UNREADABLE = Words(
    "Phép cộng có số tiền '{text}': không đọc được số này và các số khác không cho biết",
    "Sums with the amount '{text}': it cannot be read, and the others do not tell it",
)
_DAMAGED = Words(
    "Các phép cộng có {place}: một phần nội dung ở đó không đọc được",
    "Sums with {place}: a part of what stands there cannot be read",
)
_NOT_BROKEN_DOWN = Words(
    "{place} chưa chia theo {dimension}: phép cộng theo {dimension} chưa kiểm tra được trọn vẹn",
    "{place} is not broken down by {dimension}: the sums by {dimension} are not fully checked",
)
_BLANK = Words(
    "Các phép cộng có {n} số tiền còn phải điền",
    "The sums with {n} amounts that are still to be filled in",
)
_OPEN = Words(
    "Số nào ghi chưa đúng trong {n} phép cộng chưa khớp: quá giới hạn tìm kiếm",
    "Which figure is wrong in {n} sums that do not hold: beyond the search limit",
)
_NO_CATALOGUE = Words(
    "Chưa đối chiếu được tên dự án: {why}", "The names of the projects are not compared: {why}"
)
_NOT_SET = Words(
    "tên Kế hoạch và settings.programme chưa cho biết chương trình nào",
    "neither the title nor settings.programme tells which programme it is",
)
_UNKNOWN = Words(
    "chương trình '{programme}' chưa có trong danh mục",
    "the programme '{programme}' is not in the catalogue",
)
_NO_PROJECTS = Words(
    "danh mục chưa có các dự án của {programme}", "the catalogue lacks the projects of {programme}"
)
_NO_LEAST = Words(
    "Chưa đối chiếu được vốn đối ứng: không đọc được mức '{text}'",
    "The share of local money is not compared: '{text}' is no percentage",
)
DIMENSIONS = {
    "sources": Words("nguồn vốn", "source"),
    "kinds": Words("loại vốn", "kind"),
    "years": Words("năm", "year"),
    "units": Words("đơn vị", "unit"),
}


class Unchecked(NamedTuple):
    """Something that no rule could check."""

    code: str
    at: str
    reason: Sentence


def unchecked(checked: CheckedPlan | None) -> list[Unchecked]:
    """What could not be checked of a plan; None: it could not be read at all."""
    if checked is None:
        return [Unchecked("*", "", _ALL.filled())]
    return [*_grants(checked), *_catalogue(checked), *_unknown_cells(checked)]


def _grants(checked: CheckedPlan) -> Iterator[Unchecked]:
    if any(basis.grants is not None for basis in checked.plan.legal_bases):
        return
    compared = compared_recitals(checked)
    for address, decision in checked.decisions:
        if address in compared:
            continue
        yield Unchecked("BAL005", address, _NO_GRANT.filled(decision=decision))


def _catalogue(checked: CheckedPlan) -> Iterator[Unchecked]:
    """What the rules about the programme could not be held against."""
    settings, programme = checked.plan.settings, checked.programme
    wanted = settings.programme if settings is not None else None
    if checked.plan.projects and (programme is None or not programme.projects):
        why = _NOT_SET.filled()
        if programme is not None:
            why = _NO_PROJECTS.filled(programme=programme.name)
        elif wanted:
            why = _UNKNOWN.filled(programme=wanted)
        yield Unchecked("PRG001", "projects", _NO_CATALOGUE.filled(why=why))
    least = settings.counterpart if settings is not None else None
    if least and least_share(checked.plan) is None:
        yield Unchecked("PRG012", "settings.counterpart", _NO_LEAST.filled(text=least))


def _unknown_cells(checked: CheckedPlan) -> Iterator[Unchecked]:
    ledger = checked.ledger
    determined = {**checked.settled, **_missing(checked)}
    unread = {
        cell: entry.text
        for cell, entry in ledger.entries.items()
        if entry.amount.value is None and cell not in determined
    }
    blanks = [cell for cell, text in unread.items() if MARK.search(text)]
    if blanks:
        yield Unchecked("BAL001", blanks[0], _BLANK.filled(n=len(blanks)))
    for cell, text in unread.items():
        if cell not in blanks:
            yield Unchecked("BAL001", cell, _UNREADABLE.filled(text=text))
    for diagnosis in checked.diagnoses:
        if diagnosis.status == "open":
            yield Unchecked("BAL001", "", _OPEN.filled(n=len(diagnosis.violated)))
    told: set[tuple[str, str]] = set()
    for item in dict.fromkeys(ledger.left_out):
        told.add((item, ""))
        yield Unchecked("BAL002", item, _DAMAGED.filled(place=checked.places.item(item)))
    for cell, item in ledger.owners.items():
        if not ledger.sheet.cells[cell].free or cell.endswith("*"):
            continue
        found = re.search(r"\.budget\.(\w+)\.[^.]+\Z", cell)
        dimension = found[1] if found else ""
        lost = checked.reading.is_damaged(item) or dimension not in DIMENSIONS
        if (item, "" if lost else dimension) in told or cell in determined:
            continue
        told.add((item, "" if lost else dimension))
        place = checked.places.item(item)
        if not lost:
            words = DIMENSIONS[dimension]
            yield Unchecked("BAL002", cell, _NOT_BROKEN_DOWN.filled(place=place, dimension=words))
        elif checked.reading.damaged:
            yield Unchecked("BAL002", cell, _DAMAGED.filled(place=place))


def _missing(checked: CheckedPlan) -> dict[str, int]:
    """The missing amounts that a diagnosis fills in."""
    return {
        cell: value
        for diagnosis in checked.diagnoses
        if diagnosis.repairs and not diagnosis.violated
        for cell, value in diagnosis.repairs[0].items()
    }
