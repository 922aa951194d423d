"""TGT: shares outside 0–100%."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gnbv_cli.findings.finding import Finding, Place
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.rules.stated_targets import StatedTarget
from gnbv_cli.texts.sentence import Words
from gnbv_cli.written.target_words import TargetFigure, scaled

_SHARE = re.compile(r"(?<!\w)(?:tỷ|tỉ) lệ(?!\w)")
_NO_SHARE = re.compile(r"tăng trưởng|tốc độ|so với|kế hoạch|dự toán|hoàn thành|thực hiện|gấp")
_GROWS = re.compile(r"(?<!\w)(?:tăng|vượt|gấp|bằng)(?: \w+){0,2} \Z")
_COUNTED = re.compile(
    r"\s*(?:(?:số|tổng số|các|những) )?(?:hộ|người|cán bộ|công chức|trẻ|học sinh|lao động|phụ nữ|"
    r"thôn|ấp|bản|khóm|xã|trường|đối tượng)(?!\w)"
)
_LOOK_BACK = 200


def _percent(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    for target in checked.stated_targets.all:
        yield from _field_outside(rule, target)
        lower = target.words.lower
        for figure in target.words.figures:
            if figure.unit == "%" and _is_over(figure) and _is_share(lower, figure):
                yield rule.finding(
                    target.within(figure.start, figure.end),
                    details={"identity": (target.shown, figure.number)},
                    value=target.text[figure.start : figure.end],
                )


def _field_outside(rule: Rule, target: StatedTarget) -> Iterator[Finding]:
    """A share in a field of its own; a change is no share."""
    value = (target.target.value or "").strip()
    percent = value.endswith("%") or (target.target.unit or "").strip() == "%"
    number = value.rstrip("% ")
    name = target.words.lower
    if not percent or not _SHARE.search(name) or _NO_SHARE.search(name):
        return
    negative = number.startswith(("-", "−")) and not re.search(r"giảm|tăng", name)
    digits = number.lstrip("-−+ ")
    if not re.fullmatch(r"\d{1,15}(?:[.,]\d{1,6})*", digits):
        return
    if negative or _exceeds(digits):
        yield rule.finding(
            Place(f"{target.at}.value"), details={"identity": (target.shown,)}, value=f"{number}%"
        )


def _is_over(figure: TargetFigure) -> bool:
    return _exceeds(figure.number) or bool(figure.upper and _exceeds(figure.upper))


def _exceeds(number: str) -> bool:
    value, decimals = scaled(number)
    return bool(value > 100 * 10**decimals)


def _is_share(lower: str, figure: TargetFigure) -> bool:
    """Whether a percentage is a part of something: 'tỷ lệ …', '…% số hộ'; no growth."""
    before = lower[max(0, figure.start - _LOOK_BACK) : figure.start]
    before = before[max(before.rfind(";"), before.rfind(". "), 0) :]
    after = lower[figure.end : figure.end + 40]
    if _GROWS.search(before) or figure.role == "change":
        return False
    if _COUNTED.match(after):
        return True
    return bool(_SHARE.search(before)) and not _NO_SHARE.search(before + after)


_TARGET = "targets:\n  - {{text: '{}', owner: Phòng Kinh tế xã}}\n"

RULES = (
    Rule(
        "TGT006",
        "target-percent",
        "error",
        Words("Tỷ lệ ngoài khoảng 0–100%", "A share outside 0–100%"),
        Words("Tỷ lệ {value} ngoài khoảng 0–100%", "The share {value} is outside 0–100%"),
        Words(
            "Một phần không thể lớn hơn toàn bộ",
            "A part cannot be more than the whole",
        ),
        Words("Đối chiếu số liệu gốc rồi ghi lại", "Compare with the source, then write it anew"),
        _percent,
        bad=_TARGET.format("Tỷ lệ hộ nghèo giảm từ 118% xuống còn 6%"),
        good=_TARGET.format("Tỷ lệ hộ nghèo giảm từ 8% xuống còn 6%, bằng 120% so với năm 2025"),
    ),
)
