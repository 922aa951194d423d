"""Items that state no amount and say in words why: no money of the programme, another source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import normalize

from gnbv_cli.plan.model import Budget, Plan, Project
from gnbv_cli.plan.walk import Item, addressed, breakdowns, every_item
from gnbv_cli.rules.item_words import own_texts, says_other_money

_NO_MONEY = re.compile(
    r"(?:^|[.;,:(–-]) ?(?:(?:mục|nội dung|hoạt động|(?:tiểu )?dự án)(?: này)? )?"
    r"không (?:sử dụng|dùng)(?: đến)?(?: nguồn)? (?:kinh phí|vốn|ngân sách)"
    r"(?: (?:của |từ )?chương trình(?: mục tiêu quốc gia)?| nhà nước)?(?= ?(?:[.;,)]|$))"
)
"""A clause of its own: 'trường hợp không sử dụng kinh phí' says nothing of the item."""


def says_who_pays(project: Project) -> bool:
    """Whether words stand for the item's budget, or any of its own words tell who pays."""
    budget = project.budget
    if budget is not None and budget.included_in is None and budget.text:
        return True
    return any(map(says_other_money, own_texts(project)))


def without_money(plan: Plan, items: list[Item]) -> frozenset[str]:
    """The addresses of the policies and items that say that they use no money of the programme.

    What is said in the place of an item's budget holds for its parts too.
    """
    policies = (
        address
        for address, policy in addressed("", "policies", plan.policies)
        if not _has_amount(policy.budget) and any(map(_says_none, own_texts(policy)))
    )
    return frozenset((*policies, *(address for item in items for address in _without(item))))


def _without(item: Item) -> Iterator[str]:
    if not any(_has_amount(each.project.budget) for each in every_item([item])):
        budget = item.project.budget
        if budget is not None and _says_none(budget.text or ""):
            yield from (each.address for each in every_item([item]))
            return
        if not item.parts and any(map(_says_none, own_texts(item.project))):
            yield item.address
            return
    for part in item.parts:
        yield from _without(part)


def _has_amount(budget: Budget | None) -> bool:
    """Whether a budget states an amount, or says where it stands."""
    return budget is not None and bool(budget.total or budget.included_in or breakdowns(budget))


def _says_none(text: str) -> bool:
    words = normalize("NFC", text).lower()
    return "không" in words and _NO_MONEY.search(" ".join(words.split())) is not None
