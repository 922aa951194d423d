"""ORG: a unit that is to review what it has done or drawn up itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gnbv_cli.findings.finding import Finding, Place
from gnbv_cli.rules.chapters import phrases
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.rules.sentences import sentence_at
from gnbv_cli.rules.unit_words import opens_with_unit
from gnbv_cli.texts.sentence import Words

_BY_ITSELF = ("tự thẩm định", "tự nghiệm thu", "tự thẩm tra", "tự phê duyệt")
_REVIEWS = ("thẩm tra", "thẩm định")
_ESTIMATE = "dự toán"
_AGAIN = ("kiểm tra lại", "giám sát", "phúc tra", "xem xét lại", "rà soát lại", "thẩm tra lại")

_CHAPTERS = ("policies", "projects", "organisation")

_SELF = Words(
    "'{words}': đơn vị {words} kết quả của mình", "'{words}': a unit reviews its own work"
)


def _own_work(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    wording = checked.wording
    for chapter in filter(checked.chapters.get, _CHAPTERS):
        for phrase in _BY_ITSELF:
            for start, end in phrases(wording.lower, phrase, checked.chapters[chapter]):
                if _is_looked_at_again(checked, start, end):
                    continue
                words = wording.text[start:end]
                yield rule.finding(
                    Place(*wording.within(start, end)),
                    message=_SELF,
                    details={"identity": (wording.address(wording.number_at(start)), words)},
                    words=words,
                )
    yield from _own_estimates(rule, checked)


def _is_looked_at_again(checked: CheckedPlan, start: int, end: int) -> bool:
    """Whether the sentence names, behind these words, another unit that looks at it again."""
    sentence = sentence_at(checked.wording, start, end)
    behind = sentence.lower[end - sentence.start :]
    if not any(word in behind for word in _AGAIN):
        return False
    responsibility = checked.responsibility
    entry = next((e for e in responsibility.entries if e.start <= start < e.end), None)
    before = responsibility.named_in(sentence.start, start)
    own = before[-1].unit if before else entry and entry.unit
    if any(found.unit != own for found in responsibility.named_in(end, sentence.end)):
        return True
    text = checked.wording.text[end : sentence.end]
    places = (found.start() for found in re.finditer(r"(?<!\w)[^\W\d_]", text))
    mine = [found.start - end for found in responsibility.named_in(end, sentence.end)]
    return any(at not in mine and opens_with_unit(text[at:]) for at in places)


def _own_estimates(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """A unit that reviews the estimates of all, and draws up those of what it leads."""
    span = checked.chapters.get("organisation")
    if span is None:
        return
    responsibility, wording = checked.responsibility, checked.wording
    for phrase in _REVIEWS:
        for start, end in phrases(wording.lower, phrase, span):
            sentence = sentence_at(wording, start, end)
            if _ESTIMATE not in sentence.lower or "tự " in sentence.lower:
                continue
            before = responsibility.named_in(sentence.start, start)
            entry = next((e for e in responsibility.entries if e.start <= start < e.end), None)
            unit = before[-1].unit if before else entry and entry.unit
            if unit and _draws_up(checked, unit):
                name = responsibility.names.shown(unit)
                yield rule.finding(
                    Place(*wording.within(start, end)),
                    details={"identity": (name, phrase)},
                    unit=name,
                    verb=phrase,
                )


def _draws_up(checked: CheckedPlan, unit: str) -> bool:
    """Whether a unit leads something that has money of its own."""
    return any(
        lead.unit == unit and checked.ledger.cell_at(owner) in checked.ledger.entries
        for owner, leads in checked.responsibility.leads.items()
        for lead in leads
    )


_DUTY = "organisation: [{unit: Phòng Kinh tế xã, duties: ['Chủ trì thực hiện Dự án 1.', 'DUTY']}]\n"

RULES = (
    Rule(
        "ORG010",
        "self-review",
        "note",
        Words("Đơn vị tự xét việc của mình", "A unit that reviews its own work"),
        Words(
            "{unit} vừa lập dự toán, vừa được giao {verb} dự toán của mình",
            "{unit} drafts and reviews its own estimate ('{verb}')",
        ),
        Words(
            "Người làm và người xét là một thì sai sót khó được phát hiện",
            "Where who does it also reviews it, mistakes are hardly found",
        ),
        Words(
            "Giao việc này cho đơn vị khác, hoặc ghi trong câu đơn vị nào kiểm tra lại",
            "Give the review to another unit, or say in the sentence which one looks at it again",
        ),
        _own_work,
        bad=_DUTY.replace("DUTY", "Tự nghiệm thu kết quả."),
        good=_DUTY.replace("DUTY", "Tự nghiệm thu kết quả, Ủy ban nhân dân xã kiểm tra lại."),
    ),
)
