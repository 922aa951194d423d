"""TGT: targets without a figure, without where they start, without a unit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gnbv_cli.findings.finding import Finding
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.rules.tgt.gathered import ONE, SOUND, gathered, one_target, whole
from gnbv_cli.texts.sentence import Words

_NUMBER = Words("chưa có số", "without a figure")
_BASELINE = Words("chưa có số hiện trạng", "without a baseline")
_UNIT = Words("chưa ghi đơn vị tính", "without a unit")


def _no_number(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    lacking = [target for target in whole(checked) if not target.has_figure]
    yield from gathered(rule, checked, _NUMBER, lacking)


def _no_baseline(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """Of the targets that have a figure: the others lack more than this."""
    lacking = [t for t in whole(checked) if t.has_number and not t.has_baseline]
    yield from gathered(rule, checked, _BASELINE, lacking)


def _no_unit(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    lacking = [
        target
        for target in whole(checked)
        if target.target.value
        and not target.target.unit
        and not re.search(r"[^\W\d_]|%", target.target.value)
    ]
    yield from gathered(rule, checked, _UNIT, lacking)


RULES = (
    Rule(
        "TGT001",
        "target-no-number",
        "warning",
        Words("Chỉ tiêu chưa có số", "A target without a figure"),
        ONE,
        Words(
            "Không có số thì cuối năm không biết đạt hay chưa",
            "Without a figure nobody can tell at the year's end whether it was reached",
        ),
        Words(
            "Ghi số phải đạt, hoặc chuyển câu này sang phần nhiệm vụ",
            "State the figure to reach, or make the sentence a task",
        ),
        _no_number,
        bad=one_target("text: Tăng tỷ lệ hộ nghèo được vay vốn, owner: Phòng Kinh tế xã")
        + "  - {text: Giảm tỷ lệ hộ nghèo từ 8% xuống 6%, owner: Phòng Kinh tế xã}\n",
        good=one_target(SOUND),
    ),
    Rule(
        "TGT002",
        "target-no-baseline",
        "note",
        Words("Chỉ tiêu chưa có số hiện trạng", "A target without its baseline"),
        ONE,
        Words(
            "Không có số hiện trạng thì không biết phải làm thêm bao nhiêu",
            "Without a baseline it is not known how much is still to be done",
        ),
        Words("Ghi số năm trước hoặc số hiện có", "State last year's figure, or today's"),
        _no_baseline,
        bad=one_target(SOUND.replace("baseline: 8, ", "")),
        good=one_target(SOUND),
    ),
    Rule(
        "TGT005",
        "target-no-unit",
        "note",
        Words("Chỉ tiêu chưa ghi đơn vị tính", "A target without its unit"),
        ONE,
        Words("Số không có đơn vị thì không rõ nghĩa", "A figure without a unit means nothing"),
        Words("Ghi đơn vị tính (%, hộ, người…)", "State the unit (%, households, people…)"),
        _no_unit,
        bad=one_target(SOUND.replace('unit: "%", ', "")),
        good=one_target(SOUND),
    ),
)
