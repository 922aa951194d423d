"""ORG: who leads a policy, a project or a part of one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from gnbv_cli.findings.finding import Finding, Place, Related
from gnbv_cli.plan.model import Policy
from gnbv_cli.plan.walk import Item, addressed
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.responsibility import Lead
from gnbv_cli.rules.rule import Rule
from gnbv_cli.texts.sentence import Words, listed

_PARTED = re.compile(r"\d|[(:]")
"""Signs between two names that tell which part each of them leads."""

_AS_WELL = Words("mục này cũng vậy", "this item as well")


def _no_lead(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    plan = checked.plan
    for address, policy in addressed("", "policies", plan.policies):
        if not _is_led(checked, address, policy):
            yield rule.finding(Place(address), place=checked.places.item(address))
    for item in checked.items:
        yield from _unled_items(rule, checked, item)


def _unled_items(rule: Rule, checked: CheckedPlan, item: Item) -> Iterator[Finding]:
    """An item is led by its own lead, its parent's, or those of all its parts."""
    if _is_led(checked, item.address, item.project):
        return
    if not item.parts:
        yield rule.finding(Place(item.address), place=checked.places.item(item.address))
    for part in item.parts:
        yield from _unled_items(rule, checked, part)


def _is_led(checked: CheckedPlan, address: str, policy: Policy) -> bool:
    if address in checked.mentions.leads or checked.reading.is_damaged(address):
        return True
    lead = policy.lead
    return lead is not None and bool(lead.text or lead.items or lead.paragraphs)


class _Joint(NamedTuple):
    """Units that lead one item together, and where they are named."""

    owner: str
    leads: list[Lead]
    place: Place


def _two_leads(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """One finding for each set of units, on the first item that they lead together."""
    together: dict[frozenset[str], list[_Joint]] = {}
    for owner, leads in checked.responsibility.leads.items():
        joint = _joint(checked, owner, leads)
        if joint is not None:
            together.setdefault(frozenset(lead.unit for lead in joint.leads), []).append(joint)
    for first, *others in together.values():
        names = [checked.responsibility.names.shown(lead.unit) for lead in first.leads]
        places = [checked.places.item(joint.owner) for joint in (first, *others)]
        yield rule.finding(
            first.place,
            details={
                "identity": tuple(sorted(names)),
                "related": tuple(Related(joint.place, _AS_WELL.filled()) for joint in others),
            },
            place=listed(places),
            n=len(names),
            units=", ".join(names),
        )


def _joint(checked: CheckedPlan, owner: str, leads: list[Lead]) -> _Joint | None:
    """The units that one passage names as leads, none of them for a part by itself."""
    at = leads[0].mention.at
    same = [lead for lead in leads if lead.mention.at == at and lead.mention.within]
    if len(same) < 2:
        return None
    spans = [lead.mention.within for lead in same if lead.mention.within]
    start, end = min(first for first, _ in spans), max(last for _, last in spans)
    item = checked.responsibility.items.get(owner)
    between = _between(checked, at, spans)
    if _PARTED.search(between) or (item is not None and item.parts and ";" in between):
        return None
    return _Joint(owner, same, Place(at, (start, end)))


def _between(checked: CheckedPlan, at: str, spans: list[tuple[int, int]]) -> str:
    """What stands between the names."""
    text = checked.responsibility.text_at(at)
    ordered = sorted(spans)
    return " ".join(text[one[1] : other[0]] for one, other in pairwise(ordered))


_TITLE = Words("Hai đơn vị cùng chủ trì", "Two units lead together")

RULES = (
    Rule(
        "ORG002",
        "no-lead",
        "warning",
        Words("Chưa ghi đơn vị chủ trì", "No lead"),
        Words("{place} chưa ghi đơn vị chủ trì", "{place} names no lead"),
        Words(
            "Không có đơn vị chủ trì thì không rõ ai nhận dự toán và báo cáo kết quả",
            "Without a lead it is not clear who receives the money and reports",
        ),
        Words("Ghi đơn vị chủ trì", "Name the lead"),
        _no_lead,
        bad="policies: [{id: p1, name: Hỗ trợ tiền điện, coordinating: Các ấp}]\n",
        good="policies: [{id: p1, name: Hỗ trợ tiền điện, lead: Phòng Kinh tế xã}]\n",
    ),
    Rule(
        "ORG003",
        "two-leads",
        "warning",
        _TITLE,
        Words(
            "{place} ghi {n} đơn vị chủ trì ({units}): chưa rõ giao dự toán cho đơn vị nào",
            "{place} has {n} leads ({units}): which one receives the money is unclear",
        ),
        Words(
            "Dự toán giao cho một đơn vị; hai đơn vị cùng chủ trì thì không rõ ai chịu trách nhiệm",
            "Money is granted to one unit; with two leads it is not clear who answers for it",
        ),
        Words(
            "Ghi một đơn vị chủ trì, đơn vị kia phối hợp; hoặc ghi phần việc của từng đơn vị",
            "Name one lead, the other taking part; or say which part each of them leads",
        ),
        _two_leads,
        bad=(
            "projects:\n- {id: da1, number: 1, name: Dự án thứ nhất, budget: 100 triệu đồng,\n"
            "   lead: Phòng Kinh tế xã và Ủy ban nhân dân xã}\n"
        ),
        good=(
            "projects:\n- {id: da1, number: 1, name: Dự án thứ nhất, budget: 100 triệu đồng,\n"
            "   lead: Phòng Kinh tế xã, coordinating: Ủy ban nhân dân xã}\n"
        ),
    ),
)
