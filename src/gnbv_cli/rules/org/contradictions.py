"""ORG: an item that one part of the plan has led by one unit, and another part by another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from gnbv_cli.findings.finding import Finding, Place, Related
from gnbv_cli.plan.walk import Item
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.item_references import ItemReference
from gnbv_cli.rules.prg.about import said_in
from gnbv_cli.rules.responsibility import Lead
from gnbv_cli.rules.rule import Rule
from gnbv_cli.rules.sentences import sentence_at
from gnbv_cli.texts.sentence import Words

_LEADS = "chủ trì"
_TAKES_PART = "phối hợp"
_BETWEEN = 16
"""So far behind 'chủ trì' the words 'phối hợp với' belong to it: 'chủ trì, phối hợp với'."""

_BY_WHOM = Words("tại đây ghi {unit} chủ trì", "here {unit} leads")


class _Named(NamedTuple):
    """An item where the duties of a unit name it, by number or by what it is about."""

    start: int
    end: int
    item: Item
    by_number: bool


def _contradicted(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    responsibility = checked.responsibility
    if not responsibility.leads or "organisation" not in checked.chapters:
        return
    told: set[tuple[str, str]] = set()
    for named in sorted((*_by_number(checked), *_by_subject(checked)), key=lambda each: each.start):
        unit = _leading_unit(checked, named)
        leads = responsibility.leading(named.item) if unit else []
        if unit is None or not leads or any(lead.unit == unit for lead in leads):
            continue
        if (unit, named.item.address) not in told:
            told.add((unit, named.item.address))
            yield _finding(rule, checked, named, unit, leads)


def _by_number(checked: CheckedPlan) -> Iterator[_Named]:
    first, last = checked.chapters["organisation"]
    for reference in checked.item_references:
        if first <= reference.start < last:
            item = checked.responsibility.item_of(reference)
            if item is not None:
                yield _Named(reference.start, reference.end, item, True)


def _by_subject(checked: CheckedPlan) -> Iterator[_Named]:
    """Words of the catalogue that tell a project, where the plan carries it."""
    for entry in checked.catalogued.entries():
        project, part = entry.key
        item = checked.responsibility.item_of(ItemReference(project, part, 0, 0))
        for phrase in entry.stated.about if item else ():
            for start, end in said_in(checked, phrase, "organisation"):
                if item is not None:
                    yield _Named(start, end, item, False)


def _leading_unit(checked: CheckedPlan, named: _Named) -> str | None:
    """The unit that the sentence has lead; None where it only takes part."""
    sentence = sentence_at(checked.wording, named.start, named.end)
    before = sentence.lower[: named.start - sentence.start]
    leads = before.rfind(_LEADS)
    if leads < 0:
        return None
    takes_part = before.find(_TAKES_PART, leads)
    if takes_part > leads + len(_LEADS) + _BETWEEN:
        return None
    among = checked.responsibility.named_in(sentence.start, sentence.start + leads)
    if among:
        return among[-1].unit
    entries = checked.responsibility.entries
    return next((entry.unit for entry in entries if entry.start <= named.start < entry.end), None)


def _finding(
    rule: Rule, checked: CheckedPlan, named: _Named, unit: str, leads: list[Lead]
) -> Finding:
    names = checked.responsibility.names
    related = tuple(
        Related(
            Place(lead.mention.at, lead.mention.within),
            _BY_WHOM.filled(unit=names.shown(lead.unit)),
        )
        for lead in leads
    )
    words = checked.wording.text[named.start : named.end]
    return rule.finding(
        Place(*checked.wording.within(named.start, named.end)),
        severity=rule.severity if named.by_number else "note",
        details={"identity": (named.item.address, names.shown(unit)), "related": related},
        words=words if named.by_number else f"'{words}'",
        unit=names.shown(unit),
        place=checked.places.item(named.item.address),
        other=", ".join(names.shown(lead.unit) for lead in leads),
    )


_PROJECT = (
    "units:\n"
    "  uy-ban-nhan-dan: {name: Ủy ban nhân dân xã An Bình, aliases: [Ủy ban nhân dân xã]}\n"
    "  phong-kinh-te: {name: Phòng Kinh tế xã}\n"
    "  tram-y-te: {name: Trạm Y tế xã}\n"
    "organisation:\n"
    "  - {unit: Phòng Kinh tế xã, duties: [Chủ trì thực hiện các dự án.]}\n"
    "  - {unit: Trạm Y tế xã, duties: [VERB thực hiện Dự án 1.]}\n"
    'recipients: [Các phòng của xã, Trạm Y tế xã, "Lưu: VT"]\n'
)

RULES = (
    Rule(
        "ORG006",
        "contradictory-leads",
        "warning",
        Words("Hai nơi ghi hai đơn vị chủ trì", "Two places name two leads"),
        Words(
            "Giao {unit} chủ trì {words}, nhưng {place} ghi {other} chủ trì",
            "{unit} is to lead {words}, but {place} is led by {other}",
        ),
        Words(
            "Hai nơi ghi hai đơn vị thì không rõ ai nhận dự toán và báo cáo kết quả",
            "With two units it is not clear who receives the money and reports",
        ),
        Words("Ghi một đơn vị chủ trì ở cả hai nơi", "Name the same lead in both places"),
        _contradicted,
        bad=_PROJECT.replace("VERB", "Chủ trì"),
        good=_PROJECT.replace("VERB", "Phối hợp"),
    ),
)
