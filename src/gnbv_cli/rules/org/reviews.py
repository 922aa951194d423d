"""ORG: a unit that is to review what it has done or drawn up itself."""

from __future__ import annotations

from collections.abc import Iterator

from gnbv_cli.findings.finding import Finding, Place
from gnbv_cli.rules.chapters import phrases
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.rules.sentences import sentence_at
from gnbv_cli.texts.sentence import Words

_BY_ITSELF = ("tự thẩm định", "tự nghiệm thu", "tự thẩm tra", "tự phê duyệt")
_REVIEWS = ("thẩm tra", "thẩm định")
_ESTIMATE = "dự toán"

_CHAPTERS = ("policies", "projects", "organisation")

_SELF = Words(
    "'{words}': đơn vị {words} kết quả của mình", "'{words}': a unit reviews its own work"
)


def _own_work(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    wording = checked.wording
    for chapter in filter(checked.chapters.get, _CHAPTERS):
        for phrase in _BY_ITSELF:
            for start, end in phrases(wording.lower, phrase, checked.chapters[chapter]):
                words = wording.text[start:end]
                yield rule.finding(
                    Place(*wording.within(start, end)),
                    message=_SELF,
                    details={"identity": (wording.address(wording.number_at(start)), words)},
                    words=words,
                )
    yield from _own_estimates(rule, checked)


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
            "Giao việc này cho đơn vị khác, hoặc ghi ai kiểm tra lại",
            "Give the review to another unit, or say who looks at it again",
        ),
        _own_work,
        bad=_DUTY.replace("DUTY", "Tự nghiệm thu kết quả."),
        good=_DUTY.replace("DUTY", "Tự kiểm tra kết quả."),
    ),
)
