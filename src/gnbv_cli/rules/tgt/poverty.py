"""TGT: a plan needs targets, and a plan against poverty one of poverty."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gnbv_cli.findings.finding import Finding, Place
from gnbv_cli.plan.model import Section
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.rules.sentences import sentence_at
from gnbv_cli.rules.stated_targets import section_texts
from gnbv_cli.texts.sentence import Words
from gnbv_cli.written.names import folded
from gnbv_cli.written.nodes import Mapping

_AGAINST_POVERTY = "giam ngheo"
_RATES = ("lệ hộ nghèo", "lệ nghèo")
_FALLS = re.compile(r"(?<!\w)(?:giảm|hạ|còn|xuống|dưới|không quá|đưa)(?!\w)")
_FEWER = re.compile(
    r"(?<!\w)giảm (?:[^.;,]{0,40}? )?(?:hộ|tỷ lệ|tỉ lệ|số) ?(?:hộ )?nghèo"
    r"|\d[\d.,]* (?:lượt )?hộ (?:nghèo )?(?:\w+ ){0,2}thoát nghèo(?! (?:được|vay))"
    r"|(?:không còn|xóa|xoá) hộ nghèo|hộ nghèo (?:giảm|còn)"
)
_FEWER_WORDS = ("giảm ", "thoát nghèo", "không còn", "xóa hộ", "xoá hộ", "hộ nghèo còn")
_GOALS = re.compile(r"chỉ tiêu|mục tiêu")


def _no_targets(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    plan = checked.plan
    # A file that holds the figures alone does not claim to hold the document's targets.
    is_document = bool(plan.sections or plan.organisation or plan.opening or plan.closing)
    if not is_document or plan.targets or _lost(checked):
        return
    if not any(_has_goals(section) for section in plan.sections):
        yield rule.finding(Place("document.title"), place="")  # it stands nowhere on paper


def _lost(checked: CheckedPlan) -> bool:
    """Whether targets stand in the file, but could not be read."""
    root = checked.reading.root
    stated = isinstance(root, Mapping) and bool(root.get("targets"))
    return stated or checked.reading.is_damaged("")


def _has_goals(section: Section) -> bool:
    """Whether a section named after targets has figures of its own."""
    if section.heading and _GOALS.search(section.heading.lower()):
        words = [text for text in section_texts(section) if text is not section.heading]
        if any(character.isdecimal() for text in words for character in text):
            return True
    return any(_has_goals(inner) for inner in section.sections)


def _no_poverty(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    plan, targets = checked.plan, checked.stated_targets
    if not targets.all or not _is_against_poverty(checked):
        return
    lower = checked.wording.lower
    if any(_is_of_poverty(target.words.lower) for target in targets.all):
        return
    if any(_aims(checked, at) for rate in _RATES for at in _places(lower, rate)):
        return
    if checked.reading.is_damaged("") or any(
        checked.reading.is_damaged(target.at) for target in targets.all
    ):
        return
    yield rule.finding(targets.heading, details={"identity": (str(plan.document.year),)})


def _is_against_poverty(checked: CheckedPlan) -> bool:
    programme = checked.programme
    if programme is not None and _AGAINST_POVERTY in folded(programme.name):
        return True
    return _AGAINST_POVERTY in folded(checked.plan.document.title)


def _is_of_poverty(target: str) -> bool:
    return any(rate in target for rate in _RATES) or (
        any(word in target for word in _FEWER_WORDS) and bool(_FEWER.search(target))
    )


def _places(lower: str, words: str) -> Iterator[int]:
    at = lower.find(words)
    while at >= 0:
        yield at
        at = lower.find(words, at + 1)


def _aims(checked: CheckedPlan, at: int) -> bool:
    """Whether a poverty rate in running words is one to be brought down."""
    wording = checked.wording
    if wording.passage_at(at).top not in ("sections", "opening"):
        return False
    sentence = sentence_at(wording, at, at + 1).lower
    return bool(_FALLS.search(sentence)) and any(c.isdecimal() for c in sentence)


_OTHER_TARGET = (
    "targets:\n"
    "  - {text: Đào tạo nghề cho 20 lao động (năm 2025 là 15 lao động), owner: Phòng Kinh tế xã}\n"
)
_TITLE = (
    "document: {title: Kế hoạch giảm nghèo năm 2026, issuer: Ủy ban nhân dân xã An Bình, "
    "kind: Kế hoạch, place: An Bình, number: 12/KH-UBND, date: 2026-03-20, year: 2026}\n"
)

RULES = (
    Rule(
        "TGT008",
        "no-poverty-target",
        "warning",
        Words("Chưa có chỉ tiêu giảm nghèo", "No target for poverty"),
        Words("Chưa có chỉ tiêu giảm tỷ lệ hộ nghèo", "No target for the poverty rate"),
        Words(
            "Giảm tỷ lệ hộ nghèo là mục tiêu chính của Chương trình, của kế hoạch giảm nghèo",
            "To bring the poverty rate down is what the programme and such a plan are for",
        ),
        Words(
            "Ghi tỷ lệ hoặc số hộ nghèo hiện nay và cuối năm kế hoạch",
            "State the poverty rate, or the number of poor households, of today and of year's end",
        ),
        _no_poverty,
        bad=_TITLE + _OTHER_TARGET,
        good=_TITLE,
        legal_basis=("qd-90-2022-muc-tieu",),
    ),
    Rule(
        "TGT009",
        "no-targets",
        "warning",
        Words("Kế hoạch chưa có chỉ tiêu", "A plan without targets"),
        Words("Kế hoạch chưa có chỉ tiêu nào", "The plan has no targets"),
        Words(
            "Không có chỉ tiêu thì không đối chiếu được kết quả với kinh phí",
            "Without targets there is nothing to hold the results against",
        ),
        Words("Bổ sung chỉ tiêu, có số và đơn vị tính", "Add targets, with figures and units"),
        _no_targets,
        bad="targets: []\n",
        good=(
            "targets: []\n"
            "sections: [{heading: CHỈ TIÊU, items: [Tỷ lệ hộ nghèo giảm từ 8% xuống còn 6%.]}]\n"
        ),
    ),
)
