"""TXT: a word that is right elsewhere, in the frame where the plan has another one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from gnbv_cli.data.glossary import glossary
from gnbv_cli.findings.finding import Finding, Place, Related
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.doubtful_words import may_be_wrong
from gnbv_cli.rules.rule import Rule
from gnbv_cli.rules.syllables import Syllables, syllables
from gnbv_cli.texts.sentence import Words

_AROUND = 3
"""So many syllables make a frame, on one side."""

_LISTED = frozenset(("và", "với", ",", "cùng"))
"""Behind these it is named by itself: 'và các ấp'."""

_ALSO = Words("cũng vậy", "this one too")
_PARALLEL = Words("câu giống, ghi '{words}'", "a like sentence has '{words}'")


class _Frames(NamedTuple):
    """For what stands before and behind the expected words: where they stand."""

    before: dict[tuple[str, ...], int]
    behind: dict[tuple[str, ...], int]


def _confused(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    words = checked.syllables
    for written, expected in glossary().confused.items():
        if written not in checked.wording.lower:
            continue
        frames = _frames(checked, expected)
        length = len(syllables(written))
        found: list[tuple[int, int]] = []
        for first in words.find(syllables(written)):
            if may_be_wrong(glossary(), written, words.words, first, first + length):
                parallel = _parallel(words, first, first + length, frames)
                if parallel is not None:
                    found.append((first, parallel))
        if found:
            yield _finding(rule, checked, expected, length, found)


def _finding(
    rule: Rule, checked: CheckedPlan, expected: str, length: int, found: list[tuple[int, int]]
) -> Finding:
    words, wording = checked.syllables, checked.wording
    (first, parallel), *others = found
    size = len(syllables(expected))
    like = words.span(parallel, parallel + size)
    start, end = words.span(first, first + length)
    related = [
        Related(Place(*wording.within(*words.span(other, other + length))), _ALSO.filled())
        for other, _ in others
    ]
    said = _PARALLEL.filled(words=wording.text[slice(*like)])
    return rule.finding(
        Place(*wording.within(start, end)),
        details={
            "identity": (wording.text[start:end].lower(),),
            "related": (*related, Related(Place(*wording.within(*like)), said)),
        },
        written=wording.text[start:end],
        expected=expected,
    )


def _frames(checked: CheckedPlan, expected: str) -> _Frames:
    """The frames of the expected words, slips of them included."""
    words, length = checked.syllables, len(syllables(expected))
    places = words.find(syllables(expected))
    places += [each.first for each in checked.doubtful_words if each.expected == expected]
    frames = _Frames({}, {})
    for first in sorted(places):
        frames.before.setdefault(_before(words, first), first)
        frames.behind.setdefault(_behind(words, first + length), first)
    return frames


def _parallel(words: Syllables, first: int, last: int, frames: _Frames) -> int | None:
    before, behind = _before(words, first), _behind(words, last)
    if before and before in frames.before:
        return frames.before[before]
    if behind and words.words[first - 1] in _LISTED:
        return frames.behind.get(behind)
    return None


def _before(words: Syllables, first: int) -> tuple[str, ...]:
    """The syllables before a place; () where there are not enough of them."""
    return _frame(words.words[max(0, first - _AROUND) : first])


def _behind(words: Syllables, last: int) -> tuple[str, ...]:
    return _frame(words.words[last : last + _AROUND])


def _frame(around: list[str]) -> tuple[str, ...]:
    whole = len(around) == _AROUND and all(map(str.isalpha, around))
    return tuple(around) if whole else ()


RULES = (
    Rule(
        "TXT002",
        "like-sentence-differs",
        "note",
        Words("Câu giống nhau mà chữ khác nhau", "Like sentences with unlike words"),
        Words(
            "'{written}' có thể là '{expected}': câu giống như vậy ở chỗ khác ghi '{expected}'",
            "'{written}' may be '{expected}', as a like sentence elsewhere has it",
        ),
        Words(
            "Chữ nào cũng có nghĩa nên chỉ người soạn mới biết chữ nào đúng ý",
            "Both are words, so that only the author can tell which is meant",
        ),
        Words("Đối chiếu hai câu rồi dùng một chữ", "Compare the sentences and use one word"),
        _confused,
        bad=(
            "organisation:\n"
            "  - unit: Phòng Kinh tế xã\n"
            "    duties:\n"
            "      - Chủ trì Dự án 1, phối hợp với các ngành liên quan và các ấp.\n"
            "      - Báo cáo cùng các ngành liên quan và các cấp.\n"
        ),
        good=(
            "organisation:\n"
            "  - unit: Phòng Kinh tế xã\n"
            "    duties:\n"
            "      - Chủ trì Dự án 1, phối hợp với các ngành liên quan và các ấp.\n"
            "      - Báo cáo cùng các ngành liên quan và các cấp ủy.\n"
        ),
    ),
)
