"""TGT: parts in brackets that do not add up: '26 hộ (xây mới 15 hộ, sửa chữa 09 hộ)'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from gnbv_cli.findings.finding import Finding, Place
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.texts.sentence import Words

_N = r"(\d{1,3}(?:\.\d{3})+|\d{1,6})"
_WHOLE = re.compile(rf"(?<![\w./,×x-]){_N} ([^\W\d_]+(?: [^\W\d_]+)?) ?\Z")
_COUNT = re.compile(rf"(?<![\w./,-]){_N}(?![\d./,%]*[\d/%])")
_BETWEEN = re.compile(r"[,;+]| và ")
_NO_PARTS = re.compile(
    r"trong đó|hoặc|đến|ít nhất|tối thiểu|tối đa|khoảng|trên|dưới|hơn|gần|(?<!\w)còn(?!\w)|so với|"
    r"tăng|giảm|chiếm|%|năm|tháng|kế hoạch|mỗi|/|×|(?<!\w)x(?!\w)|dân tộc|(?<!\w)nữ(?!\w)|lần|đợt|"
    r"từ |bình quân|có |một số|chủ yếu"
)
"""Parts that overlap, other years, averages: they need not add up."""

_MONEY = frozenset(("đồng", "triệu", "tỷ", "tỉ", "nghìn", "ngàn", "trđ", "đ"))
_FIELDS = ("value", "baseline")
_LONGEST = 200


class _Sum(NamedTuple):
    """A whole with its parts in brackets, where it stands in a text."""

    start: int
    end: int
    written: str
    terms: str
    total: int


def _unsummed(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    for place, found in _all(checked):
        yield rule.finding(
            place,
            details={"identity": (found.written, found.terms)},
            written=found.written,
            terms=found.terms,
            total=f"{found.total:,}".replace(",", "."),
        )


def _all(checked: CheckedPlan) -> Iterator[tuple[Place, _Sum]]:
    for stated in checked.stated_targets.all:
        for name in _FIELDS:
            text = getattr(stated.target, name)
            for found in _sums(text.lower()) if text and stated.composed else ():
                yield Place(f"{stated.at}.{name}", (found.start, found.end)), found
    wording = checked.wording
    for found in _sums(wording.lower):
        yield Place(*wording.within(found.start, found.end)), found


def _sums(lower: str) -> Iterator[_Sum]:
    at = lower.find("(")
    while at >= 0:
        end = lower.find(")", at, at + _LONGEST)
        whole = _WHOLE.search(lower, max(0, at - 40), at) if end > 0 else None
        if whole is not None:
            found = _wrong(lower, whole, at + 1, end)
            if found is not None:
                yield found
        at = lower.find("(", at + 1)


def _wrong(lower: str, whole: re.Match[str], start: int, end: int) -> _Sum | None:
    inside, unit = lower[start:end], whole[2]
    if _MONEY.intersection(unit.split()) or "\n" in inside or _NO_PARTS.search(inside):
        return None
    parts = [_part(piece, unit) for piece in _BETWEEN.split(inside)]
    terms = [part for part in parts if part]
    if len(terms) < 2 or len(terms) < len(parts):
        return None
    total = sum(int(term.replace(".", "")) for term in terms)
    if total == int(whole[1].replace(".", "")):
        return None
    shown = " + ".join(term.lstrip("0") or "0" for term in terms)
    return _Sum(whole.start(), end + 1, f"{whole[1]} {unit}", shown, total)


def _part(piece: str, unit: str) -> str:
    """The one number of a part that has the whole's unit; '' for any other words."""
    counts = list(_COUNT.finditer(piece))
    if len(counts) != 1:
        return ""
    behind = piece[counts[0].end() :].lstrip()
    stands = behind == unit or behind.startswith(f"{unit} ")
    return counts[0][1] if stands else ""


_TARGETS = (
    "targets: [{{indicator: Giảm tỷ lệ hộ nghèo, unit: '%', baseline: 8, value: 6, deadline: "
    "31/12/2026, owner: Phòng Kinh tế xã}}, {{indicator: Số hộ được hỗ trợ nhà ở, unit: hộ, "
    "baseline: 0, value: '26 hộ (xây mới 15 hộ, sửa chữa {} hộ)', deadline: 31/12/2026, "
    "owner: Phòng Kinh tế xã}}]\n"
)
RULES = (
    Rule(
        "TGT016",
        "parts-in-brackets",
        "warning",
        Words("Các phần trong ngoặc cộng lại không khớp", "Parts in brackets do not add up"),
        Words(
            "Ghi {written} nhưng các phần trong ngoặc cộng lại là {terms} = {total}",
            "{written}, but the parts in brackets are {terms} = {total}",
        ),
        Words(
            "Tổng và các phần khác nhau thì không rõ làm bao nhiêu",
            "Where the whole and its parts differ it is not clear how much is to be done",
        ),
        Words("Đối chiếu danh sách rồi sửa số chưa khớp", "Compare with the list, mend the figure"),
        _unsummed,
        bad=_TARGETS.format("09"),
        good=_TARGETS.format("11"),
    ),
)
