"""PRG: gaps in the numbering of headings and points."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence as ListOf
from itertools import pairwise
from typing import NamedTuple

from gnbv_cli.findings.finding import Finding, Place, Related
from gnbv_cli.plan.address import Path, address_of
from gnbv_cli.plan.model import PARTS, Plan, Section
from gnbv_cli.plan.numbering import Numbering
from gnbv_cli.plan.walk import addressed
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.prg.numerals import Numeral, numeral
from gnbv_cli.rules.rule import Rule
from gnbv_cli.rules.stated_marks import StatedMarks
from gnbv_cli.texts.sentence import Words
from gnbv_cli.written.nodes import Mapping, Text

_POINTS = Words("Thứ tự điểm nhảy từ {from_} đến {to}", "The points jump from {from_} to {to}")
_ABSENT = Words("chưa thấy {number}", "{number} is not seen")
_BEFORE = Words("số đứng trước", "the number before")
_NO_LISTS = frozenset(("budget", "units", "funding_sources", "settings", "waivers", "signature"))
"""Keys below which no list is numbered."""


class _Numbered(NamedTuple):
    """A stated number and its address."""

    at: str
    number: Numeral


def _gaps(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    for siblings in _headings(checked.plan):
        yield from _among(rule, siblings, None)
    root = checked.reading.root
    for path, key, numbers in _lists(checked.stated_marks):
        siblings = [
            _Numbered(f"{address_of(root, (*path, position))}.{key}", number)
            for position, number in numbers
        ]
        yield from _among(rule, siblings, _POINTS)


def _among(rule: Rule, siblings: list[_Numbered], words: Words | None) -> Iterator[Finding]:
    for before, after in pairwise(siblings):
        if not after.number.jumped(before.number):
            continue
        absent = after.number.between(before.number)
        yield rule.finding(
            Place(after.at),
            message=words,
            details={
                "hint": _ABSENT.filled(number=absent),
                "related": (Related(Place(before.at), _BEFORE.filled()),),
                "identity": (before.number.text, after.number.text),
            },
            from_=before.number.text,
            to=after.number.text,
        )


def _headings(plan: Plan) -> Iterator[list[_Numbered]]:
    """The numbers of the headings on each level; a part of the plan goes before its section's own.

    Headings that state no number are counted, as they are when the plan is printed.
    """
    chapters = Numbering(chapters=True)
    placed: set[str | None] = set()
    yield from _levels(plan, _Level(plan.sections, "sections", chapters, []), placed)
    for name in PARTS:
        if name not in placed and getattr(plan, name):
            yield list(_of_part(plan, name, chapters.below(chapters.next())))


class _Level(NamedTuple):
    """Sections, their address, how they are counted, and the numbers that go before theirs."""

    sections: list[Section]
    at: str
    counted: Numbering
    numbers: list[_Numbered]


def _levels(plan: Plan, level: _Level, placed: set[str | None]) -> Iterator[list[_Numbered]]:
    """The numbers on a level and those below it; `placed` gets the parts that stand there."""
    numbers = level.numbers
    for position, section in enumerate(level.sections, start=1):
        own = level.counted.next(section.number)
        here = f"{level.at}[{position}]"
        numbers += _numbered(f"{here}.number", own)
        inside = level.counted.below(own)
        placed.add(section.part)
        first = list(_of_part(plan, section.part or "", inside))
        below = _Level(section.sections, f"{here}.sections", inside, first)
        yield from _levels(plan, below, placed)
    yield numbers


def _of_part(plan: Plan, part: str, counted: Numbering) -> Iterator[_Numbered]:
    stated: ListOf[tuple[str, Text | None]] = ()
    if part in ("policies", "projects"):
        listed = plan.policies if part == "policies" else plan.projects
        stated = [(f"{at}.section", one.section) for at, one in addressed("", part, listed)]
    elif part == "organisation":
        stated = [
            (f"organisation[{position}].number", entry.number)
            for position, entry in enumerate(plan.organisation, start=1)
            if entry.section is None
        ]
    for at, text in stated:
        yield from _numbered(at, counted.next(text))


def _numbered(at: str, text: str) -> list[_Numbered]:
    number = numeral(text)
    return [_Numbered(at, number)] if number is not None else []


def _lists(stated: StatedMarks) -> Iterator[tuple[Path, str, list[tuple[int, Numeral]]]]:
    """The lists whose elements state markers or, below projects, numbers of headings."""
    for path, elements in reversed(stated.lists):
        marked: dict[str, list[tuple[int, Numeral]]] = {}
        keys = ("marker", "section") if path[-1] == "subprojects" else ("marker",)
        for position, element in enumerate(elements):
            if not isinstance(element, Mapping):
                continue
            for key in keys:
                number = _numeral_at(element, key)
                if number is not None:
                    marked.setdefault(key, []).append((position, number))
        for key, numbers in marked.items():
            if len(numbers) > 1 and _may_be_numbered(path):
                yield path, key, numbers


def _may_be_numbered(path: Path) -> bool:
    """Whether points may stand in a list: not below a budget, nor within a list of lists."""
    within = any(isinstance(a, int) and isinstance(b, int) for a, b in pairwise((*path, 0)))
    return _NO_LISTS.isdisjoint(path) and not within


def _numeral_at(element: Mapping, key: str) -> Numeral | None:
    text = element.get(key)
    return numeral(text) if isinstance(text, Text) else None


RULES = (
    Rule(
        "PRG004",
        "outline-gap",
        "warning",
        Words("Đề mục nhảy số", "A gap in the numbering"),
        Words("Đề mục nhảy từ {from_} đến {to}", "The outline jumps from {from_} to {to}"),
        Words(
            "Nhảy số thường là một mục đã bị bỏ sót khi soạn hoặc khi cắt dán",
            "A gap is often a part that was lost while the text was written or pasted",
        ),
        Words("Bổ sung mục còn thiếu, hoặc đánh lại số", "Add the missing part, or number anew"),
        _gaps,
        bad="organisation: [{number: 1, unit: Phòng Kinh tế xã, duties: [Chủ trì Dự án 1.]}, "
        "{number: 3, unit: UBND xã, duties: [Chỉ đạo chung.]}]\n",
        good="organisation: [{number: 1, unit: Phòng Kinh tế xã, duties: [Chủ trì Dự án 1.]}, "
        "{number: 2, unit: UBND xã, duties: [Chỉ đạo chung.]}]\n",
    ),
)
