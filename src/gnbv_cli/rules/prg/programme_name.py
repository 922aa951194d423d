"""PRG: the programme's name, cut or drifting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from gnbv_cli.data.programmes import Programme, programmes
from gnbv_cli.findings.finding import Finding, Place, Related
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.rule import Rule
from gnbv_cli.rules.sentences import is_quoted
from gnbv_cli.texts.sentence import Words, listed
from gnbv_cli.written.names import folded

_PROGRAMME = "chương trình"
_NATIONAL = re.compile(r"chương trình (?:mục tiêu quốc gia|mtqg)(?: về)? ")
_SHORT = re.compile(r"chương trình (?:về )?")
_WORD = re.compile(r"\w+")
_NATIONAL_WORDS = ("mục tiêu quốc gia", "mtqg", "về ")
_FULL_HEAD = "chương trình mục tiêu quốc gia "
_HEAD = "chuong trinh muc tieu quoc gia "
_GAP = frozenset(" ,-–")
_LEAST = 2
"""So many syllables of a programme's own name tell that it is meant."""
_SHOWN = 3
_BOARD = re.compile(r"(?<!\w)(?:ban|hội đồng|tổ|văn phòng)(?: \w+){1,3} \Z")
_SHORTENED = re.compile(r" [A-ZĐ]{2,}")
"""A name goes on in capitals: '… vùng đồng bào DTTS và miền núi'."""
_CALLED = re.compile(r"gọi (?:tắt |chung )?là ")

_QUOTED = Words("'{words}'", "'{words}'")


class _Cut(NamedTuple):
    """A programme's name where it is not whole, by offsets in the wording."""

    start: int
    end: int
    programme: Programme
    lacking: bool
    """Whether a part of the name proper is left out, and not 'mục tiêu quốc gia' alone."""
    national: bool
    """Whether 'mục tiêu quốc gia' is said."""


def _drifting(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """One finding a programme, on the first place."""
    own = checked.programme
    if own is None:
        return
    found: dict[str, list[_Cut]] = {}
    for cut in _cuts(checked, own):
        found.setdefault(cut.programme.id, []).append(cut)
    for cuts in found.values():
        if any(cut.lacking for cut in cuts):  # that 'mục tiêu quốc gia' is left out is usual
            yield _finding(rule, checked, cuts)


def _cuts(checked: CheckedPlan, own: Programme) -> Iterator[_Cut]:
    lower, text = checked.wording.lower, checked.wording.text
    name = own.name.lower()
    goes_on = (*_NATIONAL_WORDS, name.removeprefix(_FULL_HEAD).partition(" ")[0])
    introduced = None
    at = lower.find(_PROGRAMME)
    while at >= 0:
        named = lower.startswith(goes_on, at + len(_PROGRAMME) + 1)
        if named and not lower.startswith(name, at):  # most are whole
            national = _NATIONAL.match(lower, at)
            cut = None
            if national is not None:
                cut = _whole_name(checked, at, national.end())
            elif text[at] == "C":
                short = _SHORT.match(lower, at)
                cut = _named(checked, own, at, short.end() if short else at, short=True)
            if cut is not None:
                introduced = _introduced(lower) if introduced is None else introduced
                if not _is_excused(checked, cut, introduced):
                    yield cut
        at = lower.find(_PROGRAMME, at + 1)


def _whole_name(checked: CheckedPlan, start: int, tail: int) -> _Cut | None:
    """What a name that says 'mục tiêu quốc gia' lacks: held against the nearest programme."""

    def likeness(programme: Programme) -> tuple[bool, int]:
        words = _own_words(programme.name)
        shared = _shared(checked, tail, words)[0]
        return shared == len(words), shared

    return _named(checked, max(programmes(), key=likeness), start, tail, short=False)


@lru_cache(maxsize=64)
def _own_words(name: str) -> list[str]:
    """The syllables of a programme's name without 'Chương trình mục tiêu quốc gia'."""
    return folded(name).removeprefix(_HEAD).split()


def _named(
    checked: CheckedPlan, programme: Programme, start: int, tail: int, *, short: bool
) -> _Cut | None:
    words = _own_words(programme.name)
    shared, end = _shared(checked, tail, words)
    if shared < min(_LEAST, len(words)) or (shared == len(words) and not short):
        return None
    return _Cut(start, end, programme, shared < len(words), not short)


def _shared(checked: CheckedPlan, start: int, words: list[str]) -> tuple[int, int]:
    """How many of `words` stand at `start` of the folded text, and where the last one ends."""
    text, at = checked.wording.folded, start
    for count, word in enumerate(words):
        end = at + text.startswith(" ", at) + len(word)
        if text.startswith(word, end - len(word)) and text[end : end + 1] in _GAP:
            at = end
            continue
        found = _WORD.search(text, at, at + len(word) + 4)
        if found is None or found[0] != word or not _GAP.issuperset(text[at : found.start()]):
            return count, at
        at = found.end()
    return len(words), at


def _introduced(lower: str) -> str:
    """What follows each 'gọi là': the short forms that the plan introduces."""
    return "\n".join(lower[found.end() : found.end() + 80] for found in _CALLED.finditer(lower))


def _is_excused(checked: CheckedPlan, cut: _Cut, introduced: str) -> bool:
    """Whether a form is a document's or a board's, quoted, abbreviated, or introduced as short."""
    wording = checked.wording
    lower = wording.lower
    if wording.passage_at(cut.start).top == "legal_bases" or is_quoted(wording, cut.start):
        return True
    if _SHORTENED.match(wording.text, cut.end) and not wording.text[cut.start : cut.end].isupper():
        return True
    before = lower[max(0, cut.start - 30) : cut.start]
    if _BOARD.search(before) or checked.citations.covering(cut.start) is not None:
        return True
    return lower[cut.start : cut.end] in introduced


def _finding(rule: Rule, checked: CheckedPlan, cuts: list[_Cut]) -> Finding:
    wording = checked.wording
    own = checked.programme
    cuts.sort(key=lambda cut: (not cut.lacking, not cut.national))  # the plainest first
    forms = list(dict.fromkeys(wording.text[cut.start : cut.end] for cut in cuts))
    first, *others = cuts
    programme = first.programme
    sure = first.national and own is not None and programme.id == own.id
    return rule.finding(
        Place(*wording.within(first.start, first.end)),
        severity=None if sure else "note",
        details={
            "related": tuple(
                Related(
                    Place(*wording.within(cut.start, cut.end)),
                    _QUOTED.filled(words=wording.text[cut.start : cut.end]),
                )
                for cut in others
            ),
            "identity": (programme.id, *forms),
        },
        forms=listed([_QUOTED.filled(words=form) for form in forms[:_SHOWN]], ", "),
        official=programme.name,
    )


RULES = (
    Rule(
        "PRG014",
        "programme-name-differs",
        "warning",
        Words("Tên Chương trình ghi chưa đủ", "The programme's name, cut or drifting"),
        Words(
            "Tên Chương trình ghi {forms}, khác tên '{official}'",
            "The programme is called {forms}; its name is '{official}'",
        ),
        Words(
            "Ghi thiếu tên thì có thể hiểu sang chương trình khác, giai đoạn khác",
            "A name that is cut may be taken for another programme or period",
        ),
        Words(
            "Ghi đủ tên, hoặc nêu cách gọi tắt ở lần đầu rồi dùng thống nhất",
            "Write the whole name, or introduce a short one and keep to it",
        ),
        _drifting,
        bad=(
            "closing: [Trên đây là Kế hoạch thực hiện Chương trình mục tiêu quốc gia giảm nghèo "
            "năm 2026 của xã./.]\nsettings: {programme: gnbv-2021-2025}\n"
        ),
        good=(
            "closing: [Trên đây là Kế hoạch năm 2026 của xã theo các chương trình giảm nghèo./.]\n"
            "settings: {programme: gnbv-2021-2025}\n"
        ),
    ),
)
