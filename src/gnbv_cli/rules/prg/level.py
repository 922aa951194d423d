"""PRG: tasks that are usually those of a higher level."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from gnbv_cli.findings.finding import Finding, Place, Related
from gnbv_cli.rules.chapters import phrases
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.prg.examples import one_project
from gnbv_cli.rules.rule import Rule
from gnbv_cli.rules.sentences import sentence_at
from gnbv_cli.texts.sentence import Words, listed
from gnbv_cli.written.names import folded

_IN = ("projects", "policies", "organisation")
_PROVINCE = re.compile(r"\b(?:tinh|thanh pho|bo|so)\b")
_COMMUNE = re.compile(r"\b(?:xa|phuong|dac khu|thi tran)\b")
_TAKES_PART = re.compile(
    r"(?<!\w)(?:phối hợp|tham gia|phục vụ|cung cấp|theo hướng dẫn|khai thác|sử dụng|đề nghị)(?!\w)"
)
"""A commune may well take part in what a higher level does."""

_MANY = Words(
    "{n} nội dung thường là việc của cấp tỉnh, trung ương (cần đối chiếu): {quoted}",
    "{n} tasks are usually those of a higher level (unconfirmed): {quoted}",
)
_QUOTED = Words("'{words}'", "'{words}'")
_TOO = Words("nội dung này cũng vậy", "this one too")


class _Task(NamedTuple):
    """A phrase that names a task of a higher level, by its offsets in the wording."""

    start: int
    end: int


def _higher_level(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """One note a plan, on the first place."""
    programme = checked.programme
    if programme is None or not programme.higher_level or not _is_of_commune(checked):
        return
    wording = checked.wording
    found = sorted(task for phrase in programme.higher_level for task in _tasks(checked, phrase))
    if not found:
        return
    words = [wording.text[task.start : task.end] for task in found]
    first, *others = [Place(*wording.within(*task)) for task in found]
    yield rule.finding(
        first,
        message=_MANY if others else None,
        details={
            "related": tuple(Related(other, _TOO.filled()) for other in others),
            "identity": tuple(words),
        },
        words=words[0],
        n=len(found),
        quoted=listed([_QUOTED.filled(words=each) for each in words], ", "),
    )


def _is_of_commune(checked: CheckedPlan) -> bool:
    issuer = folded(checked.plan.document.issuer or "")
    return bool(_COMMUNE.search(issuer)) or not _PROVINCE.search(issuer)


def _tasks(checked: CheckedPlan, phrase: str) -> Iterator[_Task]:
    wording = checked.wording
    for top in _IN:
        span = checked.chapters.get(top)
        for found in phrases(wording.lower, phrase, span) if span else ():
            sentence = sentence_at(wording, *found)
            if not _TAKES_PART.search(wording.lower, sentence.start, found[0]):
                yield _Task(*found)


RULES = (
    Rule(
        "PRG013",
        "higher-level",
        "note",
        Words("Việc thường của cấp trên", "A task of a higher level"),
        Words(
            "Nội dung '{words}' thường là việc của cấp tỉnh, trung ương (cần đối chiếu)",
            "'{words}' is usually a task of a higher level (unconfirmed)",
        ),
        Words(
            "Chép nguyên nội dung của Chương trình thì xã nhận cả việc không phải của mình",
            "Copied from the programme, a commune takes on what is not its to do",
        ),
        Words(
            "Bỏ nội dung này, hoặc ghi phần việc của xã (phối hợp, cung cấp số liệu…)",
            "Leave it out, or write the commune's part in it",
        ),
        _higher_level,
        bad=one_project(
            2,
            "Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo",
            "budget: 100 triệu đồng, activities: [Hỗ trợ các cơ quan truyền thông.]",
        ),
        good=one_project(
            2,
            "Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo",
            "budget: 100 triệu đồng, activities: [Phối hợp với các cơ quan truyền thông.]",
        ),
    ),
)
