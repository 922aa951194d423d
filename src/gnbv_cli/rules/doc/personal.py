"""DOC: numbers of persons' identity papers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gnbv_cli.findings.finding import Finding, Place, Related
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.texts.sentence import Words

_PAPERS = ("cccd", "cmnd", "định danh", "căn cước", "chứng minh nhân dân", "chứng minh thư")
_NUMBER = re.compile(
    r"(?<![\w.,/-])(?:\d{12}|\d{9}|\d{3} \d{3} \d{3}(?: \d{3})?)"
    r"(?![\w/-]|[.,]\d| \d{3}| (?:đồng|đ|triệu)(?!\w))"
)
_NATIONAL = re.compile(r"(?<![\w.,/-])0\d{11}(?![\w/-]|[.,]\d)")
"""The number of a citizen's card: it begins with the code of a province."""

_BEFORE, _BEHIND = 80, 40
"""So far, in characters, a paper is named from its number."""

_ALSO = Words("cũng có ở đây", "here too")


def _personal(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """One warning a plan, on the first number; the number itself is not repeated."""
    lower = checked.wording.lower
    named = [at for paper in _PAPERS for at in _places(lower, paper)]
    if not named:
        return
    spans = {found.span() for found in _NATIONAL.finditer(lower)}
    for at in named:
        line = checked.wording.line(checked.wording.number_at(at))
        first, last = max(line[0], at - _BEHIND), min(line[1], at + _BEFORE)
        spans |= {found.span() for found in _NUMBER.finditer(lower, first, last)}
    if not spans:
        return
    first_place, *others = [Place(*checked.wording.within(*span)) for span in sorted(spans)]
    yield rule.finding(
        first_place,
        details={"related": tuple(Related(other, _ALSO.filled()) for other in others)},
    )


def _places(lower: str, word: str) -> Iterator[int]:
    at = lower.find(word)
    while at >= 0:
        yield at
        at = lower.find(word, at + 1)


RULES = (
    Rule(
        "DOC009",
        "personal-data",
        "warning",
        Words("Có số định danh cá nhân", "Personal identity numbers"),
        Words(
            "Có số định danh cá nhân trong văn bản; không đưa lên kho dùng chung",
            "Personal numbers in the text; keep them out of a shared repository",
        ),
        Words(
            "Kế hoạch được gửi nhiều nơi và công khai; số định danh là dữ liệu cá nhân",
            "A plan goes to many and is made public; such numbers are personal data",
        ),
        Words(
            "Bỏ số khỏi văn bản; danh sách người hưởng lưu riêng tại xã",
            "Take the number out; keep lists of persons apart, at the commune",
        ),
        _personal,
        bad="closing: [Kế hoạch năm 2026 hỗ trợ ông A (số CCCD 012345678901)./.]\n",
        good="closing: [Kế hoạch năm 2026 hỗ trợ ông A (có thẻ CCCD) 100.000.000 đồng./.]\n",
    ),
)
