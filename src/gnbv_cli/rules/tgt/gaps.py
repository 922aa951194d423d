"""TGT: what a target does not tell: its figure, where it starts, who answers for it, by when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gnbv_cli.findings.finding import Finding, Related
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Details, Rule
from gnbv_cli.rules.stated_targets import StatedTarget
from gnbv_cli.texts.sentence import Sentence, Words, listed

_SAID = 5
"""So many targets are quoted in a message."""

_ALSO = Words("chỉ tiêu này cũng vậy", "this target too")
_QUOTED = Words("'{words}'", "'{words}'")
_MORE = Words("{words} và {n} chỉ tiêu khác", "{words} and {n} more targets")
_SEVERAL = Words("{n} chỉ tiêu {gap}: {words}", "{n} targets {gap}: {words}")
_EVERY = Words("cả {n} chỉ tiêu {gap}", "all {n} targets {gap}")
_AT = Words("{place}: {said}", "{place}: {said}")
_ONLY = Words("{said}", "{said}")
_ONE = Words("Chỉ tiêu '{words}' {gap}", "Target '{words}' {gap}")
_NUMBER = Words("chưa có số", "without a figure")
_BASELINE = Words("chưa có số hiện trạng", "without a baseline")
_FOLLOWED = Words("chưa ghi đơn vị theo dõi", "that nobody follows")
_DEADLINE = Words("chưa ghi thời hạn", "without a deadline")
_UNIT = Words("chưa ghi đơn vị tính", "without a unit")
_OWNER = re.compile(r"theo dõi|chịu trách nhiệm|phụ trách|chủ trì")
_PERIOD = re.compile(r"(?:năm |/|-)(?:19|20)\d{2}")


def _gathered(
    rule: Rule, checked: CheckedPlan, gap: Words, targets: list[StatedTarget]
) -> Iterator[Finding]:
    """One finding for all targets with a gap; where that is every one, on their heading."""
    if not targets:
        return
    first, *others = targets
    if not others:
        details: Details = {"identity": (first.shown,)}
        yield rule.finding(first.place, details=details, words=first.shown, gap=gap)
        return
    every = len(targets) == len(checked.stated_targets.all)
    said = (_EVERY if every else _SEVERAL).filled(
        n=len(targets), gap=gap, words="" if every else _named(targets)
    )
    place = checked.places.of("targets")
    details = {"identity": ("" if every else first.shown,)}
    if not every:
        details["related"] = tuple(Related(other.place, _ALSO.filled()) for other in others)
    yield rule.finding(
        checked.stated_targets.heading if every else first.place,
        message=_AT if place else _ONLY,
        details=details,
        place=place or "",
        said=said,
    )


def _named(targets: list[StatedTarget]) -> Sentence:
    quoted = [_QUOTED.filled(words=target.shown) for target in targets[:_SAID]]
    named = listed(quoted, ", ")
    if len(targets) <= _SAID:
        return named
    return _MORE.filled(words=named, n=len(targets) - _SAID)


def _whole(checked: CheckedPlan) -> list[StatedTarget]:
    """The targets that lost nothing to a fault of the file."""
    return [
        target for target in checked.stated_targets.all if not checked.reading.is_damaged(target.at)
    ]


def _no_number(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    lacking = [target for target in _whole(checked) if not target.has_figure]
    yield from _gathered(rule, checked, _NUMBER, lacking)


def _no_baseline(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """Of the targets that have a figure: the others lack more than this."""
    lacking = [t for t in _whole(checked) if t.has_figure and not t.has_baseline]
    yield from _gathered(rule, checked, _BASELINE, lacking)


def _no_owner(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    targets = [
        target
        for target in _whole(checked)
        if not target.target.owner and not _OWNER.search(target.text.lower())
    ]
    if targets and not _is_owned(checked):
        yield from _gathered(rule, checked, _FOLLOWED, targets)


def _is_owned(checked: CheckedPlan) -> bool:
    """Whether one is named for all targets: by their section, or by a unit's duties."""
    words = checked.stated_targets.section_words
    if _OWNER.search(words) or any(
        name.lower() in words
        for unit in checked.plan.units.values()
        for name in (unit.name, *unit.aliases)
        if name
    ):
        return True
    wording = checked.wording
    at = wording.lower.find("chỉ tiêu")
    while at >= 0:
        number = wording.number_at(at)
        start, end = wording.line(number)
        if wording.passages[number].top == "organisation" and _follows(wording.lower[start:end]):
            return True
        at = wording.lower.find("chỉ tiêu", end)
    return False


def _follows(duty: str) -> bool:
    """Whether a duty is to follow the plan's targets, and not one of them."""
    return bool(re.search(r"(?:theo dõi|tổng hợp)[^.;]{0,60}(?:các |những )chỉ tiêu", duty))


def _no_deadline(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    targets = [
        target
        for target in _whole(checked)
        if not target.target.deadline and not target.words.deadline
    ]
    if not targets or _PERIOD.search(checked.plan.document.title.lower()):
        return
    if _PERIOD.search(checked.stated_targets.section_words) or _has_period(checked):
        return
    yield from _gathered(rule, checked, _DEADLINE, targets)


def _has_period(checked: CheckedPlan) -> bool:
    """Whether the plan says when it is carried out."""
    wording = checked.wording
    at = wording.lower.find("thời gian")
    while at >= 0:
        start, end = wording.line(wording.number_at(at))
        under = wording.lower[start : end + 200]  # the heading, and the words right under it
        if _PERIOD.search(under):
            return True
        at = wording.lower.find("thời gian", end)
    return False


def _no_unit(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    lacking = [
        target
        for target in _whole(checked)
        if target.target.value
        and not target.target.unit
        and not re.search(r"[^\W\d_]|%", target.target.value)
    ]
    yield from _gathered(rule, checked, _UNIT, lacking)


def _target(fields: str) -> str:
    return f"targets:\n  - {{{fields}}}\n"


_WHOLE_TARGET = (
    'indicator: Giảm tỷ lệ hộ nghèo, unit: "%", baseline: 8, value: 6, deadline: 31/12/2026, '
    "owner: Phòng Kinh tế xã"
)
_GOOD = _target(_WHOLE_TARGET)

RULES = (
    Rule(
        "TGT001",
        "target-no-number",
        "warning",
        Words("Chỉ tiêu chưa có số", "A target without a figure"),
        _ONE,
        Words(
            "Không có số thì cuối năm không biết đạt hay chưa",
            "Without a figure nobody can tell at the year's end whether it was reached",
        ),
        Words(
            "Ghi số phải đạt, hoặc chuyển câu này sang phần nhiệm vụ",
            "State the figure to reach, or make the sentence a task",
        ),
        _no_number,
        bad=_target("text: Tăng tỷ lệ hộ nghèo được vay vốn, owner: Phòng Kinh tế xã")
        + "  - {text: Giảm tỷ lệ hộ nghèo từ 8% xuống 6%, owner: Phòng Kinh tế xã}\n",
        good=_GOOD,
    ),
    Rule(
        "TGT002",
        "target-no-baseline",
        "note",
        Words("Chỉ tiêu chưa có số hiện trạng", "A target without its baseline"),
        _ONE,
        Words(
            "Không có số hiện trạng thì không biết phải làm thêm bao nhiêu",
            "Without a baseline it is not known how much is still to be done",
        ),
        Words("Ghi số năm trước hoặc số hiện có", "State last year's figure, or today's"),
        _no_baseline,
        bad=_target(_WHOLE_TARGET.replace("baseline: 8, ", "")),
        good=_GOOD,
    ),
    Rule(
        "TGT003",
        "target-no-owner",
        "note",
        Words("Chỉ tiêu chưa ghi đơn vị theo dõi", "A target that nobody follows"),
        _ONE,
        Words(
            "Không rõ ai theo dõi thì không ai báo cáo kết quả",
            "Where nobody follows a target, nobody reports on it",
        ),
        Words(
            "Ghi đơn vị theo dõi từng chỉ tiêu, hoặc một đơn vị cho tất cả",
            "Name a unit for each target, or one for all",
        ),
        _no_owner,
        bad=_target(_WHOLE_TARGET.replace(", owner: Phòng Kinh tế xã", "")),
        good=_GOOD,
    ),
    Rule(
        "TGT004",
        "target-no-deadline",
        "note",
        Words("Chỉ tiêu chưa ghi thời hạn", "A target without a deadline"),
        _ONE,
        Words(
            "Kế hoạch chưa nói thời gian thực hiện nên không rõ khi nào phải đạt",
            "The plan does not say when it is carried out, so the day to reach it is open",
        ),
        Words("Ghi thời hạn, hoặc thời gian thực hiện Kế hoạch", "State it, or the plan's period"),
        _no_deadline,
        bad=(
            "document: {title: Kế hoạch của xã An Bình, issuer: Ủy ban nhân dân xã An Bình, "
            "kind: Kế hoạch, place: An Bình, number: 12/KH-UBND, date: 2026-03-20, year: 2026}\n"
        )
        + _target(_WHOLE_TARGET.replace("deadline: 31/12/2026, ", "")),
        good=_GOOD,
    ),
    Rule(
        "TGT005",
        "target-no-unit",
        "note",
        Words("Chỉ tiêu chưa ghi đơn vị tính", "A target without its unit"),
        _ONE,
        Words("Số không có đơn vị thì không rõ nghĩa", "A figure without a unit means nothing"),
        Words("Ghi đơn vị tính (%, hộ, người…)", "State the unit (%, households, people…)"),
        _no_unit,
        bad=_target(_WHOLE_TARGET.replace('unit: "%", ', "")),
        good=_GOOD,
    ),
)
