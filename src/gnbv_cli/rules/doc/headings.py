"""DOC: lines in capitals that stand under no heading."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from gnbv_cli.findings.finding import Finding, Place
from gnbv_cli.plan.model import Section
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.texts.sentence import Words

_BODY = frozenset(
    ("opening", "sections", "targets", "policies", "projects", "budget", "organisation",
     "reporting", "closing")
)  # fmt: skip
_LONGEST = 60
_FEWEST = 2
"""A heading in capitals has at least so many words: 'GNBV' alone is an abbreviation."""

_NO_PLACE = Words(
    "Dòng '{text}' không thuộc đề mục nào", "'{text}' stands under no heading"
)  # fmt: skip


class _Line(NamedTuple):
    """A stray line: its address, its text, and the address of what goes before it."""

    at: str
    text: str
    before: str


def _stray(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    for line in (*_entries(checked), *_sections(checked), *_passages(checked)):
        place = checked.places.of(line.before)
        yield rule.finding(
            Place(line.at),
            message=None if place else _NO_PLACE,
            details={"identity": (line.text,)},
            **({"text": line.text, "place": place} if place else {"text": line.text}),
        )


def _entries(checked: CheckedPlan) -> Iterator[_Line]:
    """Entries of the organisation that are no unit's and have no number."""
    for position, entry in enumerate(checked.plan.organisation, start=1):
        text = " ".join((entry.heading or "").split())
        unnumbered = entry.number is not None and not entry.number.strip()
        if unnumbered and not entry.unit and _is_capitals(text):
            before = f"organisation[{max(1, position - 1)}]"
            yield _Line(f"organisation[{position}].heading", text, before)


def _sections(checked: CheckedPlan) -> Iterator[_Line]:
    yield from _below(checked.plan.sections, "sections")


def _below(sections: list[Section], at: str) -> Iterator[_Line]:
    """Sections without a number that are a heading and nothing else."""
    for position, section in enumerate(sections, start=1):
        unnumbered = section.number is not None and not section.number.strip()
        holds = section.text or section.paragraphs or section.items or section.part
        text = " ".join((section.heading or "").split()) if unnumbered and not holds else ""
        if text and not section.sections and _is_capitals(text):
            yield _Line(f"{at}[{position}].heading", text, f"{at}[{max(1, position - 1)}]")
        yield from _below(section.sections, f"{at}[{position}].sections")


def _passages(checked: CheckedPlan) -> Iterator[_Line]:
    """Paragraphs and items that are a name in capitals."""
    passages = checked.wording.passages
    for number in [n for n, passage in enumerate(passages) if passage.text.isupper()]:
        passage = passages[number]
        path = passage.path[:-1] if passage.path[-1] == "text" else passage.path
        text = " ".join(passage.text.split())
        if passage.top in _BODY and isinstance(path[-1], int) and _is_capitals(text):
            at = checked.wording.address(number)
            yield _Line(at, text, at)


def _is_capitals(text: str) -> bool:
    words = text.split()
    return (
        text.isupper()
        and len(text) <= _LONGEST
        and len(words) >= _FEWEST
        and all(any(map(str.isalpha, word)) or word in ("-", "–") for word in words)
        and text[-1].isalpha()
    )


RULES = (
    Rule(
        "DOC005",
        "stray-heading",
        "warning",
        Words("Dòng chữ hoa lạc giữa mục", "A stray line in capitals"),
        Words(
            "Dòng '{text}' nằm giữa {place}, không thuộc đề mục nào",
            "'{text}' stands inside {place} under no heading",
        ),
        Words(
            "Dòng lạc thường là mảnh của dấu, của tiêu đề, hoặc thay chỗ một đề mục đã mất: phần "
            "bên dưới không rõ của ai",
            "Such a line is often a piece of a seal or a head, or stands for a lost heading: whose "
            "the words below are is not clear",
        ),
        Words(
            "Xem bản gốc; bỏ dòng này, hoặc ghi lại đề mục đã mất",
            "See the original; remove the line, or restore the heading that was lost",
        ),
        _stray,
        bad=(
            "organisation:\n"
            "  - {unit: Phòng Kinh tế xã, duties: [Chủ trì thực hiện Dự án 1., TỈNH AN GIANG]}\n"
        ),
        good=(
            "organisation:\n"
            "  - {unit: Phòng Kinh tế xã, duties: [Chủ trì thực hiện Dự án 1., HĐND giám sát.]}\n"
        ),
    ),
)
