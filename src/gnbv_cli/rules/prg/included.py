"""PRG: funding that stands within another item's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gnbv_cli.findings.finding import Finding, Place
from gnbv_cli.plan.walk import breakdowns, every_item
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.texts.sentence import Words

_IN = re.compile(r"\A\W*trong\s+", re.IGNORECASE)
_IN_WORDS = re.compile(r"(?<!\w)trong (?:tiểu )?dự án(?: số)? \d", re.IGNORECASE)
_WORDS_DIFFER = Words(
    "Kinh phí của {place} ghi '{words}': chưa tách được số tiền",
    "Funding of {place} is stated as '{words}': the amount is not separate",
)


def _included(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    for item in every_item(checked.items):
        budget = item.project.budget
        if budget is None or budget.total or breakdowns(budget):
            continue
        text = budget.text or ""
        if budget.included_in is None and not _IN_WORDS.search(text):
            continue
        words = text.strip(" ().;")
        place = Place(f"{item.address}.budget.{'text' if text else 'included_in'}")
        message, other = None, checked.places.short(budget.included_in or "")
        if text:
            message = None if _IN.match(text) else _WORDS_DIFFER
        yield rule.finding(
            place,
            message=message,
            details={"identity": (words,)},
            place=checked.places.item(item.address),
            other=_IN.sub("", words) if text else other,
            words=words,
        )


RULES = (
    Rule(
        "PRG006",
        "included",
        "note",
        Words("Kinh phí tính chung trong mục khác", "Funding within another item's"),
        Words(
            "Kinh phí của {place} ghi 'trong {other}': chưa tách được số tiền",
            "Funding of {place} is 'in {other}': the amount is not separate",
        ),
        Words(
            "Dự toán giao theo từng tiểu dự án; tính chung thì không rõ được chi bao nhiêu",
            "Money is granted by sub-project; together, it is not clear how much may be spent",
        ),
        Words("Ghi riêng số tiền của từng mục", "State the amount of each item"),
        _included,
        bad=(
            "projects:\n"
            "  - {id: da1, number: 1, name: Dự án thứ nhất, lead: Phòng Kinh tế xã, "
            "budget: 100 triệu đồng}\n"
            "  - {id: da2, number: 2, name: Dự án thứ hai, lead: Phòng Kinh tế xã, "
            "budget: {text: trong Dự án 1, included_in: projects.da1}}\n"
        ),
        good=(
            "projects:\n"
            "  - {id: da1, number: 1, name: Dự án thứ nhất, lead: Phòng Kinh tế xã, "
            "budget: 60 triệu đồng}\n"
            "  - {id: da2, number: 2, name: Dự án thứ hai, lead: Phòng Kinh tế xã, "
            "budget: 40 triệu đồng}\n"
        ),
        legal_basis=("luat-nsnn-2025-52-1a",),
    ),
)
