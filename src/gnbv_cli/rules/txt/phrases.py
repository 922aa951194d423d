"""TXT: phrases that read as if a comma or a word was left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from gnbv_cli.findings.finding import Finding, Place, Related
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.texts.sentence import Words, listed

_YEAR = re.compile(r"(\w+ \w+) (năm) (\d{4})(?!\w)")
_QUOTED = Words("'{written}' (có thể là '{expected}')", "'{written}' (maybe '{expected}')")
_MAYBE = Words("'{written}' có thể là '{expected}'", "'{written}' may be '{expected}'")
_SEVERAL = Words(
    "{n} chỗ đọc như thiếu dấu phẩy, thiếu chữ hoặc đảo chữ: {quoted}",
    "{n} places read as if a comma or a word was left out or moved: {quoted}",
)


class _Phrase(NamedTuple):
    """Offsets of what is written, and what is expected there."""

    start: int
    end: int
    expected: str


def _doubtful(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """One note a plan, on the first place."""
    text, words = checked.wording.text, checked.syllables
    found = [
        _Phrase(*words.span(each.first, each.last), each.expected)
        for each in checked.doubtful_words
        if each.is_phrase
    ]
    found = sorted([*found, *_without_year(checked)])
    if not found:
        return
    said: list[dict[str, Any]] = [
        {"written": text[each.start : each.end], "expected": each.expected} for each in found
    ]
    first, *others = [Place(*checked.wording.within(each.start, each.end)) for each in found]
    yield rule.finding(
        first,
        message=_SEVERAL if others else None,
        details={
            "identity": tuple(each["written"].lower() for each in said),
            "related": tuple(
                Related(place, _MAYBE.filled(**each))
                for place, each in zip(others, said[1:], strict=True)
            ),
        },
        n=len(found),
        quoted=listed([_QUOTED.filled(**each) for each in said], ", "),
        **said[0],
    )


def _without_year(checked: CheckedPlan) -> Iterator[_Phrase]:
    """Where the words before 'năm 2026' in the title stand right before '2026'."""
    title = _YEAR.search(" ".join(checked.plan.document.title.split()))
    if title is None:
        return
    name, _, year = title.groups()
    short = f"{name} {year}"
    text = checked.wording.text
    at = text.find(short)
    while at >= 0:
        end = at + len(short)
        if not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
            yield _Phrase(at, end, title[0])
        at = text.find(short, end)


RULES = (
    Rule(
        "TXT009",
        "words-left-out",
        "note",
        Words(
            "Câu đọc như thiếu dấu phẩy, thiếu chữ",
            "Words that read as if something was left out",
        ),
        _MAYBE,
        Words(
            "Thiếu một chữ, một dấu phẩy thì câu có thể hiểu hai cách",
            "Where a word or a comma is missing, a sentence may be read in two ways",
        ),
        Words("Đọc lại câu; viết thêm nếu đúng là thiếu", "Read it again; add what is missing"),
        _doubtful,
        bad="closing: [Kế hoạch năm 2026 vận động cán bộ đảng viên của xã cùng tham gia./.]\n",
        good='closing: ["Kế hoạch năm 2026 vận động cán bộ, đảng viên của xã cùng tham gia./."]\n',
    ),
)
