"""ORG: a policy or project of a field that another office of the commune usually has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from gnbv_cli.data.offices import Office, offices
from gnbv_cli.findings.finding import Finding, Place
from gnbv_cli.plan.passages import Wording
from gnbv_cli.plan.walk import addressed
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.responsibility import Lead
from gnbv_cli.rules.rule import Rule
from gnbv_cli.rules.sentences import sentence_at
from gnbv_cli.rules.unit_words import written_out
from gnbv_cli.texts.sentence import Words

_STEP = re.compile(r"[.\[]")
_ASSIGNMENT = re.compile(
    r"theo (?:các )?(?:(?:quyết định|văn bản|thông báo|sự)(?: về)?(?: việc)? )?"
    r"(?:phân công|giao nhiệm vụ|(?:số:? ?)?\d+/qđ-(?:ubnd|ct))(?!\w)"
)
"""The commune's own assignment; a decision of the government is none."""


def _other_office(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    if checked.day < offices().since or not checked.responsibility.leads:
        return
    policies = addressed("", "policies", checked.plan.policies)
    names = {address: policy.name for address, policy in policies}
    names.update({at: item.project.name for at, item in checked.responsibility.items.items()})
    assigned = _assignments(checked.wording)
    office_of: dict[str, Office | None] = {}
    for owner, leads in checked.responsibility.leads.items():
        told = _told(names.get(owner) or "")
        if told is None:
            continue
        field, office = told
        for unit in {lead.unit for lead in leads} - office_of.keys():
            office_of[unit] = _office(checked.responsibility.names.shown(unit))
        led_by = [office_of[lead.unit] for lead in leads]
        if office in led_by or None in led_by:
            continue
        if any(_is_assigned(checked, span, leads) for span in assigned.get(owner, ())):
            continue
        first = leads[0].mention
        yield rule.finding(
            Place(first.at, first.within),
            details={"identity": (owner, office.name)},
            task=checked.places.item(owner),
            field=field,
            unit=office.name,
        )


def _assignments(wording: Wording) -> dict[str, list[tuple[int, int]]]:
    """Where words name the commune's own assignment, by the address of all that holds them."""
    spans: dict[str, list[tuple[int, int]]] = {}
    for found in _ASSIGNMENT.finditer(wording.lower):
        address = wording.address(wording.number_at(found.start()))
        for step in _STEP.finditer(address):
            spans.setdefault(address[: step.start()], []).append(found.span())
    return spans


def _is_assigned(checked: CheckedPlan, span: tuple[int, int], leads: list[Lead]) -> bool:
    """Whether the sentence around an assignment names one of the leads."""
    sentence = sentence_at(checked.wording, *span)
    units = {lead.unit for lead in leads}
    among = checked.responsibility.named_in(sentence.start, sentence.end)
    return any(each.unit in units for each in among)


@lru_cache(maxsize=1024)
def _told(name: str) -> tuple[str, Office] | None:
    """The field that a name tells, and its office; None where it tells those of several."""
    words = f" {' '.join(name.lower().split())} "
    if offices().tells_field.search(words) is None:
        return None
    found: dict[str, tuple[str, Office]] = {}
    general: tuple[str, Office] | None = None
    for office in offices().offices:
        for field, phrases in office.fields.items():
            if any(f" {phrase}" in words for phrase in phrases):
                if field == offices().general:
                    general = field, office
                else:
                    found.setdefault(office.name, (field, office))
    if not found:
        return general
    return next(iter(found.values())) if len(found) == 1 else None


def _office(name: str) -> Office | None:
    """The specialised office that a unit is."""
    words = written_out(name)
    return next((office for office in offices().offices if words.startswith(office.told)), None)


RULES = (
    Rule(
        "ORG007",
        "other-office",
        "note",
        Words("Lĩnh vực thường thuộc cơ quan khác", "A field that another office usually has"),
        Words(
            "{task} ({field}): theo quy định về cơ quan chuyên môn thường thuộc {unit}; kiểm tra "
            "quyết định phân công của xã",
            "{task} ({field}) usually belongs to {unit}; see the commune's own assignment",
        ),
        Words(
            "Giao việc ngoài chức năng thì phải có quyết định phân công của xã",
            "Work outside an office's field needs the commune's own assignment",
        ),
        Words(
            "Xã đã phân công khác thì giữ nguyên, ghi 'theo quyết định phân công' sau tên đơn "
            "vị; chưa thì ghi lại đơn vị chủ trì",
            "Where the commune has assigned it so, keep it and name the decision beside the unit; "
            "else name the other lead",
        ),
        _other_office,
        bad="policies: [{id: p1, name: Hỗ trợ học phí, lead: Phòng Kinh tế xã}]\n",
        good=(
            "policies: [{id: p1, name: Hỗ trợ học phí, "
            "lead: Phòng Kinh tế xã (theo quyết định phân công của xã)}]\n"
        ),
        legal_basis=("nd-150-2025-15",),
    ),
)
