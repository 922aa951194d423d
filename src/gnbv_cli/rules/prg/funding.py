"""PRG: activities without funding."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from gnbv_cli.findings.finding import Finding, Place, Related
from gnbv_cli.plan.model import Budget
from gnbv_cli.plan.walk import Item, breakdowns
from gnbv_cli.rules.catalogued import number_of
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.item_words import own_texts, says_other_money
from gnbv_cli.rules.rule import Details, Rule
from gnbv_cli.rules.sentences import sentence_at
from gnbv_cli.rules.sums import AGREES, HOLDS, terms_text
from gnbv_cli.texts.labels import COMPUTED
from gnbv_cli.texts.sentence import Sentence, Words
from gnbv_cli.written.amount import format_dong

_LEFT = Words("Phần còn lại", "What is left")
_NOTHING_LEFT = Words(
    "Tổng nguồn {total} đã bố trí hết cho các mục khác; phần còn lại của {item} là 0 đồng",
    "The total {total} is used up by the others; 0 đồng is left for {item}",
)
_SOME_LEFT = Words(
    "Tổng nguồn {total} còn {left} đồng chưa bố trí cho mục nào",
    "Of the total {total}, {left} đồng is assigned to no item",
)
_UNFUNDED_TOO = Words("{item} cũng chưa ghi kinh phí", "no funding is stated for {item} either")
_TOTAL = Words("tổng nguồn", "the total")


def _no_budget(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """One finding for the highest item that states no money and that nothing else pays for."""
    items = checked.items
    if any(map(_has_funding, items)):
        search = _Unfunded(checked)
        for item in items:
            for unpaid in search.below(item, ""):
                yield _finding(rule, checked, unpaid)
    elif _states_funding(checked.plan.budget):
        search = _Unfunded(checked)
        unpaid = [each for item in items for each in search.bare(item, "")]
        if unpaid:
            yield _finding(rule, checked, unpaid)


class _Unfunded:
    """Looks for items with activities that no amount, and no word, pays for."""

    def __init__(self, checked: CheckedPlan) -> None:
        self._checked = checked

    def below(self, item: Item, project: str) -> list[list[Item]]:
        """The unpaid items of an item, those of one unfunded project together.

        `project` is the number of the project that the item is a part of.
        """
        if any(map(_has_funding, item.parts)):
            number = project or number_of(item)
            found = [unpaid for part in item.parts for unpaid in self.below(part, number)]
            return [] if found and self._is_paid(item, project) else found
        if _states_funding(item.project.budget):
            return []
        unpaid = self.bare(item, project)
        return [unpaid] if unpaid else []

    def bare(self, item: Item, project: str) -> list[Item]:
        """The items at the bottom with activities, where no word says who pays."""
        if self._is_paid(item, project) or self._checked.reading.is_damaged(item.address):
            return []
        stated = item.project
        if not item.parts:
            return [item] if stated.activities is not None or stated.content else []
        number = project or number_of(item)
        return [each for part in item.parts for each in self.bare(part, number)]

    def _is_paid(self, item: Item, project: str) -> bool:
        if any(map(says_other_money, own_texts(item.project))):
            return True
        number = number_of(item)
        key = (project, number) if project else (number, "")
        return bool(number) and key in self._paid

    @cached_property
    def _paid(self) -> set[tuple[str, str]]:
        """The items, by number, of which the plan's own chapters say who pays."""
        wording = self._checked.wording
        found = set()
        for reference in self._checked.item_references:
            if wording.passage_at(reference.start).top not in ("projects", "organisation"):
                said = sentence_at(wording, reference.start, reference.end)
                if says_other_money(said.lower):
                    found.add((reference.project, reference.part))
        return found


def _states_funding(budget: Budget | None) -> bool:
    """Whether a budget states an amount, says where it stands, or says it in words."""
    if budget is None:
        return False
    return bool(budget.total or budget.included_in or budget.text or breakdowns(budget))


def _has_funding(item: Item) -> bool:
    return _states_funding(item.project.budget) or any(map(_has_funding, item.parts))


def _finding(rule: Rule, checked: CheckedPlan, items: list[Item]) -> Finding:
    first, *others = items
    related = [
        Related(
            Place(f"{other.address}.name"),
            _UNFUNDED_TOO.filled(item=checked.places.named(other.address)),
        )
        for other in others
    ]
    facts = tuple(_implied(checked, first))
    if facts:
        related.append(Related(Place("budget.total"), _TOTAL.filled()))
    details: Details = {"related": tuple(related), "facts": facts, "identity": ()}
    return rule.finding(
        Place(f"{first.address}.name"),
        place=checked.places.item(first.address),
        details=details,
    )


def _implied(checked: CheckedPlan, item: Item) -> Iterator[tuple[Words, Sentence]]:
    """What the plan's total leaves for an item, proposals taken as made."""
    ledger = checked.ledger
    stated = ledger.sums.get("plan/")
    if stated is None or stated.whole not in ledger.entries:
        return
    cells, proposed = ledger.sheet.cells, checked.proposed
    parts = [
        0 if cells[cell].omitted else proposed.get(cell, cells[cell].value) for cell in stated.parts
    ]
    total = proposed.get(stated.whole, cells[stated.whole].value)
    if total is None or None in parts:
        return
    left = total - sum(part or 0 for part in parts)
    money = f"{format_dong(total)} đồng"
    if left > 0:
        yield _LEFT, _SOME_LEFT.filled(total=money, left=format_dong(left))
    if left == 0:
        yield _LEFT, _NOTHING_LEFT.filled(total=money, item=checked.places.named(item.address))
        terms, added = terms_text(checked, stated, proposed)
        words = AGREES if stated.whole in proposed else HOLDS
        yield COMPUTED, words.filled(terms=terms, sum=added, place=checked.places.item(""))


RULES = (
    Rule(
        "PRG005",
        "no-budget",
        "warning",
        Words("Có hoạt động nhưng chưa ghi kinh phí", "Activities without funding"),
        Words(
            "{place} có nội dung hoạt động nhưng chưa ghi kinh phí",
            "{place} has activities but no funding is stated",
        ),
        Words(
            "Không có dự toán thì không chi được; phép cộng của Kế hoạch coi mục này là 0 đồng",
            "Nothing can be spent without an appropriation; the plan's sums take this item as 0",
        ),
        Words(
            "Ghi số kinh phí, hoặc ghi rõ 'không sử dụng kinh phí Chương trình', "
            "hoặc nêu nguồn khác",
            "State the amount, or that it uses none of the programme's money, or the other source",
        ),
        _no_budget,
        bad=(
            "projects:\n"
            "  - {id: da1, number: 1, name: Dự án thứ nhất, lead: Phòng Kinh tế xã, "
            "budget: 100 triệu đồng}\n"
            "  - {id: da2, number: 2, name: Dự án thứ hai, lead: Phòng Kinh tế xã, "
            "activities: [Tổ chức 02 hội nghị.]}\n"
        ),
        good=(
            "projects:\n"
            "  - {id: da1, number: 1, name: Dự án thứ nhất, lead: Phòng Kinh tế xã, "
            "budget: 100 triệu đồng}\n"
            "  - {id: da2, number: 2, name: Dự án thứ hai, lead: Phòng Kinh tế xã, "
            "activities: [Tổ chức 02 hội nghị; không sử dụng kinh phí Chương trình.]}\n"
        ),
        legal_basis=("luat-nsnn-2025-12-2", "luat-nsnn-2025-52-1a"),
    ),
)
