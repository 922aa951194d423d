"""PRG: sub-projects named in words that neither the plan nor the catalogue has."""

from __future__ import annotations

from collections.abc import Iterator

from gnbv_cli.findings.finding import Finding, Place, Related
from gnbv_cli.rules.catalogued import key_sentence, number_of
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.item_references import ItemReference
from gnbv_cli.rules.item_words import says_other_money
from gnbv_cli.rules.prg.examples import SET
from gnbv_cli.rules.prg.names_in_words import misnumbers
from gnbv_cli.rules.rule import Rule
from gnbv_cli.rules.sentences import is_quoted, sentence_at
from gnbv_cli.texts.labels import COMPARE
from gnbv_cli.texts.sentence import Sentence, Words, listed

_HAS = Words("{project} chỉ có {parts}", "{project} has {parts} alone")
_HAS_NONE = Words("{project} không chia tiểu dự án", "{project} has no sub-projects")
_ALSO = Words("cũng ghi ở đây", "here too")
_PART = Words("Tiểu dự án {number}", "Sub-project {number}")
_OTHER_PROGRAMMES = ("nông thôn mới", "dân tộc thiểu số và miền núi")


def _no_such(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """One finding a number, on its first place."""
    if not checked.catalogued.projects:
        return
    parts = _parts(checked)
    found: dict[tuple[str, str], list[ItemReference]] = {}
    for reference in checked.item_references:
        number, part = key = reference.project, reference.part
        known = parts.get(number) if part else None
        if known is not None and part not in known and _is_meant(checked, reference):
            found.setdefault(key, []).append(reference)
    for key, references in found.items():
        places = [Place(*checked.wording.within(each.start, each.end)) for each in references]
        yield rule.finding(
            places[0],
            details={
                "identity": key,
                "related": tuple(Related(other, _ALSO.filled()) for other in places[1:]),
                "facts": ((COMPARE, checked.catalogued.document),),
            },
            words=checked.wording.text[references[0].start : references[0].end],
            has=_has(key[0], parts[key[0]]),
        )


def _parts(checked: CheckedPlan) -> dict[str, set[str]]:
    """By the number of a project, the numbers of its parts, in the catalogue and in the plan."""
    parts = {
        project.number: {part.number for part in project.subprojects}
        for project in checked.catalogued.projects
    }
    for item in checked.items:
        if number := number_of(item):
            parts.setdefault(number, set()).update(filter(None, map(number_of, item.parts)))
    return parts


def _is_meant(checked: CheckedPlan, reference: ItemReference) -> bool:
    """Whether a part of this programme is meant: no quotation, no other programme, no slip."""
    wording = checked.wording
    if is_quoted(wording, reference.start) or misnumbers(checked, reference) is not None:
        return False
    if checked.citations.covering(reference.start) is not None:
        return False
    sentence = sentence_at(wording, reference.start, reference.end).lower
    return not says_other_money(sentence) and not any(
        name in sentence for name in _OTHER_PROGRAMMES
    )


def _has(number: str, parts: set[str]) -> Sentence:
    project = key_sentence((number, ""))
    if not parts:
        return _HAS_NONE.filled(project=project)
    ordered = sorted(parts, key=lambda part: (len(part), part))
    named = listed([_PART.filled(number=part) for part in ordered], ", ")
    return _HAS.filled(project=project, parts=named)


_DUTY = (
    "organisation: [{unit: Phòng Kinh tế xã, duties: ['Chủ trì thực hiện PART thuộc Dự án 1']}]\n"
)
RULES = (
    Rule(
        "PRG016",
        "no-such-subproject",
        "warning",
        Words("Tiểu dự án không có", "A sub-project that there is not"),
        Words(
            "Theo danh mục, {has}, không có '{words}'",
            "By the catalogue, {has}; there is no '{words}'",
        ),
        Words(
            "Giao việc theo một tiểu dự án không có thì không rõ việc nào, tiền ở đâu",
            "A duty for a sub-project that there is not has neither content nor money",
        ),
        Words("Đối chiếu danh mục rồi sửa số", "Compare with the catalogue, mend the number"),
        _no_such,
        bad=_DUTY.replace("PART", "Tiểu dự án 3") + SET,
        good=_DUTY.replace("PART", "Tiểu dự án 2") + SET,
    ),
)
