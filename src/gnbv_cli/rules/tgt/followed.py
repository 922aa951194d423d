"""TGT: targets that nobody answers for, or that have no day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gnbv_cli.findings.finding import Finding
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.rules.tgt.gathered import ONE, SOUND, gathered, one_target, whole
from gnbv_cli.texts.sentence import Words

_FOLLOWED = Words("chưa ghi đơn vị theo dõi", "that nobody follows")
_DEADLINE = Words("chưa ghi thời hạn", "without a deadline")
_OWNER = re.compile(r"theo dõi|chịu trách nhiệm|phụ trách|chủ trì")
_PERIOD = re.compile(r"(?:năm |/|-)(?:19|20)\d{2}")


def _no_owner(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    targets = [
        target
        for target in whole(checked)
        if not target.target.owner and not _OWNER.search(target.words.lower)
    ]
    if targets and not _is_owned(checked):
        yield from gathered(rule, checked, _FOLLOWED, targets)


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
        for target in whole(checked)
        if not target.target.deadline and not target.words.deadline
    ]
    if targets and (_others_have(checked, len(targets)) or not _is_said_for_all(checked)):
        yield from gathered(rule, checked, _DEADLINE, targets)


def _others_have(checked: CheckedPlan, lacking: int) -> bool:
    """Whether most targets have a deadline of their own: those without one are left out."""
    stated = sum(bool(target.target.deadline) for target in checked.stated_targets.all)
    return stated >= 3 and stated >= 2 * lacking


def _is_said_for_all(checked: CheckedPlan) -> bool:
    title = checked.plan.document.title.lower()
    if _PERIOD.search(title) or _PERIOD.search(checked.stated_targets.section_words):
        return True
    return _has_period(checked)


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


RULES = (
    Rule(
        "TGT003",
        "target-no-owner",
        "note",
        Words("Chỉ tiêu chưa ghi đơn vị theo dõi", "A target that nobody follows"),
        ONE,
        Words(
            "Không rõ ai theo dõi thì không ai báo cáo kết quả",
            "Where nobody follows a target, nobody reports on it",
        ),
        Words(
            "Ghi đơn vị theo dõi từng chỉ tiêu, hoặc một đơn vị cho tất cả",
            "Name a unit for each target, or one for all",
        ),
        _no_owner,
        bad=one_target(SOUND.replace(", owner: Phòng Kinh tế xã", "")),
        good=one_target(SOUND),
    ),
    Rule(
        "TGT004",
        "target-no-deadline",
        "note",
        Words("Chỉ tiêu chưa ghi thời hạn", "A target without a deadline"),
        ONE,
        Words(
            "Không ghi thời hạn thì không rõ khi nào phải đạt",
            "Without a deadline the day to reach it is open",
        ),
        Words("Ghi thời hạn, hoặc thời gian thực hiện Kế hoạch", "State it, or the plan's period"),
        _no_deadline,
        bad=(
            "document: {title: Kế hoạch của xã An Bình, issuer: Ủy ban nhân dân xã An Bình, "
            "kind: Kế hoạch, place: An Bình, number: 12/KH-UBND, date: 2026-03-20, year: 2026}\n"
        )
        + one_target(SOUND.replace("deadline: 31/12/2026, ", "")),
        good=one_target(SOUND),
    ),
)
