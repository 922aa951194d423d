"""PRG: capital works where there is recurrent money only."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from gnbv_cli.data.works import works
from gnbv_cli.findings.finding import Finding, Place, Related
from gnbv_cli.plan.walk import Item, every_item
from gnbv_cli.rules.chapters import phrases
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.item_words import says_other_money
from gnbv_cli.rules.prg.kinds import KINDS, RECURRENT, kinds_at, plan_kinds
from gnbv_cli.rules.rule import Rule
from gnbv_cli.rules.sentences import sentence_at
from gnbv_cli.texts.sentence import Words

_STATED = Words("chỉ ghi {kind}", "{kind} only")


class _Works(NamedTuple):
    """Words about capital works, by their offsets in the wording."""

    start: int
    end: int


def _works_in(checked: CheckedPlan, top: str) -> Iterator[_Works]:
    """The capital works in a chapter of the plan, the first of each sentence."""
    span = checked.chapters.get(top)
    if span is None:
        return
    wording, lower = checked.wording, checked.wording.lower
    last = 0
    for at, _end in sorted(found for verb in works().verbs for found in phrases(lower, verb, span)):
        match = works().pattern.match(lower, at) if at >= last else None
        if match is None:
            continue
        before = lower[max(0, at - 12) : at].rstrip()
        sentence = sentence_at(wording, at, match.end())
        if before.endswith(works().not_after) or says_other_money(sentence.lower):
            continue
        yield _Works(at, match.end())
        last = sentence.end


def _targets(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """Targets about works in a plan that has recurrent money only."""
    if not checked.plan.targets or plan_kinds(checked) != RECURRENT:
        return
    wording = checked.wording
    for found in _works_in(checked, "targets"):
        yield rule.finding(
            Place(*wording.within(found.start, found.end)),
            details={
                "related": (_kind_place(checked, "budget"),),
                "identity": (wording.text[found.start : found.end],),
            },
            kind=KINDS["recurrent"],
        )


def _activities(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """Works among the activities of items with recurrent money only."""
    wording = checked.wording
    items: dict[str, Item] = {}
    for found in _works_in(checked, "projects"):
        items = items or {item.address: item for item in every_item(checked.items)}
        at, within = wording.within(found.start, found.end)
        item, part = _owner(at)
        if item not in items or not part:
            continue
        kinds, stated_at = kinds_at(checked, items, item)
        if kinds != RECURRENT:
            continue
        words = wording.text[found.start : found.end]
        yield rule.finding(
            Place(at, within),
            details={"related": (_kind_place(checked, stated_at),), "identity": (words,)},
            words=words,
            item=checked.places.named(item),
            kind=KINDS["recurrent"],
        )


def _owner(address: str) -> tuple[str, str]:
    """The item that words stand in, and what follows in their address."""
    for key in (".activities", ".content"):
        item, found, rest = address.partition(key)
        if found:
            return item, f"{key[1:]}{rest}"
    return address, ""


def _kind_place(checked: CheckedPlan, budget: str) -> Related:
    stated = checked.ledger.cell_at("" if budget == "budget" else budget.removesuffix(".budget"))
    place = Place(stated) if stated in checked.ledger.entries else Place(f"{budget}.kind")
    return Related(place, _STATED.filled(kind=KINDS["recurrent"]))


_RECURRENT = "budget: {total: 100 triệu đồng, kind: recurrent}\n"
_TARGETS = (
    "targets: [{indicator: Giảm tỷ lệ hộ nghèo, unit: '%', baseline: 8, value: 6, "
    "deadline: 31/12/2026, owner: Phòng Kinh tế xã}, {indicator: INDICATOR, unit: km, "
    "baseline: 1, value: 2, deadline: 31/12/2026, owner: Phòng Kinh tế xã}]\n"
)
_PROJECT = (
    "projects: [{id: da1, number: 1, name: Dự án thứ nhất, lead: Phòng Kinh tế xã, "
    "budget: {total: 100 triệu đồng, kind: recurrent}, activities: [ACTIVITY]}]\n"
)
_WHY = Words(
    "Kinh phí sự nghiệp không dùng cho đầu tư xây dựng; làm thì không thanh toán được",
    "Recurrent money does not pay for capital works; the bills could not be paid from it",
)

RULES = (
    Rule(
        "PRG009",
        "capital-target",
        "warning",
        Words(
            "Chỉ tiêu đầu tư xây dựng mà không có vốn đầu tư", "A target of works without capital"
        ),
        Words(
            "Chỉ tiêu về đầu tư xây dựng, nhưng Kế hoạch chỉ có {kind}",
            "A target of capital works, but the plan holds only {kind}",
        ),
        _WHY,
        Words(
            "Bỏ chỉ tiêu, hoặc nêu nguồn vốn đầu tư của chỉ tiêu này",
            "Leave the target out, or name the capital money for it",
        ),
        _targets,
        bad=_RECURRENT + _TARGETS.replace("INDICATOR", "Xây dựng đường giao thông nông thôn"),
        good=_RECURRENT
        + _TARGETS.replace(
            "INDICATOR", "Xây dựng đường giao thông nông thôn bằng vốn đầu tư công của tỉnh"
        ),
    ),
    Rule(
        "PRG010",
        "capital-activity",
        "warning",
        Words("Việc đầu tư xây dựng trong mục kinh phí sự nghiệp", "Works on recurrent money"),
        Words(
            "Nội dung '{words}' là đầu tư xây dựng, nhưng {item} chỉ có {kind}",
            "'{words}' is capital works, but {item} has only {kind}",
        ),
        _WHY,
        Words(
            "Bỏ nội dung này, hoặc nêu nguồn vốn đầu tư",
            "Leave it out, or name the capital money for it",
        ),
        _activities,
        bad=_PROJECT.replace("ACTIVITY", "Xây dựng mới 02 công trình thủy lợi."),
        good=_PROJECT.replace(
            "ACTIVITY",
            "Xây dựng mới 02 công trình thủy lợi từ nguồn vốn đầu tư công của ngân sách xã.",
        ),
    ),
)
