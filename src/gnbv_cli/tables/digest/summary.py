"""What a page about a plan says: its money, the state of its check, what is to be decided."""

from __future__ import annotations

from typing import NamedTuple

from gnbv_cli.review.review import Review, Waived
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.tables.carried import Carried, carried_over
from gnbv_cli.tables.digest.amounts import amount_sentence
from gnbv_cli.tables.digest.overview import Overview, overview
from gnbv_cli.tables.digest.questions import questions
from gnbv_cli.tables.funds import Funds
from gnbv_cli.tables.titles import plan_sentence
from gnbv_cli.texts.labels import CLEAN
from gnbv_cli.texts.sentence import Sentence, Words
from gnbv_cli.written.amount import format_dong

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
_UNTIL = Words(
    "{head}: {amount}, sử dụng đến hết 31/12/{year}", "{head}: {amount}, to be used by 31/12/{year}"
)

_WAIVED = Words(
    "{message} ({code}); lý do: {reason}; người chịu trách nhiệm: {by}",
    "{message} ({code}); reason: {reason}; answered for by: {by}",
)


class Summary(NamedTuple):
    """A plan and the state of its check, in the order in which it is told."""

    plan: Sentence
    overview: Overview
    carried: Sentence | None
    """What is carried over, and until when it may be used (Luật 89/2025/QH15, Điều 66 khoản 3)."""
    state: list[Sentence]
    questions: list[Sentence]
    unchecked: list[Sentence]
    waivers: list[Sentence]
    """The findings that the plan accepts, with the reason and who answers for each."""


def summarised(review: Review, checked: CheckedPlan) -> Summary:
    """The summary of a reviewed plan."""
    whole = overview(checked)
    return Summary(
        plan_sentence(checked.plan.document),
        whole,
        _carried(checked),
        _state(review, whole),
        questions(checked, whole),
        [item.reason for item in review.unchecked],
        list(map(_waived, review.waived)),
    )


def _waived(waived: Waived) -> Sentence:
    finding, waiver = waived.found.finding, waived.waiver
    return _WAIVED.filled(
        message=finding.message, code=finding.code, reason=waiver.reason, by=waiver.by
    )


def _carried(checked: CheckedPlan) -> Sentence | None:
    found: Carried | None = carried_over(checked)
    if found is None or not found.years:
        return None
    amount = amount_sentence(found.cell(Funds(checked), ""))
    return _UNTIL.filled(head=found.head, amount=amount, year=int(max(found.years)) + 1)


def _state(review: Review, whole: Overview) -> list[Sentence]:
    """How the check came out, and how much money is in question."""
    state = [] if review.counts["error"] else [CLEAN.filled()]
    state.append(_COUNTS.filled(**review.counts))
    if whole.places:
        words = _MONEY if whole.places > 1 else _MONEY_ONCE
        state.append(words.filled(amount=format_dong(whole.to_review), n=whole.places))
    return state
