"""PRG: targets and duties that belong to a project which the plan does not carry."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from gnbv_cli.findings.finding import Finding, Place, Related
from gnbv_cli.rules.catalogued import Entry, key_sentence, number_of
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.item_words import says_other_money
from gnbv_cli.rules.prg.about import Told, policy_about, said_in
from gnbv_cli.rules.prg.examples import SET
from gnbv_cli.rules.prg.names_in_words import misnumbers
from gnbv_cli.rules.rule import Details, Rule
from gnbv_cli.rules.sentences import sentence_at
from gnbv_cli.texts.labels import COMPARE
from gnbv_cli.texts.sentence import Words, verbatim

_SHOWN = 70

_POLICY = Words(
    "Nội dung '{words}' thuộc {entry}; Kế hoạch không có {short}, chỉ nêu tại {policy}",
    "'{words}' belongs to {entry}; the plan has no {short}, only {policy}",
)
_NUMBERED = Words(
    "Nội dung '{words}': Kế hoạch không có {short}", "'{words}': the plan has no {short}"
)
_TOO = Words("cũng thuộc {short}", "belongs to {short} too")
_APPLIES = Words("Phạm vi áp dụng", "Applies to")
_THERE = Words("chính sách có nội dung này", "the policy with this content")


def _not_carried(top: str) -> Callable[[Rule, CheckedPlan], Iterator[Finding]]:
    """A rule's check over the targets or the duties: one finding a project that is missing."""

    def check(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
        if not checked.catalogued.projects or not checked.items:
            return
        for entry, places in _missing(checked, top).values():
            yield _finding(rule, checked, entry, sorted(places))
        yield from _by_number(rule, checked, top)

    return check


def _missing(checked: CheckedPlan, top: str) -> dict[tuple[str, str], tuple[Entry, list[Told]]]:
    """The entries that the plan does not carry, with the words that tell them, one a sentence."""
    found: dict[tuple[str, str], tuple[Entry, list[Told]]] = {}
    seen: set[tuple[tuple[str, str], int]] = set()
    for phrase, entry, sure in checked.catalogued.missing:
        for start, end in said_in(checked, phrase, top):
            sentence = sentence_at(checked.wording, start, end)
            if (entry.key, sentence.start) in seen or says_other_money(sentence.lower):
                continue
            seen.add((entry.key, sentence.start))
            found.setdefault(entry.key, (entry, []))[1].append(Told(start, end, sure))
    return found


def _finding(rule: Rule, checked: CheckedPlan, entry: Entry, places: list[Told]) -> Finding:
    wording = checked.wording
    first, *others = places
    policy = policy_about(checked, entry)
    related = [
        Related(Place(*wording.within(other.start, other.end)), _TOO.filled(short=entry.short))
        for other in others
    ]
    sure = entry.is_confirmed and any(told.sure for told in places)
    if policy is not None:
        related.append(Related(Place(policy), _THERE.filled()))
    facts = [(COMPARE, checked.catalogued.document)]
    if entry.stated.applies:
        facts.append((_APPLIES, verbatim(entry.stated.applies)))
    details: Details = {
        "related": tuple(related),
        "facts": tuple(facts),
        "identity": entry.key,
    }
    return rule.finding(
        Place(*wording.within(first.start, first.end)),
        severity=None if sure and policy is None else "note",
        message=_POLICY if policy is not None else None,
        details=details,
        words=_quoted(checked, first.start, first.end),
        entry=entry.sentence(sure),
        short=entry.short,
        policy=checked.places.item(policy) if policy is not None else "",
    )


def _quoted(checked: CheckedPlan, first: int, end: int) -> str:
    """The sentence up to what tells the entry, cut at its head where it is long."""
    text = checked.wording.text
    start = sentence_at(checked.wording, first, end).start
    if end - start > _SHOWN:
        return "… " + text[end - _SHOWN : end].partition(" ")[2]
    return text[start:end].strip()


def _by_number(rule: Rule, checked: CheckedPlan, top: str) -> Iterator[Finding]:
    """References to projects of the catalogue that the plan does not have."""
    catalogued = checked.catalogued
    numbers = {number_of(item) for item in checked.items}
    known = {project.number for project in catalogued.projects}
    first, last = checked.chapters.get(top, (0, 0))
    for reference in checked.item_references:
        number = reference.project
        if not first <= reference.start < last or number in numbers or number not in known:
            continue
        if misnumbers(checked, reference) is not None:
            continue
        sentence = sentence_at(checked.wording, reference.start, reference.end)
        if says_other_money(sentence.lower):
            continue
        yield rule.finding(
            Place(*checked.wording.within(reference.start, reference.end)),
            message=_NUMBERED,
            details={"identity": (number, reference.part)},
            words=_quoted(checked, reference.start, reference.end),
            short=key_sentence((number, "")),
        )


_WHY = Words(
    "Giao chỉ tiêu, giao việc mà Kế hoạch không có dự án thì không có kinh phí để làm",
    "A target or duty without a project in the plan has no money",
)
_ACTION = Words(
    "Bổ sung dự án, hoặc nêu nguồn khác, hoặc bỏ nội dung này",
    "Add the project, or name the other source, or leave it out",
)
_LED = "organisation: [{unit: Phòng Kinh tế xã, duties: ['Chủ trì thực hiện Dự án 1']}]\n" + SET
_TRAINED = (
    "targets: [{indicator: Giảm tỷ lệ hộ nghèo, unit: '%', baseline: 8, value: 6, "
    "deadline: 31/12/2026, owner: Phòng Kinh tế xã}, {indicator: INDICATOR, unit: người, "
    f"baseline: 20, value: 30, deadline: 31/12/2026, owner: Phòng Kinh tế xã}}]\n{SET}"
)

RULES = (
    Rule(
        "PRG007",
        "target-without-project",
        "warning",
        Words("Chỉ tiêu của dự án không có trong Kế hoạch", "A target whose project is missing"),
        Words(
            "Chỉ tiêu '{words}' thuộc {entry}, nhưng Kế hoạch không có {short}",
            "The target '{words}' belongs to {entry}, but the plan has no {short}",
        ),
        _WHY,
        _ACTION,
        _not_carried("targets"),
        bad=_TRAINED.replace("INDICATOR", "Số người học qua đào tạo nghề"),
        good=_TRAINED.replace(
            "INDICATOR", "Số người học qua đào tạo nghề bằng nguồn ngân sách tỉnh"
        ),
    ),
    Rule(
        "PRG008",
        "duty-without-project",
        "warning",
        Words("Nhiệm vụ của dự án không có trong Kế hoạch", "A duty whose project is missing"),
        Words(
            "Nhiệm vụ '{words}' thuộc {entry}, nhưng Kế hoạch không có {short}",
            "The duty '{words}' belongs to {entry}, but the plan has no {short}",
        ),
        _WHY,
        _ACTION,
        _not_carried("organisation"),
        bad=_LED.replace("Dự án 1", "Dự án 1, Dự án 6"),
        good=_LED.replace(
            "Dự án 1", "Dự án 1; thực hiện Dự án 6 bằng vốn vay của Ngân hàng Chính sách xã hội"
        ),
    ),
)
