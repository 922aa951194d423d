"""LAW: a time of carrying out that lies wholly outside the plan's year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gnbv_cli.findings.finding import Finding, Place
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.rules.sentences import is_quoted, sentence_at
from gnbv_cli.texts.sentence import Words

_WORD = "thời gian"
_LABEL = re.compile(
    r"thời gian (?:tổ chức )?(?:thực hiện|triển khai)(?: (?:kế hoạch|chương trình))?\s*:"
)
_HEADING = re.compile(
    r"(?:[\divxa-zđ]{1,4}[.)] ?)?thời gian(?: (?:tổ chức )?(?:thực hiện|triển khai).*)?"
)
_TIME = re.compile(
    r"(?<![\d/.-])(?:\d{1,2}[/.-]\d{1,2}[/.-]|(?:quý [iv]{1,3}|\d{1,2})[/.-])?"
    r"((?:19|20)\d{2})(?![\d/]|-\d)"
)
_OTHER = re.compile(
    r"giai đoạn|chuyển nguồn|chuyển sang|kéo dài|gia hạn|(?<!\w)đã(?!\w)|kết quả|trước đây|"
    r"tổng kết|so với|niên độ|năm học|nhiều năm|hằng năm|hàng năm"
)
"""Money carried over, a longer period, or a time that is past."""

_TOPS = frozenset(("sections", "opening", "closing"))
_OWN = frozenset(("text", "paragraphs", "items"))


def _outside(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    year = str(checked.plan.document.year)
    if len(year) != 4 or not year.isdecimal():
        return
    wording = checked.wording
    for start, end in _times(checked):
        sentence = sentence_at(wording, start, start + 1)
        last = min(end, sentence.end)
        found = list(_TIME.finditer(wording.lower, start, last))
        years = {int(each[1]) for each in found}
        if not years or min(years) <= int(year) <= max(years):
            continue
        if _OTHER.search(wording.lower, sentence.start, last) or is_quoted(wording, start):
            continue
        if any(checked.citations.covering(each.start()) for each in found):
            continue
        span = found[0].start(), found[-1].end()
        words = wording.text[slice(*span)]
        yield rule.finding(
            Place(*wording.within(*span)), details={"identity": (words,)}, words=words, year=year
        )


def _times(checked: CheckedPlan) -> Iterator[tuple[int, int]]:
    """Where the plan tells when it is carried out: behind a label, or right under a heading."""
    wording = checked.wording
    at = wording.lower.find(_WORD)
    while at >= 0:
        number = wording.number_at(at)
        start, end = wording.line(number)
        passage = wording.passages[number]
        label = _LABEL.match(wording.lower, at)
        if passage.top == "sections" and passage.path[-1] == "heading":
            if number + 1 < len(wording.passages) and _HEADING.fullmatch(wording.lower, start, end):
                below = wording.passages[number + 1].path
                above = passage.path[:-1]
                if below[: len(above)] == above and below[len(above)] in _OWN:
                    yield wording.line(number + 1)
        elif passage.top in _TOPS and label is not None:
            yield label.end(), end
        at = wording.lower.find(_WORD, end)


RULES = (
    Rule(
        "LAW016",
        "time-not-the-plans",
        "error",
        Words(
            "Thời gian thực hiện không phải của năm kế hoạch",
            "A time of carrying out that is not the plan's",
        ),
        Words(
            "Thời gian thực hiện ghi '{words}' trong Kế hoạch năm {year}",
            "The time of carrying out is '{words}' in a plan for {year}",
        ),
        Words(
            "Năm cũ thường chép lại từ kế hoạch trước; theo đó thì không có việc nào còn thời hạn",
            "An old year is often copied from an earlier plan; by it nothing is left to be done",
        ),
        Words(
            "Ghi lại thời gian thực hiện; kinh phí chuyển nguồn thì nói rõ",
            "Write the time anew; say so where it is that of money carried over",
        ),
        _outside,
        bad="closing: ['Thời gian thực hiện: Từ 01/01/2025 đến 31/12/2025.', 'Năm 2026./.']\n",
        good="closing: ['Thời gian thực hiện: Từ 01/01/2026 đến 31/12/2026./.']\n",
    ),
)
