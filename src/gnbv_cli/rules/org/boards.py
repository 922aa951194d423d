"""ORG: boards and teams that are given work and that nothing sets up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gnbv_cli.data.offices import offices
from gnbv_cli.findings.finding import Finding, Place, Related
from gnbv_cli.plan.passages import Wording
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.rules.sentences import shortened
from gnbv_cli.texts.sentence import Words

_LEVEL = len(" trung ương")
_SET_UP = ("thành lập", "kiện toàn", "gọi tắt", "gọi là", "thành phần", "do quyết định")
_REACH = 120
"""So far from a board's name, in characters, what sets it up is told."""

_NAME_WORD = re.compile(r" ([^\W\d]+)")
_NO_NAME = frozenset(
    ("và", "các", "để", "về", "theo", "kiểm", "tổ", "trước", "sau", "khi", "xem", "là", "có",
     "được", "do", "của", "thực", "tại", "cùng", "với")
)  # fmt: skip
_LAST = frozenset(["xã", "phường", "thôn", "bản", "ấp"])
"""A board's name goes on up to one of these, or to a word that is not part of a name."""

_NOT_NAMED_IN = frozenset(("signature", "recipients", "document"))

_TOO = Words("cũng nêu ở đây", "named here as well")


def _never_set_up(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """One finding a plan."""
    found: dict[str, list[tuple[int, int]]] = {}
    introduced: set[str] = set()
    for board in offices().boards:
        for start in _places(checked.wording, board):
            if _is_other(checked.wording, start, start + len(board)):
                continue
            if _is_set_up(checked.wording, start, start + len(board)):
                introduced.add(board)
            found.setdefault(board, []).append((start, start + len(board)))
    spans = {
        board: places
        for board, places in found.items()
        if board not in introduced and not _has_duties(checked, board)
    }
    if not spans:
        return
    ordered = sorted(spans.values())
    names = [_shown(checked.wording, *places[0]) for places in ordered]
    first, *others = [span for places in ordered for span in places[:1]]
    yield rule.finding(
        Place(*checked.wording.within(*first)),
        details={
            "identity": tuple(sorted(spans)),
            "related": tuple(
                Related(Place(*checked.wording.within(*span)), _TOO.filled()) for span in others
            ),
        },
        names=", ".join(f"'{name}'" for name in names),
    )


def _places(wording: Wording, board: str) -> Iterator[int]:
    lower = wording.lower
    at = lower.find(board)
    while at >= 0:
        end = at + len(board)
        whole = not (at and lower[at - 1].isalnum()) and not lower[end : end + 1].isalnum()
        if whole and wording.passage_at(at).top not in _NOT_NAMED_IN:
            yield at
        at = lower.find(board, end)


def _is_other(wording: Wording, start: int, end: int) -> bool:
    """Whether it is a board of a higher level, one of another kind, or boards in general."""
    lower, known = wording.lower, offices()
    if lower.startswith(known.not_boards, start):
        return True
    if lower[max(0, start - 4) : start] in ("các ", "một "):
        return True
    words = lower[start : _name_end(wording, end) + _LEVEL].split(",")[0].split(".")[0]
    return any(f" {level}" in words for level in known.higher)


def _is_set_up(wording: Wording, start: int, end: int) -> bool:
    number = wording.number_at(start)
    first, last = wording.line(number)
    around = wording.lower[max(first, start - _REACH) : min(last, end + _REACH)]
    return any(words in around for words in _SET_UP)


def _has_duties(checked: CheckedPlan, board: str) -> bool:
    """Whether a unit of that name is given duties of its own."""
    names = checked.responsibility.names
    return any(
        entry.unit and entry.has_duties and names.shown(entry.unit).lower().startswith(board)
        for entry in checked.responsibility.entries
    )


def _name_end(wording: Wording, end: int) -> int:
    """Where a name ends of which `end` is known to be part."""
    word = _NAME_WORD.match(wording.lower, end)
    while word is not None and word[1] not in _NO_NAME:
        end = word.end()
        word = None if word[1] in _LAST else _NAME_WORD.match(wording.lower, end)
    return end


def _shown(wording: Wording, start: int, end: int) -> str:
    """The board's name as far as it goes on behind the words that tell it."""
    return shortened(wording.text[start : _name_end(wording, end)])


_DUTY = "organisation: [{unit: Phòng Kinh tế xã, duties: ['Chủ trì thực hiện Dự án 1.', 'DUTY']}]\n"

RULES = (
    Rule(
        "ORG008",
        "board-not-introduced",
        "note",
        Words("Ban, tổ chưa rõ do đâu thành lập", "A board that nothing sets up"),
        Words(
            "{names}: chưa thấy nêu văn bản thành lập, thành phần",
            "{names}: no document is named that sets it up",
        ),
        Words(
            "Ban, tổ không có quyết định thành lập thì không ai được giao việc",
            "A board that nobody set up has no members to do the work",
        ),
        Words(
            "Nêu quyết định thành lập ở lần đầu; chưa có thì giao việc cho một đơn vị",
            "Name the decision that sets it up where it first occurs, or give the work to a unit",
        ),
        _never_set_up,
        bad=_DUTY.replace("DUTY", "Báo cáo Ban quản lý xã."),
        good=_DUTY.replace("DUTY", "Báo cáo Ban quản lý xã (thành lập tại Quyết định của xã)."),
    ),
)
