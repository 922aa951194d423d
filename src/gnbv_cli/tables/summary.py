"""The summary of a plan: the five facts with which a check ends, and the page of its own."""

from __future__ import annotations

from gnbv_cli.review.review import Review
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.tables.amounts import part_text, total_text
from gnbv_cli.tables.cells import NOT_STATED
from gnbv_cli.tables.doubts import COMPARE
from gnbv_cli.tables.facts import Fact, fact_lines, margin_of, part_lines
from gnbv_cli.tables.overview import Overview, overview
from gnbv_cli.texts.labels import CLEAN, UNCHECKED
from gnbv_cli.texts.sentence import Language, Words
from gnbv_cli.texts.styled import Line, hanging
from gnbv_cli.written.amount import format_dong

_TITLE = Words("TÓM TẮT KẾ HOẠCH", "SUMMARY OF THE PLAN")
_PLAN = Words("Kế hoạch", "Plan")
_TOTAL = Words("Tổng kinh phí", "Total")
_SOURCES = Words("Nguồn kinh phí", "Sources")
_PROJECTS = Words("Kinh phí theo dự án", "By project")
_LEADS = Words("Kinh phí theo đơn vị chủ trì", "By lead unit")
_UNFUNDED = Words("Nội dung chưa ghi kinh phí", "Without stated funding")
_STATE = Words("Kết quả rà soát", "State of the check")
_COUNTS = Words(
    "{error} lỗi, {warning} cảnh báo, {note} lưu ý",
    "{error} errors, {warning} warnings, {note} notes",
)
_MONEY = Words(
    "Số tiền cần xem lại: {amount} đồng tại {n} chỗ",
    "Money to look at: {amount} đồng in {n} places",
)
_MONEY_ONCE = Words(
    "Số tiền cần xem lại: {amount} đồng tại 1 chỗ", "Money to look at: {amount} đồng in 1 place"
)


def summary_lines(review: Review, language: Language, width: int) -> list[Line]:
    """The five facts with which a check ends, in lines of at most `width` columns."""
    if review.checked is None:
        return []
    whole = overview(review.checked)
    facts = [
        _total(whole, language),
        Fact(_SOURCES, [part_text(part, language) for part in whole.sources], NOT_STATED),
        Fact(_PROJECTS, [part_text(part, language) for part in whole.projects]),
        Fact(_LEADS, [part_text(part, language) for part in whole.leads]),
        _unfunded(whole, language),
    ]
    margin = margin_of([fact.label for fact in facts], language)
    return [line for fact in facts for line in fact_lines(fact, margin, language, width)]


def summary_page(
    review: Review, checked: CheckedPlan, language: Language, width: int
) -> list[Line]:
    """A page on the plan and the state of its check, in lines of at most `width` columns."""
    from gnbv_cli.tables.titles import plan_sentence  # noqa: PLC0415 - `check` does without

    whole = overview(checked)
    above = [
        Fact(_PLAN, [plan_sentence(checked.plan.document).say(language)]),
        _total(whole, language),
    ]
    lists = [(_SOURCES, whole.sources), (_PROJECTS, whole.projects), (_LEADS, whole.leads)]
    empty = [
        Fact(label, [], NOT_STATED) if label is _SOURCES else Fact(label, [])
        for label, parts in lists
        if not parts
    ]
    below = [_unfunded(whole, language), Fact(_STATE, _state(review, whole, language))]
    unchecked = Fact(UNCHECKED, [item.reason.say(language) for item in review.unchecked])
    facts = [*above, *empty, *below, unchecked]
    margin = margin_of([fact.label for fact in facts], language)

    def lines_of(facts: list[Fact]) -> list[Line]:
        return [line for fact in facts for line in fact_lines(fact, margin, language, width)]

    lines: list[Line] = [[(_TITLE.filled().say(language), "bold")], *lines_of(above)]
    for label, parts in lists:
        if parts:
            lines += part_lines(label, parts, language, width)
        else:
            lines += lines_of([fact for fact in empty if fact.label is label])
    lines += lines_of(below)
    for doubt in whole.doubts:
        lines += hanging("  (*) ", doubt.explanation.say(language), width)
    if any(doubt.proposes for doubt in whole.doubts):
        lines += hanging("      ", COMPARE.filled().say(language), width)
    return [*lines, *lines_of([unchecked])]


def _total(whole: Overview, language: Language) -> Fact:
    return Fact(_TOTAL, [total_text(whole.total, language)])


def _unfunded(whole: Overview, language: Language) -> Fact:
    return Fact(_UNFUNDED, [sentence.say(language) for sentence in whole.unfunded])


def _state(review: Review, whole: Overview, language: Language) -> list[str]:
    """How the check came out, and how much money is in question."""
    state = [] if review.counts["error"] else [CLEAN.filled().say(language)]
    state.append(_COUNTS.filled(**review.counts).say(language))
    if whole.places:
        words = _MONEY if whole.places > 1 else _MONEY_ONCE
        money = words.filled(amount=format_dong(whole.to_review), n=whole.places)
        state.append(money.say(language))
    return state
