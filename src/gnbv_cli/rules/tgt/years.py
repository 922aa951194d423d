"""TGT: targets that go the wrong way, and deadlines outside the plan's year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gnbv_cli.findings.finding import Finding, Place, Related
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.rules.stated_targets import StatedTarget
from gnbv_cli.rules.tgt.gathered import SOUND, one_target, whole
from gnbv_cli.rules.tgt.numbers import Figure, figure
from gnbv_cli.texts.sentence import Words

_UP = re.compile(r"(?:nâng(?: cao)?|tăng)(?! thêm)(?!\w)")
_DOWN = re.compile(r"(?:giảm|hạ|kéo giảm|hạn chế)(?! thêm)(?!\w)")
_FIGURE = re.compile(r"(\d{1,3}(?:\.\d{3})+|\d{1,9}(?:,\d{1,4})?)\s?(%?)")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})(?!\d)")
_SEVERAL_YEARS = re.compile(r"giai đoạn|\d{4}\s*[-–]\s*\d{4}")
_BASELINE = Words("hiện trạng", "where it starts from")
_RISES = Words("nâng, tăng", "to rise")
_FALLS = Words("giảm, hạ", "to fall")


def _wrong_way(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    for target in whole(checked):
        steps = _steps(target)
        if steps is None:
            continue
        (base, value), up = steps, _UP.match(target.words.lower.strip())
        if up is None and _DOWN.match(target.words.lower.strip()) is None:
            continue
        if not _is_wrong(base, value, up is not None):
            continue
        yield rule.finding(
            Place(f"{target.at}.value"),
            details={
                "identity": (target.shown,),
                "related": (Related(Place(f"{target.at}.baseline"), _BASELINE.filled()),),
            },
            way=_RISES if up else _FALLS,
            target=target.shown,
            value=target.target.value,
            base=target.target.baseline,
        )


def _is_wrong(base: Figure, value: Figure, up: bool) -> bool:
    """Whether the value is on the wrong side; a small one may be by how much, not to what."""
    if up:
        return value.value < base.value <= 2 * value.value
    return value.value > base.value > 0


def _steps(target: StatedTarget) -> tuple[Figure, Figure] | None:
    """Where a target starts, and what is to be reached, where both are plain figures."""
    stated = (target.target.baseline or "").strip(), (target.target.value or "").strip()
    found = [_FIGURE.fullmatch(text) for text in stated]
    if found[0] is None or found[1] is None:
        return None
    return figure(found[0][1]), figure(found[1][1])


def _late(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """Of a plan for one year, the deadlines that name other years alone."""
    document = checked.plan.document
    year = str(document.year)
    if len(year) != 4 or not year.isdecimal() or _SEVERAL_YEARS.search(document.title.lower()):
        return
    for target in whole(checked):
        deadline = target.target.deadline or ""
        years = [int(found) for found in _YEAR.findall(deadline)]
        if years and (min(years) > int(year) or max(years) < int(year)):
            yield rule.finding(
                Place(f"{target.at}.deadline"),
                details={"identity": (target.shown, str(deadline))},
                target=target.shown,
                deadline=deadline,
                year=year,
            )


RULES = (
    Rule(
        "TGT017",
        "target-wrong-way",
        "warning",
        Words("Chỉ tiêu đi ngược chiều", "A target that goes the wrong way"),
        Words(
            "Chỉ tiêu '{target}' là để {way}, nhưng số kế hoạch {value}, hiện trạng {base}",
            "The target '{target}' is {way}, but it is to reach {value} from {base}",
        ),
        Words(
            "Số kế hoạch kém hơn hiện trạng thì không có gì để phấn đấu, hoặc hai số bị đảo",
            "With a value worse than the baseline there is nothing to reach, or they are swapped",
        ),
        Words("Đối chiếu số liệu gốc rồi sửa một trong hai số", "Compare, then mend one of them"),
        _wrong_way,
        bad=one_target(SOUND.replace("value: 6", "value: 9")),
        good=one_target(SOUND),
    ),
    Rule(
        "TGT018",
        "deadline-not-the-plans",
        "warning",
        Words("Thời hạn ngoài năm kế hoạch", "A deadline outside the plan's year"),
        Words(
            "Chỉ tiêu '{target}': thời hạn {deadline} ngoài năm kế hoạch {year}",
            "The target '{target}': the deadline {deadline} is outside the plan's year {year}",
        ),
        Words(
            "Kết quả ngoài năm kế hoạch thì không báo cáo được khi hết năm",
            "What is reached in another year cannot be reported at the end of this one",
        ),
        Words("Sửa thời hạn, hoặc ghi rõ phần phải đạt trong năm", "Mend it, or say what is due"),
        _late,
        bad=one_target(SOUND.replace("31/12/2026", "30/6/2027")),
        good=one_target(SOUND.replace("31/12/2026", "Quý IV/2026")),
    ),
)
