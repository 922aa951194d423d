"""PRG: names and numbers of projects against the programme's catalogue."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from gnbv_cli.data.programmes import CONFIRMED, CatalogueProject
from gnbv_cli.findings.finding import Finding, Place, Related
from gnbv_cli.plan.walk import Item
from gnbv_cli.rules.catalogued import number_of, numbered, same_name
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.prg.examples import one_project
from gnbv_cli.rules.prg.name_difference import difference
from gnbv_cli.rules.prg.names_in_words import misnumbered
from gnbv_cli.rules.rule import Details, Rule
from gnbv_cli.texts.sentence import Words
from gnbv_cli.written.names import folded

_ALIKE = 0.5
"""So many of the syllables of two names are shared where the one is the other, miswritten."""
_SURELY = 0.8
_MOST = 20
_COUNTED = re.compile(r"(?:tieu )?du an(?: thu| so)? \w+\Z")

_UNCONFIRMED = Words(
    "Tên '{written}' khác tên tại {document}: '{official}' (cần đối chiếu)",
    "The name '{written}' differs from that in {document}: '{official}' (unconfirmed)",
)
_UNKNOWN = Words(
    "Dự án {number} chưa có trong danh mục theo {document}",
    "Project {number} is not in the catalogue of {document}",
)
_UNKNOWN_MANY = Words(
    "{n} dự án chưa có trong danh mục theo {document}",
    "{n} projects are not in the catalogue of {document}",
)
_UNKNOWN_TOO = Words("cũng chưa có trong danh mục", "not in the catalogue either")
_PART_NUMBER = Words(
    "Số tiểu dự án {number} không đúng với tên '{name}'",
    "Sub-project number {number} does not go with the name '{name}'",
)
_OWN = Words("tên này là của Dự án {number}", "this is the name of Project {number}")
_OWN_PART = Words("tên này là của Tiểu dự án {number}", "this is the name of Sub-project {number}")


def _wrong_names(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """Names that are not the catalogue's, and projects that it does not have."""
    unknown: list[Item] = []
    for item, among in _compared(checked):
        entry = numbered(item, among)
        if entry is None:
            if not _elsewhere(item, among) and number_of(item) and not _is_part(checked, item):
                unknown.append(item)
        elif not _is_same(item, entry) and not _elsewhere(item, among):
            yield _differs(rule, checked, item, entry)
    if unknown:
        yield _not_in_catalogue(rule, checked, unknown)


def _compared(checked: CheckedPlan) -> Iterator[tuple[Item, tuple[CatalogueProject, ...]]]:
    """The items that the catalogue may have, each with the entries it may be."""
    catalogued = checked.catalogued
    if not catalogued.projects:
        return
    for item in checked.items:
        yield item, catalogued.projects
        entry = catalogued.by_item.get(item.address)
        if entry is not None and entry.stated.subprojects:
            for part in item.parts:
                yield part, entry.stated.subprojects


def _is_same(item: Item, entry: CatalogueProject) -> bool:
    """Whether an item has the entry's name, or none but its number: 'Dự án thứ nhất'."""
    name = item.project.name
    if not name or same_name(name) == same_name(entry.name):
        return True
    return _COUNTED.match(folded(name)) is not None


def _is_part(checked: CheckedPlan, item: Item) -> bool:
    return item.address.rpartition(".")[0] in checked.catalogued.by_item


def _elsewhere(item: Item, among: tuple[CatalogueProject, ...]) -> CatalogueProject | None:
    """The entry of another number that the name of an item is, or is surely meant to be."""
    number, own = number_of(item), numbered(item, among)
    if _COUNTED.match(folded(item.project.name)):
        return None
    likeness = _likeness(item, own) if own is not None else 0.0
    if not number or likeness == 1:
        return None
    best = max(among, key=lambda entry: _likeness(item, entry))
    least = _SURELY if likeness < _ALIKE else 1
    return best if _likeness(item, best) >= least else None


def _likeness(item: Item, entry: CatalogueProject) -> float:
    """How many of the syllables of the two names are shared, from 0 to 1."""
    first, second = _syllables(item.project.name), _syllables(entry.name)
    return len(first & second) / (len(first | second) or 1)


@lru_cache(maxsize=1024)
def _syllables(name: str) -> frozenset[str]:
    return frozenset(folded(name).split())


def _differs(rule: Rule, checked: CheckedPlan, item: Item, entry: CatalogueProject) -> Finding:
    details: Details = {"identity": (item.project.name,)}
    hint = difference(item.project.name, entry.name)
    if hint is not None:
        details["hint"] = hint
    return rule.finding(
        Place(f"{item.address}.name"),
        message=None if entry.standing in CONFIRMED else _UNCONFIRMED,
        details=details,
        written=item.project.name,
        document=checked.catalogued.document,
        official=entry.name,
    )


def _not_in_catalogue(rule: Rule, checked: CheckedPlan, items: list[Item]) -> Finding:
    """One finding for all projects of unknown numbers: a plan may count them its own way."""
    first, *others = items
    return rule.finding(
        Place(f"{first.address}.number"),
        message=_UNKNOWN_MANY if others else _UNKNOWN,
        details={
            "identity": (number_of(first),),
            "related": tuple(
                Related(Place(f"{other.address}.number"), _UNKNOWN_TOO.filled())
                for other in others[:_MOST]
            ),
        },
        number=number_of(first),
        document=checked.catalogued.document,
        n=len(items),
    )


def _wrong_numbers(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """Numbers beside the name of another entry, among the projects and in the words."""
    for item, among in _compared(checked):
        other = _elsewhere(item, among)
        if other is not None:
            below = _is_part(checked, item)
            yield rule.finding(
                Place(f"{item.address}.number"),
                message=_PART_NUMBER if below else None,
                details={
                    "hint": (_OWN_PART if below else _OWN).filled(number=other.number),
                    "identity": (number_of(item), item.project.name),
                },
                number=number_of(item),
                name=item.project.name,
            )
    for named in misnumbered(checked):
        reference, entry = named.reference, named.entry
        number, part = entry.key
        yield rule.finding(
            Place(*checked.wording.within(reference.start, named.end)),
            message=_PART_NUMBER if part else None,
            details={
                "hint": (_OWN_PART if part else _OWN).filled(number=part or number),
                "identity": (reference.project, reference.part, entry.stated.name),
            },
            number=reference.part if part else reference.project,
            name=checked.wording.text[named.start : named.end],
        )


RULES = (
    Rule(
        "PRG001",
        "project-name-differs",
        "note",
        Words("Tên dự án khác tên trong Chương trình", "A project's name that differs"),
        Words(
            "Tên '{written}' khác tên tại {document}: '{official}'",
            "The name '{written}' differs from that in {document}: '{official}'",
        ),
        Words(
            "Tên và số dự án là căn cứ để giao dự toán, hạch toán và tổng hợp",
            "Money is granted, booked and consolidated under the name and number of a project",
        ),
        Words("Ghi đúng tên dự án của Chương trình", "Write the programme's name of the project"),
        _wrong_names,
        bad=one_project(2, "Đa dạng hóa sinh kế và phát triển mô hình giảm nghèo"),
        good=one_project(2, "Đa dạng hoá sinh kế, phát triển mô hình giảm nghèo"),
    ),
    Rule(
        "PRG002",
        "number-not-of-name",
        "warning",
        Words("Số dự án không đúng với tên", "A project number that is not its name's"),
        Words(
            "Số dự án {number} không đúng với tên '{name}'",
            "Project number {number} does not go with the name '{name}'",
        ),
        Words(
            "Số của dự án này, tên của dự án kia thì không rõ giao tiền, giao việc cho dự án nào",
            "With the number of one project and the name of another it is not clear which is meant",
        ),
        Words("Đối chiếu danh mục rồi sửa số hoặc tên", "Compare with the catalogue, mend one"),
        _wrong_numbers,
        bad=one_project(7, "Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo"),
        good=one_project(2, "Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo"),
    ),
)
