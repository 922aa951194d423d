"""DOC: the plan's own territory under the name of another commune."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from gnbv_cli.findings.finding import Finding, Place, Related
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.rules.sentences import is_quoted, sentence_at
from gnbv_cli.texts.sentence import Words
from gnbv_cli.written.names import folded, plain

_TERRITORY = "địa bàn "
_UNIT = re.compile(r"(?:toàn )?(xã|phường|đặc khu) ")
_ISSUER = re.compile(r"(xã|phường|đặc khu) ([^,;.()]+)")
_SECOND = re.compile(r"\s*(?:,|và|-|–)\s*(?:(?:xã|phường|đặc khu) )?(?=[^\W\d_])")
_OTHERS = re.compile(
    r"lân cận|giáp|liên xã|(?<!\w)cũ(?!\w)|trước đây|nguyên là|sáp nhập|hợp nhất|sắp xếp|"
    r"phối hợp với (?:xã|phường|ubnd|ủy ban)|học tập|tham quan|kinh nghiệm|liên kết|ngoài xã"
)
"""A sentence about neighbours, former communes, or what is learnt from others."""

_FORMER = re.compile(r"\s*\(?\s*(?:cũ|trước đây|trước khi|nay là)")
_OWN_TOPS = frozenset(("document", "opening", "sections", "budget", "organisation", "closing"))
_ALSO = Words("cũng ghi ở đây", "here too")


class _Unit(NamedTuple):
    """A commune: its kind and its name as written, or folded."""

    kind: str
    name: str


def _other_name(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """One finding a name, on its first place."""
    own = _own(checked)
    if own is None:
        return
    found: dict[str, list[tuple[int, int]]] = {}
    for kind, start, end in _named(checked):
        if folded(checked.wording.text[start:end]) != own.name or plain(kind) != own.kind:
            words = f"{kind} {checked.wording.text[start:end]}"
            found.setdefault(words, []).append((start - len(kind) - 1, end))
    for words, spans in found.items():
        if _is_known(checked, words.lower(), spans):
            continue
        first, *others = (Place(*checked.wording.within(*span)) for span in spans)
        yield rule.finding(
            first,
            details={
                "identity": (words,),
                "related": tuple(Related(other, _ALSO.filled()) for other in others),
            },
            words=words,
            issuer=" ".join((checked.plan.document.issuer or "").split()),
        )


def _own(checked: CheckedPlan) -> _Unit | None:
    """The commune whose Committee issues the plan."""
    issuer = " ".join((checked.plan.document.issuer or "").split())
    found = _ISSUER.search(issuer[:1].lower() + issuer[1:])
    return _Unit(found[1], folded(found[2])) if found else None


def _named(checked: CheckedPlan) -> Iterator[tuple[str, int, int]]:
    """Where the plan names its own territory: the kind of unit, and where its name stands."""
    wording = checked.wording
    at = wording.lower.find(_TERRITORY)
    while at >= 0:
        unit = _UNIT.match(wording.lower, at + len(_TERRITORY))
        if unit is not None:
            end = _name_end(wording.text, unit.end())
            if end and _is_of_itself(checked, at, end):
                yield unit[1], unit.end(), end
        at = wording.lower.find(_TERRITORY, at + 1)


def _name_end(text: str, start: int) -> int:
    """Where the capitalised words from `start` end; 0 where there are none."""
    at = end = start
    while text[at : at + 1].isupper():
        while text[at : at + 1].isalpha() or text[at : at + 1] in ("'", "’"):
            at += 1
        end = at
        at += text[at : at + 1] == " "
    return end if end > start else 0


def _is_of_itself(checked: CheckedPlan, start: int, end: int) -> bool:
    """Whether the words are the plan's own, about what it does and nobody else's."""
    wording = checked.wording
    if wording.passage_at(start).top not in _OWN_TOPS or is_quoted(wording, start):
        return False
    if checked.citations.covering(start) is not None:
        return False
    if _is_list(wording.text, end) or _FORMER.match(wording.lower, end):
        return False
    return _OTHERS.search(sentence_at(wording, start, end).lower) is None


def _is_list(text: str, end: int) -> bool:
    """Whether another commune's name follows: 'địa bàn xã Tân Sơn và xã Tân Lập'."""
    more = _SECOND.match(text, end)
    return more is not None and text[more.end()].isupper()


def _is_known(checked: CheckedPlan, words: str, spans: list[tuple[int, int]]) -> bool:
    """Whether the plan names the commune elsewhere: a neighbour, or a former one."""
    lower, inside = checked.wording.lower, {start for start, _ in spans}
    name = words.partition(" ")[2] if not words.startswith("đặc khu") else words[8:]
    at = lower.find(words)
    while at >= 0:
        if at not in inside:
            return True
        at = lower.find(words, at + 1)
    return f"{name} (cũ)" in lower or f"{name} cũ" in lower


_CLOSING = "closing: ['Kế hoạch năm 2026 thực hiện trên địa bàn xã {}./.']\n"
RULES = (
    Rule(
        "DOC015",
        "other-commune",
        "warning",
        Words("Địa bàn ghi tên xã khác", "The plan's territory under another name"),
        Words(
            "Kế hoạch của {issuer} ghi địa bàn '{words}'",
            "In a plan of {issuer} the territory is '{words}'",
        ),
        Words(
            "Tên xã khác thường còn lại khi chép từ kế hoạch của nơi khác",
            "Another commune's name is often left from a plan that was copied",
        ),
        Words("Sửa tên xã; nếu là tên cũ thì ghi 'cũ'", "Mend the name, or say that it is former"),
        _other_name,
        bad=_CLOSING.format("Hòa Bình"),
        good=_CLOSING.format("An Bình"),
    ),
)
