"""DOC: the mark before a point, and the mark at the end of the document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from gnbv_cli.findings.finding import Edit, Finding, Fix, Place, Related
from gnbv_cli.plan.address import address_of
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.texts.sentence import Words

_MARK = re.compile(r"[a-zđ]\.\Z")
_BEGINS = re.compile(r"[a-zđ]\.(?=\s+[^\W\d_]{2})")
_END = re.compile(r"\.\s?/\s?\.|/\.(?=\s*\Z)")
_TOO = Words("ghi '{mark}'", "marked '{mark}'")
_TITLE = Words("Thay {marks} bằng {expected}", "Put {expected} for {marks}")
_LAST = 15
"""So many characters of the last sentence are pointed at."""


class _Point(NamedTuple):
    """A point that is marked 'a.', where the mark stands."""

    place: Place
    mark: str


def _point_marks(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """One note a plan, on the first of them."""
    points = [*_stated(checked), *_in_words(checked)]
    if not points:
        return
    marks = list(dict.fromkeys(point.mark for point in points))
    edits = tuple(Edit(point.place, point.mark, _bracketed(point.mark)) for point in points)
    expected = list(map(_bracketed, marks))
    title = _TITLE.filled(marks=_quoted(marks), expected=_quoted(expected))
    yield rule.finding(
        points[0].place,
        details={
            "identity": tuple(marks),
            "related": tuple(
                Related(point.place, _TOO.filled(mark=point.mark)) for point in points[1:]
            ),
            "fixes": (Fix(title, "likely", edits),),
        },
        mark="', '".join(marks),
        expected="', '".join(expected),
    )


def _quoted(marks: list[str]) -> str:
    return ", ".join(f"'{mark}'" for mark in marks)


def _bracketed(mark: str) -> str:
    return f"{mark[:-1]})"


def _stated(checked: CheckedPlan) -> Iterator[_Point]:
    for path, mark in checked.stated_marks.all:
        if _MARK.match(mark):
            yield _Point(Place(address_of(checked.reading.root, path)), str(mark))


def _in_words(checked: CheckedPlan) -> Iterator[_Point]:
    wording = checked.wording
    text = wording.text
    for start in [start for start in wording.starts if text.startswith(".", start + 1)]:
        found = _BEGINS.match(text, start)
        if found is not None and wording.passage_at(start).composed:
            place = Place(*checked.wording.within(found.start(), found.end()))
            yield _Point(place, found[0])


def _no_end_mark(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    wording = checked.wording
    closing = [n for n, passage in enumerate(wording.passages) if passage.top == "closing"]
    if not closing or any(_END.search(wording.passages[number].text) for number in closing):
        return
    start, end = wording.line(closing[-1])
    words = wording.text[start:end].rstrip()
    last = max(0, len(words) - _LAST)
    place = wording.within(start + last, start + len(words))
    yield rule.finding(Place(*place), details={"identity": ()})


RULES = (
    Rule(
        "DOC006",
        "point-mark",
        "note",
        Words("Điểm ghi 'a.' thay cho 'a)'", "A point marked 'a.' instead of 'a)'"),
        Words(
            "Điểm ghi '{mark}', thể thức dùng '{expected}'",
            "Points marked '{mark}'; the form uses '{expected}'",
        ),
        Words(
            "Khoản có số và dấu chấm, điểm có chữ cái và dấu ngoặc đơn; viện dẫn theo đó",
            "Clauses have a number and a dot, points a letter and a bracket; they are cited so",
        ),
        Words("Ghi chữ cái với dấu ngoặc đơn", "Write the letter with a bracket"),
        _point_marks,
        bad="closing: ['a. Trên đây là Kế hoạch năm 2026 của xã./.']\n",
        good="closing: ['a) Trên đây là Kế hoạch năm 2026 của xã./.']\n",
        legal_basis=("nd-30-2020-pl1",),
    ),
    Rule(
        "DOC007",
        "no-end-mark",
        "note",
        Words("Chưa có './.' cuối văn bản", "No './.' at the end"),
        Words("Chưa có './.' sau câu cuối", "No './.' after the last sentence"),
        Words(
            "Các mẫu văn bản kết thúc bằng './.', cho biết là đã hết",
            "The forms end with './.', which tells that nothing follows",
        ),
        Words(
            "Xem bản gốc (bản trích có thể mất dấu); chưa có thì ghi thêm",
            "See the original, as an extract may lose it; add it if it lacks",
        ),
        _no_end_mark,
        bad="closing: [Trên đây là Kế hoạch năm 2026 của xã.]\n",
        good="closing: [Trên đây là Kế hoạch năm 2026 của xã./.]\n",
    ),
)
