"""PRG: sub-projects that stand without their siblings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import normalize

from gnbv_cli.findings.finding import Finding, Place
from gnbv_cli.plan.walk import Item
from gnbv_cli.rules.catalogued import Entry, number_of
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.item_words import all_texts
from gnbv_cli.rules.prg.examples import one_project
from gnbv_cli.rules.rule import Rule
from gnbv_cli.texts.labels import COMPARE
from gnbv_cli.texts.sentence import Sentence, Words, listed

_PART = Words("Tiểu dự án {number}", "Sub-project {number}")
_MISSING = Words("Tiểu dự án {number} ({name})", "Sub-project {number} ({name})")
_UNCONFIRMED = Words(
    "Tiểu dự án {number} '{name}' (tên cần đối chiếu)",
    "Sub-project {number} '{name}' (name unconfirmed)",
)
_NAMED = re.compile(
    r"(?:tiểu dự án|(?<!\w)tda) ?(?:số )?(\d{1,2}(?:(?:, ?| và | ?& ?)\d{1,2}(?!\d|[.,]\d| ?%))*)"
    r"(?: ?(?:,|-|–|thuộc|của) ?(?:dự án|da) ?(\d{1,2}))?"
)
_OTHERS = re.compile(r"tiểu dự án (?:còn lại|khác)(?!\w)")
_SAID_IN = frozenset(("sections", "budget", "opening", "closing", "policies", "legal_bases"))
"""Where a word about a sub-project tells why it is missing; a duty does not."""


def _without_siblings(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """One finding a project: the sub-projects that it should have and says nothing about."""
    for item in checked.items:
        entry = checked.catalogued.by_item.get(item.address)
        if entry is None or len(entry.stated.subprojects) < 2 or not item.parts:
            continue
        here = [checked.catalogued.by_item.get(part.address) for part in item.parts]
        present = [found.stated.number for found in here if found is not None]
        if not present or checked.reading.is_damaged(item.address):
            continue
        missing = [
            Entry(part, entry.stated)
            for part in entry.stated.subprojects
            if part.number not in present and not part.applies
        ]
        told = _told(checked, item, entry.stated.number) if missing else set()
        if "*" not in told:
            missing = [each for each in missing if each.stated.number not in told]
            if missing:
                yield _finding(rule, checked, item, missing)


def _told(checked: CheckedPlan, item: Item, project: str) -> set[str]:
    """Numbers of the sub-projects that words of the plan mention; '*' for 'the others'."""
    told: set[str] = set()
    for line in normalize("NFC", "\n".join(all_texts(item))).lower().split("\n"):
        if "tiểu dự án" not in line and "tda" not in line:
            continue
        if _OTHERS.search(line):
            told.add("*")
        for found in _NAMED.finditer(line):
            if found[2] is None or str(int(found[2])) == project:
                told.update(str(int(number)) for number in re.findall(r"\d+", found[1]))
    for reference in checked.item_references:
        top = checked.wording.passage_at(reference.start).top
        if reference.project == project and reference.part and top in _SAID_IN:
            told.add(reference.part)
    return told


def _finding(rule: Rule, checked: CheckedPlan, item: Item, missing: list[Entry]) -> Finding:
    """On the project whose parts are missing."""
    parts = [part for part in item.parts if number_of(part)] or item.parts
    highest = max(int(number_of(part) or 0) for part in parts)
    # That a number below a stated one is left out is seen without any catalogue.
    sure = any(each.is_confirmed or int(each.stated.number) < highest for each in missing)
    return rule.finding(
        Place(f"{item.address}.{'number' if number_of(item) else 'name'}"),
        severity=None if sure else "note",
        details={
            "facts": ((COMPARE, checked.catalogued.document),),
            "identity": tuple(each.stated.number for each in missing),
        },
        place=checked.places.item(item.address),
        present=listed([_present(part) for part in parts], ", "),
        missing=listed([_absent(each) for each in missing], ", "),
    )


def _present(part: Item) -> Sentence:
    return _PART.filled(number=number_of(part) or part.project.name)


def _absent(entry: Entry) -> Sentence:
    words = _MISSING if entry.is_confirmed else _UNCONFIRMED
    return words.filled(number=entry.stated.number, name=entry.stated.name)


RULES = (
    Rule(
        "PRG003",
        "subproject-without-sibling",
        "warning",
        Words("Dự án thiếu tiểu dự án mà không nêu vì sao", "A project without all its parts"),
        Words(
            "{place} chỉ có {present}; chưa nêu {missing} có thực hiện hay không",
            "{place} has only {present}; it does not say whether {missing} is carried out",
        ),
        Words(
            "Không nêu thì không rõ là không được giao hay bỏ sót",
            "Left unsaid, it may be that nothing was granted, or that it was forgotten",
        ),
        Words(
            "Bổ sung tiểu dự án, hoặc ghi một câu vì sao xã không thực hiện",
            "Add the sub-project, or say in a sentence why it is not carried out",
        ),
        _without_siblings,
        bad=one_project(
            3,
            "Hỗ trợ phát triển sản xuất, cải thiện dinh dưỡng",
            "subprojects: [{id: tda1, number: 1, budget: 100 triệu đồng, "
            "name: Hỗ trợ phát triển sản xuất trong lĩnh vực nông nghiệp}]",
        ),
        good=one_project(
            3,
            "Hỗ trợ phát triển sản xuất, cải thiện dinh dưỡng",
            "content: [Xã không được giao vốn Tiểu dự án 2.], "
            "subprojects: [{id: tda1, number: 1, budget: 100 triệu đồng, "
            "name: Hỗ trợ phát triển sản xuất trong lĩnh vực nông nghiệp}]",
        ),
    ),
)
