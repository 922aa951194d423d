"""TGT: aims and targets that stand outside the targets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from gnbv_cli.findings.finding import Finding, Place, Related
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.rules.sentences import sentence_at, shortened
from gnbv_cli.texts.sentence import Sentence, Words, listed
from gnbv_cli.written.names import folded
from gnbv_cli.written.target_words import read_target_words

_MEASURES = ("tỷ lệ ", "tỉ lệ ", "thu nhập bình quân")
_MOVES = re.compile(r"(?<!\w)(?:tăng|nâng|nâng cao|giảm|hạ)\s+(?:nhanh\s+|dần\s+|mạnh\s+)?\Z")
_AIMS_IN = frozenset(("sections", "organisation", "policies", "projects"))
_SHARE = re.compile(
    r"(?P<number>\d{1,3}(?:,\d{1,2})?)\s?%\s+(?:(?:số|tổng số|các|những) )?(?:hộ|người|cán bộ|"
    r"công chức|trẻ|học sinh|lao động|phụ nữ|thôn|ấp|bản|khóm|xã|trường|đối tượng)(?!\w)"
)
_DIGIT = re.compile(r"\d")
_CLAUSE_END = re.compile(r"[.;](?=\s|\Z)|\n")
_SAID = 5
_ALIKE = 0.6
"""So many of a target's first words, found in another, tell that the two are one."""

_QUOTED = Words("'{words}'", "'{words}'")
_AIM_TOO = Words("cũng chưa có số", "no figure here either")
_TARGET_TOO = Words("cũng là chỉ tiêu", "a target too")


class _Said(NamedTuple):
    """Words of the plan with their place in the wording."""

    start: int
    end: int
    words: str


def _gathered(
    rule: Rule, checked: CheckedPlan, found: list[_Said], too: Words
) -> Iterator[Finding]:
    """One finding a plan, on the first place."""
    if not found:
        return
    first, *others = found
    wording = checked.wording
    quoted: list[Sentence] = [_QUOTED.filled(words=each.words) for each in found[:_SAID]]
    yield rule.finding(
        Place(*wording.within(first.start, first.end)),
        details={
            "identity": (first.words,),
            "related": tuple(
                Related(Place(*wording.within(other.start, other.end)), too.filled())
                for other in others
            ),
        },
        words=listed(quoted, ", "),
    )


def _aims_without_figure(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    found = sorted(said for measure in _MEASURES for said in _aims(checked, measure))
    yield from _gathered(rule, checked, found, _AIM_TOO)


def _aims(checked: CheckedPlan, measure: str) -> Iterator[_Said]:
    """Where a measure is to rise or fall, but no figure says by how much or to what."""
    wording = checked.wording
    at = wording.lower.find(measure)
    while at >= 0:
        verb = _MOVES.search(wording.lower, max(0, at - 30), at)
        passage = wording.passage_at(at)
        if verb is not None and passage.top in _AIMS_IN and passage.path[-1] != "heading":
            end = _clause_end(wording.lower, at)
            clause = wording.text[verb.start() : end]
            around = wording.text[sentence_at(wording, at, end).start : end]
            if not _DIGIT.search(around) or read_target_words(around, 0).without_figure:
                yield _Said(verb.start(), end, shortened(clause))
        at = wording.lower.find(measure, at + 1)


def _clause_end(lower: str, start: int) -> int:
    found = _CLAUSE_END.search(lower, start, start + 300)
    return found.start() if found else min(len(lower), start + 300)


def _targets_elsewhere(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """Shares to be reached that stand among policies and projects alone."""
    targets = [folded(target.text).split() for target in checked.stated_targets.all]
    if targets:
        found = [said for said in _shares(checked) if not _is_among(said, targets)]
        yield from _gathered(rule, checked, found, _TARGET_TOO)


def _shares(checked: CheckedPlan) -> Iterator[_Said]:
    wording = checked.wording
    percent = wording.lower.find("%")
    while percent >= 0:
        found = _SHARE.search(wording.lower, max(0, percent - 7), percent + 40)
        top = wording.passage_at(percent).top
        if found is not None and found.start() <= percent and top in ("policies", "projects"):
            end = _clause_end(wording.lower, found.end())
            yield _Said(found.start(), end, shortened(wording.text[found.start() : end]))
        percent = wording.lower.find("%", percent + 1)


def _is_among(said: _Said, targets: list[list[str]]) -> bool:
    number, *words = folded(said.words).split()
    wanted = set(words)
    return any(
        number in known and len(wanted.intersection(known)) >= _ALIKE * len(wanted)
        for known in targets
    )


RULES = (
    Rule(
        "TGT010",
        "aim-without-figure",
        "note",
        Words("Mục tiêu, nhiệm vụ chưa có số", "An aim without a figure"),
        Words(
            "Mục tiêu, nhiệm vụ ngoài phần chỉ tiêu chưa có số: {words}",
            "Aims outside the targets without a figure: {words}",
        ),
        Words(
            "Nêu tăng, giảm mà không có số thì không đối chiếu được kết quả",
            "A rise or fall without a figure cannot be held against results",
        ),
        Words("Ghi số, hoặc đưa vào phần chỉ tiêu kèm số", "State the figure, or make it a target"),
        _aims_without_figure,
        bad="organisation: [{unit: Phòng Kinh tế xã, duties: [Nâng tỷ lệ hộ được vay vốn.]}]\n",
        good=(
            "organisation: "
            "[{unit: Phòng Kinh tế xã, duties: [Nâng tỷ lệ hộ được vay vốn lên 90%.]}]\n"
        ),
    ),
    Rule(
        "TGT011",
        "target-elsewhere",
        "note",
        Words("Chỉ tiêu nằm ngoài phần chỉ tiêu", "A target outside the targets"),
        Words(
            "{words} là chỉ tiêu, nhưng chưa có trong phần chỉ tiêu",
            "{words} is a target, but does not stand among the targets",
        ),
        Words(
            "Chỉ tiêu nằm rải rác thì dễ bị bỏ sót khi báo cáo",
            "Scattered targets are easily left out of a report",
        ),
        Words("Đưa vào phần chỉ tiêu", "Put it among the targets"),
        _targets_elsewhere,
        bad=(
            "policies: [{id: p1, name: Hỗ trợ y tế, lead: Ủy ban nhân dân xã, "
            "content: [Bảo đảm 100% người nghèo có thẻ bảo hiểm y tế.]}]\n"
        ),
        good=(
            "policies: [{id: p1, name: Hỗ trợ y tế, lead: Ủy ban nhân dân xã, "
            "content: [Hỗ trợ 100% mức đóng bảo hiểm y tế.]}]\n"
        ),
    ),
)
